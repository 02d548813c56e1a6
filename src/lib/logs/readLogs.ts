/** Reads the files of a place: rows kept as typed columns, rows set aside with their reasons. */
import { PasserelleError } from '../base/errors.ts';
import { breathe, throwIfCancelled, type Task } from '../base/task.ts';
import { makeClock } from '../base/clock.ts';
import { aliasEntries, applyAliases, type Aliases } from './aliases.ts';
import { completeAttendance } from './agenda.ts';
import { forScreen } from './asideValues.ts';
import { LOG_TYPES } from './catalogue.ts';
import type { LogsInMaking, LogType } from './defineLog.ts';
import { makeDictionaries, type Dictionaries } from './dictionaries.ts';
import { dropDuplicates } from './duplicates.ts';
import { FixedRecords } from './fixedRecords.ts';
import { countFixes } from './fixes.ts';
import { KeptRows } from './keptRows.ts';
import { LogRows } from './logRows.ts';
import type { NameBook } from './identities/nameBook.ts';
import { namesIn } from './identities/namesIn.ts';
import { NameNotes } from './identities/nameNotes.ts';
import type { FileReport, LogName, Logs, Quality, Source } from './logs.ts';
import type { CellContext } from './mapped/cellMaker.ts';
import { MappedRecords } from './mapped/mappedRecords.ts';
import { mergePeople } from './mergePeople.ts';
import { isOurs, namedSources, namesOf, type HowRead, type NamedSource } from './namedSources.ts';
import { personsIn, rankNames, type Rankings } from './names.ts';
import { findPersons } from './outcomePersons.ts';
import { enterPast, pastUnder, type NamedPast, type PastEntries } from './pastNames.ts';
import { dropPurged } from './purgedRows.ts';
import { personKeys } from './mapped/personKeys.ts';
import { readRecords } from './readers/records.ts';
import { restoreOrigins } from './rowOrigins.ts';
import { RowReader, type Reading } from './rowReader.ts';
import { SetAsideBook } from './setAside.ts';
import { replacePersons, standIns, type StandIn } from './standIns.ts';

export interface ReadOptions extends HowRead {
  /** IANA zone of the place: the zone of times without offset, and of local days. */
  readonly timezone: string;
  /**
   * Secret of the project, under which keys stand for names and e-mails, and rows set aside keep no
   * cell that may name somebody; null: all stays, as on a command line of one's own.
   */
  readonly salt?: string | null;
  /** Ids that are the same person as another. */
  readonly aliases?: Aliases;
  /** What stays of visits that were deleted from logs read before, under the names it had. */
  readonly past?: NamedPast | null;
  /** Local day: visits that were over before it have been deleted, and are not taken in again. */
  readonly purgedBefore?: number | null;
}

/** What reading leaves. */
export interface ReadLogs {
  readonly logs: Logs;
  readonly quality: Quality;
  /** What the persons are called, in clear: kept apart from the logs or not at all. */
  readonly names: NameBook;
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
): Promise<ReadLogs> {
  const files = namedSources(sources, options);
  const names = namesOf(files);
  const dictionaries = makeDictionaries();
  const book = new SetAsideBook(names);
  const reading = { dictionaries, clock: makeClock(options.timezone), book };
  const notes = new NameNotes();
  const keyOf = personKeys(options.salt ?? null);
  const standIn = options.salt ? standIns(keyOf) : null;
  const context = { clock: reading.clock, keyOf, notes };
  const tables = new Map<LogName, LogRows>();
  const progress = { done: 0, total: sources.reduce((sum, { size }) => sum + size, 0) };
  throwIfCancelled(task);
  const readers: FileReader[] = [];
  for (const file of files) {
    const type = LOG_TYPES.get(file.log);
    if (!type) throw new PasserelleError('UNKNOWN_LOG', { file: file.source.name });
    const rows = tables.get(file.log) ?? new LogRows(type);
    tables.set(file.log, rows);
    readers.push(await readFile(file, { type, rows }, { ...context, ...reading }, task, progress));
  }
  if (standIn) replacePersons([...tables.values()], dictionaries, standIn, notes);
  const entries = bringPast(options, tables, reading);
  const { aliases = NO_ALIASES } = options;
  const settling = { ...reading, aliases, standIn, known: entries?.person ?? NOBODY };
  await settle([...tables.values()], settling, task, progress.total);
  const rankings = rankNames([...tables.values()], dictionaries, entries ?? {});
  const logs = assemble(tables, rankings, dictionaries, options.timezone, names);
  if (options.past && entries) logs.past = pastUnder(rankings, options.past.past, entries);
  const agenda = completeAttendance(logs, reading.clock);
  const reports = reportsOf(readers, names, keptByFile(tables.values(), names.length), book);
  const setAside = standIn ? forScreen(book.rows(), standIn) : book.rows();
  return { logs, quality: { files: reports, setAside, agenda }, names: namesIn(logs, notes) };
}

/** A file that was read. */
interface FileReader {
  readonly file: NamedSource;
  readonly reader: RowReader;
  /** Cells corrected by hand. */
  readonly corrected: number;
}

/** Reads one file into the rows of its log. */
async function readFile(
  file: NamedSource,
  { type, rows }: { readonly type: LogType; readonly rows: LogRows },
  reading: Reading & CellContext,
  task: Task,
  progress: { done: number; readonly total: number },
): Promise<FileReader> {
  const { source, table, origins, numbers, fixes } = file;
  const first = rows.length;
  const reader = new RowReader(rows, reading, numbers[0] ?? 0, source);
  if (table === null || isOurs(table)) {
    const fixed = countFixes(fixes) === 0 ? null : new FixedRecords(reader, fixes);
    await readRecords(source, fixed ?? reader, task, progress);
    reader.end();
    if (origins !== null) restoreOrigins(rows, first, origins, numbers);
    return { file, reader, corrected: fixed?.corrected ?? 0 };
  }
  const { mapping, separator, broken } = table;
  const records = new MappedRecords(type, mapping, reader, source.name, reading, fixes);
  await readRecords(source, records, task, progress, separator);
  records.end();
  for (const { line, value } of broken) reader.broken(line, -1, value, 'NOT_A_RECORD');
  return { file, reader, corrected: records.corrected };
}

/** What became of each file; of rows that were read before, their own files have told. */
function reportsOf(
  readers: readonly FileReader[],
  names: readonly string[],
  kept: Uint32Array,
  book: SetAsideBook,
): FileReport[] {
  return readers
    .filter(({ file }) => file.origins === null)
    .map(({ file: { log, numbers }, reader, corrected }) => {
      const [number = 0] = numbers;
      return {
        file: names[number] ?? '',
        log,
        read: reader.read,
        kept: kept[number] ?? 0,
        setAside: book.countsOf(number),
        separator: reader.plan?.separator ?? ',',
        extraColumns: reader.plan?.extra ?? [],
        leftOut: reader.plan?.leftOut ?? [],
        ...(corrected > 0 ? { corrected } : {}),
      };
    });
}

/** Sets visits aside that have been deleted before, and enters the names of what stays of them. */
function bringPast(
  { past, purgedBefore, aliases = NO_ALIASES }: ReadOptions,
  tables: ReadonlyMap<LogName, LogRows>,
  { dictionaries, clock, book }: Reading,
): PastEntries | null {
  const checkins = tables.get('checkins');
  if (typeof purgedBefore === 'number' && checkins) dropPurged(checkins, purgedBefore, clock, book);
  return past ? enterPast(past, dictionaries, (name) => aliases.get(name) ?? name) : null;
}

const NOBODY = new Uint32Array(0);
const NO_ALIASES: Aliases = new Map();

/** What the rows together are judged by. */
interface Settling extends Reading {
  readonly aliases: Aliases;
  readonly standIn: StandIn | null;
  /** Entries of persons that no row names. */
  readonly known: Uint32Array;
}

/** Sets aside what only the rows together show, and drops it. */
async function settle(
  tables: readonly LogRows[],
  { aliases, dictionaries, book, standIn, known }: Settling,
  task: Task,
  total: number,
): Promise<void> {
  const named = tables.filter(({ log }) => log.columns.some(({ kind }) => kind === 'persons'));
  const others = tables.filter((rows) => !named.includes(rows));
  const entries = aliases.size > 0 ? aliasEntries(dictionaries, aliases) : null;
  for (const rows of others) {
    if (entries !== null) applyAliases(rows, entries, dictionaries, book);
    if (rows.log.attributes) mergePeople(rows, dictionaries, book);
    else dropDuplicates(rows, dictionaries, book);
    await breathe(task, { step: 'reading', done: total, total });
  }
  for (const rows of named) {
    const persons = personsIn(others, dictionaries, known);
    findPersons(rows, persons, dictionaries, book, standIn);
    if (entries !== null) applyAliases(rows, entries, dictionaries, book);
    dropDuplicates(rows, dictionaries, book);
  }
  for (const rows of tables) rows.compact();
}

function assemble(
  tables: ReadonlyMap<LogName, LogRows>,
  rankings: Rankings,
  dictionaries: Dictionaries,
  timezone: string,
  files: readonly string[],
): LogsInMaking {
  const logs: LogsInMaking = {
    timezone,
    files,
    persons: rankings.person.names,
    places: rankings.place.names,
    zones: [],
    events: rankings.event.names.map((id) => ({ id, name: null, kind: null, place: null })),
    texts: rankings.text.names,
    directory: null,
    checkins: null,
    past: null,
    attendance: null,
    help: null,
    requests: null,
    contacts: null,
    ties: null,
    nominations: null,
    outcomes: null,
    changes: null,
    headcounts: null,
    agenda: null,
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
