/** From a measure to a result: flags, interval, reason (METHODS 0.3, 0.5, K39). */
import { published } from '../base/digits.ts';
import { isCounted, isRated } from '../disclosure/gate.ts';
import { jackknife } from '../stats/jackknife.ts';
import { wilson } from '../stats/wilson.ts';
import type { Indicator, Measure } from './indicator.ts';
import type { Flag, Method, RawParts, RawResult, Reason } from './result.ts';
import type { World } from './world.ts';

/** Fewest open weeks for a week jackknife (METHODS 0.5). */
export const MIN_WEEKS = 8;
/** Smallest denominator of a share for the jackknife; below, Wilson's interval (K39). */
export const MIN_DENOMINATOR = 20;

interface IntervalOf {
  readonly lo: number | null;
  readonly hi: number | null;
  readonly method: Method;
  readonly intervalReason?: Reason;
}

const NONE: IntervalOf = { lo: null, hi: null, method: 'none' };

/** One look at a world, where its logs can say anything at all. */
export function look(indicator: Pick<Indicator, 'needs' | 'measure'>, world: World): Measure {
  const { layers } = world.evidence;
  const has = { time: world.window !== null, ties: layers.declared || layers.kinds > 0 };
  // That no tie can be seen is not that there is none: never a zero (METHODS 0.3).
  if (!indicator.needs.every((need) => has[need])) {
    return { value: null, reason: 'NEEDS_LOGS', n: 0, persons: 0 };
  }
  return indicator.measure(world);
}

/**
 * The result of one indicator.
 * @param deletions its value with each open week left out in turn; null while they are not known
 */
export function estimate(
  indicator: Indicator,
  world: World,
  measure: Measure,
  deletions: readonly (number | null)[] | null,
  spec: string,
): RawResult {
  const interval = deletions === null ? NONE : intervalOf(indicator, world, measure, deletions);
  return {
    id: indicator.id,
    value: publishedOrNull(measure.value),
    unit: indicator.unit,
    n: measure.n,
    ...interval,
    lo: publishedOrNull(interval.lo),
    hi: publishedOrNull(interval.hi),
    level: 0.95,
    ...(measure.reason ? { reason: measure.reason } : {}),
    coverage: published(measure.coverage ?? 1),
    flags: [...flagsOf(world), ...(measure.flags ?? [])],
    ...(measure.parts ? { parts: publishedParts(measure.parts) } : {}),
    spec,
    persons: measure.persons,
    ...(measure.fewest === undefined ? {} : { fewest: measure.fewest }),
    ...(measure.mostOfOne === undefined ? {} : { mostOfOne: measure.mostOfOne }),
    ...(indicator.isOfThings === undefined ? {} : { isOfThings: indicator.isOfThings }),
    closedAt: world.definitions.kInternal,
  };
}

const publishedOrNull = (value: number | null): number | null =>
  value === null ? null : published(value);

function publishedParts(parts: RawParts): RawParts {
  const entries = Object.entries(parts).map(([name, part]) => {
    if (typeof part === 'number') return [name, published(part)] as const;
    if (part !== null && isRated(part)) {
      return [name, { ...part, rate: publishedOrNull(part.rate) }] as const;
    }
    return [name, part === null || isCounted(part) ? part : publishedParts(part)] as const;
  });
  return Object.fromEntries<RawParts[string]>(entries);
}

function intervalOf(
  indicator: Indicator,
  world: World,
  measure: Measure,
  deletions: readonly (number | null)[],
): IntervalOf {
  const { value, n, successes } = measure;
  if (value === null) return NONE;
  const share = successes === undefined ? null : wilson(successes, n);
  const ofShare: IntervalOf | null = share && { lo: share.lo, hi: share.hi, method: 'wilson' };
  const own = ownInterval(indicator, world, measure, ofShare);
  if (own !== null) return own;
  if (world.window === null) return without('NEEDS_LOGS');
  if (deletions.length < MIN_WEEKS) return without('TOO_FEW_WEEKS');
  const known = deletions.filter((deletion) => deletion !== null);
  const jack =
    indicator.scale !== null && known.length === deletions.length
      ? jackknife(value, known, indicator.scale)
      : null;
  if (jack) return { lo: jack.lo, hi: jack.hi, method: 'week-jackknife' };
  return ofShare ?? without('NO_VARIANCE');
}

/** Whether the range comes from leaving out weeks: not where there is no number, or another range. */
export function restsOnWeeks(
  { scale, interval }: Indicator,
  { value, successes, n, interval: own }: Measure,
): boolean {
  if (value === null || scale === null || own !== undefined || interval !== undefined) return false;
  return successes === undefined || n >= MIN_DENOMINATOR;
}

/**
 * The range that a measure or an indicator finds itself, and that of a small share; null where weeks
 * are left out for it.
 */
function ownInterval(
  { interval, intervalMethod }: Indicator,
  world: World,
  measure: Measure,
  ofShare: IntervalOf | null,
): IntervalOf | null {
  if (measure.interval !== undefined) return measure.interval ?? without('NO_VARIANCE');
  if (ofShare && measure.n < MIN_DENOMINATOR) return ofShare;
  if (interval === undefined) return null;
  const found = interval(world);
  if (found) return { ...found, method: intervalMethod ?? 'order-statistics' };
  return ofShare ?? without('N_TOO_SMALL');
}

const without = (intervalReason: Reason): IntervalOf => ({ ...NONE, intervalReason });

/** What a reader must know beside every number of this world. */
function flagsOf({ evidence, definitions, window, members }: World): Flag[] {
  const { layers, visits, copresence, calendar } = evidence;
  const flags: Flag[] = [];
  if (layers.declared) flags.push('DECLARED');
  else if (layers.singleKind) flags.push('SINGLE_KIND');
  if (layers.copresenceMakesTies) flags.push('COPRESENCE_TIES');
  if (layers.coarse) flags.push('COARSE_ZONE');
  if (visits && visits.findings.imputed > 0) flags.push('IMPUTED_ENDS');
  if (copresence && copresence.crowdHours > 0) flags.push('CROWDED');
  if (evidence.otherRulesBefore !== null) flags.push('PAST_RULES');
  if (window && calendar && window.to - definitions.evidenceDays < calendar.first) {
    flags.push('LOG_TOO_SHORT');
  }
  if (members >= 10 && members < 30) flags.push('SMALL_COMMUNITY');
  return flags;
}
