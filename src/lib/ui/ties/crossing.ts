/** Ties by strength and position, as the count of ties holds them. */
import type { Result } from '$lib/indicators/result.ts';
import { DEFAULTS } from '$lib/base/definitions.ts';
import { numberAt } from '$lib/text/parts.ts';

/** Most ties that k − 1 people can have among themselves: with more, k people stand behind them. */
const MOST_AMONG_FEW = ((DEFAULTS.kInternal - 1) * (DEFAULTS.kInternal - 2)) / 2;

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

/**
 * Ties without a class across positions: what weak and strong ties leave of each position. null
 * where one of these is not said, or where so few are left that fewer than k people may be in them.
 * @param classes the result `ties-by-class`
 */
export function unclassifiedRow(classes: Result): CrossingRow {
  const [weak, strong] = [crossingRow(classes, 'weak'), crossingRow(classes, 'strong')];
  const left = (place: keyof CrossingRow): number | null => {
    const all = numberAt(classes.parts, 'position', place);
    const known = [weak[place], strong[place]];
    if (all === null || known.includes(null)) return null;
    const rest = known.reduce<number>((sum, part) => sum - (part ?? 0), all);
    return rest === 0 || rest > MOST_AMONG_FEW ? rest : null;
  };
  return { bridging: left('bridging'), embedded: left('embedded'), pendant: left('pendant') };
}
