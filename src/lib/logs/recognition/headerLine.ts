/** Where the header of a table stands, when a title or a summary comes before it, or none at all. */
import { LOG_TYPES } from '../catalogue.ts';
import { folded } from '../mapped/fold.ts';
import { PERSONS } from './personSynonyms.ts';
import { SYNONYMS } from './synonyms.ts';
import type { Rows } from '../mapped/tableHeaders.ts';
import { timeFormOf } from './timeForm.ts';
import { isDate } from './wideGrid.ts';

/** Lines among which a header is looked for. */
export const FIRST_LINES = 15;
/** Cells of a line that are looked at. */
const WIDEST = 500;

/** Every way to call a column, folded. */
const KNOWN: ReadonlySet<string> = new Set(
  [
    ...Object.values(SYNONYMS).flatMap((columns) => Object.values(columns).flat()),
    ...Object.values(PERSONS).flat(),
    ...[...LOG_TYPES.values()].flatMap(({ columns }) => columns.map(({ name }) => name)),
  ].map(folded),
);

/** The line of the header, 1 = first, 0 = none, and how many lines it has. */
export function headerLineOf(rows: Rows): { readonly line: number; readonly lines: 1 | 2 } {
  const width = Math.max(1, ...rows.slice(0, 50).map((row) => filled(row).length));
  let best = { line: 0, score: 0 };
  for (const [index, row] of rows.slice(0, FIRST_LINES).entries()) {
    const score = scoreOf(row, width);
    if (score > best.score) best = { line: index + 1, score };
  }
  const above = rows[best.line - 2];
  if (best.line > 1 && above && !dates(rows[best.line - 1] ?? []) && dates(above)) {
    return { line: best.line - 1, lines: 2 };
  }
  const [here, below] = [rows[best.line - 1], rows[best.line]];
  return { line: best.line, lines: here && below && isUpper(here, below) ? 2 : 1 };
}

/** Dates above an empty corner, and below them the moments of each day, beside the name of a column. */
function isUpper(row: readonly string[], below: readonly string[]): boolean {
  const corner = below[0]?.trim() ?? '';
  const named = corner === '' || KNOWN.has(folded(corner));
  return dates(row) && (row[0]?.trim() ?? '') === '' && named && !filled(below).some(isValue);
}

const filled = (row: readonly string[]): string[] =>
  row.slice(0, WIDEST).flatMap((cell) => (cell.trim() === '' ? [] : [cell.trim().slice(0, 200)]));

/** Whether most of a line are dates, as above a grid. */
const dates = (row: readonly string[]): boolean => {
  const cells = filled(row);
  return cells.filter(isDate).length >= 3;
};

/** How much a line is a header: known names, most columns named, nothing that looks like a value. */
function scoreOf(row: readonly string[], width: number): number {
  const cells = filled(row);
  if (cells.length < Math.min(2, width)) return 0;
  const grid = dates(row);
  const values = cells.filter((cell) => isValue(cell) && !(grid && isDate(cell)));
  if (values.length > 0) return 0;
  const known = cells.filter((cell) => KNOWN.has(folded(cell))).length;
  const distinct = new Set(cells.map(folded)).size === cells.length;
  return known * 2 + (grid ? 4 : 0) + (cells.length / width) * 2 + (distinct ? 0.5 : 0);
}

/** A number, an e-mail, a time: what stands below a header. */
function isValue(cell: string): boolean {
  if (/^-?[\d\s.,]+$/.test(cell) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell)) return true;
  const { form, hours } = timeFormOf([cell]);
  return form !== null || hours === 'only';
}
