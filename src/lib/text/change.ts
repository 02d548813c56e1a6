/** Words for how a number differs from that of an earlier period (METHODS G2). */
import type { Change, Earlier } from '../indicators/comparison.ts';
import type { Unit } from '../indicators/result.ts';
import type { Format } from './format.ts';
import { m } from './paraglide/messages.js';

/** False discoveries borne among the changes that are told (METHODS G1). */
const BORNE = 0.1;

const isShare = (unit: Unit): boolean => ['share', 'weighted-share', 'overlap'].includes(unit);

/** Which way a number went; `unclear` where that may be chance, null where it cannot be told. */
export function wayOf({
  difference,
  q,
}: Pick<Change, 'difference' | 'q'>): 'up' | 'down' | 'unclear' | null {
  if (q === null) return null;
  if (q >= BORNE) return 'unclear';
  return difference > 0 ? 'up' : 'down';
}

/** `En hausse : 12 % un an plus tôt.` */
export function changeText(
  change: Change,
  unit: Unit,
  kind: Earlier['kind'],
  format: Format,
): string {
  const then = kind === 'year' ? m.figure_then_year : m.figure_then_before;
  const said = { then: then({ value: format.value(change.before, unit) }) };
  switch (wayOf(change)) {
    case 'up':
      return m.figure_change_up(said);
    case 'down':
      return m.figure_change_down(said);
    case 'unclear':
      return m.figure_change_unclear(said);
    case null:
      return m.figure_change_untold(said);
  }
}

/** The difference and its range, and how it was had. */
export function changeMethod(change: Change, unit: Unit, format: Format): string | null {
  const { difference, lo, hi, q } = change;
  if (lo === null || hi === null || q === null) return null;
  const write = (value: number): string => signedText(value, unit, format);
  return m.figure_change_method({
    difference: isShare(unit) ? m.figure_points({ n: write(difference) }) : write(difference),
    low: write(lo),
    high: write(hi),
    q: format.likelihood(q),
  });
}

/** A difference with its sign, shares in points. */
export function signedText(value: number, unit: Unit, format: Format): string {
  const size = isShare(unit)
    ? format.number(Math.abs(100 * value))
    : format.value(Math.abs(value), unit);
  return `${value < 0 ? '−' : '+'}${size}`;
}
