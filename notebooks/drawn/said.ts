/** Sentences with numbers in them. */
import { html } from './element.ts';
import { percent, told } from './told.ts';

/**
 * A number of a sentence, marked with its name: the golden file holds it under that name, and a test
 * compares what stands on the page.
 */
export const number = (name: string, value: number | null): HTMLElement =>
  html('output', { 'data-number': name }, told(value));

/** The same of a share, told in percent. */
export const share = (name: string, value: number | null): HTMLElement =>
  html('output', { 'data-number': name, 'data-as': 'percent' }, percent(value));

/** A paragraph: said`Of ${number('pairs', 153)} pairs …`. Whatever is no element is text. */
export function said(
  parts: TemplateStringsArray,
  ...values: readonly (HTMLElement | string)[]
): HTMLElement {
  return html('p', {}, ...parts.flatMap((part, at) => [part, values[at] ?? '']));
}
