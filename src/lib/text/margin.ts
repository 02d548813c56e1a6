/** How the range of a result was really had, not how it usually is. */
import type { Method, Result, WideRange } from '../indicators/result.ts';
import type { Format } from './format.ts';
import { reasonWords } from './indicator.ts';
import { m } from './paraglide/messages.js';
import { numberAt } from './parts.ts';

/** null where there is no range. */
export function marginText(result: Result, format: Format): string | null {
  const { lo, method, n, parts } = result;
  if (lo === null) return null;
  // Of projects, where each counts once however many cases it makes.
  const units = format.number(numberAt(parts, 'projects') ?? n, 0);
  const how = method === 'wilson' ? m.figure_margin_wilson({ n: units }) : MARGINS[method]?.();
  if (how === undefined) return null;
  return [how, ...besideText(result, format)].join(' ');
}

const MARGINS: Readonly<Partial<Record<Method, () => string>>> = {
  'week-jackknife': m.figure_margin_week_jackknife,
  'evidence-jackknife': m.figure_margin_evidence_jackknife,
  'member-jackknife': m.figure_margin_member_jackknife,
  'group-jackknife': m.figure_margin_group_jackknife,
  'event-jackknife': m.figure_margin_event_jackknife,
  'event-group-jackknife': m.figure_margin_event_group_jackknife,
  'person-jackknife': m.figure_margin_person_jackknife,
  'order-statistics': m.figure_margin_order_statistics,
  'mantel-haenszel': m.figure_margin_mantel_haenszel,
  'dyad-robust': m.figure_margin_dyad_robust,
  'newey-west': m.figure_margin_newey_west,
  incidence: m.figure_margin_incidence,
  runs: m.figure_margin_runs,
};

/** Which of several ranges it is, or that it is the narrow one. */
function besideText({ wide, method, flags }: Result, format: Format): readonly string[] {
  const isLeftOut = method.endsWith('-jackknife') && method !== 'person-jackknife';
  if (!isLeftOut && method !== 'order-statistics') return [];
  if (wide?.lo !== undefined && wide.lo !== null) {
    // A ready network has no weeks and no events.
    return flags.includes('DECLARED') ? [m.figure_margin_no_dates()] : [widestText(wide)];
  }
  if (wide?.reason === undefined) return [m.figure_margin_narrow()];
  const reason = reasonWords(wide.reason, format.language);
  return [m.figure_margin_narrow(), m.figure_margin_too_large({ reason })];
}

function widestText({ method, byMember }: WideRange): string {
  if (method === 'order-statistics') return m.figure_margin_widest_ranks();
  return byMember === false ? m.figure_margin_widest_paths() : m.figure_margin_widest();
}
