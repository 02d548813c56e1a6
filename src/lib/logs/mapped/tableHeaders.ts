/** What the columns of a table are called, and what stands below. */
import { folded } from './fold.ts';

export type Rows = readonly (readonly string[])[];

/** A table whose header was chosen. */
export interface HeadedTable {
  /** Name of the file, maybe with its sheet. */
  readonly name: string;
  /** Line of the (first) header; 1 = first line, 0 = no header. */
  readonly headerLine: number;
  readonly headerLines: 1 | 2;
  /** As {@link tableHeaders} calls them: no two alike, none empty. */
  readonly headers: readonly string[];
  /** The headers without case and accents: they are compared often. */
  readonly foldedHeaders: readonly string[];
  readonly rows: Rows;
}

/** Columns beyond which a table is not looked at, and characters of a header. */
const WIDEST = 1000;
const LONGEST = 200;

/**
 * What each column is called. Headers lose the spaces around them; two header lines are joined by a
 * space, and what stands above several columns (merged cells) goes with each. A column without a
 * header is called by its letter (`A`, `B`, … `AA`), a header met before gets a number: `Nom (2)`.
 * @param headerLine line of the first header, 1 = first line; 0 where there is none
 */
export function tableHeaders(rows: Rows, headerLine: number, headerLines: 1 | 2): string[] {
  const upper = headerLine === 0 ? [] : (rows[headerLine - 1] ?? []);
  const lower = headerLine === 0 || headerLines === 1 ? [] : (rows[headerLine] ?? []);
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const width = Math.min(WIDEST, headerLine === 0 ? widest : Math.max(upper.length, lower.length));
  const written: string[] = [];
  let above = '';
  for (let column = 0; column < width; column++) {
    const [top, bottom] = [trimmed(upper[column]), trimmed(lower[column])];
    if (top !== '') above = top;
    written.push([bottom === '' ? top : above, bottom].filter((part) => part !== '').join(' '));
  }
  return distinct(written);
}

/** A table under the header at `headerLine`. */
export function tableOf(
  name: string,
  rows: Rows,
  headerLine: number,
  headerLines: 1 | 2,
): HeadedTable {
  const headers = tableHeaders(rows, headerLine, headerLines);
  const body = rows.slice(headerLine === 0 ? 0 : headerLine - 1 + headerLines);
  const foldedHeaders = headers.map((header) => folded(header.slice(0, LONGEST)));
  return { name, headerLine, headerLines, headers, foldedHeaders, rows: body };
}

/** The first of these headers that the table has, as it is written there; case and accents aside. */
export function findHeader(table: HeadedTable, names: readonly string[]): string | null {
  for (const name of names) {
    const header = table.headers[table.foldedHeaders.indexOf(folded(name))];
    if (header !== undefined) return header;
  }
  return null;
}

/** The cells below a header that are not empty, without the spaces around them. */
export function cellsOf(table: HeadedTable, header: string): string[] {
  const column = table.headers.indexOf(header);
  return table.rows.map((row) => trimmed(row[column])).filter((cell) => cell !== '');
}

const trimmed = (cell: string | undefined): string => cell?.trim() ?? '';

/** Names in which no two are alike: what is written keeps its name before what is not. */
function distinct(written: readonly string[]): string[] {
  const used = new Set<string>(written);
  used.delete('');
  const met = new Set<string>();
  return written.map((name, column) => {
    const base = name === '' ? letters(column) : name;
    const free = name === '' ? !used.has(base) : !met.has(base);
    const chosen = free ? base : numbered(base, used);
    met.add(chosen);
    used.add(chosen);
    return chosen;
  });
}

function numbered(base: string, used: ReadonlySet<string>): string {
  let number = 2;
  while (used.has(`${base} (${number})`)) number++;
  return `${base} (${number})`;
}

/** `A` … `Z`, `AA` … as spreadsheets call their columns. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
