/** Ties between groups of people and what chance would make of them, as the worker gives them. */
import type { Gap } from '../indicators/groupGaps.ts';

/** Ties between groups of people by one attribute, disclosed. */
export interface GroupsView {
  readonly attribute: string;
  readonly groups: readonly { readonly name: string; readonly persons: number }[];
  /**
   * a ≤ b: indices into groups. `expected` is the number of ties if people were paired at random
   * given group sizes (METHODS C4 i). `ties` null: hidden, as fewer than k persons stand on a
   * side, or as it would tell another hidden one; there may be none, few or many.
   */
  readonly cells: readonly {
    readonly a: number;
    readonly b: number;
    readonly ties: number | null;
    readonly weak: number | null;
    readonly strong: number | null;
    readonly bridging: number | null;
    readonly expected: number | null;
    /** Against labels dealt anew; null while not drawn, and where the ties are hidden. */
    readonly gap: Gap | null;
  }[];
  /** Ties inside all groups shown, as `gap`; null where those of one are hidden. */
  readonly inside: Gap | null;
  /** Draws behind the gaps; null while there are none. */
  readonly draws: number | null;
  /** Members whose label is unknown or whose group is too small to show. */
  readonly unshown: number;
}
