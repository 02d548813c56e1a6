/** Which candidates are looked at: those put off come back only when asked for. */
import type { Candidate } from '../../logs/identities/candidates.ts';

/** Candidates a page. */
export const PAGE = 10;

/** What tells a pair of persons from another. */
export const pairKey = ({ a, b }: Candidate): string => JSON.stringify([a.person, b.person]);

/** The candidates that are not among these. */
export const without = (
  candidates: readonly Candidate[],
  pairs: ReadonlySet<string>,
): readonly Candidate[] => candidates.filter((candidate) => !pairs.has(pairKey(candidate)));

/** Where a page may begin: not behind the last candidate. */
export function pageStart(wanted: number, count: number): number {
  const last = Math.max(0, Math.ceil(count / PAGE) - 1) * PAGE;
  return Math.min(Math.max(0, wanted), last);
}
