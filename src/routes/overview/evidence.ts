/** What the ties rest on, said in words (METHODS K22). */
import type { Result } from '$lib/indicators/result.ts';
import type { Format } from '$lib/text/format.ts';
import { m } from '$lib/text/paraglide/messages.js';
import { numberAt, numbersAt } from '$lib/text/parts.ts';

const KINDS: Readonly<Record<string, () => string>> = {
  event: m.overview_audit_event,
  service: m.overview_audit_service,
  contact: m.overview_audit_contact,
};

/** Sentences on the kinds that support the ties, and on what is counted apart. */
export function evidenceWords(result: Result, format: Format): string[] {
  const kinds = [...numbersAt(result.parts, 'audit', 'byKinds')]
    .filter(([, count]) => count > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) =>
      m.overview_audit_kind({ what: kindWords(name, format), n: format.number(count) }),
    );
  const alone = numberAt(result.parts, 'audit', 'coPresenceAloneShare') ?? 0;
  const faces = numberAt(result.parts, 'audit', 'familiarFaces');
  return [
    ...(kinds.length > 0 ? [m.overview_audit({ kinds: kinds.join(', ') })] : []),
    ...(alone > 0 ? [m.overview_audit_copresence({ share: format.percent(alone) })] : []),
    ...(faces !== null && faces > 0 ? [familiar(faces, format)] : []),
  ];
}

/** `contact+event` → "small events and repeated small groups". */
function kindWords(name: string, format: Format): string {
  return format.list(name.split('+').map((kind) => KINDS[kind]?.() ?? kind));
}

function familiar(count: number, format: Format): string {
  const n = format.number(count);
  return format.plural(count, {
    one: m.overview_audit_familiar_one({ n }),
    other: m.overview_audit_familiar_other({ n }),
  });
}
