/** An indicator is data plus one pure function of a {@link World}. */
import type { Scale } from '../stats/jackknife.ts';
import type { Interval } from '../stats/interval.ts';
import type { DrawName } from '../nulls/edgeSwaps.ts';
import type { Flag, Method, RawParts, Reason, Unit } from './result.ts';
import type { World } from './world.ts';

/** A range the measure has found itself, and how. */
export type OwnInterval = Interval & { readonly method: Method };

/** What one look at a world gives. */
export interface Measure {
  /** null where undefined; then `reason` says why. */
  readonly value: number | null;
  readonly reason?: Reason;
  /** Number of units behind the value (METHODS K40). */
  readonly n: number;
  /** Number of distinct persons behind the value: what the disclosure gate judges. */
  readonly persons: number;
  /** Fewest distinct persons on a side of the value that has any; absent: as `persons`. */
  readonly fewest?: number;
  /** Of a volume, the largest share that one person has, 0 … 1. */
  readonly mostOfOne?: number;
  /** Successes of a share of `n`, for Wilson's interval; absent for what is no share. */
  readonly successes?: number;
  /** Share of active members, or of ties, that entered; 1 where all did. */
  readonly coverage?: number;
  readonly flags?: readonly Flag[];
  readonly parts?: RawParts;
  /** Where leaving out weeks does not serve; null: there is none. */
  readonly interval?: OwnInterval | null;
}

/**
 * What is left to chance (METHODS 0.6). `data-stream`: who came to which event and who was helped,
 * everything rebuilt: is the structure more than timetables and popularity? `label`: who carries which
 * label, the ties as they are: has the attribute to do with the structure? `degree`: who is tied to
 * whom, everybody keeping as many ties: is it more than how many ties people have (B9)? `exposure`:
 * who is tied to whom, as their time beside each other has it, everybody having about as many ties:
 * do ties follow that time (C7)? `classes`: which ties are weak and which strong, the ties as they
 * are: has strength to do with position (B3)? `helped`: who is helped each time, everybody helping and
 * being helped as often (D3). `equal-load`: on whom each exchange falls, all being as ready in each
 * hour of presence (D4). `receipts`: when people were helped, each as often (D3).
 */
export type NullModel =
  | 'data-stream'
  | 'label'
  | 'degree'
  | 'exposure'
  | 'classes'
  | 'helped'
  | 'equal-load'
  | 'receipts';

/** A number told beside an indicator and held against chance with it; no indicator by itself. */
export interface Beside {
  /** Stable identifier; the same number beside two indicators has one. */
  readonly id: string;
  readonly unit: Unit;
  readonly nullModel: NullModel;
  /**
   * The indicator itself under another convention, by its level: tested among its own kind, not
   * among the numbers of the page.
   */
  readonly variant?: number;
  readonly measure: (world: World) => Measure;
}

/** What periods are compared by where members were there more often in one of them (METHODS G2). */
export interface AtPresence {
  /**
   * What the number is of. `member`: what a count comes to for each; `others`: a share of the other
   * members; `place`: a count of what the place has.
   */
  readonly of: 'member' | 'others' | 'place';
  readonly value: (world: World) => number | null;
  /** It moves in steps: leaving out weeks does not serve (G1). */
  readonly jumps?: true;
}

export interface Indicator {
  /** Stable identifier: also the name of its file, text and test. */
  readonly id: string;
  /** Place among the headlines (METHODS I1), or null. */
  readonly headline: number | null;
  readonly unit: Unit;
  /** Least and greatest possible values. */
  readonly range: readonly [number, number];
  /** A `count` of neither persons nor ties. */
  readonly isOfThings?: true;
  /** Which way is good; null where a place needs both or the community decides. */
  readonly better: 'more' | 'less' | null;
  /** What the logs must allow: a ready network has no time, check-ins without zones no ties. */
  readonly needs: readonly ('ties' | 'time')[];
  /** Scale of the week jackknife (K39), or null where the jackknife does not apply. */
  readonly scale: Scale | null;
  /** Section of the method and works it rests on. */
  readonly references: readonly string[];
  readonly measure: (world: World) => Measure;
  /**
   * What a claim made with the value holds it against (METHODS A7): a number of the same world, or
   * the value of the period before. Absent where no claim is made.
   */
  readonly against?: ((world: World) => number | null) | 'before';
  /**
   * So slow that earlier periods are not asked for it where ties are many: its card then has no past.
   */
  readonly isSlow?: true;
  /** What chance alone would give is asked of this model; absent where none is fair. */
  readonly nullModel?: NullModel;
  /** For what grows with presence: what periods are compared by, at common presence. */
  readonly atPresence?: AtPresence;
  /** Members by category: what periods are compared by, at equal completeness (C2). */
  readonly categories?: (world: World) => readonly number[];
  /** Numbers that belong to it and have a chance of their own. */
  readonly beside?: readonly Beside[];
  /**
   * A way to draw the number alone: where the model needs no whole world, so quick that there are as
   * many draws as the definitions say; or where the worlds it draws do not hold what the number is
   * of. null where nothing is left to chance.
   */
  readonly drawn?: (world: World) => ((which: DrawName) => number | null) | null;
  /** Interval of a statistic that leaving out weeks does not serve; null: Wilson's for a share, or none. */
  readonly interval?: (world: World) => Interval | null;
  /** How `interval` is had; ranks of members where nothing is said. */
  readonly intervalMethod?: Method;
  /** The values of members that the number is the median of; null where there are none. */
  readonly medianOf?: (world: World) => ArrayLike<number> | null;
  /**
   * Leaving out members one by one does not serve: it rests on paths through the whole network
   * (METHODS G1), or is not about members.
   */
  readonly byMember?: false;
}

/** Declares an indicator. */
export const defineIndicator = (indicator: Indicator): Indicator => indicator;
