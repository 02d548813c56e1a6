/** What a member may read of their own ties (METHODS H2: personal, on the place’s own screen alone). */
import type { IntroductionReason } from '../introductions/introductions.ts';
import type { Somebody } from './introductions.ts';

export interface CardInput {
  /** Id of the member who asks. */
  readonly person: string;
  /** Also what those to meet are called, where that is known here. */
  readonly named?: boolean;
}

export interface CardBridge {
  /** Group of the person at its end; null: not known, or of fewer than k members. */
  readonly group: string | null;
  /** Who it is, where they agreed to be introduced; else null. */
  readonly who: Somebody | null;
}

/** No rank, no score, nothing of others but what they agreed to. */
export interface CardView {
  /** Index of the pseudonym (text/pseudonyms.ts), the same as in the people view. */
  readonly pseudonym: number;
  /** People tied to the member. */
  readonly known: number;
  /** Of these, those of the member’s own circle and of other circles; null: circles are not stable. */
  readonly circles: { readonly own: number; readonly others: number } | null;
  /**
   * Of these, how many of each group, in the order of names; `group` null last: not known, or of
   * fewer than k members. null: no attribute groups people here.
   */
  readonly groups: readonly { readonly group: string | null; readonly known: number }[] | null;
  /** Ties whose two ends have few people in common, by group. */
  readonly bridges: readonly CardBridge[];
  /** Those to meet; null: the member did not agree to be introduced. */
  readonly meet:
    readonly { readonly who: Somebody; readonly reasons: readonly IntroductionReason[] }[] | null;
}
