/**
 * The book of a place: what was read, import by import, and what was done with it. The logs of the
 * place follow from it, so that whatever was done can be undone.
 */
import type { Task } from '../../base/task.ts';
import { logsAsFiles } from '../kept/logsAsFiles.ts';
import type { FileReport, Logs, Quality, SetAsideRow } from '../logs.ts';
import { readLogs } from '../readLogs.ts';
import { withoutPersons } from '../withoutPersons.ts';
import {
  aliasesOf,
  excludedBy,
  importsOf,
  withOperation,
  type Imported,
  type Operation,
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
}

export const NO_LEDGER: Ledger = { operations: [], batches: [] };

/** The book with what was just read written into it. */
export function withImport(
  { operations, batches }: Ledger,
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
  return { operations: written, batches: [...batches, batch] };
}

/** The imports that hold, and what they read. */
const inForce = ({ operations, batches }: Ledger): readonly Batch[] => {
  const ids = new Set(importsOf(operations).map(({ id }) => id));
  return batches.filter(({ id }) => ids.has(id));
};

/** Whether the logs are more than what one import read: then what each read must be kept beside. */
export const isComposed = (ledger: Ledger): boolean =>
  ledger.batches.length > 1 ||
  aliasesOf(ledger.operations).size > 0 ||
  excludedBy(ledger.operations).size > 0;

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
  const timezone = importsOf(operations).at(-1)?.timezone ?? 'UTC';
  const read =
    only !== undefined && batches.length === 1 && aliases.size === 0
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
      origins: new Map(files.map(({ source, origins }) => [source.name, origins])),
    },
    task,
  );
  return { logs, quality: joinedQuality(batches, quality.setAside) };
}

/** What was said of the files when they were read, and what only their rows together show. */
function joinedQuality(batches: readonly Read[], late: readonly SetAsideRow[]): Quality {
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
  };
}

function withLate(report: FileReport, late: readonly SetAsideRow[]): FileReport {
  const counts: Partial<Record<SetAsideRow['code'], number>> = { ...report.setAside };
  for (const { code } of late) counts[code] = (counts[code] ?? 0) + 1;
  const setAside = Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...report, kept: report.kept - late.length, setAside };
}
