/** Tables: every figure has one beside it. */
import { html } from './element.ts';
import { told } from './told.ts';

/** A cell: a word, a number, or nothing. */
export type Cell = string | number | null;

/** A table with a head; columns of numbers are set to the right. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
): HTMLElement {
  const isNumber = head.map((_, at) => rows.every((row) => typeof row[at] !== 'string'));
  const classOf = (at: number): Readonly<Record<string, string>> =>
    isNumber[at] === true ? { class: 'number' } : {};
  const cell = (value: Cell, at: number): HTMLElement =>
    html('td', classOf(at), typeof value === 'string' ? value : told(value));
  return html(
    'div',
    { class: 'scrolled', tabindex: 0, role: 'group', 'aria-label': caption },
    html(
      'table',
      {},
      html('caption', {}, caption),
      html(
        'thead',
        {},
        html(
          'tr',
          {},
          ...head.map((name, at) => html('th', { scope: 'col', ...classOf(at) }, name)),
        ),
      ),
      html('tbody', {}, ...rows.map((row) => html('tr', {}, ...row.map(cell)))),
    ),
  );
}

/** A table that is opened when it is wanted. */
export const foldedTable = (...of: Parameters<typeof table>): HTMLElement =>
  html('details', {}, html('summary', {}, `${of[0]}: the table`), table(...of));
