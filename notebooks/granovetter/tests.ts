/** Two ways to ask whether strength and overlap go together more than chance would have it. */
import { curveballDraw } from '../../src/lib/nulls/curveball.ts';
import type { Incidence } from '../../src/lib/nulls/incidence.ts';
import { nullBand, type NullBand } from '../../src/lib/nulls/nullBand.ts';
import { shuffleWeights } from '../../src/lib/nulls/weightShuffle.ts';
import { spearman } from '../../src/lib/stats/correlation.ts';
import { strengthAndOverlap } from './correlation.ts';

/** How many draws, from which seed. */
export interface Draws {
  readonly draws: number;
  readonly seed: number;
}

/** Correlations of the draws of one test, and where the observed one stands. */
export interface Asked {
  readonly drawn: Float64Array;
  readonly band: NullBand | null;
}

/**
 * The naive test: strengths change places among the ties, everything else stays.
 * @param name of the draws
 */
export function naive(attendance: Incidence, name: string, { draws, seed }: Draws): Asked {
  const { strength, overlap, rho } = strengthAndOverlap(attendance);
  const shuffled = strength.slice();
  return asked(rho, draws, (replicate) => {
    shuffleWeights(strength, { seed, name, replicate }, shuffled);
    return spearman(shuffled, overlap) ?? NaN;
  });
}

/** The fair test: who came to which event is drawn anew, and ties, strengths and overlaps made again. */
export function fair(attendance: Incidence, name: string, { draws, seed }: Draws): Asked {
  const { rho } = strengthAndOverlap(attendance);
  return asked(
    rho,
    draws,
    (replicate) => strengthAndOverlap(curveballDraw(attendance, seed, name, replicate)).rho,
  );
}

function asked(rho: number, draws: number, draw: (replicate: number) => number): Asked {
  const drawn = Float64Array.from({ length: draws }, (_, replicate) => draw(replicate));
  return { drawn, band: nullBand(rho, drawn) };
}

/** How both tests judge worlds in which nobody prefers anybody. */
export interface Errors {
  readonly worlds: number;
  /** Mean correlation of strength and overlap in these worlds. */
  readonly meanRho: number;
  /** In how many of them the test says “yes” at 0.05. */
  readonly naive: number;
  readonly fair: number;
}

const LEVEL = 0.05;

/** Worlds of chance: everybody comes as often and every event is as large as observed, no more. */
export function errors(attendance: Incidence, worlds: number, by: Draws): Errors {
  const judged = Array.from({ length: worlds }, (_, at) => {
    const world = curveballDraw(attendance, by.seed, 'world', at);
    const isRejected = ({ band }: Asked): number => Number((band?.p ?? 1) <= LEVEL);
    return {
      rho: strengthAndOverlap(world).rho,
      naive: isRejected(naive(world, `naive/${at}`, by)),
      fair: isRejected(fair(world, `fair/${at}`, by)),
    };
  });
  const sum = (of: (one: (typeof judged)[number]) => number): number =>
    judged.reduce((total, one) => total + of(one), 0);
  return {
    worlds,
    meanRho: sum(({ rho }) => rho) / worlds,
    naive: sum((one) => one.naive),
    fair: sum((one) => one.fair),
  };
}
