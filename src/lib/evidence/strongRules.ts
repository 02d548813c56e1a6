/** What makes a tie strong: the default rule and its alternatives (METHODS A6). */
import type { Definitions } from '../base/definitions.ts';
import type { Evidence } from './evidence.ts';
import { countKinds } from './layers.ts';
import { TIE_CLASS, type Tie } from './tie.ts';

/** Share of ties that is strong under `quantile`. */
const TOP_SHARE = 0.2;
/** Least share of the greatest strength of either end under `person`. */
const HALF = 0.5;
/** Interaction-days a week from which contact is "often" (Granovetter 1973). */
const OFTEN_PER_WEEK = 2;

/**
 * Whether a tie with a known strength is strong.
 * @param days its interaction-days in the evidence period, counted for `frequency` alone
 * @param age days since both could have met
 */
export type StrongTest = (tie: Readonly<Tie>, days: number, age: number) => boolean;

/**
 * The test of a rule. `judge` tells of every pair, for the rules that look at all strengths first.
 */
export function strongTest(
  { layers, persons }: Pick<Evidence, 'layers' | 'persons'>,
  definitions: Definitions,
  judge: (tell: (tie: Readonly<Tie>) => void) => void,
): StrongTest {
  switch (definitions.strongRule) {
    case 'threshold': {
      const { strongThreshold, strongKinds } = definitions;
      return ({ strength, kinds }) =>
        strength >= strongThreshold && (layers.singleKind || countKinds(kinds) >= strongKinds);
    }
    case 'frequency': {
      const { evidenceDays } = definitions;
      return (_, days, age) => (days * 7) / Math.min(age, evidenceDays) >= OFTEN_PER_WEEK;
    }
    case 'quantile': {
      const strengths: number[] = [];
      judge((tie) => {
        if (isRated(tie)) strengths.push(tie.strength);
      });
      strengths.sort((x, y) => y - x);
      const least = strengths[Math.ceil(TOP_SHARE * strengths.length) - 1] ?? Infinity;
      return ({ strength }) => strength >= least;
    }
    case 'person': {
      const greatest = new Float64Array(persons);
      judge((tie) => {
        if (!isRated(tie)) return;
        greatest[tie.a] = Math.max(greatest[tie.a]!, tie.strength);
        greatest[tie.b] = Math.max(greatest[tie.b]!, tie.strength);
      });
      return ({ a, b, strength }) => strength >= HALF * Math.max(greatest[a]!, greatest[b]!);
    }
  }
}

const isRated = (tie: Readonly<Tie>): boolean =>
  tie.tieClass === TIE_CLASS.weak || tie.tieClass === TIE_CLASS.strong;

/** Counts different days of [from, to); days outside are not counted. */
export class DistinctDays {
  count = 0;
  private readonly from: number;
  private readonly seen: Uint8Array;
  private readonly added: number[] = [];

  constructor(from: number, to: number) {
    this.from = from;
    this.seen = new Uint8Array(to - from);
  }

  add(day: number): void {
    const at = day - this.from;
    if (at < 0 || this.seen[at] !== 0) return;
    this.seen[at] = 1;
    this.added.push(at);
    this.count++;
  }

  clear(): void {
    for (const at of this.added) this.seen[at] = 0;
    this.added.length = this.count = 0;
  }
}
