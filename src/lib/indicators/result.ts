/** What every indicator returns (METHODS 0.3). Plain data: it crosses threads and files as it is. */
import type { Counted, Rated } from '../disclosure/gate.ts';

export type { Counted } from '../disclosure/gate.ts';

/** Why there is no value. Each has its sentence in both languages. */
export type Reason =
  | 'EMPTY'
  | 'N_TOO_SMALL'
  | 'NO_ATTRIBUTE'
  | 'UNDEFINED_ISOLATE'
  | 'SUPPRESSED_PRIVACY'
  | 'NO_VARIANCE'
  | 'COMPOUND'
  | 'NO_HEADCOUNT'
  | 'NEEDS_LOGS'
  | 'BURN_IN'
  | 'LOG_TOO_SHORT'
  | 'TOO_FEW_WEEKS'
  | 'LOW_COVERAGE'
  | 'NO_OUTCOMES' // no file of what people did together
  | 'VISITS_DELETED' // only the days of deleted visits are known, not their hours
  | 'SEVERAL_LABELS' // people with several labels are no whole counts
  | 'INCOMPLETE' // too many categories were seen once only
  | 'NO_CIRCLES' // runs disagree, or find one circle only
  | 'TOO_LARGE'; // of a wide range: it would take minutes

/** What a reader must know beside a number. Each has its sentence in both languages. */
export type Flag =
  | 'SINGLE_KIND' // classes by frequency only (METHODS A6)
  | 'DECLARED' // a ready network's own weights
  | 'COARSE_ZONE' // only whole-building check-ins
  | 'IMPUTED_ENDS' // some check-outs were missing and imputed
  | 'SMALL_COMMUNITY' // 10 ≤ N < 30
  | 'COPRESENCE_TIES' // co-presence alone makes ties
  | 'CROWDED' // hours in crowds above the cap left out of pairs
  | 'PAST_RULES' // deleted visits were summed up under other definitions
  | 'UPPER_BOUND' // what is not logged can only make it smaller
  | 'LOG_TOO_SHORT'; // part of the evidence period lies before the log

export type Method =
  | 'week-jackknife'
  | 'evidence-jackknife' // every week that ties rest on, not those of the period alone
  | 'person-jackknife'
  | 'member-jackknife' // a member left out of the network, which is built again
  | 'group-jackknife' // the same, several members at a time
  | 'event-jackknife' // what an event brought left out of the network, which is built again
  | 'event-group-jackknife' // the same, several events at a time
  | 'wilson'
  | 'mantel-haenszel' // Robins, Breslow and Greenland's of an odds ratio over strata
  | 'dyad-robust' // of a regression over pairs that share people
  | 'newey-west' // of a regression over weeks that resemble those before
  | 'incidence' // Greenwood's of a cumulative incidence, on the scale log(−log)
  | 'order-statistics'
  | 'runs' // fewest and most that seeded runs of one search found: no 95 % range
  | 'none';

export type Unit =
  | 'share'
  | 'weighted-share' // of what is not counted one by one: a share of `n` would be another
  | 'count'
  | 'ties'
  | 'per-member-month'
  | 'per-pair-month'
  | 'overlap'
  | 'groups' // an effective number of groups
  | 'ratio' // from 0, without a unit; 1 as expected where something is
  | 'times' // how many times as often; 1: as often. Of any size, so told in two digits
  | 'index'; // between −1 and 1, or below; 0: as expected

/** Nested numbers that go with a value, by name. */
export interface Parts {
  readonly [name: string]: number | null | Parts;
}

/** A range that asks more than the first one; its ends are in the unit of the value. */
export interface WideRange {
  readonly lo: number | null;
  readonly hi: number | null;
  readonly method: Method;
  /** Present where leaving out members does not serve: weeks alone were left out. */
  readonly byMember?: false;
  /** Why there is none although it could be had. */
  readonly reason?: Reason;
}

export interface Result {
  readonly id: string;
  readonly value: number | null;
  readonly unit: Unit;
  /** Number of units behind the value (persons, ties, pairs …: METHODS K40). */
  readonly n: number;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly level: 0.95;
  readonly method: Method;
  readonly reason?: Reason;
  /** Why there is no interval although there is a value. */
  readonly intervalReason?: Reason;
  /** The widest range (METHODS 0.5), what screens show; absent while it is being computed. */
  readonly wide?: WideRange;
  /** Share of active members (or ties) that entered the computation, 0 … 1. */
  readonly coverage: number;
  readonly flags: readonly Flag[];
  readonly parts?: Parts;
  /** Fingerprint of the definitions, window, seed and version used (full text in spec.json). */
  readonly spec: string;
  /** What only the gate knows: nothing that still has it is a result that may be shown. */
  readonly persons?: never;
}

/** A result that anybody may see: gated for the public and rounded; only `forPublic` makes one. */
export interface PublicResult extends Result {
  readonly audience: 'public';
  /** Numbers that are not told as too few persons stand behind them: the value, or cells of parts. */
  readonly hidden: number;
}

/**
 * Parts before the disclosure gate. Every count knows its persons, and so does a share or mean of
 * some persons only; a bare number is a constant, or says something of everybody behind the value.
 */
export interface RawParts {
  readonly [name: string]: number | null | Counted | Rated | RawParts;
}

/** A result with the number of distinct persons behind it: what the disclosure gate judges, then drops. */
export interface RawResult extends Omit<Result, 'parts' | 'persons'> {
  readonly persons: number;
  /** On the smaller side of the value, where it tells of two: with `n`, a share tells a count. */
  readonly fewest?: number;
  /** Largest share of a volume that is one person's, 0 … 1. */
  readonly mostOfOne?: number;
  /** A count of neither persons nor ties: there is nobody to round away. */
  readonly isOfThings?: true;
  /** Fewest persons that closed what the parts do not count. */
  readonly closedAt: number;
  readonly parts?: RawParts;
}
