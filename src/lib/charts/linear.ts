/**
 * Places on a straight axis. d3's own linear scale interpolates colours, dates and much else: twice
 * the weight of everything that is drawn with it here.
 */
import { nice, ticks } from 'd3';

/** A value, in units of the domain, to its place on the axis, in pixels. */
export type Linear = (value: number) => number;

/**
 * A straight scale; both ends of a domain without extent stand in the middle of the range.
 * @param domain values at the two ends
 * @param range pixels at the two ends
 */
export function linear(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): Linear {
  const extent = to - from;
  return (value) =>
    extent === 0 ? (start + end) / 2 : start + ((value - from) / extent) * (end - start);
}

/**
 * Area goes with the value: the side, or radius, that shows it.
 * @param most the largest value, above 0
 * @param side pixels of the largest
 */
export const squareRoot =
  (most: number, side: number): Linear =>
  (value) =>
    Math.sqrt(value / most) * side;

/** A domain widened to round numbers, for about `count` ticks. */
export function roundDomain(low: number, high: number, count: number): [number, number] {
  const [from, to] = nice(low, high, count);
  return [from, to];
}

/**
 * Round values to write beside an axis: about `count` of them, fewer where labels would be too
 * coarse to tell a value from one half a step away, as whole percents are for steps of half a
 * percent. No label stands at two places.
 * @param write a value as it is written beside the axis
 */
export function labelledTicks(
  [low, high]: readonly [number, number],
  count: number,
  write: (value: number) => string,
): number[] {
  for (let asked = count; asked > 1; asked--) {
    const found = ticks(low, high, asked);
    const away = MORE_THAN_HALF * ((found[1] ?? high) - (found[0] ?? low));
    const isTold = (value: number): boolean =>
      write(value) !== write(value - away) && write(value) !== write(value + away);
    if (found.length > 1 && found.every(isTold)) return found;
  }
  return ticks(low, high, count).slice(0, 1);
}

/** Of a step: a value just half a step away may be rounded to its neighbour rightly. */
const MORE_THAN_HALF = 0.51;

/**
 * The path through points in their order; a point that is null is a gap.
 * @returns the `d` of an SVG path, empty without points
 */
export function pathThrough(points: readonly (readonly [x: number, y: number] | null)[]): string {
  return points
    .map((point, at) => {
      if (point === null) return '';
      const begins = at === 0 || points[at - 1] === null;
      // A point between two gaps is a dot: a line of no length with round ends.
      const isAlone = begins && (points[at + 1] ?? null) === null;
      return `${begins ? 'M' : 'L'}${point[0]},${point[1]}${isAlone ? 'Z' : ''}`;
    })
    .join('');
}
