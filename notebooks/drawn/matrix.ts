/** Who was at what: a dot where a row has a column. */
import { svg } from './element.ts';
import { drawing, WIDTH } from './figure.ts';

export interface Dots {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Whether a row has a column. */
  readonly has: (row: number, column: number) => boolean;
  /** How a row's dots are coloured. */
  readonly kind: (row: number) => 'weak' | 'bridging';
}

const LEFT = 190;
const TOP = 34;
const LINE = 24;

/** Dots over lines, names of rows at the left and of columns at the top. */
export function matrix({ rows, columns, has, kind }: Dots, words: string): SVGElement {
  const step = (WIDTH - LEFT) / columns.length;
  const x = (column: number): number => LEFT + step * (column + 0.5);
  const y = (row: number): number => TOP + LINE * (row + 0.5);
  return drawing(
    TOP + LINE * rows.length + 4,
    words,
    ...columns.map((name, at) => svg('text', { x: x(at), y: 18, 'text-anchor': 'middle' }, name)),
    ...rows.flatMap((name, row) => [
      svg('text', { x: 0, y: y(row) + 5 }, name),
      svg('line', { x1: LEFT, x2: WIDTH, y1: y(row), y2: y(row), class: 'level' }),
      ...columns.flatMap((_, column) =>
        has(row, column)
          ? [svg('circle', { cx: x(column), cy: y(row), r: 7, class: `mark ${kind(row)}` })]
          : [],
      ),
    ]),
  );
}
