/** The scale a value is drawn on. */
import { scaleLinear } from 'd3';
import type { TrendPoint } from '../../engine/protocol.ts';
import type { Result } from '../../indicators/result.ts';

/** Shares stand between 0 and 1; other values between 0 and a round number with room for the past. */
export function domainOf(
  result: Result,
  trend: readonly TrendPoint[],
): readonly [low: number, high: number] {
  if (result.unit === 'share' || result.unit === 'overlap') return [0, 1];
  const known = [result.value, result.hi, ...trend.map((point) => point.value)];
  const most = Math.max(0, ...known.filter((value) => value !== null));
  if (most === 0) return [0, 1];
  const [, high] = scaleLinear([0, most * 1.15], [0, 1])
    .nice(4)
    .domain();
  return [0, high ?? most];
}
