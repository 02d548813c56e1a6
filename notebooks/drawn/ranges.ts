/** Values with what they are held against: a range and a dot on each line. */
import { labelledTicks, linear, roundDomain } from '../../src/lib/charts/linear.ts';
import { svg } from './element.ts';
import { drawing, WIDTH } from './figure.ts';
import { told } from './told.ts';

export interface RangeRow {
  readonly name: string;
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
}

const [LEFT, TOP, LINE] = [250, 30, 34];

/**
 * A line a row: the range as a band, the value as a dot.
 * @param line a value all rows are compared with
 */
export function ranges(
  rows: readonly RangeRow[],
  { x: nameX, line }: { readonly x: string; readonly line: number },
): SVGElement {
  const all = [...rows.flatMap(({ value, lo, hi }) => [value, lo, hi]), line];
  const domain = roundDomain(Math.min(...all), Math.max(...all), 6);
  const x = linear(domain, [LEFT, WIDTH - 14]);
  const y = (row: number): number => TOP + LINE * (row + 0.5);
  const bottom = TOP + LINE * rows.length;
  return drawing(
    bottom + 6,
    `${nameX}: ${rows.map(({ name, value }) => `${name} ${told(value)}`).join(', ')}`,
    ...labelledTicks(domain, 6, told).flatMap((value) => [
      svg('line', { x1: x(value), x2: x(value), y1: TOP, y2: bottom, class: 'level' }),
      svg(
        'text',
        { x: x(value), y: TOP - 8, 'text-anchor': 'middle', class: 'quiet' },
        told(value),
      ),
    ]),
    svg('text', { x: 0, y: TOP - 8 }, nameX),
    svg('line', { x1: x(line), x2: x(line), y1: TOP, y2: bottom, class: 'line dashed' }),
    ...rows.flatMap(({ name, value, lo, hi }, row) => [
      svg('text', { x: 0, y: y(row) + 5 }, name),
      svg('rect', {
        x: x(lo),
        y: y(row) - 8,
        width: Math.max(2, x(hi) - x(lo)),
        height: 16,
        rx: 3,
        class: 'mark chance',
      }),
      svg('circle', { cx: x(value), cy: y(row), r: 6, class: 'mark bridging' }),
    ]),
  );
}
