/**
 * Results for anybody (METHODS H2): reports, screens on a wall, funders. At least k = 11 persons on
 * each side, none of whom has a third of a volume; rounded so that counts cannot be had back.
 */
import type { Definitions } from '../base/definitions.ts';
import { gateFor } from '../disclosure/audience.ts';
import { disclose, isCounted, isRated, type Counted, type Rated } from '../disclosure/gate.ts';
import {
  roundedCount,
  roundedCoverage,
  roundedNumber,
  roundedShare,
  roundedShareOf,
  twoDigits,
} from '../disclosure/rounded.ts';
import type { Change } from './comparison.ts';
import type { Parts, PublicResult, RawParts, RawResult, Unit, WideRange } from './result.ts';

/** Fewest units of a share: below, whole percents would still tell the count. */
const ENOUGH_FOR_SHARES = 20;

/** What a number of an indicator is of. */
export interface Told {
  readonly unit: Unit;
  /** Units behind a share, rounded as they are told. */
  readonly n: number;
  /** A count of neither persons nor ties. */
  readonly isOfThings?: boolean | undefined;
}

/** A number of an indicator as the public is told it: a value, an end of a range, one of before. */
export function publicNumber(value: number, { unit, n, isOfThings }: Told): number {
  switch (unit) {
    case 'share':
    case 'weighted-share':
      return roundedShareOf(value, n);
    case 'overlap':
    case 'index':
      return roundedShare(value);
    case 'count':
      return isOfThings === true ? twoDigits(value) : roundedCount(value);
    case 'ties':
    case 'per-member-month':
    case 'per-pair-month':
    case 'groups':
    case 'times':
    case 'ratio':
      return twoDigits(value);
  }
}

/**
 * @param raw of a world whose definitions are those of `forAudience(…, 'public')`: what its parts do
 *   not count is left out where it was closed for fewer persons
 */
export function forPublic(
  raw: RawResult,
  definitions: Pick<Definitions, 'kInternal' | 'kPublic'>,
): PublicResult {
  const gate = gateFor(definitions, 'public');
  const { parts, ...shown } = disclose(raw, gate);
  const { unit, isOfThings } = raw;
  const n = roundedCount(shown.n);
  const at = (value: number | null): number | null =>
    value === null ? null : publicNumber(value, { unit, n, isOfThings });
  const isShare = unit === 'share' || unit === 'weighted-share';
  const isTooFine = shown.value !== null && isShare && raw.n < ENOUGH_FOR_SHARES;
  const told = {
    ...shown,
    audience: 'public' as const,
    n,
    coverage: roundedCoverage(shown.coverage),
  };
  if (shown.reason === 'SUPPRESSED_PRIVACY' || isTooFine) {
    const none = { ...told, value: null, lo: null, hi: null, n: 0 };
    return { ...none, reason: isTooFine ? 'N_TOO_SMALL' : 'SUPPRESSED_PRIVACY', hidden: 1 };
  }
  const numbers = { value: at(shown.value), lo: at(shown.lo), hi: at(shown.hi) };
  if (parts === undefined || raw.parts === undefined) return { ...told, ...numbers, hidden: 0 };
  const cells = publicParts(raw.parts, parts);
  return { ...told, ...numbers, parts: cells.parts, hidden: cells.hidden };
}

/** A result with a range that is known later, such as the wide one; it keeps none it may not have. */
export function withPublicRange(
  result: PublicResult,
  { lo, hi, method }: Pick<WideRange, 'lo' | 'hi' | 'method'>,
  isOfThings = false,
): PublicResult {
  if (result.value === null || lo === null || hi === null) return result;
  const at = (end: number): number => publicNumber(end, { ...result, isOfThings });
  return { ...result, lo: at(lo), hi: at(hi), method };
}

/** What became of a number, as the public is told it. */
export function publicChange(change: Change, told: Told): Change {
  const at = (end: number | null): number | null => (end === null ? null : publicNumber(end, told));
  return {
    ...change,
    before: publicNumber(change.before, told),
    difference: publicNumber(change.difference, told),
    lo: at(change.lo),
    hi: at(change.hi),
  };
}

interface Cells {
  readonly parts: Parts;
  readonly hidden: number;
}

/** Parts rounded by what they were before the gate, and how many of them it closed. */
function publicParts(raw: RawParts, shown: Parts): Cells {
  const parts: Record<string, number | null | Parts> = {};
  let hidden = 0;
  for (const [name, own] of Object.entries(raw)) {
    const told = shown[name] ?? null;
    if (own === null || typeof own === 'number' || isCounted(own) || isRated(own)) {
      parts[name] = typeof told === 'number' ? roundedPart(own, told) : null;
      hidden += told === null && isTelling(own) ? 1 : 0;
    } else {
      const below = publicParts(own, typeof told === 'object' && told ? told : {});
      parts[name] = below.parts;
      hidden += below.hidden;
    }
  }
  return { parts, hidden };
}

type Part = number | null | Counted | Rated;

const roundedPart = (own: Part, told: number): number =>
  own !== null && typeof own !== 'number' && isCounted(own)
    ? roundedCount(told)
    : roundedNumber(told);

/** A number of persons that could be told if there were enough of them. */
const isTelling = (own: Part): boolean =>
  own !== null && typeof own !== 'number' && (isCounted(own) || own.rate !== null);
