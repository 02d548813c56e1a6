/**
 * Affinity: whether two people were in the same zone in the same half-day more often than their
 * timetables alone would have it (METHODS A2). It is a label. It never decides whether a tie
 * exists: a weak tie is near chance by nature.
 */
import type { Task } from '../base/task.ts';
import { qValues } from '../stats/falseDiscovery.ts';
import { expectedByDraws, type Draws, type Expectation } from './affinityDraws.ts';
import { expectedByModel } from './affinityModel.ts';
import { expectedByStrata } from './affinityStrata.ts';
import { pairsSharing, SharedCounts } from './sharedCounts.ts';
import { stratifiedNull, type Stratified } from './strata.ts';
import type { Together } from './together.ts';

/** Rows up to which draws are made; above, the configuration model stands for them (A2). */
const MOST_DRAWN = 2000;
/** A ratio to less than this says nothing. */
const LEAST_EXPECTED = 0.5;

/** Pairs of rows that share a column, in order; parallel columns. */
export interface Affinity extends Together {
  /** Shared columns expected by chance (E), at least 0. */
  readonly expected: Float64Array;
  /** Their standard deviation under the null, at least 0. */
  readonly sd: Float64Array;
  /** (O + ½) / (E + ½), above 0, 1 by chance; NaN where E < 0.5: {@link noLift}. */
  readonly lift: Float64Array;
  /** (O − E) / sd; NaN where sd is 0: {@link noZ}. */
  readonly z: Float64Array;
  /**
   * P(as many or more shared), 0 … 1, at least 1 / (draws + 1) by whole draws; NaN for pairs
   * outside the family. One-sided, as pairs that never met are to have p = 1 (A4).
   */
  readonly p: Float64Array;
  /** By Benjamini & Hochberg over the whole family, 0 … 1; NaN for pairs outside it. */
  readonly q: Float64Array;
  /**
   * Pairs that could be otherwise, whether they met or not: both rows have something to trade in
   * some stratum. Where it exceeds 0.05 (draws + 1), no single pair can reach q < 0.05 by whole
   * draws, for want of them and not for want of affinity.
   */
  readonly family: number;
  /** Number of draws; null where the closed form stands for them. */
  readonly draws: number | null;
  /** Strata; how many have one column; in how many nothing can be otherwise. */
  readonly strata: number;
  readonly single: number;
  readonly fixed: number;
}

/** Why a pair has no lift: too little is expected to divide by it. null: it has one. */
export const noLift = ({ expected }: Affinity, pair: number): 'N_TOO_SMALL' | null =>
  expected[pair]! < LEAST_EXPECTED ? 'N_TOO_SMALL' : null;

/** Why a pair has no z: one of them always or never came when the other could. null: it has one. */
export const noZ = ({ sd }: Affinity, pair: number): 'NO_VARIANCE' | null =>
  sd[pair] === 0 ? 'NO_VARIANCE' : null;

/**
 * @param observed people × half-days, in strata (`presenceMatrix`)
 * @param mostDrawn rows up to which draws are made
 * @throws PasserelleError `CANCELLED`
 */
export async function affinityOf(
  observed: Stratified,
  draws: Draws,
  task: Task = {},
  mostDrawn = MOST_DRAWN,
): Promise<Affinity> {
  const counter = new SharedCounts(observed);
  const pairs = pairsSharing(observed, counter);
  const chance = stratifiedNull(observed);
  const isDrawn = observed.rows <= mostDrawn;
  const inDraws = (): Promise<Expectation> =>
    draws.tail === 'strata'
      ? expectedByStrata(observed, pairs, chance, draws, task)
      : expectedByDraws(observed, pairs, chance, counter, draws, task);
  const found = await (isDrawn ? inDraws() : expectedByModel(observed, pairs, draws.seed, task));
  const { strata, single, fixed, isLoose } = chance;
  const loose = isLoose.reduce((sum, is) => sum + is, 0);
  const family = (loose * Math.max(0, loose - 1)) / 2;
  return {
    ...pairs,
    ...againstChance(pairs, found),
    ...corrected(pairs, found, isLoose, family),
    family,
    draws: isDrawn ? draws.draws : null,
    ...{ strata, single, fixed },
  };
}

const againstChance = (
  { shared }: Together,
  { expected, sd }: Expectation,
): Pick<Affinity, 'expected' | 'sd' | 'lift' | 'z'> => ({
  expected,
  sd,
  lift: expected.map((e, pair) => (e < LEAST_EXPECTED ? NaN : (shared[pair]! + 0.5) / (e + 0.5))),
  z: sd.map((s, pair) => (s === 0 ? NaN : (shared[pair]! - expected[pair]!) / s)),
});

/** p and q of the pairs in the family: who has nothing to trade is in none (A4). */
function corrected(
  { a, b }: Together,
  found: Expectation,
  isLoose: Uint8Array,
  family: number,
): Pick<Affinity, 'p' | 'q'> {
  const isIn = (pair: number): boolean => isLoose[a[pair]!] === 1 && isLoose[b[pair]!] === 1;
  const members = Uint32Array.from(a.keys()).filter(isIn);
  const q = new Float64Array(a.length).fill(NaN);
  qValues(
    Float64Array.from(members, (pair) => found.p[pair]!),
    family,
  ).forEach((value, k) => (q[members[k]!] = value));
  return { p: found.p.map((value, pair) => (isIn(pair) ? value : NaN)), q };
}
