/** Counts of pairs that no edge list holds, each with the number of distinct persons behind it. */
import type { JudgedTie } from '../evidence/judgedPairs.ts';
import { TIE_CLASS } from '../evidence/tie.ts';
import type { Counted } from './result.ts';

/** Pairs that are no ties, counted by what they are, and the audit of small groups (K22). */
export interface PairCounts {
  readonly latent: Counted;
  readonly dormant: Counted;
  /** Common history too short, no evidence, though near. */
  readonly unclassifiedWithout: Counted;
  /** Pairs with at least so many small-group days in the evidence period, tied or not. */
  readonly atLeast3: Counted;
  readonly atLeast5: Counted;
  readonly atLeast10: Counted;
  /** Pairs with repeated small groups and no tie: familiar faces. */
  readonly familiarFaces: Counted;
}

/** A count of pairs that marks the persons it has seen. */
class Tally {
  private count = 0;
  private readonly seen: Uint8Array;

  constructor(persons: number) {
    this.seen = new Uint8Array(persons);
  }

  add({ a, b }: Readonly<JudgedTie>): void {
    this.count++;
    this.seen[a] = this.seen[b] = 1;
  }

  counted(): Counted {
    return { count: this.count, persons: this.seen.reduce((sum, mark) => sum + mark, 0) };
  }
}

/** Takes every pair that is not absent, one after the other. */
export class PairCensus {
  private readonly tallies: Readonly<Record<keyof PairCounts, Tally>>;

  constructor(persons: number) {
    const tally = (): Tally => new Tally(persons);
    this.tallies = {
      latent: tally(),
      dormant: tally(),
      unclassifiedWithout: tally(),
      atLeast3: tally(),
      atLeast5: tally(),
      atLeast10: tally(),
      familiarFaces: tally(),
    };
  }

  add(tie: Readonly<JudgedTie>, smallGroupDays: number): void {
    const { tallies } = this;
    if (tie.smallGroupDays >= 3) tallies.atLeast3.add(tie);
    if (tie.smallGroupDays >= 5) tallies.atLeast5.add(tie);
    if (tie.smallGroupDays >= 10) tallies.atLeast10.add(tie);
    if (tie.tied) return;
    if (tie.smallGroupDays >= smallGroupDays) tallies.familiarFaces.add(tie);
    if (tie.tieClass === TIE_CLASS.latent) tallies.latent.add(tie);
    else if (tie.tieClass === TIE_CLASS.dormant) tallies.dormant.add(tie);
    else tallies.unclassifiedWithout.add(tie);
  }

  counts(): PairCounts {
    const { tallies } = this;
    return {
      latent: tallies.latent.counted(),
      dormant: tallies.dormant.counted(),
      unclassifiedWithout: tallies.unclassifiedWithout.counted(),
      atLeast3: tallies.atLeast3.counted(),
      atLeast5: tallies.atLeast5.counted(),
      atLeast10: tallies.atLeast10.counted(),
      familiarFaces: tallies.familiarFaces.counted(),
    };
  }
}
