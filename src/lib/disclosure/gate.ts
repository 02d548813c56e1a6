/**
 * The one gate between results and everything that can be seen or saved (METHODS H2): a number
 * with fewer than k distinct persons behind it does not pass. Complementary suppression,
 * dominance and differencing come with the cross tables that need them.
 */

/** A count that knows its persons. */
interface Counted {
  readonly count: number;
  readonly persons: number;
}

interface OpenParts {
  readonly [name: string]: number | null | Counted | OpenParts;
}

interface ClosedParts {
  readonly [name: string]: number | null | ClosedParts;
}

/** What the gate must see of a result. */
interface Judged {
  readonly value: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly persons: number;
  readonly parts?: OpenParts;
  readonly reason?: string;
}

type Disclosed<R extends Judged> = Omit<R, 'persons' | 'parts'> & { readonly parts?: ClosedParts };

/** Lets a result pass, or empties it with the reason `SUPPRESSED_PRIVACY`. */
export function disclose<R extends Judged>(
  result: R,
  k: number,
): Disclosed<R> | (Omit<Disclosed<R>, 'reason'> & { readonly reason: 'SUPPRESSED_PRIVACY' }) {
  const { persons, parts, ...shown } = result;
  if (persons >= k || (result.value === null && parts === undefined)) {
    return parts === undefined ? shown : { ...shown, parts: closeParts(parts, k) };
  }
  if (result.value === null) return shown;
  return { ...shown, value: null, lo: null, hi: null, n: 0, reason: 'SUPPRESSED_PRIVACY' };
}

/** A count as it may be shown: null below k persons; nobody is nobody. */
export const discloseCount = ({ count, persons }: Counted, k: number): number | null =>
  count === 0 || persons >= k ? count : null;

function closeParts(parts: OpenParts, k: number): ClosedParts {
  const closed: Record<string, number | null | ClosedParts> = {};
  for (const [name, part] of Object.entries(parts)) {
    if (part === null || typeof part === 'number') closed[name] = part;
    else if (isCounted(part)) closed[name] = discloseCount(part, k);
    else closed[name] = closeParts(part, k);
  }
  return closed;
}

const isCounted = (part: Counted | OpenParts): part is Counted =>
  typeof part['count'] === 'number' && typeof part['persons'] === 'number';
