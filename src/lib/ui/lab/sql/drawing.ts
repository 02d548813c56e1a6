/** What of an answer is drawn: two of its columns, as bars, a line or dots. */
import { dayOf } from '../../../base/time.ts';
import { isNumeric, type LabColumn } from '../../../engine/lab/questions.ts';
import { numberOf } from './cells.ts';

export type Kind = 'bars' | 'line' | 'dots';
export const KINDS: readonly Kind[] = ['bars', 'line', 'dots'];
/** Bars that fit under each other. */
export const MOST_BARS = 40;

/** What is chosen; `x` and `y` are names of columns. */
export interface Choice {
  readonly kind: Kind;
  readonly x: string;
  readonly y: string;
}

type Rows = readonly (readonly (string | null)[])[];

/** The columns that can be drawn upwards. */
export const heights = (columns: readonly LabColumn[]): readonly LabColumn[] =>
  columns.filter(isNumeric);

/** What is proposed for an answer nobody chose for; null where nothing can be drawn. */
export function proposed(columns: readonly LabColumn[]): Choice | null {
  const [first] = columns;
  const y = heights(columns).find(({ name }) => name !== first?.name) ?? heights(columns)[0];
  if (first === undefined || y === undefined) return null;
  const kind = isNumeric(first) ? 'dots' : first.type === 'DATE' ? 'line' : 'bars';
  return { kind, x: first.name, y: y.name };
}

/** The choice where the answer has its columns, else what is proposed. */
export const fitting = (columns: readonly LabColumn[], choice: Choice | null): Choice | null =>
  choice !== null &&
  columns.some(({ name }) => name === choice.x) &&
  heights(columns).some(({ name }) => name === choice.y)
    ? choice
    : proposed(columns);

/** Bars with a height, in their order; of one name only the first. */
export function barsOf(
  columns: readonly LabColumn[],
  rows: Rows,
  { x, y }: Choice,
  nameOf: (cell: string | null, column: LabColumn) => string,
): readonly { readonly name: string; readonly count: number }[] {
  const [at, up] = [indexOf(columns, x), indexOf(columns, y)];
  const bars = new Map<string, number>();
  for (const row of rows) {
    const count = cellNumber(columns, row, up);
    const column = columns[at];
    if (count === null || count < 0 || column === undefined || bars.size === MOST_BARS) continue;
    const name = nameOf(row[at] ?? null, column);
    if (!bars.has(name)) bars.set(name, count);
  }
  return Array.from(bars, ([name, count]) => ({ name, count }));
}

/** Points with both numbers; dates as days; rows by their order where x is neither. */
export function pointsOf(
  columns: readonly LabColumn[],
  rows: Rows,
  { x, y }: Choice,
): readonly { readonly x: number; readonly y: number }[] {
  const [at, up] = [indexOf(columns, x), indexOf(columns, y)];
  return rows.flatMap((row, order) => {
    const along = alongOf(columns, row, at, order);
    const height = cellNumber(columns, row, up);
    return along === null || height === null ? [] : [{ x: along, y: height }];
  });
}

function alongOf(
  columns: readonly LabColumn[],
  row: Rows[number],
  at: number,
  order: number,
): number | null {
  const column = columns[at];
  if (column?.type === 'DATE') return dayOf(row[at] ?? '');
  return column && isNumeric(column) ? cellNumber(columns, row, at) : order + 1;
}

function cellNumber(columns: readonly LabColumn[], row: Rows[number], at: number): number | null {
  const column = columns[at];
  return column === undefined ? null : numberOf(row[at] ?? null, column);
}

const indexOf = (columns: readonly LabColumn[], name: string): number =>
  columns.findIndex((column) => column.name === name);
