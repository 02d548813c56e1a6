/** Ties by strength and position, put together from the results that hold them. */
import type { Result } from '$lib/indicators/result.ts';
import { numberAt } from '$lib/text/parts.ts';

/** One strength across positions. */
export interface CrossingRow {
  readonly bridging: number;
  readonly embedded: number;
  readonly pendant: number;
}

/**
 * Reads a share of bridging ties back into counts: `n` ties have a position, some of them bridge,
 * pendant ones stand apart. null where nothing is known.
 */
export function crossingRow(result: Result | undefined): CrossingRow | null {
  if (result === undefined) return null;
  const pendant = numberAt(result.parts, 'pendantApart') ?? 0;
  const bridging = numberAt(result.parts, 'bridging');
  if (bridging === null) return result.n === 0 ? { bridging: 0, embedded: 0, pendant } : null;
  return { bridging, embedded: Math.max(0, result.n - bridging), pendant };
}
