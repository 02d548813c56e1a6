/**
 * Figures of a reference that follow a convention of a program which the product deliberately does
 * not share, each with what that convention is.
 */
import type { Verdict } from './report.ts';

const TOTAL_SPREAD =
  'sna leaves out of its spread of totals that an arc which opens one two-path closes another';

const NOT_FOLLOWED: Readonly<Record<string, string>> = {
  constraint_all_j: 'a shortcut by matrices, which also sums over people who are no alters',
  constraint_ego_only: 'UCINET, ego networks: proportions inside the ego network alone',
  'brokerage.total_sd': TOTAL_SPREAD,
  'brokerage.total_z': TOTAL_SPREAD,
  'sna.krackhardt.lubness':
    'sna asks for a common superior that reaches all others, Krackhardt for one that all others reach',
};

/** What to say of a measure the product has no figure for. */
export function notComputed(measure: string): Verdict {
  const why = NOT_FOLLOWED[measure];
  return why === undefined ? { kind: 'not computed' } : { kind: 'not followed', why };
}
