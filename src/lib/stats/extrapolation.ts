/**
 * Diversity at a sample size or a completeness that is not the one observed: rarefied below it,
 * extrapolated above, never beyond twice the sample (METHODS C2; Chao & Jost 2012; Chao et al.
 * 2014). Counts are whole numbers.
 */
import { chanceOf, type Chance } from '../base/random.ts';
import { diversityOf } from './diversity.ts';
import { completenessOf, rarefied, type Rarefied } from './rarefaction.ts';

/** Most of its own size to which a sample may be extrapolated. */
const FARTHEST = 2;

/** What the rare categories say of those not seen yet. */
interface Unseen {
  readonly n: number;
  readonly once: number;
  /** Categories not seen, after Chao (1984). */
  readonly missed: number;
  /** Share of the singletons' weight that stands for what is unseen, 0 … 1. */
  readonly share: number;
}

function unseenOf(counts: readonly number[]): Unseen | null {
  const found = completenessOf(counts);
  if (found === null) return null;
  const n = counts.reduce((sum, x) => sum + x, 0);
  const seen = counts.filter((x) => x > 0).length;
  const { once, coverage, chao1 } = found;
  const share = once === 0 ? 0 : ((1 - coverage) * n) / once;
  return { n, once, missed: chao1 - seen, share };
}

/**
 * Diversity at a size between two whole numbers, by a straight line; null outside 1 … 2n.
 * O(categories · size).
 */
export function diversityAtSize(counts: readonly number[], size: number): Rarefied | null {
  const [below, above] = [
    diversityAt(counts, Math.floor(size)),
    diversityAt(counts, Math.ceil(size)),
  ];
  return below && above && between(below, above, size - Math.floor(size));
}

/** On the straight line from one to the other. */
function between(below: Rarefied, above: Rarefied, part: number): Rarefied {
  const at = (of: (one: Rarefied) => number): number => of(below) + part * (of(above) - of(below));
  return {
    hill0: at((one) => one.hill0),
    hill1: at((one) => one.hill1),
    hill2: at((one) => one.hill2),
    coverage: at((one) => one.coverage),
  };
}

/**
 * Diversity to be expected in `m` units: without replacement up to n, extrapolated up to 2n.
 *
 * @param m a whole number, 1 … 2n; null outside, or where there are no units
 */
export function diversityAt(counts: readonly number[], m: number): Rarefied | null {
  const unseen = unseenOf(counts);
  if (unseen === null || !(m >= 1 && m <= FARTHEST * unseen.n)) return null;
  return m < unseen.n ? rarefied(counts, m) : extended(counts, unseen, m);
}

/** From n on. */
function extended(counts: readonly number[], unseen: Unseen, m: number): Rarefied | null {
  const observed = diversityOf(counts);
  if (observed === null) return null;
  const { n, once, missed, share } = unseen;
  const more = m - n;
  const reached = missed > 0 ? 1 - (1 - once / (n * missed + once)) ** more : 0;
  // Of two units drawn from m, the chance that they are of one category.
  const alike = 1 - (observed.blauUnbiased ?? 1);
  return {
    hill0: observed.richness + missed * reached,
    hill1: Math.exp((n * observed.shannon + more * shannonOfAll(counts)) / m),
    hill2: 1 / (1 / m + ((m - 1) / m) * alike),
    coverage: 1 - (once / n) * share ** (more + 1),
  };
}

/** Shannon entropy of the population, unseen categories included, nats (Chao, Wang & Jost 2013). */
export function shannonOfAll(counts: readonly number[]): number {
  const unseen = unseenOf(counts);
  if (unseen === null) return NaN;
  const { n, once, share } = unseen;
  // Σ 1/k from x to n − 1, for each x.
  const harmonic = new Float64Array(n + 1);
  for (let k = n - 1; k >= 1; k--) harmonic[k] = harmonic[k + 1]! + 1 / k;
  let entropy = counts.reduce((sum, x) => (x > 0 ? sum + (x / n) * harmonic[x]! : sum), 0);
  if (once > 0 && share > 0 && share < 1) entropy += (once / n) * restOfSeries(share, n);
  return entropy;
}

/** share^(1 − n) · [−ln(1 − share) − Σ share^r / r up to n − 1], 0 < share < 1. */
function restOfSeries(share: number, n: number): number {
  let [rest, power] = [0, share];
  // What was taken off is the rest of the same series: summed from n on, nothing cancels. Where that
  // would take too long, little does.
  if (n * (1 - share) > SHORT) {
    for (let r = n; power / r > rest * Number.EPSILON; r++) {
      rest += power / r;
      power *= share;
    }
    return rest;
  }
  rest = -Math.log1p(-share);
  for (let r = 1; r < n; r++) {
    rest -= power / r;
    power *= share;
  }
  return rest / (power / share);
}

/** From here on the series ends after some eight times as many terms as there are units. */
const SHORT = 5;

/**
 * Diversity at a completeness, between the two sizes that enclose it by a straight line.
 *
 * @param coverage 0 … 1; null above what twice the sample reaches, or below what one unit does
 */
export function diversityAtCoverage(
  counts: readonly number[],
  coverage: number,
): (Rarefied & { readonly size: number }) | null {
  const n = counts.reduce((sum, x) => sum + x, 0);
  const at = (m: number): Rarefied | null => diversityAt(counts, m);
  let [low, high] = [1, FARTHEST * n];
  const [first, last] = [at(low), at(high)];
  if (first === null || last === null) return null;
  if (coverage < first.coverage - NEAR || coverage > last.coverage + NEAR) return null;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((at(middle)?.coverage ?? 1) <= coverage) low = middle;
    else high = middle;
  }
  const [below, above] = [at(low), at(high)];
  if (below === null || above === null) return null;
  const step = above.coverage - below.coverage;
  const part = step <= 0 ? 1 : Math.min(1, Math.max(0, (coverage - below.coverage) / step));
  return { ...between(below, above, part), size: low + part * (high - low) };
}

/** Coverages that differ by less are equal but for rounding. */
const NEAR = 1e-12;

/**
 * Population to draw bootstrap samples from: what was seen once weighs a little less, and the rest
 * is shared by the categories not seen yet (Chao et al. 2014, appendix). Sums to 1.
 */
export function assumedPopulation(counts: readonly number[]): readonly number[] {
  const unseen = unseenOf(counts);
  if (unseen === null) return [];
  const { n, once, missed, share } = unseen;
  const deficit = (once / n) * share;
  const shares = counts.filter((x) => x > 0).map((x) => x / n);
  const lost = shares.reduce((sum, p) => sum + p * (1 - p) ** n, 0);
  const others = Math.ceil(missed);
  // Without a category to give it to, nothing is taken away.
  const weight = others === 0 || lost === 0 ? 0 : deficit / lost;
  return [
    ...shares.map((p) => p * (1 - weight * (1 - p) ** n)),
    ...Array.from({ length: others }, () => deficit / others),
  ];
}

/** One sample of `n` units of that population, counts by category. O(n log categories). */
export function drawnSample(
  population: readonly number[],
  n: number,
  { seed, replicate }: { readonly seed: number; readonly replicate: number },
): number[] {
  const chance = chanceOf(seed, 'diversity-bootstrap', replicate);
  const upTo = population.reduce<number[]>((sums, p) => [...sums, (sums.at(-1) ?? 0) + p], []);
  const drawn = population.map(() => 0);
  for (let unit = 0; unit < n; unit++) drawn[categoryOf(upTo, chance)]!++;
  return drawn;
}

function categoryOf(upTo: readonly number[], { unit }: Chance): number {
  const point = unit() * (upTo.at(-1) ?? 1);
  let [low, high] = [0, upTo.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (upTo[middle]! > point) high = middle;
    else low = middle + 1;
  }
  return low;
}
