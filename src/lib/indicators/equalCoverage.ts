/**
 * Diversity of two periods at equal completeness (METHODS C2): at that of the less complete sample,
 * and farther, as far as twice the smaller reaches. The range is had by drawing both anew from the
 * populations their rare categories let one assume.
 */
import quantile from '@stdlib/stats-base-dists-normal-quantile';
import cdf from '@stdlib/stats-base-dists-normal-cdf';
import {
  assumedPopulation,
  diversityAt,
  diversityAtCoverage,
  diversityAtSize,
  drawnSample,
} from '../stats/extrapolation.ts';
import { UPPER_QUANTILE } from '../stats/interval.ts';
import { completenessOf } from '../stats/rarefaction.ts';
import type { EqualTerms } from './equalTerms.ts';
import type { Reason } from './result.ts';

/** Bootstrap samples of each period (METHODS C2). */
const SAMPLES = 200;
/** Fewest people with a label, and least completeness, for periods to be compared (C2). */
const LEAST_PEOPLE = 10;
const LEAST_COVERAGE = 0.7;

/**
 * Hill numbers of order 1. The two samples are drawn independently of each other: many members are
 * in both, which makes the range somewhat too wide.
 *
 * @param now members by label in the present period; not whole where people have several labels
 */
export function atEqualCoverage(
  now: readonly number[],
  before: readonly number[],
  seed: number,
): EqualTerms {
  const reason = whyNot(now) ?? whyNot(before);
  if (reason !== null) return without(reason);
  const coverages = [now, before].map((counts) => completenessOf(counts)?.coverage ?? 0);
  const level = Math.min(...coverages);
  const found = compared(now, before, level, seed);
  if (found === null) return without('N_TOO_SMALL');
  const reach = [now, before].map(
    (counts) => diversityAt(counts, 2 * sumOf(counts))?.coverage ?? 0,
  );
  const farther = Math.min(...reach);
  const beyond = farther > level ? compared(now, before, farther, seed) : null;
  const { difference, se } = found;
  return {
    ...{
      terms: 'coverage',
      of: null,
      now: found.now,
      before: found.before,
      difference,
      ...found.range,
    },
    p: se === 0 ? Number(difference === 0) : 2 * cdf(-Math.abs(difference) / se, 0, 1),
    ...{ q: null, reason: null, draws: SAMPLES, level },
    isNowDenser: (coverages[0] ?? 0) > (coverages[1] ?? 0),
    farther: beyond && { now: beyond.now, before: beyond.before, ...beyond.range, level: farther },
  };
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, x) => sum + x, 0);

function whyNot(counts: readonly number[]): Reason | null {
  if (!counts.every(Number.isInteger)) return 'SEVERAL_LABELS';
  if (sumOf(counts) < LEAST_PEOPLE) return 'N_TOO_SMALL';
  return (completenessOf(counts)?.coverage ?? 0) < LEAST_COVERAGE ? 'INCOMPLETE' : null;
}

const without = (reason: Reason): EqualTerms => ({
  ...{ terms: 'coverage', of: null, now: null, before: null, difference: null },
  ...{ lo: null, hi: null, p: null, q: null, reason },
  ...{ draws: 0, level: NaN, isNowDenser: false, farther: null },
});

interface Compared {
  readonly now: number;
  readonly before: number;
  readonly difference: number;
  readonly se: number;
  readonly range: { readonly lo: number; readonly hi: number };
}

/** null where one of the samples does not reach that completeness. */
function compared(
  now: readonly number[],
  before: readonly number[],
  coverage: number,
  seed: number,
): Compared | null {
  const [of, than] = [diversityAtCoverage(now, coverage), diversityAtCoverage(before, coverage)];
  if (of === null || than === null) return null;
  const difference = of.hill1 - than.hill1;
  const variance = (counts: readonly number[], size: number, which: number): number => {
    const population = assumedPopulation(counts);
    const n = sumOf(counts);
    const drawn = Array.from({ length: SAMPLES }, (_, replicate) => {
      const sample = drawnSample(population, n, { seed, replicate: 2 * replicate + which });
      return diversityAtSize(sample, size)?.hill1 ?? NaN;
    });
    const mean = sumOf(drawn) / SAMPLES;
    return sumOf(drawn.map((one) => (one - mean) ** 2)) / (SAMPLES - 1);
  };
  // Sizes stay those at which the samples observed are so complete, as iNEXT does.
  const se = Math.sqrt(variance(now, of.size, 0) + variance(before, than.size, 1));
  const half = quantile(UPPER_QUANTILE, 0, 1) * se;
  const range = { lo: difference - half, hi: difference + half };
  return { now: of.hill1, before: than.hill1, difference, se, range };
}
