/** What the ties rest on, said in words (METHODS K22). */
import type { Chance } from '$lib/engine/chanceView.ts';
import type { Result } from '$lib/indicators/result.ts';
import type { Format } from '$lib/text/format.ts';
import { m } from '$lib/text/paraglide/messages.js';
import { numberAt, numbersAt } from '$lib/text/parts.ts';

const KINDS: Readonly<Record<string, () => string>> = {
  event: m.overview_audit_event,
  service: m.overview_audit_service,
  contact: m.overview_audit_contact,
};

/** Ties by the kinds of evidence that support them, the most frequent first. */
export function kindCounts(result: Result, format: Format): { name: string; count: number }[] {
  return [...numbersAt(result.parts, 'audit', 'byKinds')]
    .filter(([, count]) => count > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([kinds, count]) => ({
      name: format.list(kinds.split('+').map((kind) => KINDS[kind]?.() ?? kind)),
      count,
    }));
}

/** What is said beside every count of ties: rooms alone, and faces counted apart. */
export function besideTies(result: Result, format: Format): string[] {
  const alone = numberAt(result.parts, 'audit', 'coPresenceAloneShare') ?? 0;
  const faces = numberAt(result.parts, 'audit', 'familiarFaces') ?? 0;
  return [
    ...(alone > 0 ? [m.overview_audit_copresence({ share: format.percent(alone) })] : []),
    ...(faces > 0 ? [familiar(faces, format)] : []),
  ];
}

function familiar(count: number, format: Format): string {
  const n = format.number(count);
  return format.plural(count, {
    one: m.overview_audit_familiar_one({ n }),
    other: m.overview_audit_familiar_other({ n }),
  });
}

/** What timetables alone would make of pairs that are often in a small group (METHODS K22). */
export function facesText(faces: Chance['faces'], format: Format): string[] {
  const whole = (value: number): string => format.number(value, 0);
  const [first, ...others] = faces.filter(({ observed }) => observed !== null);
  if (first === undefined) return [];
  const { observed, lo, hi, days } = first;
  const said = { days: whole(days), n: whole(observed ?? 0), low: whole(lo), high: whole(hi) };
  const main = (observed ?? 0) > hi ? m.ties_faces_more(said) : m.ties_faces_timetable(said);
  return [
    main,
    ...others.map((one) =>
      m.ties_faces_also({
        days: whole(one.days),
        n: whole(one.observed ?? 0),
        low: whole(one.lo),
        high: whole(one.hi),
      }),
    ),
  ];
}
