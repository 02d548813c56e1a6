/** How the range of a result was really had, not how it usually is. */
import type { Result } from '../indicators/result.ts';
import type { Format } from './format.ts';
import { m } from './paraglide/messages.js';

/** null where there is no range. */
export function marginText({ lo, method, n }: Result, format: Format): string | null {
  if (lo === null) return null;
  if (method === 'week-jackknife') return m.figure_margin_week_jackknife();
  if (method === 'person-jackknife') return m.figure_margin_person_jackknife();
  if (method === 'runs') return m.figure_margin_runs();
  if (method === 'wilson') return m.figure_margin_wilson({ n: format.number(n, 0) });
  return method === 'order-statistics' ? m.figure_margin_order_statistics() : null;
}
