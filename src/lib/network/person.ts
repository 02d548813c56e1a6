/** What can be said of one person: their ties, by class, and where they lead. */
import type { People } from './people.ts';
import { countTies, type TieCounts } from './shownTies.ts';

/** Ties of each person, by number. */
export type TiesOfPerson = (person: number) => readonly number[];

/** Indexes ties by person once, O(n + m), so that asking for one costs nothing. */
export function tiesByPerson(people: People): TiesOfPerson {
  const of: number[][] = Array.from(people.degree, () => []);
  for (const [tie, from] of people.from.entries()) {
    of[from]?.push(tie);
    of[people.to[tie] ?? 0]?.push(tie);
  }
  return (person) => of[person] ?? [];
}

/** The person at the other end of a tie. */
export const otherEnd = (people: People, tie: number, person: number): number =>
  (people.from[tie] === person ? people.to[tie] : people.from[tie]) ?? person;

export interface PersonFacts extends TieCounts {
  /** Circles of the people at the other ends, other than the person's own; 0 without circles. */
  readonly otherCircles: number;
}

/** Counts the ties of a person. */
export function personFacts(people: People, ties: readonly number[], person: number): PersonFacts {
  const circles = new Set(ties.map((tie) => people.circle[otherEnd(people, tie, person)] ?? -1));
  circles.delete(-1);
  circles.delete(people.circle[person] ?? -1);
  return { ...countTies(people, ties), otherCircles: circles.size };
}

/** People tied to a person, clockwise from the top as they stand in the picture. */
export function neighboursAround(
  people: People,
  ties: readonly number[],
  person: number,
): readonly number[] {
  const angle = (other: number): number => {
    const right = (people.x[other] ?? 0) - (people.x[person] ?? 0);
    const up = (people.y[other] ?? 0) - (people.y[person] ?? 0);
    return (Math.atan2(right, up) + 2 * Math.PI) % (2 * Math.PI);
  };
  return ties
    .map((tie) => otherEnd(people, tie, person))
    .sort((a, b) => angle(a) - angle(b) || a - b);
}
