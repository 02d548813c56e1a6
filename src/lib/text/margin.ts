/** How the range of a result was really had, not how it usually is. */
import type { Result } from '../indicators/result.ts';
import type { Format } from './format.ts';
import { m } from './paraglide/messages.js';
import { numberAt } from './parts.ts';

/** null where there is no range. */
export function marginText({ lo, method, n, parts }: Result, format: Format): string | null {
  if (lo === null) return null;
  if (method === 'week-jackknife') return m.figure_margin_week_jackknife();
  if (method === 'person-jackknife') return m.figure_margin_person_jackknife();
  if (method === 'runs') return m.figure_margin_runs();
  if (method === 'wilson') {
    // Of projects, where each counts once however many cases it makes.
    const units = numberAt(parts, 'projects') ?? n;
    return m.figure_margin_wilson({ n: format.number(units, 0) });
  }
  if (method === 'incidence') return m.figure_margin_incidence();
  return method === 'order-statistics' ? m.figure_margin_order_statistics() : null;
}
