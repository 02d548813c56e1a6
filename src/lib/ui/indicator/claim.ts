/** Whether a claim can be made with a number, before other definitions are asked. */
import type { Curve } from '../../indicators/specificationCurve.ts';
import type { IndicatorWords } from '../../text/indicatorText.ts';

/**
 * Nothing is claimed that the own definition leaves open, or the comparison with an earlier period.
 * @param isUnchanged the number has not clearly changed since an earlier period
 */
export const isClearClaim = (curve: Curve, words: IndicatorWords, isUnchanged: boolean): boolean =>
  curve.points[0]?.excludes === true && !(words.claim?.before === true && isUnchanged);
