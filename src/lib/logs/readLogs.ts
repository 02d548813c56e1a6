/** Reads the files of a place: rows kept as typed columns, rows set aside with their reasons. */
import { PasserelleError } from '../base/errors.ts';
import { breathe, throwIfCancelled, type Task } from '../base/task.ts';
import { makeClock } from '../base/time.ts';
import { LOG_TYPES, logOfFileName } from './catalogue.ts';
import type { LogsInMaking } from './defineLog.ts';
import { makeDictionaries, type Dictionaries } from './dictionaries.ts';
import { dropDuplicates } from './duplicates.ts';
import { KeptRows } from './keptRows.ts';
import { LogRows } from './logRows.ts';
import type { FileReport, LogName, Logs, Quality, Source } from './logs.ts';
import { mergePeople } from './mergePeople.ts';
import { personsIn, rankNames } from './names.ts';
import { findPersons } from './outcomePersons.ts';
import { readRecords } from './readers/records.ts';
import { RowReader, type Reading } from './rowReader.ts';
import { SetAsideBook } from './setAside.ts';

export interface ReadOptions {
  /** IANA zone of the place: the zone of times without offset, and of local days. */
  readonly timezone: string;
  /** Log of a file whose name does not tell, by the name of the source. */
  readonly assign?: Readonly<Record<string, LogName>>;
}

/**
 * Reads CSV files into logs. Several files may hold one log. Nothing is dropped in silence: of
 * each file, rows read = rows kept + rows set aside.
 * @throws PasserelleError `NO_FILES`, `TOO_MANY_FILES` {count}, `UNKNOWN_LOG` {file}, `UNKNOWN_TIMEZONE`
 *   {timezone}, `CANCELLED`, and what makes a file unreadable: `EMPTY_FILE` {file}, `NOT_CSV`
 *   {file, form: workbook | pdf | binary}, `BAD_ENCODING` {file, line}, `UNCLOSED_QUOTE`
 *   {file, line}, `MISSING_COLUMN` {file, column, count, found}, `DUPLICATE_COLUMN` {file, column}
 */
export async function readLogs(
  sources: readonly Source[],
  options: ReadOptions,
  task: Task = {},
): Promise<{ logs: Logs; quality: Quality }> {
  const files = filesOf(sources, options);
  const dictionaries = makeDictionaries();
  const book = new SetAsideBook(files.map(({ source }) => source.name));
  const reading = { dictionaries, clock: makeClock(options.timezone), book };
  const tables = new Map<LogName, LogRows>();
  const readers: { reader: RowReader; log: LogName }[] = [];
  const progress = { done: 0, total: sources.reduce((sum, { size }) => sum + size, 0) };
  throwIfCancelled(task);
  for (const [index, { source, log }] of files.entries()) {
    const type = LOG_TYPES.get(log);
    if (!type) throw new PasserelleError('UNKNOWN_LOG', { file: source.name });
    const rows = tables.get(log) ?? new LogRows(type);
    tables.set(log, rows);
    const reader = new RowReader(rows, reading, index, source);
    readers.push({ reader, log });
    await readRecords(source, reader, task, progress);
    reader.end();
  }
  await settle([...tables.values()], reading, task, progress.total);
  const logs = assemble(tables, dictionaries, options.timezone, files);
  const kept = keptByFile(tables.values(), files.length);
  const reports = readers.map(({ reader, log }, index): FileReport => ({
    file: logs.files[index] ?? '',
    log,
    read: reader.read,
    kept: kept[index] ?? 0,
    setAside: book.countsOf(index),
    separator: reader.plan?.separator ?? ',',
    extraColumns: reader.plan?.extra ?? [],
    leftOut: reader.plan?.leftOut ?? [],
  }));
  return { logs, quality: { files: reports, setAside: book.rows() } };
}

interface NamedSource {
  readonly source: Source;
  readonly log: LogName;
}

function filesOf(sources: readonly Source[], { assign = {} }: ReadOptions): NamedSource[] {
  if (sources.length === 0) throw new PasserelleError('NO_FILES');
  if (sources.length > 0xffff) {
    throw new PasserelleError('TOO_MANY_FILES', { count: sources.length });
  }
  return sources.map((source) => {
    const assigned = Object.hasOwn(assign, source.name) ? assign[source.name] : undefined;
    const log = assigned ?? logOfFileName(source.name);
    if (log === null) throw new PasserelleError('UNKNOWN_LOG', { file: source.name });
    return { source, log };
  });
}

/** Sets aside what only the rows together show, and drops it. */
async function settle(
  tables: readonly LogRows[],
  { dictionaries, book }: Reading,
  task: Task,
  total: number,
): Promise<void> {
  const named = tables.filter(({ log }) => log.columns.some(({ kind }) => kind === 'persons'));
  const others = tables.filter((rows) => !named.includes(rows));
  for (const rows of others) {
    if (rows.log.attributes) mergePeople(rows, dictionaries, book);
    else dropDuplicates(rows, dictionaries, book);
    await breathe(task, { step: 'reading', done: total, total });
  }
  for (const rows of named) {
    findPersons(rows, personsIn(others, dictionaries), dictionaries, book);
    dropDuplicates(rows, dictionaries, book);
  }
  for (const rows of tables) rows.compact();
}

function assemble(
  tables: ReadonlyMap<LogName, LogRows>,
  dictionaries: Dictionaries,
  timezone: string,
  files: readonly NamedSource[],
): Logs {
  const rankings = rankNames([...tables.values()], dictionaries);
  const logs: LogsInMaking = {
    timezone,
    files: files.map(({ source }) => source.name),
    persons: rankings.person.names,
    places: rankings.place.names,
    zones: [],
    events: rankings.event.names.map((id) => ({ id, name: null, kind: null, place: null })),
    texts: rankings.text.names,
    directory: null,
    checkins: null,
    attendance: null,
    help: null,
    requests: null,
    contacts: null,
    ties: null,
    nominations: null,
    outcomes: null,
    changes: null,
    headcounts: null,
  };
  for (const rows of tables.values()) {
    LOG_TYPES.get(rows.log.name)?.build(new KeptRows(rows, rankings, dictionaries), logs);
  }
  return logs;
}

/** Kept rows of each file, by its index. */
function keptByFile(tables: Iterable<LogRows>, files: number): Uint32Array {
  const kept = new Uint32Array(files);
  for (const { file } of tables) {
    for (let row = 0; row < file.length; row++) kept[file[row]!] = kept[file[row]!]! + 1;
  }
  return kept;
}
