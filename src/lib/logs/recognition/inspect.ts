/** Looks into a file: its tables, what each begins with, and what it could be. */
import { toErrorValue, type ErrorValue } from '../../base/errors.ts';
import { PasserelleError } from '../../base/errors.ts';
import type { Task } from '../../base/task.ts';
import type { LogName, Source } from '../logs.ts';
import { missingColumns, recognise, recogniseAs, type Recognition } from './recognise.ts';
import { tablesOf, type Table } from '../readers/tables.ts';
import { tableHead } from './tableHead.ts';
import { tableHeaders, type Rows } from '../mapped/tableHeaders.ts';

/** What is known of a table before it is read. */
export interface RecognisedTable {
  /** What the columns are called under the header recognised. */
  readonly headers: readonly string[];
  readonly recognition: Recognition;
  /** Required columns of the log that nothing fills: without them no row can be read. */
  readonly missing: readonly string[];
}

export interface InspectedTable extends RecognisedTable {
  readonly name: string;
  readonly form: Table['form'];
  readonly rows: Rows;
}

export interface Inspected {
  readonly tables: readonly InspectedTable[];
  /** The file, or parts of it, where they hold no table. */
  readonly unreadable: readonly { readonly name: string; readonly error: ErrorValue }[];
}

/** Looks into a file. Only `CANCELLED` and faults of the program are thrown. */
export async function inspect(source: Source, task: Task): Promise<Inspected> {
  const tables: InspectedTable[] = [];
  const unreadable: { name: string; error: ErrorValue }[] = [];
  const refuse = (name: string, thrown: unknown): void => {
    if (!(thrown instanceof PasserelleError) || thrown.code === 'CANCELLED') throw thrown;
    unreadable.push({ name, error: toErrorValue(thrown) });
  };
  try {
    const found = await tablesOf(source, task);
    for (const { name, code, context } of found.skipped) {
      unreadable.push({ name, error: toErrorValue(new PasserelleError(code, context)) });
    }
    for (const table of found.tables) {
      try {
        const { rows } = await tableHead(table.head ?? table.source);
        tables.push({ name: table.name, form: table.form, rows, ...described(table.name, rows) });
      } catch (thrown) {
        refuse(table.name, thrown);
      }
    }
  } catch (thrown) {
    refuse(source.name, thrown);
  }
  return { tables, unreadable };
}

/** What a table is by its first lines. @param log what the user says it is; null: what it looks like */
export function described(name: string, rows: Rows, log: LogName | null = null): RecognisedTable {
  const recognition = log === null ? recognise({ name, rows }) : recogniseAs({ name, rows }, log);
  const { headerLine, headerLines } = recognition.mapping;
  return {
    headers: tableHeaders(rows, headerLine, headerLines),
    recognition,
    missing: missingColumns(recognition),
  };
}
