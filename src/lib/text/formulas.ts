/** Formulas of indicators: drawn as MathML, and what each of their signs is in a result. */
import temml from 'temml';
import type { Result } from '../indicators/result.ts';
import type { HereSource } from './indicatorText.ts';
import { numberAt } from './parts.ts';

/** A formula by itself on a line, or a sign among words. */
export type FormulaPlace = 'line' | 'words';

/**
 * Draws our own TeX as MathML into an element, in the place of what was there.
 * @throws where it is no TeX
 */
export function drawFormula(tex: string, into: HTMLElement, place: FormulaPlace): void {
  temml.render(tex, into, { displayMode: place === 'line', throwOnError: true });
  // For readers that know no MathML.
  into.querySelector('math')?.setAttribute('alttext', tex);
}

/** What a sign of the formula is in a result; null where that is not told. */
export function numberHere(result: Result, source: HereSource): number | null {
  const { value, n, parts } = result;
  if (source === 'n' || source === 'cases') {
    if (value === null) return null;
    return source === 'n' ? n : Math.round(value * n);
  }
  return source === 'value' ? value : numberAt(parts, source);
}
