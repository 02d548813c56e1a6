/** Ties by strength and position, as the count of ties holds them. */
import type { Result } from '$lib/indicators/result.ts';
import { numberAt } from '$lib/text/parts.ts';

/** One strength across positions; null: too few people to say. */
export interface CrossingRow {
  readonly bridging: number | null;
  readonly embedded: number | null;
  readonly pendant: number | null;
}

/** @param classes the result `ties-by-class` */
export function crossingRow(classes: Result, strength: 'weak' | 'strong'): CrossingRow {
  const at = (place: string): number | null => numberAt(classes.parts, 'square', strength, place);
  return { bridging: at('bridging'), embedded: at('embedded'), pendant: at('pendant') };
}
