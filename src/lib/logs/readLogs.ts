/** Reads the files of a place: rows kept as typed columns, rows set aside with their reasons. */
import { PasserelleError } from '../base/errors.ts';
import { breathe, throwIfCancelled, type Task } from '../base/task.ts';
import { makeClock } from '../base/time.ts';
import { aliasEntries, applyAliases, type Aliases } from './aliases.ts';
import { completeAttendance } from './agenda.ts';
import { forScreen } from './asideValues.ts';
import { LOG_TYPES, logOfFileName } from './catalogue.ts';
import type { LogsInMaking } from './defineLog.ts';
import { makeDictionaries, type Dictionaries } from './dictionaries.ts';
import { dropDuplicates } from './duplicates.ts';
import { FixedRecords } from './fixedRecords.ts';
import { NO_FIXES, countFixes, type Fixes } from './fixes.ts';
import { KeptRows } from './keptRows.ts';
import { LogRows } from './logRows.ts';
import type { NameBook } from './identities/nameBook.ts';
import { namesIn } from './identities/namesIn.ts';
import { NameNotes } from './identities/nameNotes.ts';
import type { FileReport, LogName, Logs, Quality, Source } from './logs.ts';
import { MappedRecords } from './mapped/mappedRecords.ts';
import type { Mapping } from './mapped/mapping.ts';
import { mergePeople } from './mergePeople.ts';
import { personsIn, rankNames, type Rankings } from './names.ts';
import { findPersons } from './outcomePersons.ts';
import { enterPast, pastUnder, type NamedPast } from './pastNames.ts';
import { dropPurged } from './purgedRows.ts';
import { personKeys } from './mapped/personKeys.ts';
import { readRecords } from './readers/records.ts';
import type { Separator } from './readers/separator.ts';
import { restoreOrigins, type RowOrigins } from './rowOrigins.ts';
import { RowReader, type Reading } from './rowReader.ts';
import { SetAsideBook } from './setAside.ts';
import { replacePersons, standIns, type StandIn } from './standIns.ts';

export interface ReadOptions {
  /** IANA zone of the place: the zone of times without offset, and of local days. */
  readonly timezone: string;
  /** How a table that is not a file of ours is read, by the name of its source. */
  readonly mappings?: Readonly<Record<string, TableReading>>;
  /** What is read in the place of cells, corrected by hand, by the name of the source. */
  readonly fixes?: Readonly<Record<string, Fixes>>;
  /**
   * Secret of the project, under which keys stand for names and e-mails, and rows set aside keep no
   * cell that may name somebody; null: all stays, as on a command line of one's own.
   */
  readonly salt?: string | null;
  /** Sources that hold rows read before, by name: where those came from. They get no report. */
  readonly origins?: ReadonlyMap<string, RowOrigins>;
  /** Ids that are the same person as another. */
  readonly aliases?: Aliases;
  /** What stays of visits that were deleted from logs read before, under the names it had. */
  readonly past?: NamedPast | null;
  /** Local day: visits that were over before it have been deleted, and are not taken in again. */
  readonly purgedBefore?: number | null;
}

/** How a table is read that its name does not explain. */
export interface TableReading {
  readonly mapping: Mapping;
  readonly separator: Separator;
  /** Records that could not even become cells: each is set aside. */
  readonly broken: readonly { readonly line: number; readonly value: string }[];
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
 *   {timezone}, `CANCELLED` where a calendar is all there is, and what makes a file unreadable: `EMPTY_FILE` {file}, `NOT_CSV`
 *   {file, form: workbook | pdf | binary}, `BAD_ENCODING` {file, line}, `UNCLOSED_QUOTE`
 *   {file, line}, `MISSING_COLUMN` {file, column, count, found}, `DUPLICATE_COLUMN` {file, column}
 */
export async function readLogs(
  sources: readonly Source[],
  options: ReadOptions,
  task: Task = {},
): Promise<ReadLogs> {
  const files = filesOf(sources, options);
  const names = namesOf(files);
  const dictionaries = makeDictionaries();
  const book = new SetAsideBook(names);
  const reading = { dictionaries, clock: makeClock(options.timezone), book };
  const notes = new NameNotes();
  const keyOf = personKeys(options.salt ?? null);
  const standIn = options.salt ? standIns(keyOf) : null;
  const context = { clock: reading.clock, keyOf, notes };
  const tables = new Map<LogName, LogRows>();
  const readers: { reader: RowReader; log: LogName; number: number; corrected: number }[] = [];
  const progress = { done: 0, total: sources.reduce((sum, { size }) => sum + size, 0) };
  throwIfCancelled(task);
  for (const { source, log, table, origins, numbers, fixes } of files) {
    const type = LOG_TYPES.get(log);
    if (!type) throw new PasserelleError('UNKNOWN_LOG', { file: source.name });
    const rows = tables.get(log) ?? new LogRows(type);
    tables.set(log, rows);
    const first = rows.length;
    const [number = 0] = numbers;
    const reader = new RowReader(rows, reading, number, source);
    if (table === null || isOurs(table)) {
      const fixed = countFixes(fixes) === 0 ? null : new FixedRecords(reader, fixes);
      await readRecords(source, fixed ?? reader, task, progress);
      reader.end();
      if (origins !== null) restoreOrigins(rows, first, origins, numbers);
      else readers.push({ reader, log, number, corrected: fixed?.corrected ?? 0 });
      continue;
    }
    const { mapping, separator, broken } = table;
    const records = new MappedRecords(type, mapping, reader, source.name, context, fixes);
    await readRecords(source, records, task, progress, separator);
    records.end();
    for (const { line, value } of broken) reader.broken(line, -1, value, 'NOT_A_RECORD');
    readers.push({ reader, log, number, corrected: records.corrected });
  }
  if (standIn) replacePersons([...tables.values()], dictionaries, standIn, notes);
  const aliases = options.aliases ?? NO_ALIASES;
  const purged = options.purgedBefore ?? null;
  const checkins = tables.get('checkins');
  if (purged !== null && checkins) dropPurged(checkins, purged, reading.clock, book);
  const { past = null } = options;
  const entries = past && enterPast(past, dictionaries, (name) => aliases.get(name) ?? name);
  const known = entries?.person ?? NOBODY;
  await settle([...tables.values()], known, aliases, { ...reading, standIn }, task, progress.total);
  const rankings = rankNames([...tables.values()], dictionaries, entries ?? {});
  const logs = assemble(tables, rankings, dictionaries, options.timezone, names);
  if (past && entries) logs.past = pastUnder(rankings, past.past, entries);
  const agenda = completeAttendance(logs, reading.clock);
  const kept = keptByFile(tables.values(), names.length);
  const reports = readers.map(({ reader, log, number, corrected }): FileReport => ({
    file: names[number] ?? '',
    log,
    read: reader.read,
    kept: kept[number] ?? 0,
    setAside: book.countsOf(number),
    separator: reader.plan?.separator ?? ',',
    extraColumns: reader.plan?.extra ?? [],
    leftOut: reader.plan?.leftOut ?? [],
    ...(corrected > 0 ? { corrected } : {}),
  }));
  const setAside = standIn ? forScreen(book.rows(), standIn) : book.rows();
  return { logs, quality: { files: reports, setAside, agenda }, names: namesIn(logs, notes) };
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
  readonly origins: RowOrigins | null;
  /** Among all names of files: its own, or those of its origins. */
  readonly numbers: readonly number[];
}

/** The names of all files that rows come from, by their numbers. */
const namesOf = (files: readonly NamedSource[]): string[] => {
  const names: string[] = [];
  for (const { source, origins, numbers } of files) {
    for (const [at, number] of numbers.entries()) names[number] = origins?.files[at] ?? source.name;
  }
  return names;
};

function filesOf(
  sources: readonly Source[],
  { mappings = {}, fixes = {}, origins: known }: ReadOptions,
): NamedSource[] {
  if (sources.length === 0) throw new PasserelleError('NO_FILES');
  if (sources.length > 0xffff) {
    throw new PasserelleError('TOO_MANY_FILES', { count: sources.length });
  }
  let next = 0;
  const numbered = new Map<string, number>();
  const numberOf = (file: string): number => {
    const number = numbered.get(file) ?? next++;
    numbered.set(file, number);
    return number;
  };
  return sources.map((source) => {
    const origins = known?.get(source.name) ?? null;
    const table = Object.hasOwn(mappings, source.name) ? mappings[source.name] : undefined;
    const log = table?.mapping.log ?? logOfFileName(source.name);
    if (log === null) throw new PasserelleError('UNKNOWN_LOG', { file: source.name });
    const own = Object.hasOwn(fixes, source.name) ? fixes[source.name] : undefined;
    const numbers = origins === null ? [next++] : origins.files.map(numberOf);
    return { source, log, table: table ?? null, fixes: own ?? NO_FIXES, origins, numbers };
  });
}

const NOBODY = new Uint32Array(0);
const NO_ALIASES: Aliases = new Map();

/**
 * Sets aside what only the rows together show, and drops it.
 * @param alsoKnown entries of persons that no row names
 */
async function settle(
  tables: readonly LogRows[],
  alsoKnown: Uint32Array,
  aliases: Aliases,
  { dictionaries, book, standIn }: Reading & { readonly standIn: StandIn | null },
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
    const known = personsIn(others, dictionaries, alsoKnown);
    findPersons(rows, known, dictionaries, book, standIn);
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
