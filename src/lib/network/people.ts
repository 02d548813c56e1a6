/** People and their ties as the people view receives them (arrays over people or over ties). */
export interface People {
  readonly degree: Uint32Array;
  /** Circle of each person, −1 where there is none to show. */
  readonly circle: Int32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** 0 weak, 1 strong, 2 unclassified. */
  readonly tieClass: Uint8Array;
  /** 0 bridging, 1 embedded, 2 pendant. */
  readonly position: Uint8Array;
  readonly strength: Float64Array;
  readonly labels: readonly string[];
  /** Index into `labels`, −1 unknown. */
  readonly label: Int32Array;
}

/** Codes of `tieClass`. */
const WEAK = 0;
const STRONG = 1;

/** Code of `position` for a tie between circles that share almost no contact. */
export const BRIDGING = 0;

/** How a tie is drawn: its thickness follows its class, its colour too unless it is a bridge. */
export interface Sign {
  readonly class: TieClass;
  readonly bridging: boolean;
}

export type TieClass = 'weak' | 'strong' | 'unclassified';

/** The class of a tie. */
export function classOf(people: People, tie: number): TieClass {
  if (people.tieClass[tie] === WEAK) return 'weak';
  return people.tieClass[tie] === STRONG ? 'strong' : 'unclassified';
}

/** The sign of a tie. */
export const signOf = (people: People, tie: number): Sign => ({
  class: classOf(people, tie),
  bridging: people.position[tie] === BRIDGING,
});

/** People with at least one tie: the ones that are drawn and listed. */
export const tiedPeople = (people: People): number[] =>
  [...people.degree.keys()].filter((person) => (people.degree[person] ?? 0) > 0);
