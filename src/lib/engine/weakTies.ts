/** Pictures of the weak ties of a period, as the worker gives them. */

/** Points of a percolation curve: every twentieth of the ties. */
export const STEPS = 20;

export interface WeakTiesView {
  /** Share of members in the largest part once 0, 1/20 … 20/20 of the ties are gone; null: too few. */
  readonly percolation: {
    readonly weakFirst: readonly number[];
    readonly strongFirst: readonly number[];
    readonly random: readonly number[];
  } | null;
  /** Ties from the weakest fifth to the strongest; null: too few. */
  readonly byStrength:
    | readonly {
        /** Strength up to which ties are in this group. */
        readonly upTo: number;
        readonly ties: number;
        /** Mean share of contacts in common; null below k persons. */
        readonly overlap: number | null;
      }[]
    | null;
  /** Counts by week; no weeks in a ready network. */
  readonly weeks: readonly (Fate & {
    /** Monday. */
    readonly date: string;
    /** The log is too young: ties look new that are not. */
    readonly early: boolean;
  })[];
  /** From the beginning of the period to its end; null in a ready network. */
  readonly whole:
    | (Fate & {
        /** Ties at the beginning, and those of them that are there at the end. */
        readonly before: number | null;
        readonly kept: number | null;
      })
    | null;
}

/**
 * What became of ties; null below k persons. How many were kept from one week to the next is not
 * told: with the others it would give away those that are hidden.
 */
export interface Fate {
  readonly born: number | null;
  readonly revived: number | null;
  readonly dormant: number | null;
  readonly lost: number | null;
}
