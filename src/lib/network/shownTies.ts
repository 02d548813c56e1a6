/** Which ties of a network are drawn: those of the chosen classes, and not more than can be read. */
import { BRIDGING, STRONG, WEAK, type People } from './people.ts';

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
export const MOST_TIES = 20_000;

/** Whether a filter lets a tie through. */
export function lets(filter: TieFilter, people: People, tie: number): boolean {
  if (filter.bridgingOnly && people.position[tie] !== BRIDGING) return false;
  if (people.tieClass[tie] === WEAK) return filter.weak;
  return people.tieClass[tie] === STRONG ? filter.strong : filter.unclassified;
}

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
  readonly bridging: number;
  /** Not bridging, by class: with `bridging` they add up to `all`. */
  readonly weak: number;
  readonly strong: number;
  readonly unclassified: number;
}

/** Counts ties by the sign they are drawn with. */
export function countTies(people: People, ties: readonly number[]): TieCounts {
  const counts = { all: ties.length, bridging: 0, weak: 0, strong: 0, unclassified: 0 };
  for (const tie of ties) {
    if (people.position[tie] === BRIDGING) counts.bridging++;
    else if (people.tieClass[tie] === WEAK) counts.weak++;
    else if (people.tieClass[tie] === STRONG) counts.strong++;
    else counts.unclassified++;
  }
  return counts;
}
