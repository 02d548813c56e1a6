/** The class of a pair, once it has been weighed (METHODS A6). */
import type { Definitions } from '../base/definitions.ts';
import type { StrongTest } from './strongRules.ts';
import { TIE_CLASS, type Tie } from './tie.ts';

/**
 * Class of a pair that is not absent: one of {@link TIE_CLASS}.
 * @param age A_ij, days
 * @param common days on which both could be seen
 * @param days interaction-days, for `frequency` alone
 */
export function classOf(
  tie: Readonly<Tie>,
  age: number,
  common: number,
  days: number,
  { minAgeDays, minCommonDays }: Definitions,
  strong: StrongTest,
): number {
  const known = age >= minAgeDays && common >= minCommonDays;
  if (!tie.tied && !Number.isNaN(tie.firstEvidence)) return TIE_CLASS.dormant;
  if (!known) return TIE_CLASS.unclassified;
  if (!tie.tied) return TIE_CLASS.latent;
  return strong(tie, days, age) ? TIE_CLASS.strong : TIE_CLASS.weak;
}
