/** How many ties keep their class whatever week is left out (METHODS A6). */
import { TIE_CLASS } from '../evidence/tie.ts';
import type { Ties, World } from './world.ts';

/** Least share of the deletions in which a stable tie keeps its class. */
const STABLE = 0.9;

export interface StableTies {
  /** Ties that keep their class. */
  readonly stable: number;
  /** Ties that are weak or strong. */
  readonly of: number;
}

export class ClassStability {
  readonly #ties: Ties;
  /** Deletions in which each tie has its class. */
  readonly #kept: Uint32Array;
  #deletions = 0;

  constructor({ ties }: World) {
    this.#ties = ties;
    this.#kept = new Uint32Array(ties.length);
  }

  /** Compares with the same world less a week. O(ties): both are in the order of pairs. */
  add({ ties: without }: World): void {
    this.#deletions++;
    const { a, b, tieClass, length } = this.#ties;
    for (let t = 0, w = 0; t < length; t++) {
      while (w < without.length && isBefore(without, w, a[t]!, b[t]!)) w++;
      const isThere = w < without.length && without.a[w] === a[t] && without.b[w] === b[t];
      if (isThere && without.tieClass[w] === tieClass[t]) this.#kept[t]! += 1;
    }
  }

  /** null without deletions or without a tie whose class is known. */
  count(): StableTies | null {
    const needed = STABLE * this.#deletions;
    let of = 0;
    let stable = 0;
    this.#ties.tieClass.forEach((tieClass, t) => {
      if (tieClass !== TIE_CLASS.weak && tieClass !== TIE_CLASS.strong) return;
      of++;
      if (this.#kept[t]! >= needed) stable++;
    });
    return this.#deletions === 0 || of === 0 ? null : { stable, of };
  }
}

const isBefore = (ties: Ties, t: number, a: number, b: number): boolean =>
  ties.a[t]! < a || (ties.a[t] === a && ties.b[t]! < b);
