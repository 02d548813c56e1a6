/** The logs in the database: tables to page through, and the models over them. */
import type { Definitions } from '../base/definitions.ts';
import { dateOf } from '../base/time.ts';
import { OF_A_VALUE } from '../logs/fixes.ts';
import type { Logs, Quality, SetAsideCode } from '../logs/logs.ts';
import { modelStatements } from '../models/catalogue.ts';
import { numbers, texts } from '../models/columns.ts';
import { rawTables } from '../models/raw.ts';
import type { Database } from './database.ts';
import { MOST_VALUES, type SetAsidePage, type WeekRow } from './protocol.ts';

export interface Warehouse {
  setAside(page: { readonly offset: number; readonly limit: number }): Promise<SetAsidePage>;
  /** @param newTies by the Monday of their week */
  weeks(newTies: ReadonlyMap<number, number | null>): Promise<readonly WeekRow[]>;
  /** Empties every table. */
  forget(): Promise<void>;
}

/** Models that screens ask; the others are the SQL form of the kernels, laid where it is wanted. */
const ASKED = ['stg_set_aside', 'set_aside_by_code', 'weeks'];

/** Stores the logs in the place of those before, and lays the models over them. */
export async function fillWarehouse(
  database: Database,
  logs: Logs,
  quality: Quality,
  definitions: Definitions,
): Promise<Warehouse> {
  const names: string[] = [];
  for (const { name, columns } of rawTables(logs, quality, definitions)) {
    names.push(name);
    await database.load(name, columns);
  }
  for (const statement of modelStatements({ wanted: ASKED, stored: false })) {
    await database.run(statement);
  }
  return {
    setAside: (page) => setAside(database, page),
    weeks: (newTies) => weeks(database, newTies),
    forget: () => database.run(names.map((name) => `DELETE FROM "${name}";`).join('\n')),
  };
}

async function setAside(
  database: Database,
  page: { readonly offset: number; readonly limit: number },
): Promise<SetAsidePage> {
  const [offset, limit] = [whole(page.offset), whole(page.limit)];
  const byCode = await database.table(
    'SELECT file, code, set_aside FROM set_aside_by_code ORDER BY file, set_aside DESC, code',
  );
  const counts = numbers(byCode, 'set_aside');
  const rows = await database.table(
    `SELECT file, line, column_name, cell, code FROM stg_set_aside
     ORDER BY position LIMIT ${limit} OFFSET ${offset}`,
  );
  return {
    byValue: await repeatedValues(database),
    total: Array.from(counts).reduce((sum, count) => sum + count, 0),
    byCode: texts(byCode, 'code').map((code, i) => ({
      file: texts(byCode, 'file')[i] ?? '',
      code: code as SetAsideCode,
      rows: counts[i] ?? 0,
    })),
    rows: texts(rows, 'code').map((code, i) => ({
      file: texts(rows, 'file')[i] ?? '',
      line: numbers(rows, 'line')[i] ?? 0,
      column: texts(rows, 'column_name')[i] ?? null,
      value: texts(rows, 'cell')[i] ?? '',
      code: code as SetAsideCode,
    })),
  };
}

/** Cells as long as this may be cut, and then are no longer known from one another. */
const LONGEST_VALUE = 200;

async function repeatedValues(database: Database): Promise<SetAsidePage['byValue']> {
  const codes = OF_A_VALUE.map((code) => `'${code}'`).join(', ');
  const table = await database.table(
    `SELECT file, column_name, cell, code, COUNT(*) AS set_aside FROM stg_set_aside
     WHERE code IN (${codes}) AND column_name IS NOT NULL AND LENGTH(cell) < ${LONGEST_VALUE}
     GROUP BY file, column_name, cell, code HAVING COUNT(*) > 1
     ORDER BY set_aside DESC, file, column_name, cell LIMIT ${MOST_VALUES}`,
  );
  const counts = numbers(table, 'set_aside');
  return texts(table, 'code').map((code, i) => ({
    file: texts(table, 'file')[i] ?? '',
    column: texts(table, 'column_name')[i] ?? '',
    value: texts(table, 'cell')[i] ?? '',
    code: code as SetAsideCode,
    rows: counts[i] ?? 0,
  }));
}

async function weeks(
  database: Database,
  newTies: ReadonlyMap<number, number | null>,
): Promise<readonly WeekRow[]> {
  const table = await database.table(
    'SELECT monday, visits, persons, attendances, helps FROM weeks ORDER BY monday',
  );
  const column = (name: string): ArrayLike<number> => numbers(table, name);
  const [visits, persons, attendances, helps] = [
    column('visits'),
    column('persons'),
    column('attendances'),
    column('helps'),
  ];
  return Array.from(column('monday'), (monday, i) => ({
    date: dateOf(monday),
    visits: visits[i] ?? 0,
    persons: persons[i] ?? 0,
    attendances: attendances[i] ?? 0,
    helps: helps[i] ?? 0,
    newTies: newTies.get(monday) ?? null,
  }));
}

/** Numbers reach SQL as digits only. */
function whole(value: number): number {
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new RangeError(`Not a whole number: ${value}`);
}
