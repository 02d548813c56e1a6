import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PasserelleError } from '../../lib/base/errors.ts';
import type { Task } from '../../lib/base/task.ts';
import { LOG_TYPES } from '../../lib/logs/catalogue.ts';
import type { Source } from '../../lib/logs/logs.ts';
import type { Mapping } from '../../lib/logs/mapped/mapping.ts';
import type { TableReading } from '../../lib/logs/namedSources.ts';
import { nameInside } from '../../lib/logs/readers/table.ts';
import { tableReadings } from '../../lib/logs/mapped/tableReadings.ts';

export interface Folder {
  /** The files that are read, as they lie there. */
  readonly files: readonly Source[];
  /** What is read of them: themselves, or their tables. */
  readonly sources: readonly Source[];
  /** How the tables are read, by the names of their sources. */
  readonly mappings: Readonly<Record<string, TableReading>>;
  /** Other CSV files that lie there. */
  readonly ignored: readonly string[];
}

/**
 * The logs in a folder, each in a file of its name, and whatever files have mapped tables.
 * @param mappings by the names of the tables: `file`, or `file › sheet`
 * @throws PasserelleError `NO_FOLDER`, `NO_LOGS`, `NO_SUCH_TABLE` {file, table}, and what makes a
 *   mapped file unreadable
 */
export async function openFolder(
  path: string,
  mappings: ReadonlyMap<string, Mapping>,
  task: Task,
): Promise<Folder> {
  const names = namesIn(path);
  const known = new Set([...LOG_TYPES.keys()].map((log) => `${log}.csv`));
  const files: Source[] = [];
  const sources: Source[] = [];
  const readings: Record<string, TableReading> = {};
  const wanted = new Map(mappings);
  for (const name of names) {
    const tables = new Map([...wanted].filter(([table]) => liesIn(table, name)));
    if (tables.size === 0 && !known.has(name)) continue;
    const file = fileSource(path, name);
    files.push(file);
    if (tables.size === 0) sources.push(file);
    for (const { source, reading } of await tableReadings(file, tables, task)) {
      sources.push(source);
      readings[source.name] = reading;
    }
    for (const table of tables.keys()) wanted.delete(table);
  }
  const [left] = wanted.keys();
  if (left !== undefined) throw new PasserelleError('NO_SUCH_TABLE', { file: path, table: left });
  if (sources.length === 0) throw new PasserelleError('NO_LOGS', { folder: path });
  const read = new Set(files.map(({ name }) => name));
  const ignored = names.filter((name) => /\.csv$/i.test(name) && !read.has(name));
  return { files, sources, mappings: readings, ignored };
}

const liesIn = (table: string, file: string): boolean =>
  table === file || table.startsWith(nameInside(file, ''));

function namesIn(path: string): string[] {
  try {
    return readdirSync(path).sort();
  } catch (cause) {
    throw new PasserelleError('NO_FOLDER', { folder: path }, cause);
  }
}

/** A file read in pieces, again from the beginning at each call. */
function fileSource(folder: string, name: string): Source {
  const path = join(folder, name);
  const unreadable = (cause: unknown): PasserelleError =>
    new PasserelleError('FILE_UNREADABLE', { file: name }, cause);
  const stats = statSync(path);
  if (!stats.isFile()) throw unreadable(new Error('not a file'));
  return {
    name,
    size: stats.size,
    async *bytes() {
      try {
        for await (const piece of createReadStream(path)) {
          if (piece instanceof Uint8Array) yield piece;
        }
      } catch (cause) {
        throw unreadable(cause);
      }
    },
  };
}

/** SHA-256 of a source, in hexadecimal. */
export async function sha256(source: Source): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of source.bytes()) hash.update(piece);
  return hash.digest('hex');
}
