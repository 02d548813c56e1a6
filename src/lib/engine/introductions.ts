/** Introductions of one day: only members who said yes, only for the place itself (METHODS J4). */
import type { NobodyHere } from '../introductions/here.ts';
import type { IntroductionReason, NoIntroductions } from '../introductions/introductions.ts';
import type { NobodyKnows } from '../introductions/whoKnows.ts';

/** What is asked, beside the period and the definitions. */
export interface IntroductionsInput {
  /** Local date; absent: the last day of the logs. */
  readonly date?: string;
  /** Minute of the local day, 0 … 1439: who is there then. Absent: whoever came that day. */
  readonly minute?: number;
  /** Also what they are called, where that is known here. */
  readonly named?: boolean;
  readonly ask: Ask;
}

type Ask =
  /** @param turn 0 for the suggestions of the day, then 1, 2 … for others */
  | { readonly kind: 'pairs'; readonly turn: number }
  /** `topic` `''`: nothing is asked yet. */
  | { readonly kind: 'knows'; readonly topic: string }
  | {
      readonly kind: 'tables';
      /** Most people of a table, at least 2. */
      readonly size: number;
      /** Event as {@link EventOfDay} calls it; null: those who are there. */
      readonly event: number | null;
      readonly turn: number;
    };

/** Somebody who said yes. */
export interface Somebody {
  /** Index of the pseudonym (text/pseudonyms.ts), the same as in the people view. */
  readonly pseudonym: number;
  /** Only where names were asked for; `name` null: the files have none but the id. */
  readonly called: { readonly id: string; readonly name: string | null } | null;
}

export interface EventOfDay {
  readonly event: number;
  readonly name: string;
  /** Local date. */
  readonly date: string;
  /** Members on its list who said yes; null below k. */
  readonly expected: number | null;
}

export interface Pair {
  readonly a: Somebody;
  readonly b: Somebody;
  readonly reasons: readonly IntroductionReason[];
}

export interface Knower {
  readonly who: Somebody;
  /** null where no room was written. */
  readonly zone: string | null;
  /** Minute of the local day of the check-in, where an hour was asked; else null. */
  readonly since: number | null;
}

/** Shares of pairs at a table who know each other already, 0 … 1. */
export interface KnownAtTables {
  readonly before: number;
  readonly after: number;
  readonly atRandom: number;
}

export type Nobody = NoIntroductions | NobodyKnows | NobodyHere;

export interface IntroductionsView {
  /** First and last local date that can be asked; null where the logs have no time. */
  readonly days: { readonly first: string; readonly last: string } | null;
  /** The date answered; null where nothing can be said of it. */
  readonly date: string | null;
  /** Members who said yes; null where they are few, fewer than k. */
  readonly volunteers: number | null;
  /** Those of them who are there; null below k, and where it cannot be said. */
  readonly here: number | null;
  /** Events of that date or later with somebody who said yes. */
  readonly events: readonly EventOfDay[];
  /** What those who said yes know, sorted. */
  readonly topics: readonly string[];
  readonly pairs: readonly Pair[];
  readonly knows: readonly Knower[];
  readonly tables: readonly (readonly Somebody[])[];
  /** null below k people, or where no table has two. */
  readonly known: KnownAtTables | null;
  /** Why nobody is named; null where somebody is, or nothing was asked. */
  readonly reason: Nobody | null;
}
