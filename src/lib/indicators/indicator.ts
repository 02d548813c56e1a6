/** An indicator is data plus one pure function of a {@link World}. */
import type { Scale } from '../stats/jackknife.ts';
import type { Interval } from '../stats/interval.ts';
import type { DrawName } from '../nulls/edgeSwaps.ts';
import type { Flag, Method, RawParts, Reason, Unit } from './result.ts';
import type { World } from './world.ts';

/** What one look at a world gives. */
export interface Measure {
  /** null where undefined; then `reason` says why. */
  readonly value: number | null;
  readonly reason?: Reason;
  /** Number of units behind the value (METHODS K40). */
  readonly n: number;
  /** Number of distinct persons behind the value: what the disclosure gate judges. */
  readonly persons: number;
  /** Successes of a share of `n`, for Wilson's interval; absent for what is no share. */
  readonly successes?: number;
  /** Share of active members, or of ties, that entered; 1 where all did. */
  readonly coverage?: number;
  readonly flags?: readonly Flag[];
  readonly parts?: RawParts;
}

/**
 * What is left to chance (METHODS 0.6). `data-stream`: who came to which event and who was helped,
 * everything rebuilt: is the structure more than timetables and popularity? `label`: who carries which
 * label, the ties as they are: has the attribute to do with the structure? `degree`: who is tied to
 * whom, everybody keeping as many ties: is it more than how many ties people have (B9)? `helped`: who
 * is helped each time, everybody helping and being helped as often (D3). `equal-load`: on whom each
 * exchange falls, all being as ready in each hour of presence (D4). `receipts`: when people were
 * helped, each as often (D3).
 */
export type NullModel = 'data-stream' | 'label' | 'degree' | 'helped' | 'equal-load' | 'receipts';

export interface Indicator {
  /** Stable identifier: also the name of its file, text and test. */
  readonly id: string;
  /** Place among the headlines (METHODS I1), or null. */
  readonly headline: number | null;
  readonly unit: Unit;
  /** Least and greatest possible values. */
  readonly range: readonly [number, number];
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
  /**
   * A way to draw the number alone, where the model needs no whole world: so quick that there are as
   * many draws as the definitions say. null where nothing is left to chance.
   */
  readonly drawn?: (world: World) => ((which: DrawName) => number | null) | null;
  /** Interval of a statistic that leaving out weeks does not serve; null: Wilson's for a share, or none. */
  readonly interval?: (world: World) => Interval | null;
  /** How `interval` is had; ranks of members where nothing is said. */
  readonly intervalMethod?: Method;
}

/** Declares an indicator. */
export const defineIndicator = (indicator: Indicator): Indicator => indicator;
