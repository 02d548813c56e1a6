/**
 * Conditional logistic regression of sets with one case each (McFadden 1974; Breslow & Day 1980):
 * what tells the case from the controls it was matched with. METHODS F1.
 */
import { addOuter, inverseOf, times, type Matrix } from './symmetricMatrix.ts';

/** A case and its controls: what is known of each, the case first. */
export interface MatchedSet {
  readonly rows: readonly Float64Array[];
  /** How much the set counts; 1 for a whole one. */
  readonly weight: number;
}

export interface ConditionalLogit {
  /** Logarithms of odds ratios. */
  readonly coefficients: Float64Array;
  /** Inverse of the information: the covariance if sets had nothing to do with each other. */
  readonly covariance: Matrix;
}

/** Steps after which it is given up. */
const MOST_STEPS = 100;
/** Largest step that is none. */
const TOLERANCE = 1e-8;
/** A coefficient times the spread of its column beyond which it runs away: odds of e¹⁵. */
const RUNAWAY = 15;

/**
 * The most likely coefficients, by Newton's steps, halved where they go too far.
 *
 * @param firth whether Firth's penalty (half the logarithm of the determinant of the information;
 * Firth 1993, Heinze & Puhr 2010) is added: coefficients are then finite also where no case, or no
 * control, has a trait
 * @returns null without columns, where one follows from others, or where there is no most likely one
 */
export function conditionalLogit(
  sets: readonly MatchedSet[],
  { firth = false }: { readonly firth?: boolean } = {},
): ConditionalLogit | null {
  const columns = sets[0]?.rows[0]?.length ?? 0;
  if (columns === 0) return null;
  const spread = spreadOf(sets, columns);
  let coefficients = new Float64Array(columns);
  let here = lookAt(sets, coefficients, firth);
  for (let step = 0; here !== null && step < MOST_STEPS; step++) {
    const move = firth
      ? penalisedStep(sets, coefficients, here, spread)
      : times(here.inverse, here.score);
    if (move.every((one, j) => Math.abs(one * spread[j]!) < TOLERANCE)) {
      return { coefficients, covariance: here.inverse };
    }
    const next = halved(sets, coefficients, move, here.likelihood, firth);
    if (next === null) return null;
    ({ coefficients, here } = next);
    if (coefficients.some((one, j) => Math.abs(one * spread[j]!) > RUNAWAY)) return null;
  }
  return null;
}

/**
 * Newton's step with the penalty: its curvature by differences of the score. The information alone
 * leaves it to creep where few cases have a trait; it serves only where the curvature is no hill's.
 */
function penalisedStep(
  sets: readonly MatchedSet[],
  coefficients: Float64Array,
  here: Look,
  spread: Float64Array,
): Float64Array {
  const n = coefficients.length;
  const curvature = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    const width = DIFFERENCE / (spread[j]! || 1);
    const [up, down] = [width, -width].map((step) =>
      lookAt(
        sets,
        coefficients.map((one, at) => (at === j ? one + step : one)),
        true,
      ),
    );
    if (!up || !down) return times(here.inverse, here.score);
    for (let i = 0; i < n; i++) {
      const slope = (down.score[i]! - up.score[i]!) / (4 * width);
      curvature[i * n + j]! += slope;
      curvature[j * n + i]! += slope;
    }
  }
  return times(inverseOf(curvature)?.inverse ?? here.inverse, here.score);
}

/** How far from a point the score is looked at, over the spread of a column. */
const DIFFERENCE = 1e-4;

/** The largest difference inside a set, of each column. */
function spreadOf(sets: readonly MatchedSet[], columns: number): Float64Array {
  const spread = new Float64Array(columns);
  for (const { rows } of sets) {
    for (let j = 0; j < columns; j++) {
      const values = rows.map((row) => row[j]!);
      spread[j] = Math.max(spread[j]!, Math.max(...values) - Math.min(...values));
    }
  }
  return spread;
}

type Look = NonNullable<ReturnType<typeof lookAt>>;

/** A step, or as much of it as makes things likelier. */
function halved(
  sets: readonly MatchedSet[],
  from: Float64Array,
  move: Float64Array,
  likelihood: number,
  firth: boolean,
): { coefficients: Float64Array<ArrayBuffer>; here: Look } | null {
  for (let part = 1; part > 1e-6; part /= 2) {
    const coefficients = from.map((one, j) => one + part * move[j]!);
    const here = lookAt(sets, coefficients, firth);
    if (here !== null && here.likelihood >= likelihood - 1e-10) return { coefficients, here };
  }
  return null;
}

/** Likelihood, score and information at some coefficients. */
function lookAt(sets: readonly MatchedSet[], coefficients: Float64Array, firth: boolean) {
  const n = coefficients.length;
  const score = new Float64Array(n);
  const information = new Float64Array(n * n);
  const apart = new Float64Array(n);
  let likelihood = 0;
  for (const { rows, weight } of sets) {
    const { chances, logCase, mean } = chancesIn(rows, coefficients);
    likelihood += weight * logCase;
    rows.forEach((row, at) => {
      for (let j = 0; j < n; j++) apart[j] = row[j]! - mean[j]!;
      addOuter(information, apart, weight * chances[at]!);
      if (at === 0) apart.forEach((value, j) => (score[j]! += weight * value));
    });
  }
  const found = inverseOf(information);
  if (found === null) return null;
  const { inverse, logDeterminant } = found;
  if (firth) {
    likelihood += logDeterminant / 2;
    addPenalty(sets, coefficients, inverse, score);
  }
  return { likelihood, score, inverse };
}

/** Of each row of a set how likely it is the case, and the mean row. */
export function chancesIn(rows: readonly Float64Array[], coefficients: Float64Array) {
  const powers = rows.map((row) => {
    let power = 0;
    for (let j = 0; j < row.length; j++) power += row[j]! * coefficients[j]!;
    return power;
  });
  const most = Math.max(...powers);
  const total = powers.reduce((sum, power) => sum + Math.exp(power - most), 0);
  const chances = powers.map((power) => Math.exp(power - most) / total);
  const mean = new Float64Array(coefficients.length);
  rows.forEach((row, at) => {
    for (let j = 0; j < row.length; j++) mean[j]! += chances[at]! * row[j]!;
  });
  return { chances, mean, logCase: powers[0]! - most - Math.log(total) };
}

/** Half the trace of the inverse information times its slope along each coefficient. */
function addPenalty(
  sets: readonly MatchedSet[],
  coefficients: Float64Array,
  inverse: Matrix,
  score: Float64Array,
): void {
  const n = coefficients.length;
  const apart = new Float64Array(n);
  for (const { rows, weight } of sets) {
    const { chances, mean } = chancesIn(rows, coefficients);
    rows.forEach((row, at) => {
      for (let j = 0; j < n; j++) apart[j] = row[j]! - mean[j]!;
      let length = 0;
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) length += apart[i]! * inverse[i * n + j]! * apart[j]!;
      }
      for (let j = 0; j < apart.length; j++) {
        score[j]! += (weight * chances[at]! * length * apart[j]!) / 2;
      }
    });
  }
}
