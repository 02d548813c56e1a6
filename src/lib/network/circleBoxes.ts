import type { Box, Point } from './namePlaces.ts';
import type { People } from './people.ts';

/** Share of a circle's people left out at each side: a few far ones do not move its name. */
const FAR = 0.12;

/** The box in which most people of each circle stand, for the people drawn and where they stand. */
export function circleBoxes(
  { circle }: People,
  drawn: readonly number[],
  placeOf: (person: number) => Point,
): ReadonlyMap<number, Box> {
  const places = new Map<number, Point[]>();
  for (const person of drawn) {
    const of = circle[person] ?? -1;
    const here = places.get(of);
    if (here) here.push(placeOf(person));
    else places.set(of, [placeOf(person)]);
  }
  places.delete(-1);
  return new Map([...places].map(([of, points]) => [of, boxOf(points)]));
}

function boxOf(points: readonly Point[]): Box {
  const at = (values: readonly number[], share: number): number =>
    [...values].sort((a, b) => a - b)[Math.round(share * (values.length - 1))] ?? 0;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { left: at(xs, FAR), right: at(xs, 1 - FAR), top: at(ys, FAR), bottom: at(ys, 1 - FAR) };
}
