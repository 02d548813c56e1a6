/** Cells corrected by hand while a file is read again; the file itself stays as it is. */
import type { SetAsideCode } from './logs.ts';

/** Corrections of one file. Columns and cells are called as rows set aside call them. */
export interface Fixes {
  /** Line → column → what is read in the place of its cell. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<string, string>>;
  /** Column → cell → what is read in its place, wherever it stands. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export const NO_FIXES: Fixes = { cells: new Map(), values: new Map() };

/** Reasons that another text in the cell told can lift. */
const OF_A_CELL: ReadonlySet<SetAsideCode> = new Set<SetAsideCode>([
  ...(['MISSING_VALUE', 'BAD_TIME', 'BAD_DATE', 'BAD_NUMBER', 'BAD_STATUS'] as const),
  ...(['END_BEFORE_START', 'ZERO_LENGTH', 'SELF', 'NOT_A_PERSON', 'ID_TOO_LONG'] as const),
  ...(['CONTROL_CHARACTER', 'BAD_ENCODING', 'AMBIGUOUS_PERSONS'] as const),
]);

/** Reasons that lie in the cell alone: whatever the row, the same text has the same fault. */
export const OF_A_VALUE = [
  ...(['MISSING_VALUE', 'BAD_TIME', 'BAD_DATE', 'BAD_NUMBER', 'BAD_STATUS'] as const),
  'NOT_A_PERSON',
] as const satisfies readonly SetAsideCode[];

/** Whether a row set aside for this reason can be kept once a cell of it is corrected. */
export const isOfACell = (code: SetAsideCode): boolean => OF_A_CELL.has(code);

/** How many corrections there are: a value that is corrected everywhere is one. */
export function countFixes({ cells, values }: Fixes): number {
  const all = [...cells.values(), ...values.values()];
  return all.reduce((sum, { size }) => sum + size, 0);
}

/** One cell, or (`line` null) one value wherever it stands in its column. */
export interface FixedPlace {
  readonly column: string;
  readonly line: number | null;
  readonly value: string;
}

/** What is read there; empty where nothing is corrected. */
export function fixAt({ cells, values }: Fixes, { column, line, value }: FixedPlace): string {
  const text = line === null ? values.get(column)?.get(value) : cells.get(line)?.get(column);
  return text ?? '';
}

/** Corrections with one more, in the place of another there; null: with none there. */
export function withFix(
  { cells, values }: Fixes,
  { column, line, value }: FixedPlace,
  text: string | null,
): Fixes {
  return line === null
    ? { cells, values: put(values, column, value, text) }
    : { cells: put(cells, line, column, text), values };
}

function put<K>(
  all: ReadonlyMap<K, ReadonlyMap<string, string>>,
  key: K,
  inner: string,
  text: string | null,
): ReadonlyMap<K, ReadonlyMap<string, string>> {
  const row = new Map(all.get(key));
  if (text === null) row.delete(inner);
  else row.set(inner, text);
  return new Map([...all, [key, row]]);
}

/**
 * Corrections made after others, together with them. What is corrected a second time was seen as the
 * first left it: a value replaced by another, and that one by a third, becomes the third.
 */
export function withFixes(before: Fixes, after: Fixes): Fixes {
  const again = (column: string, text: string): string =>
    after.values.get(column)?.get(text) ?? text;
  const cells = new Map(
    [...before.cells].map(([line, row]) => [
      line,
      new Map([...row].map(([column, text]) => [column, again(column, text)])),
    ]),
  );
  const values = new Map(
    [...before.values].map(([column, all]) => [
      column,
      new Map([...all].map(([value, text]) => [value, again(column, text)])),
    ]),
  );
  for (const [line, row] of after.cells) cells.set(line, joined(cells.get(line), row));
  for (const [column, all] of after.values) values.set(column, joined(values.get(column), all));
  return { cells, values };
}

const joined = <K>(before: ReadonlyMap<K, string> | undefined, after: ReadonlyMap<K, string>) =>
  new Map([...(before ?? []), ...after]);
