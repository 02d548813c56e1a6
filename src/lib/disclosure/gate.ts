/**
 * The one gate between results and everything that can be seen or saved (METHODS H2): a number
 * with fewer than k distinct persons behind it does not pass, nor one that is mostly one person's.
 */
import type { Gate } from './audience.ts';

/** A count that knows its persons: of two sides, those of the smaller one. */
export interface Counted {
  readonly count: number;
  readonly persons: number;
  /** Of the count, how much the one person has who has most; absent where nobody can have much. */
  readonly most?: number;
}

/** A count that nobody is told: another that is not told would follow from it. */
export const UNTOLD: Counted = { count: 1, persons: 0 };

/** Fewest persons of those sides that have any: what a number tells that sets them apart. */
export const fewestOf = (...sides: readonly Counted[]): number =>
  Math.min(...sides.filter(({ count }) => count > 0).map(({ persons }) => persons));

/** A share, mean or rate of some of the persons only; it tells of them as a count would. */
export interface Rated {
  readonly rate: number | null;
  readonly persons: number;
}

interface OpenParts {
  readonly [name: string]: number | null | Counted | Rated | OpenParts;
}

interface ClosedParts {
  readonly [name: string]: number | null | ClosedParts;
}

/** What the gate must see of a result. */
interface Judged {
  readonly value: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  /** Distinct persons behind the value. */
  readonly persons: number;
  /** On the smaller side of the value, where it tells of two; what the public may learn of. */
  readonly fewest?: number;
  /** Largest share of the volume that is one person's, 0 … 1. */
  readonly mostOfOne?: number;
  readonly isOfThings?: true;
  /** Fewest persons that closed what the parts do not count; parts told to more do not pass. */
  readonly closedAt?: number;
  readonly parts?: OpenParts;
  readonly reason?: string;
}

type Own = 'persons' | 'fewest' | 'mostOfOne' | 'isOfThings' | 'closedAt' | 'parts';
type Disclosed<R extends Judged> = Omit<R, Own> & { readonly parts?: ClosedParts };

/** Lets a result pass, or empties it with the reason `SUPPRESSED_PRIVACY`. */
export function disclose<R extends Judged>(
  result: R,
  gate: Gate,
): Disclosed<R> | (Omit<Disclosed<R>, 'reason'> & { readonly reason: 'SUPPRESSED_PRIVACY' }) {
  const { persons, fewest, mostOfOne, isOfThings: _, closedAt, parts, ...shown } = result;
  const behind = gate.audience === 'public' ? Math.min(persons, fewest ?? persons) : persons;
  const isTold = behind >= gate.k && (mostOfOne ?? 0) <= gate.mostOfOne;
  if (isTold || (result.value === null && parts === undefined)) {
    if (parts === undefined) return shown;
    return { ...shown, parts: closeParts(parts, gate, (closedAt ?? gate.k) >= gate.k) };
  }
  if (result.value === null) return shown;
  return { ...shown, value: null, lo: null, hi: null, n: 0, reason: 'SUPPRESSED_PRIVACY' };
}

/** A count as it may be shown: null below k persons, or mostly one's own; nobody is nobody. */
export const discloseCount = (counted: Counted, gate: Gate): number | null =>
  passes(counted, gate) ? counted.count : null;

/** Whether a count may be shown by itself: what else is shown may still tell it. */
export const passes = ({ count, persons, most }: Counted, gate: Gate): boolean =>
  count === 0 || (persons >= gate.k && (most ?? 0) <= gate.mostOfOne * count);

/** @param isMeasured false: what does not count its persons was closed for others, and stays here */
function closeParts(parts: OpenParts, gate: Gate, isMeasured: boolean): ClosedParts {
  const closed: Record<string, number | null | ClosedParts> = {};
  for (const [name, part] of Object.entries(parts)) {
    if (part === null || typeof part === 'number') closed[name] = isMeasured ? part : null;
    else if (isCounted(part)) closed[name] = discloseCount(part, gate);
    else if (isRated(part)) closed[name] = part.persons >= gate.k ? part.rate : null;
    else closed[name] = closeParts(part, gate, isMeasured);
  }
  return closed;
}

/** Whether a part is a count with its persons. */
export const isCounted = (part: object): part is Counted =>
  'count' in part && typeof part.count === 'number' && hasPersons(part);

/** Whether a part is a number of some persons. */
export const isRated = (part: object): part is Rated => 'rate' in part && hasPersons(part);

const hasPersons = (part: object): boolean => 'persons' in part && typeof part.persons === 'number';
