/** From files of any kind and the mappings of their tables to what is read. */
import { PasserelleError } from '../../base/errors.ts';
import type { Task } from '../../base/task.ts';
import type { Source } from '../logs.ts';
import type { Mapping } from './mapping.ts';
import type { TableReading } from '../namedSources.ts';
import { tablesOf } from '../readers/tables.ts';
import { tableHead } from '../recognition/tableHead.ts';

export interface TableToRead {
  readonly source: Source;
  readonly reading: TableReading;
}

/**
 * The tables of a file that have a mapping.
 * @throws PasserelleError `NO_SUCH_TABLE` {file, table}, and what makes the file unreadable
 */
export async function tableReadings(
  file: Source,
  mappings: ReadonlyMap<string, Mapping>,
  task: Task,
): Promise<readonly TableToRead[]> {
  if (mappings.size === 0) return [];
  const { tables } = await tablesOf(file, task);
  const found: TableToRead[] = [];
  for (const [name, mapping] of mappings) {
    const table = tables.find((one) => one.name === name);
    if (table === undefined) {
      throw new PasserelleError('NO_SUCH_TABLE', { file: file.name, table: name });
    }
    const { separator } = await tableHead(table.source);
    const source = { ...table.source, name };
    found.push({ source, reading: { mapping, separator, broken: table.broken } });
  }
  return found;
}
