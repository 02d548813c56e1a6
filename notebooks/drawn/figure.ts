/** What every picture of a notebook has: what it shows in one sentence, the drawing, a note. */
import { html, svg } from './element.ts';

/** Width of the drawings, in their own units. */
export const WIDTH = 700;

/** A drawing of a height, described in words for whoever does not see it. */
export const drawing = (height: number, words: string, ...marks: SVGElement[]): SVGElement =>
  svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': words, class: 'chart' },
    ...marks,
  );

/** @param finding what the picture shows, a whole sentence */
export const figure = (finding: string, picture: SVGElement, note = ''): HTMLElement =>
  html(
    'figure',
    {},
    html('figcaption', {}, finding),
    html('div', { class: 'scrolled', tabindex: 0, role: 'group', 'aria-label': finding }, picture),
    ...(note === '' ? [] : [html('p', { class: 'note' }, note)]),
  );
