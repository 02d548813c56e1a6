/** What can be decided and noted about the open place. */
import type { Definitions } from '../base/definitions.ts';

/** Two persons by their ids in the logs, in any order. */
export interface PersonPair {
  readonly a: string;
  readonly b: string;
}

/** One thing that is decided about the open place. */
export type Change =
  /** The two ids of each pair are the same person. */
  | { readonly kind: 'join'; readonly pairs: readonly PersonPair[] }
  /** Somebody, by all ids they have in the logs, does not want to be counted. */
  | { readonly kind: 'exclude'; readonly persons: readonly string[] }
  /** Some definitions are others; those not named stay as they are. */
  | { readonly kind: 'define'; readonly definitions: Partial<Definitions> }
  /** Operations of the history have no effect any more, or have it again. */
  | { readonly kind: 'undo' | 'redo'; readonly ids: readonly number[] }
  /** Visits that are older than they are to be kept are deleted; what they say by the day stays. */
  | { readonly kind: 'purge' };

/** What is noted about the open place that changes none of its numbers. */
export type Note =
  /** Two ids are two persons, though they look like one. */
  | { readonly kind: 'apart'; readonly a: string; readonly b: string }
  /** The names of people are kept on this computer, or not. */
  | { readonly kind: 'names'; readonly keep: boolean }
  /** Raw visits are kept for so many weeks; null: without limit. */
  | { readonly kind: 'retention'; readonly weeks: number | null };
