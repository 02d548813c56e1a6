/** What two periods come to on equal terms, where their numbers as they are cannot be compared (METHODS G2). */
import type { AtPresence } from './indicator.ts';
import type { Reason } from './result.ts';

export interface EqualTerms {
  /** `presence`: members there as often; `coverage`: memberships known as completely. */
  readonly terms: 'presence' | 'coverage';
  /** What is told at common presence is of; null at equal coverage. */
  readonly of: AtPresence['of'] | null;
  /** On equal terms, of what `of` says or in the unit of the number; null with a `reason`. */
  readonly now: number | null;
  readonly before: number | null;
  readonly difference: number | null;
  /** 95 %; null, as `p` and `q`, where there is none. */
  readonly lo: number | null;
  readonly hi: number | null;
  /** Two-sided, of no difference. */
  readonly p: number | null;
  /** Of Benjamini & Hochberg, over all numbers compared. */
  readonly q: number | null;
  /** Why they are not compared. */
  readonly reason: Reason | null;
  /** Random draws behind it; 0 where none were needed. */
  readonly draws: number;
  /** Share of the days that stay in the fuller period, or the completeness at which both are told. */
  readonly level: number;
  /** Whether the present period is the one that was cut down. */
  readonly isNowDenser: boolean;
  /** The same extrapolated, to at most twice the sample; null where that is not done. */
  readonly farther: {
    readonly now: number;
    readonly before: number;
    readonly lo: number;
    readonly hi: number;
    readonly level: number;
  } | null;
}
