/** The tables of a network as other programs read them: named columns of one kind each. */

/** `whole`: a number without decimals; `yes`: true or false. */
export type Kind = 'text' | 'number' | 'whole' | 'yes';
/** null where nothing is known or nothing may be told. */
export type Value = string | number | boolean | null;

export interface Column {
  readonly name: string;
  readonly kind: Kind;
  readonly values: readonly Value[];
}

export interface Table {
  readonly length: number;
  readonly columns: readonly Column[];
}

/** Persons stand in it under pseudonyms alone. */
export interface ExportedNetwork {
  /** One row an active member; the first column is `id`. */
  readonly nodes: Table;
  /** One row a tie; the first two columns, `source` and `target`, are ids of {@link nodes}. */
  readonly ties: Table;
  /** One row a pair and week with any evidence; begins like {@link ties}. */
  readonly evidence: Table;
  /** One row an indicator. */
  readonly results: Table;
  /** One row a definition that has a single value. */
  readonly definitions: Table;
}

/** A number as a cell: nothing for what is undefined or has no end. */
export const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;

/** The values of one row, by column. */
export const rowOf = (columns: readonly Column[], row: number): Value[] =>
  columns.map(({ values }) => values[row] ?? null);

/** The column of that name. @throws RangeError where there is none */
export function columnNamed(table: Table, name: string): Column {
  const found = table.columns.find((column) => column.name === name);
  if (found === undefined) throw new RangeError(`no column ${name}`);
  return found;
}

/** Every column but those named. */
export const columnsBut = ({ columns }: Table, ...names: readonly string[]): Column[] =>
  columns.filter(({ name }) => !names.includes(name));
