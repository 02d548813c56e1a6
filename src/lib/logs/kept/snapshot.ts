/**
 * Logs as files that can be kept and read again: columns as Parquet, names as JSON. What comes back
 * is what was given, number by number.
 */
import { PasserelleError } from '../../base/errors.ts';
import {
  columnsOf,
  isNumbers,
  parquetOf,
  shapeOf,
  type Columns,
  type Numbers,
  type Shape,
} from './columnFile.ts';
import { FORMAT, migrated, type AnyHead } from './migrations.ts';
import { pastFrom, pastHead, pastTables, type PastHead } from './pastParts.ts';
import {
  NONE,
  type Directory,
  type LogName,
  type Logs,
  type Quality,
  type SetAsideRow,
} from '../logs.ts';

/** Files by name. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const HEAD = 'place.json';

interface Head {
  readonly format: number;
  readonly timezone: string;
  readonly names: Pick<Logs, 'files' | 'persons' | 'places' | 'zones' | 'events' | 'texts'>;
  readonly attributes: readonly string[] | null;
  readonly past: PastHead | null;
  readonly files: Quality['files'];
  readonly agenda?: Quality['agenda'];
  readonly shapes: Readonly<Record<string, Shape>>;
}

/** The logs that are plain columns; the directory and the persons of outcomes have more. */
const LOGS = [
  ...(['checkins', 'attendance', 'help', 'requests', 'contacts', 'ties', 'nominations'] as const),
  ...(['outcomes', 'changes', 'headcounts', 'agenda'] as const),
] satisfies readonly (Exclude<LogName, 'people' | 'events'> | 'agenda')[];

/** The logs and their quality as files. */
export function partsOf(logs: Logs, quality: Quality): Parts {
  const tables = new Map<string, Columns>();
  for (const log of LOGS) {
    const columns = logs[log];
    if (columns) tables.set(log, numbersIn(columns));
  }
  if (logs.outcomes) tables.set('outcome_persons', flattened(logs.outcomes.persons));
  if (logs.directory) addDirectory(tables, logs.directory);
  for (const [name, columns] of logs.past ? pastTables(logs.past) : []) tables.set(name, columns);
  tables.set('set_aside', asideColumns(quality.setAside));
  const parts = new Map<string, Uint8Array>();
  const shapes: Record<string, Shape> = {};
  for (const [name, columns] of tables) {
    shapes[name] = shapeOf(columns);
    if (shapes[name].length > 0) parts.set(`${name}.parquet`, parquetOf(columns));
  }
  const { timezone, files, persons, places, zones, events, texts, directory, past } = logs;
  const head: Head = {
    format: FORMAT,
    timezone,
    names: { files, persons, places, zones, events, texts },
    attributes: directory ? [...directory.attributes.keys()] : null,
    past: past && pastHead(past),
    files: quality.files,
    agenda: quality.agenda ?? null,
    shapes,
  };
  parts.set(HEAD, new TextEncoder().encode(JSON.stringify(head)));
  return parts;
}

/**
 * The way back of {@link partsOf}.
 * @throws PasserelleError `SNAPSHOT_BROKEN` {part}, `SNAPSHOT_NEWER` where a later version wrote it
 */
export async function logsOf(parts: Parts): Promise<{ logs: Logs; quality: Quality }> {
  const { head, tables } = await opened(parts);
  const table = (name: string): Columns | null => tables.get(name) ?? null;
  const plain = Object.fromEntries(
    LOGS.map((log) => {
      const columns = table(log);
      return [log, columns && { length: head.shapes[log]?.length ?? 0, ...columns }];
    }),
  );
  const outcomes = plain['outcomes'];
  const logs = {
    timezone: head.timezone,
    ...head.names,
    directory: directoryFrom(head, table('directory'), table('directory_rows')),
    ...plain,
    past: pastIn(head, table),
    outcomes: outcomes && {
      ...outcomes,
      persons: lists(table('outcome_persons'), outcomes.length),
    },
  };
  checkIndices(logs);
  const quality = {
    ...{ files: head.files, agenda: head.agenda ?? null },
    setAside: asideRows(table('set_aside')),
  };
  // The shapes were written from logs of these very types by this very version.
  return { logs: logs as Logs, quality };
}

function pastIn(head: Head, table: (name: string) => Columns | null): Logs['past'] {
  if (head.past === null) return null;
  // There is no past without check-ins, be there none left.
  const found = head.shapes['checkins'] ? pastFrom(head.past, table, head.names) : HEAD;
  if (typeof found === 'string') throw new PasserelleError('SNAPSHOT_BROKEN', { part: found });
  return found;
}

/** Columns that are numbers of something, by what they number; `NONE` is allowed where it says so. */
const INDICES: Readonly<Record<string, readonly [keyof Head['names'], none: boolean]>> = {
  ...Object.fromEntries(
    ['person', 'helper', 'helped', 'asker', 'a', 'b'].map((name) => [name, ['persons', false]]),
  ),
  zone: ['zones', false],
  event: ['events', false],
  place: ['places', true],
  ...Object.fromEntries(
    [
      ...['source', 'role', 'topic', 'request', 'id', 'relation', 'kind', 'title', 'label'],
      ...['counterfactual', 'venue'],
    ].map((name) => [name, ['texts', true]]),
  ),
};

/** A file from elsewhere may say anything: what numbers nothing would be read out of bounds. */
function checkIndices(logs: Head['names'] & Readonly<Record<string, unknown>>): void {
  for (const log of LOGS) {
    for (const [name, column] of Object.entries(logs[log] ?? {})) {
      const [of, none] = INDICES[name] ?? [];
      if (of === undefined || !isNumbers(column)) continue;
      const known = logs[of].length;
      for (const index of column) {
        if (index < known || (none === true && index === NONE)) continue;
        throw new PasserelleError('SNAPSHOT_BROKEN', { part: `${log}.parquet` });
      }
    }
  }
}

async function opened(parts: Parts): Promise<{ head: Head; tables: Map<string, Columns> }> {
  const head = headOf(parts.get(HEAD));
  const tables = new Map<string, Columns>();
  for (const [name, shape] of Object.entries(head.shapes)) {
    const part = `${name}.parquet`;
    try {
      tables.set(name, await columnsOf(parts.get(part), shape));
    } catch (cause) {
      throw new PasserelleError('SNAPSHOT_BROKEN', { part }, cause);
    }
  }
  return { head, tables };
}

function headOf(bytes: Uint8Array | undefined): Head {
  let head: AnyHead;
  try {
    head = Object(JSON.parse(new TextDecoder().decode(bytes))) as AnyHead;
  } catch (cause) {
    throw new PasserelleError('SNAPSHOT_BROKEN', { part: HEAD }, cause);
  }
  if (head.format > FORMAT) throw new PasserelleError('SNAPSHOT_NEWER');
  const today = migrated(head);
  if (today === null) throw new PasserelleError('SNAPSHOT_BROKEN', { part: HEAD });
  return today as AnyHead & Head;
}

const numbersIn = (log: object): Record<string, Numbers> =>
  Object.fromEntries(
    Object.entries(log).filter((entry): entry is [string, Numbers] => isNumbers(entry[1])),
  );

/** Lists as pairs of the number of the list and its member. */
function flattened(all: readonly Uint32Array[]): Columns {
  const list = all.flatMap((members, index) => Array.from(members, () => index));
  return { list: Uint32Array.from(list), member: Uint32Array.from(all.flatMap((m) => [...m])) };
}

function lists(table: Columns | null, length: number): Uint32Array[] {
  const found = Array.from({ length }, (): number[] => []);
  const { list = [], member = [] } = table ?? {};
  for (let row = 0; row < list.length; row++) found[Number(list[row])]?.push(Number(member[row]));
  return found.map((members) => Uint32Array.from(members));
}

function addDirectory(tables: Map<string, Columns>, directory: Directory): void {
  const { listed, joined, left, role, optedOut, attributes, rows } = directory;
  const texts = Array.from(
    attributes.values(),
    (values, at) => [`attribute_${at}`, values] as const,
  );
  tables.set('directory', { listed, joined, left, role, optedOut, ...Object.fromEntries(texts) });
  tables.set('directory_rows', numbersIn(rows));
}

function directoryFrom(head: Head, people: Columns | null, rows: Columns | null) {
  if (people === null || rows === null || head.attributes === null) return null;
  const attributes = head.attributes.map((name, at) => [name, people[`attribute_${at}`]] as const);
  const { listed, joined, left, role, optedOut } = people;
  const length = head.shapes['directory_rows']?.length ?? 0;
  return {
    ...{ listed, joined, left, role, optedOut },
    attributes: new Map(attributes),
    rows: { length, ...rows },
  };
}

function asideColumns(rows: readonly SetAsideRow[]): Columns {
  return {
    file: rows.map(({ file }) => file),
    line: Uint32Array.from(rows, ({ line }) => line),
    column: rows.map(({ column }) => column),
    value: rows.map(({ value }) => value),
    code: rows.map(({ code }) => code),
  };
}

function asideRows(table: Columns | null): SetAsideRow[] {
  const { file = [], line = [], column = [], value = [], code = [] } = table ?? {};
  return Array.from({ length: file.length }, (_, row) => ({
    file: String(file[row]),
    line: Number(line[row]),
    column: (column[row] ?? null) as string | null,
    value: String(value[row]),
    code: code[row] as SetAsideRow['code'],
  }));
}
