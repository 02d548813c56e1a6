/** Points over two axes. */
import { labelledTicks, linear, roundDomain } from '../../src/lib/charts/linear.ts';
import { svg } from './element.ts';
import { drawing, WIDTH } from './figure.ts';
import { told } from './told.ts';

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly kind: 'weak' | 'bridging' | 'chance';
}

interface Axes {
  readonly x: string;
  readonly y: string;
  /** A level to compare with, named. */
  readonly line?: { readonly y: number; readonly name: string };
}

const [LEFT, TOP, BOTTOM, HEIGHT] = [48, 30, 46, 340];

/** Points; both axes begin at 0 and end at round numbers. */
export function dots(points: readonly Dot[], { x: nameX, y: nameY, line }: Axes): SVGElement {
  const most = (of: readonly number[]): number => of.reduce((high, v) => Math.max(high, v), 0);
  const domainX = roundDomain(0, most(points.map(({ x }) => x)), 7);
  const domainY = roundDomain(0, most(points.map(({ y }) => y)), 5);
  const x = linear(domainX, [LEFT + 12, WIDTH - 12]);
  const y = linear(domainY, [HEIGHT - BOTTOM, TOP]);
  return drawing(
    HEIGHT,
    `${String(points.length)} points: ${nameX} across, ${nameY} upwards`,
    ...labelledTicks(domainY, 5, told).flatMap((value) => [
      svg('line', { x1: LEFT, x2: WIDTH, y1: y(value), y2: y(value), class: 'level' }),
      svg(
        'text',
        { x: LEFT - 8, y: y(value) + 5, 'text-anchor': 'end', class: 'quiet' },
        told(value),
      ),
    ]),
    ...labelledTicks(domainX, 8, told).map((value) =>
      svg(
        'text',
        { x: x(value), y: HEIGHT - BOTTOM + 22, 'text-anchor': 'middle', class: 'quiet' },
        told(value),
      ),
    ),
    svg('text', { x: 0, y: 14 }, nameY),
    svg('text', { x: WIDTH, y: HEIGHT - 4, 'text-anchor': 'end' }, nameX),
    ...points.map((point) =>
      svg('circle', {
        cx: x(point.x),
        cy: y(point.y),
        r: 5,
        class: `mark ${point.kind}`,
        'fill-opacity': 0.75,
      }),
    ),
    ...(line === undefined
      ? []
      : [
          svg('line', { x1: LEFT, x2: WIDTH, y1: y(line.y), y2: y(line.y), class: 'line dashed' }),
          svg(
            'text',
            { x: WIDTH, y: y(line.y) - 6, 'text-anchor': 'end', class: 'over' },
            line.name,
          ),
        ]),
  );
}
