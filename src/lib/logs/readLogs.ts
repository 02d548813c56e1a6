/** Reads the files of a place: rows kept as typed columns, rows set aside with their reasons. */
import { PasserelleError } from '../base/errors.ts';
import { breathe, throwIfCancelled, type Task } from '../base/task.ts';
import { makeClock } from '../base/time.ts';
import { LOG_TYPES, logOfFileName } from './catalogue.ts';
import type { LogsInMaking } from './defineLog.ts';
import { makeDictionaries, type Dictionaries } from './dictionaries.ts';
import { dropDuplicates } from './duplicates.ts';
import { FixedRecords } from './fixedRecords.ts';
import { NO_FIXES, countFixes, type Fixes } from './fixes.ts';
import { KeptRows } from './keptRows.ts';
import { LogRows } from './logRows.ts';
import type { FileReport, LogName, Logs, Quality, Source } from './logs.ts';
import { MappedRecords } from './mapped/mappedRecords.ts';
import type { Mapping } from './mapped/mapping.ts';
import { mergePeople } from './mergePeople.ts';
import { personsIn, rankNames } from './names.ts';
import { findPersons } from './outcomePersons.ts';
import { personKeys } from './mapped/personKeys.ts';
import { readRecords } from './readers/records.ts';
import type { Separator } from './readers/separator.ts';
import { RowReader, type Reading } from './rowReader.ts';
import { SetAsideBook } from './setAside.ts';

export interface ReadOptions {
  /** IANA zone of the place: the zone of times without offset, and of local days. */
  readonly timezone: string;
  /** How a table that is not a file of ours is read, by the name of its source. */
  readonly mappings?: Readonly<Record<string, TableReading>>;
  /** What is read in the place of cells, corrected by hand, by the name of the source. */
  readonly fixes?: Readonly<Record<string, Fixes>>;
  /** Secret of the project, under which keys stand for names and e-mails; null: they stay. */
  readonly salt?: string | null;
}

/** How a table is read that its name does not explain. */
export interface TableReading {
  readonly mapping: Mapping;
  readonly separator: Separator;
  /** Records that could not even become cells: each is set aside. */
  readonly broken: readonly { readonly line: number; readonly value: string }[];
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
  const context = { clock: reading.clock, keyOf: personKeys(options.salt ?? null) };
  const tables = new Map<LogName, LogRows>();
  const readers: { reader: RowReader; log: LogName; corrected: number }[] = [];
  const progress = { done: 0, total: sources.reduce((sum, { size }) => sum + size, 0) };
  throwIfCancelled(task);
  for (const [index, { source, log, table, fixes }] of files.entries()) {
    const type = LOG_TYPES.get(log);
    if (!type) throw new PasserelleError('UNKNOWN_LOG', { file: source.name });
    const rows = tables.get(log) ?? new LogRows(type);
    tables.set(log, rows);
    const reader = new RowReader(rows, reading, index, source);
    if (table === null || isOurs(table)) {
      const fixed = countFixes(fixes) === 0 ? null : new FixedRecords(reader, fixes);
      await readRecords(source, fixed ?? reader, task, progress);
      reader.end();
      readers.push({ reader, log, corrected: fixed?.corrected ?? 0 });
      continue;
    }
    const { mapping, separator, broken } = table;
    const records = new MappedRecords(type, mapping, reader, source.name, context, fixes);
    await readRecords(source, records, task, progress, separator);
    records.end();
    for (const { line, value } of broken) reader.broken(line, -1, value, 'NOT_A_RECORD');
    readers.push({ reader, log, corrected: records.corrected });
  }
  await settle([...tables.values()], reading, task, progress.total);
  const logs = assemble(tables, dictionaries, options.timezone, files);
  const kept = keptByFile(tables.values(), files.length);
  const reports = readers.map(({ reader, log, corrected }, index): FileReport => ({
    file: logs.files[index] ?? '',
    log,
    read: reader.read,
    kept: kept[index] ?? 0,
    setAside: book.countsOf(index),
    separator: reader.plan?.separator ?? ',',
    extraColumns: reader.plan?.extra ?? [],
    leftOut: reader.plan?.leftOut ?? [],
    ...(corrected > 0 ? { corrected } : {}),
  }));
  return { logs, quality: { files: reports, setAside: book.rows() } };
}

/**
 * Whether a table is read as it stands: the columns of the log by their own names, under a header
 * on the first line. People's files are not, as one chooses what to keep of them.
 */
function isOurs({ mapping, separator, broken }: TableReading): boolean {
  const { log, headerLine, headerLines, columns, only, wide, fillDown, collapse } = mapping;
  const plain = headerLine === 1 && headerLines === 1 && wide === null && collapse === null;
  if (!plain || log === 'people' || only.length > 0 || fillDown || broken.length > 0) return false;
  if (separator !== ',' && separator !== ';') return false;
  return Object.entries(columns).every(([name, source]) => {
    if (source.from !== 'headers' || source.headers.length !== 1) return false;
    const { headers, words, time, person, utc, prefix } = source;
    const asIs = words === null && time === null && (person === null || person === 'id');
    return asIs && !utc && !prefix && headers[0]?.toLowerCase() === name;
  });
}

interface NamedSource {
  readonly source: Source;
  readonly log: LogName;
  readonly table: TableReading | null;
  readonly fixes: Fixes;
}

function filesOf(
  sources: readonly Source[],
  { mappings = {}, fixes = {} }: ReadOptions,
): NamedSource[] {
  if (sources.length === 0) throw new PasserelleError('NO_FILES');
  if (sources.length > 0xffff) {
    throw new PasserelleError('TOO_MANY_FILES', { count: sources.length });
  }
  return sources.map((source) => {
    const table = Object.hasOwn(mappings, source.name) ? mappings[source.name] : undefined;
    const log = table?.mapping.log ?? logOfFileName(source.name);
    if (log === null) throw new PasserelleError('UNKNOWN_LOG', { file: source.name });
    const own = Object.hasOwn(fixes, source.name) ? fixes[source.name] : undefined;
    return { source, log, table: table ?? null, fixes: own ?? NO_FIXES };
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
