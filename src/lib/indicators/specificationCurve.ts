/** What many specifications say together of one number, and of the claim made with it (METHODS A7). */
import { group, mean as average, quantileSorted } from 'd3';
import { FACTORS } from './specifications.ts';

/** One number under one specification. */
export interface CurvePoint {
  /** Level of each factor. */
  readonly levels: readonly number[];
  readonly origin: 'own' | 'one' | 'sample';
  /** null where the number cannot be computed or may not be shown. */
  readonly value: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  /** Value less what it is held against; null where there is no claim. */
  readonly excess: number | null;
  /** Whether the 95 % interval of that excess excludes zero. */
  readonly excludes: boolean;
}

export type Verdict = 'solid' | 'leaning' | 'depends';

export interface Curve {
  readonly points: readonly CurvePoint[];
  /** Specifications under which the number can be computed. */
  readonly computable: number;
  readonly median: number;
  /** 5 % and 95 % quantiles over specifications. */
  readonly low: number;
  readonly high: number;
  /** Share of the variance over specifications that each factor explains by itself, 0 … 1. */
  readonly shares: Readonly<Record<string, number>>;
  readonly claim: Claim | null;
}

export interface Claim {
  /** Sign of the excess under the place's own specification: what is claimed. */
  readonly sign: -1 | 1;
  /** Specifications with an excess, and those with the same sign, and with an interval that excludes zero. */
  readonly n: number;
  readonly same: number;
  readonly excluding: number;
  readonly verdict: Verdict;
}

/** Least shares of a verdict: conventions of METHODS A7. */
const SOLID_SAME = 0.95;
const SOLID_EXCLUDING = 0.75;
const LEANING_SAME = 0.8;

/**
 * @param isSingleKind whether only one kind of evidence exists: no verdict is then solid (A6)
 * @returns null where the place's own specification gives no number
 */
export function curveOf(points: readonly CurvePoint[], isSingleKind: boolean): Curve | null {
  const known = points.filter(hasValue);
  if (points[0] === undefined || !hasValue(points[0])) return null;
  const sorted = known.map(({ value }) => value).sort((x, y) => x - y);
  const quantile = (share: number): number => quantileSorted(sorted, share) ?? NaN;
  return {
    points,
    computable: known.length,
    median: quantile(0.5),
    low: quantile(0.05),
    high: quantile(0.95),
    shares: sharesOf(known),
    claim: claimOf(points, isSingleKind),
  };
}

type Known = CurvePoint & { readonly value: number };
const hasValue = (point: CurvePoint): point is Known => point.value !== null;

/** η² of each factor by itself: variance between its levels over the variance of all. */
function sharesOf(points: readonly Known[]): Record<string, number> {
  const meanOf = (some: readonly Known[]): number => average(some, ({ value }) => value) ?? NaN;
  const mean = meanOf(points);
  const total = points.reduce((sum, { value }) => sum + (value - mean) ** 2, 0);
  // A number that no definition touches varies by rounding alone.
  if (total <= points.length * (1e-12 * mean) ** 2) return {};
  const shareOf = (f: number): number => {
    let between = 0;
    for (const level of group(points, ({ levels }) => levels[f]).values()) {
      between += level.length * (meanOf(level) - mean) ** 2;
    }
    return between / total;
  };
  return Object.fromEntries(FACTORS.map(({ id }, f) => [id, shareOf(f)]));
}

function claimOf(points: readonly CurvePoint[], isSingleKind: boolean): Claim | null {
  const sign = Math.sign(points[0]?.excess ?? 0);
  if (sign !== -1 && sign !== 1) return null;
  const tested = points.filter(({ excess }) => excess !== null);
  const same = tested.filter(({ excess }) => Math.sign(excess ?? 0) === sign);
  const excluding = same.filter(({ excludes }) => excludes);
  const n = tested.length;
  const counts = { n, same: same.length, excluding: excluding.length };
  return { sign, ...counts, verdict: verdictOf(counts, isSingleKind) };
}

function verdictOf(
  { n, same, excluding }: Pick<Claim, 'n' | 'same' | 'excluding'>,
  isSingleKind: boolean,
): Verdict {
  const agrees = same / n;
  if (agrees >= SOLID_SAME && excluding / n >= SOLID_EXCLUDING && !isSingleKind) return 'solid';
  return agrees >= LEANING_SAME ? 'leaning' : 'depends';
}
