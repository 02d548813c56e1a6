/** Columns side by side, and dates that are marked among them. */
import { labelledTicks, linear, roundDomain } from '../../src/lib/charts/linear.ts';
import { svg } from './element.ts';
import { drawing, WIDTH } from './figure.ts';
import { told } from './told.ts';

export interface Column {
  /** What it stands for; written below where `isNamed`. */
  readonly name: string;
  /** null: not counted, or not told. */
  readonly value: number | null;
  readonly isNamed?: boolean;
}

/** Something between two columns: before the one of this number. */
interface Mark {
  readonly before: number;
  readonly name: string;
}

const [LEFT, TOP, BOTTOM, ROOM] = [44, 30, 28, 170];
/** From one name of a mark to the next. */
const LANE = 19;

/** Columns from 0 upwards; where nothing is told, nothing stands. */
export function columns(
  of: readonly Column[],
  { y: nameY, marks = [] }: { readonly y: string; readonly marks?: readonly Mark[] },
): SVGElement {
  const values = of.map(({ value }) => value ?? 0);
  const domain = roundDomain(0, Math.max(1, ...values), 4);
  const top = TOP + LANE * marks.length;
  const height = top + ROOM + BOTTOM;
  const y = linear(domain, [height - BOTTOM, top]);
  const step = (WIDTH - LEFT) / of.length;
  const x = (at: number): number => LEFT + step * at;
  return drawing(
    height,
    `${nameY}: ${String(of.length)} columns, the highest ${told(Math.max(...values))}`,
    ...labelledTicks(domain, 4, told).flatMap((value) => [
      svg('line', { x1: LEFT, x2: WIDTH, y1: y(value), y2: y(value), class: 'level' }),
      svg(
        'text',
        { x: LEFT - 8, y: y(value) + 5, 'text-anchor': 'end', class: 'quiet' },
        told(value),
      ),
    ]),
    svg('text', { x: 0, y: 14 }, nameY),
    ...of.flatMap(({ name, value, isNamed }, at) => [
      svg('rect', {
        x: x(at) + step * 0.12,
        width: step * 0.76,
        y: y(value ?? 0),
        height: height - BOTTOM - y(value ?? 0),
        class: 'mark bridging',
      }),
      ...(isNamed === true ? [svg('text', { x: x(at), y: height - 8, class: 'quiet' }, name)] : []),
    ]),
    ...marks.flatMap(({ before, name }, at) => [
      svg('line', {
        x1: x(before),
        x2: x(before),
        y1: TOP + LANE * at - 14,
        y2: height - BOTTOM,
        class: 'line dashed',
      }),
      svg('text', { x: x(before) + 5, y: TOP + LANE * at, class: 'over' }, name),
    ]),
  );
}
