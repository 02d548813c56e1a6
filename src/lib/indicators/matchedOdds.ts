/**
 * Odds of first working together by the tie a month before, each case beside pairs that could as
 * well have been one (METHODS F1: the matched design).
 */
import quantile from '@stdlib/stats-base-dists-normal-quantile';
import { chancesIn, conditionalLogit, type MatchedSet } from '../stats/conditionalLogit.ts';
import { dyadRobust, type PairScore } from '../stats/dyadRobust.ts';
import { UPPER_QUANTILE, type Interval } from '../stats/interval.ts';
import { mantelHaenszel, type Stratum } from '../stats/mantelHaenszel.ts';
import { attentionBetween } from './attentionBetween.ts';
import type { JudgedPair, JudgedSet } from './collaborations.ts';
import { columnOf, firstLabel } from './grouping.ts';
import type { OwnInterval } from './indicator.ts';
import { WASHOUT_DAYS, type PairClass } from './pairClasses.ts';
import { personJackknife } from './personJackknife.ts';
import type { World } from './world.ts';

/** What each class is held against. */
export const REFERENCE = 'latent';

/** What pairs may differ in besides. */
export const TRAITS = ['sameOrganisation', 'sameGroup', 'timeTogether', 'commonTies'] as const;
type Trait = (typeof TRAITS)[number];
const CLASSES = ['weak', 'strong', 'dormant', 'absent'] as const;
type Column = Trait | (typeof CLASSES)[number];

/** An odds ratio; its range is had as it says. */
export interface Odds extends OwnInterval {
  readonly ratio: number;
}

export interface OddsTable {
  /** Of those that can be told apart in these sets. */
  readonly odds: ReadonlyMap<Column, Odds>;
  /** Whether Firth's penalty was needed: a class without a case, or without a control. */
  readonly isPenalised: boolean;
}

/**
 * Conditional logistic regression with all classes and traits; null where it has no answer. A trait
 * that never differs, or always as another one does, is left out, and all where they follow from each
 * other in another way.
 */
export function oddsOfAll(world: World, sets: readonly JudgedSet[]): OddsTable | null {
  const values = sets.map(({ one, pairs }) => pairs.map((pair) => valuesOf(world, pair, one.day)));
  const every = values.flat();
  const differs = (column: Column): boolean =>
    values.some((rows) => rows.some((row) => row[column] !== rows[0]![column]));
  const classes = CLASSES.filter(differs);
  const traits = TRAITS.filter(differs).filter(
    (column, at, all) =>
      !all.slice(0, at).some((other) => every.every((row) => row[column] === row[other])),
  );
  return fitted(sets, values, [...classes, ...traits]) ?? fitted(sets, values, classes);
}

/** Of a weak tie alone, over sets cut down to weak and latent pairs (few cases: METHODS F1). */
export function oddsOfWeak(sets: readonly JudgedSet[]): OddsTable | null {
  const cut = sets.map(({ one, pairs }) => ({ one, pairs: pairs.filter(isEither) }));
  // A set whose case is another class, or whose pairs are all alike, tells nothing.
  const telling = cut.filter(
    ({ pairs }, at) =>
      pairs[0] === sets[at]!.pairs[0] &&
      pairs.some(({ pairClass }) => pairClass !== pairs[0]!.pairClass),
  );
  const found = mantelHaenszel(telling.map((set) => stratumOf(set, NOBODY)));
  if (found !== null) {
    const odds = { ratio: found.ratio, ...widestOf(telling, found) };
    return { odds: new Map([['weak', odds]]), isPenalised: false };
  }
  const values = telling.map(({ pairs }) =>
    pairs.map(({ pairClass }) => ({ ...NO_VALUES, weak: Number(pairClass === 'weak') })),
  );
  return fitted(telling, values, ['weak']);
}

const isEither = ({ pairClass }: JudgedPair): boolean =>
  pairClass === 'weak' || pairClass === REFERENCE;

const NOBODY: ReadonlySet<number> = new Set();

function stratumOf({ one, pairs }: JudgedSet, left: ReadonlySet<number>): Stratum {
  const [first, ...controls] = pairs;
  const weight = (pair: JudgedPair | undefined): number =>
    pair === undefined || left.has(pair.a) || left.has(pair.b) ? 0 : one.weight;
  const sum = (own: readonly JudgedPair[], pairClass: PairClass): number =>
    own.reduce((all, pair) => all + (pair.pairClass === pairClass ? weight(pair) : 0), 0);
  const cases = first === undefined ? [] : [first];
  return {
    caseExposed: sum(cases, 'weak'),
    caseUnexposed: sum(cases, REFERENCE),
    controlExposed: sum(controls, 'weak'),
    controlUnexposed: sum(controls, REFERENCE),
  };
}

/** Of the range of independent sets and that of leaving out one person at a time, the wider one. */
function widestOf(sets: readonly JudgedSet[], found: Interval & { ratio: number }): OwnInterval {
  const persons = new Set(sets.flatMap(({ pairs }) => pairs.flatMap(({ a, b }) => [a, b])));
  const byPerson = personJackknife(found.ratio, Uint32Array.from(persons), 'log', (left) => {
    return mantelHaenszel(sets.map((set) => stratumOf(set, left)))?.ratio ?? null;
  });
  const width = ({ lo, hi }: Interval): number => hi / lo;
  return byPerson !== null && width(byPerson) > width(found)
    ? { ...byPerson, method: 'person-jackknife' }
    : { lo: found.lo, hi: found.hi, method: 'mantel-haenszel' };
}

type Values = Readonly<Record<Column, number>>;

const NO_VALUES: Values = {
  weak: 0,
  strong: 0,
  dormant: 0,
  absent: 0,
  sameOrganisation: 0,
  sameGroup: 0,
  timeTogether: 0,
  commonTies: 0,
};

function valuesOf(world: World, { a, b, pairClass, commonTies }: JudgedPair, day: number): Values {
  const hours = attentionBetween(world, a, b, day - WASHOUT_DAYS);
  return {
    ...NO_VALUES,
    ...(pairClass === REFERENCE ? {} : { [pairClass]: 1 }),
    sameOrganisation: Number(isSame(columnOf(world, 'organisation')?.values, a, b)),
    sameGroup: Number(isSame(columnOf(world, world.group)?.values, a, b)),
    timeTogether: Math.log1p(hours),
    commonTies,
  };
}

/** Whether two people are known to share a label: where one has none, nothing is known. */
function isSame(values: readonly (string | null)[] | undefined, a: number, b: number): boolean {
  const [one, other] = [a, b].map((person) => firstLabel(values?.[person] ?? null));
  return one !== null && one === other;
}

function fitted(
  sets: readonly JudgedSet[],
  values: readonly (readonly Values[])[],
  columns: readonly Column[],
): OddsTable | null {
  const matched = values.map((rows, at): MatchedSet => ({
    weight: sets[at]!.one.weight,
    rows: rows.map((row) => Float64Array.from(columns, (column) => row[column])),
  }));
  const plain = hasEmptyClass(values, columns) ? null : conditionalLogit(matched);
  const fit = plain ?? conditionalLogit(matched, { firth: true });
  if (fit === null) return null;
  const { coefficients, covariance } = fit;
  const robust = dyadRobust(covariance, scoresOf(sets, matched, coefficients));
  const z = quantile(UPPER_QUANTILE, 0, 1);
  const odds = columns.map((column, j) => {
    const cell = j * (columns.length + 1);
    // With few people the robust variance can fall short of the plain one, or below zero.
    const half = z * Math.sqrt(Math.max(robust[cell]!, covariance[cell]!));
    const log = coefficients[j]!;
    const range = { lo: Math.exp(log - half), hi: Math.exp(log + half) };
    return [column, { ratio: Math.exp(log), ...range, method: 'dyad-robust' }] as const;
  });
  return { odds: new Map(odds), isPenalised: plain === null };
}

/** Whether a class, the one that others are held against too, has no case or no control. */
function hasEmptyClass(
  values: readonly (readonly Values[])[],
  columns: readonly Column[],
): boolean {
  const used = CLASSES.filter((name) => columns.includes(name));
  const cases = values.flatMap((rows) => rows.slice(0, 1));
  const controls = values.flatMap((rows) => rows.slice(1));
  return [cases, controls].some(
    (rows) =>
      used.some((name) => rows.every((row) => row[name] === 0)) ||
      rows.every((row) => used.some((name) => row[name] === 1)),
  );
}

function scoresOf(
  sets: readonly JudgedSet[],
  matched: readonly MatchedSet[],
  coefficients: Float64Array,
): PairScore[] {
  return matched.flatMap(({ rows, weight }, set) => {
    const { chances, mean } = chancesIn(rows, coefficients);
    return rows.map((row, at): PairScore => {
      const { a, b } = sets[set]!.pairs[at]!;
      const error = weight * (Number(at === 0) - chances[at]!);
      return { a, b, set, score: row.map((x, j) => error * (x - mean[j]!)) };
    });
  });
}
