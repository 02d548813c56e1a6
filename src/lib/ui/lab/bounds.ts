/** Which numbers a definition may have on screen. */
import { DEFAULTS, DEFINITION_SPECS, type Definitions } from '../../base/definitions.ts';

export interface Bounds {
  readonly low: number;
  readonly high: number;
  /** Counts of people, days and draws are whole. */
  readonly whole: boolean;
}

const FRACTIONS: ReadonlySet<string> = new Set([
  ...['strength', 'share of strength', 'overlap', 'per 30 days', 'hours', 'minutes'],
]);

/** The numbers of people below which nothing is shown can be raised, never lowered. */
export function boundsOf(name: keyof Definitions): Bounds {
  const { range, unit } = DEFINITION_SPECS[name];
  const low = name === 'kInternal' || name === 'kPublic' ? DEFAULTS[name] : (range?.[0] ?? 0);
  return { low, high: range?.[1] ?? 0, whole: !FRACTIONS.has(unit) };
}

/** The number somebody wrote; null where it is none, or out of bounds. */
export function numberIn(text: string, { low, high, whole }: Bounds): number | null {
  const number = Number(text.trim().replace(',', '.'));
  const isNumber = text.trim() !== '' && Number.isFinite(number);
  const fits = number >= low && number <= high && (!whole || Number.isInteger(number));
  return isNumber && fits ? number : null;
}
