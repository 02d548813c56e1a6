/** The scale a value is drawn on. */
import { roundDomain } from '../../charts/linear.ts';
import type { TrendPoint } from '../../engine/protocol.ts';
import type { AgainstChance } from '../../indicators/againstChance.ts';
import type { Result } from '../../indicators/result.ts';

/**
 * Shares stand between 0 and 1; indices around 0, as far as they go on either side; other values
 * between 0 and a round number with room for the past.
 */
export function domainOf(
  result: Result,
  trend: readonly TrendPoint[],
  chance: Pick<AgainstChance, 'lo' | 'hi'> | null = null,
): readonly [low: number, high: number] {
  if (['share', 'weighted-share', 'overlap'].includes(result.unit)) return [0, 1];
  const past = trend.map((point) => point.value);
  const known = [result.value, result.hi, chance?.hi ?? null, ...past];
  if (result.unit === 'index') {
    const far = Math.max(
      0.1,
      ...[result.lo, chance?.lo ?? null, ...known].map((value) => Math.abs(value ?? 0)),
    );
    return roundDomain(-far, far, 4);
  }
  const most = Math.max(0, ...known.filter((value) => value !== null));
  if (most === 0) return [0, 1];
  return roundDomain(0, most * 1.15, 4);
}
