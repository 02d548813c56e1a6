/** Which ties of a network are drawn: those of the chosen classes, and not more than can be read. */
import { BRIDGING, classOf, type People } from './people.ts';

/** Which ties to show. */
export interface TieFilter {
  readonly weak: boolean;
  readonly strong: boolean;
  readonly unclassified: boolean;
  readonly bridgingOnly: boolean;
}

export const ALL_TIES: TieFilter = {
  weak: true,
  strong: true,
  unclassified: true,
  bridgingOnly: false,
};

/** Above this many ties a picture is a blot: bridging and strong ones are drawn first. */
const MOST_TIES = 20_000;

/** Whether a filter lets a tie through. */
export const lets = (filter: TieFilter, people: People, tie: number): boolean =>
  filter[classOf(people, tie)] && (!filter.bridgingOnly || people.position[tie] === BRIDGING);

/** Numbers of the ties that can be drawn, all of them up to `most`: bridging first, then by strength. */
export function drawableTies(people: People, most = MOST_TIES): readonly number[] {
  const ties = [...people.from.keys()];
  if (ties.length <= most) return ties;
  const rank = (tie: number): number =>
    (people.position[tie] === BRIDGING ? 1 : 0) + (people.strength[tie] ?? 0);
  return ties.sort((a, b) => rank(b) - rank(a) || a - b).slice(0, most);
}

export interface TieCounts {
  readonly all: number;
  /** By class: these three add up to `all`. */
  readonly weak: number;
  readonly strong: number;
  readonly unclassified: number;
  /** Bridging ones of any class. */
  readonly bridging: number;
}

/** Counts ties by class, and the bridging ones among them. */
export function countTies(people: People, ties: readonly number[]): TieCounts {
  const counts = { all: ties.length, weak: 0, strong: 0, unclassified: 0, bridging: 0 };
  for (const tie of ties) {
    counts[classOf(people, tie)]++;
    if (people.position[tie] === BRIDGING) counts.bridging++;
  }
  return counts;
}
