/**
 * The book of a place: what was read, import by import, and what was done with it. The logs of the
 * place follow from it, so that whatever was done can be undone.
 */
import type { Task } from '../../base/task.ts';
import { withEarlier } from '../agenda.ts';
import { logsAsFiles } from '../kept/logsAsFiles.ts';
import type { FileReport, Logs, Quality, SetAsideRow } from '../logs.ts';
import { namedPast } from '../pastNames.ts';
import { readLogs } from '../readLogs.ts';
import { withoutPersons } from '../withoutPersons.ts';
import {
  aliasesOf,
  excludedBy,
  asFinal,
  sourcesOf,
  withOperation,
  type Imported,
  type Operation,
  type Purged,
} from './operations.ts';
import type { Aliases } from '../aliases.ts';

/** Logs as read, and what was said of their files. */
export interface Read {
  readonly logs: Logs;
  readonly quality: Quality;
}

/** What one import read, by itself. */
export interface Batch {
  /** Of the operation that read it. */
  readonly id: number;
  /** Batches that were kept are opened when they are first needed. */
  read(): Promise<Read>;
}

export interface Ledger {
  readonly operations: readonly Operation[];
  readonly batches: readonly Batch[];
  /** Weeks that raw visits are kept; null: nothing is ever deleted. */
  readonly keepWeeks: number | null;
}

export const NO_LEDGER: Ledger = { operations: [], batches: [], keepWeeks: null };

/** The book with what was just read written into it. */
export function withImport(
  { operations, batches, keepWeeks }: Ledger,
  read: Read,
  mappings: Imported['mappings'],
  at: string,
): Ledger {
  const { timezone } = read.logs;
  const files = read.quality.files.map(({ file, log, read: rows, kept }) => {
    return { file, log, read: rows, kept };
  });
  const written = withOperation(operations, { kind: 'import', timezone, files, mappings }, at);
  const batch: Batch = { id: written.at(-1)?.id ?? 0, read: () => Promise.resolve(read) };
  return { operations: written, batches: [...batches, batch], keepWeeks };
}

/**
 * The book after old visits were deleted: what all imports until then had come to is one, and can
 * no longer be taken apart.
 * @param read the logs of the place, without those visits
 */
export function withPurge(
  { operations, keepWeeks }: Ledger,
  read: Read,
  purge: Pick<Purged, 'before' | 'visits'>,
  at: string,
): Ledger {
  const { timezone } = read.logs;
  const operation = { kind: 'purge', timezone, ...purge } as const;
  const written = asFinal(withOperation(operations, operation, at));
  const batch: Batch = { id: written.at(-1)?.id ?? 0, read: () => Promise.resolve(read) };
  return { operations: written, batches: [batch], keepWeeks };
}

/** What the logs are made of. */
const inForce = ({ operations, batches }: Ledger): readonly Batch[] => {
  const ids = new Set(sourcesOf(operations).map(({ id }) => id));
  return batches.filter(({ id }) => ids.has(id));
};

/** Whether the logs are more than what one batch holds: then each must be kept beside the whole. */
export const isComposed = ({ operations, batches }: Ledger): boolean =>
  batches.length > 1 ||
  operations.some(
    (one) => !one.final && !one.undone && one.kind !== 'import' && one.kind !== 'define',
  );

/**
 * The logs of the place: what was read, in the order in which it was, persons joined and left out as
 * was decided. The same book gives the same logs.
 * @throws PasserelleError `CANCELLED`, and of opening a batch
 */
export async function replay(ledger: Ledger, task: Task = {}): Promise<Read> {
  const { operations } = ledger;
  const batches = await Promise.all(inForce(ledger).map((batch) => batch.read()));
  const aliases = aliasesOf(operations);
  const excluded = excludedBy(operations);
  const [only] = batches;
  const timezone = sourcesOf(operations).at(-1)?.timezone ?? 'UTC';
  const joins = operations.some(({ kind, undone, final }) => kind === 'join' && !undone && !final);
  const read =
    only !== undefined && batches.length === 1 && !joins
      ? only
      : await joined(batches, timezone, aliases, task);
  const refused = new Set(batches.flatMap(({ logs }) => refusedIn(logs)));
  const out = new Set([...excluded, ...refused].map((person) => aliases.get(person) ?? person));
  return { ...read, logs: withoutPersons(read.logs, (person) => out.has(person)) };
}

const refusedIn = ({ directory, persons }: Logs): readonly string[] =>
  persons.filter((_, person) => directory?.optedOut[person] === 1);

/** Several batches read as one: what the later ones repeat is known already. */
async function joined(
  batches: readonly Read[],
  timezone: string,
  aliases: Aliases,
  task: Task,
): Promise<Read> {
  const files = batches.flatMap(({ logs }, at) => logsAsFiles(logs, `batch-${at}`));
  const { logs, quality } = await readLogs(
    files.map(({ source }) => source),
    {
      timezone,
      aliases,
      // Only the first can have one: a deletion makes one of all that was there.
      past: batches[0] ? namedPast(batches[0].logs) : null,
      origins: new Map(files.map(({ source, origins }) => [source.name, origins])),
    },
    task,
  );
  return { logs, quality: joinedQuality(batches, quality) };
}

/** What was said of the files when they were read, and what only their rows together show. */
function joinedQuality(batches: readonly Read[], now: Quality): Quality {
  const late = now.setAside;
  const lateOf = new Map<string, SetAsideRow[]>();
  for (const row of late) {
    const known = lateOf.get(row.file);
    if (known === undefined) lateOf.set(row.file, [row]);
    else known.push(row);
  }
  const reports = batches.flatMap(({ quality }) => quality.files);
  const place = new Map(reports.map(({ file }, at) => [file, at]));
  const order = (row: SetAsideRow): number => place.get(row.file) ?? reports.length;
  const setAside = [...batches.flatMap(({ quality }) => quality.setAside), ...late];
  setAside.sort((a, b) => order(a) - order(b) || a.line - b.line);
  return {
    files: reports.map((report) => withLate(report, lateOf.get(report.file) ?? [])),
    setAside,
    agenda: withEarlier(
      now.agenda,
      batches.map(({ quality }) => quality.agenda),
    ),
  };
}

function withLate(report: FileReport, late: readonly SetAsideRow[]): FileReport {
  const counts: Partial<Record<SetAsideRow['code'], number>> = { ...report.setAside };
  for (const { code } of late) counts[code] = (counts[code] ?? 0) + 1;
  const setAside = Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...report, kept: report.kept - late.length, setAside };
}
