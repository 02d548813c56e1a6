/** The place that is open, and every way to come to another: files, what is kept, what was decided. */
import { PasserelleError } from '../base/errors.ts';
import type { Task } from '../base/task.ts';
import { findPerson } from '../logs/history/findPerson.ts';
import { NO_LEDGER, replay, withImport, type Ledger, type Read } from '../logs/history/ledger.ts';
import { placeOfParts } from '../logs/history/ledgerParts.ts';
import {
  aliasesOf,
  canUndo,
  withOperation,
  withUndone,
  type Operation,
} from '../logs/history/operations.ts';
import { mergeBooks, type NameBook } from '../logs/identities/nameBook.ts';
import type { Parts } from '../logs/kept/snapshot.ts';
import type { Source } from '../logs/logs.ts';
import type { ReadLogs, TableReading } from '../logs/readLogs.ts';
import { namesOfParts } from './storage/namesPart.ts';
import type { Change, FileInput, LoadInput, Note } from './protocol.ts';
import { readProjectFile } from './storage/projectFile.ts';
import type { About, ProjectStore } from './storage/projectStore.ts';
import { sourcesOf } from './sources.ts';

/** Logs, the secret they were read under, and the book they follow from. */
export interface Place extends Read {
  readonly salt: string;
  readonly ledger: Ledger;
  /** What persons are called, by the ids of the files: before any two were joined. */
  readonly names: NameBook;
  /** The names are kept on this computer too, beside the logs. */
  readonly keepsNames: boolean;
}

/** What opening needs of the world. */
export interface World {
  readLogs(
    sources: readonly Source[],
    options: {
      readonly timezone: string;
      readonly mappings: Readonly<Record<string, TableReading>>;
      readonly salt: string;
    },
    task: Task,
  ): Promise<ReadLogs>;
  /** Where projects are kept on this computer; null where the browser has no such place. */
  store(): Promise<ProjectStore | null>;
  /** A new secret, under which keys stand for names. */
  newSalt(): string;
  /** The time, ISO 8601. */
  now(): string;
}

/**
 * The place that a message asks for.
 * @param current what is open, @param previous what it took the place of
 * @throws PasserelleError `NO_PROJECT` where none is there or kept, `NO_SUCH_PERSON`, and of reading
 */
export async function placeFor(
  input: LoadInput,
  { current, previous }: { readonly current: Place | null; readonly previous: Place | null },
  world: World,
  task: Task,
): Promise<Place> {
  if ('back' in input) return there(previous);
  if ('kept' in input) return keptPlace(world);
  if ('project' in input) {
    const { name } = input.project;
    const { parts, about } = readProjectFile(
      name,
      new Uint8Array(await input.project.arrayBuffer()),
    );
    return openedParts(parts, about);
  }
  if ('change' in input) return changed(there(current), input.change, world.now(), task);
  const salt = await saltInUse(current, world);
  const { read, mappings } = await readFiles(input, salt, world, task);
  const ledgerOf = (before: Ledger): Ledger => withImport(before, read, mappings, world.now());
  const fresh = { salt, names: read.names, keepsNames: false, ledger: ledgerOf(NO_LEDGER) };
  if (input.how === undefined) return replayed(fresh, task);
  const { ledger, names, keepsNames } = there(current);
  if (input.how === 'again') {
    const again = withDecisions(fresh.ledger, ledger.operations);
    return replayed({ ...fresh, keepsNames, ledger: again }, task);
  }
  const all = mergeBooks(names, read.names);
  return replayed({ salt, keepsNames, names: all, ledger: ledgerOf(ledger) }, task);
}

function there(place: Place | null): Place {
  if (place === null) throw new PasserelleError('NO_PROJECT');
  return place;
}

async function keptPlace(world: World): Promise<Place> {
  const files = await world.store();
  const [kept, parts] = [await files?.about(), await files?.read()];
  if (!kept || !parts) throw new PasserelleError('NO_PROJECT');
  return openedParts(parts, kept.about);
}

async function openedParts(parts: Parts, { savedAt, salt }: About): Promise<Place> {
  const names = namesOfParts(parts);
  return {
    ...(await placeOfParts(parts, savedAt)),
    salt,
    names: names ?? new Map(),
    keepsNames: names !== null,
  };
}

const replayed = async (place: Omit<Place, keyof Read>, task: Task): Promise<Place> => ({
  ...place,
  ...(await replay(place.ledger, task)),
});

/** The same person keeps one key from file to file, and from one visit to the next. */
async function saltInUse(current: Place | null, world: World): Promise<string> {
  if (current !== null) return current.salt;
  const kept = await (await world.store())?.about().catch(() => null);
  return kept?.about.salt ?? world.newSalt();
}

async function readFiles(
  { files, timezone }: { readonly files: readonly FileInput[]; readonly timezone: string },
  salt: string,
  world: World,
  task: Task,
) {
  const { sources, mappings: readings } = await sourcesOf(files, task);
  const read = await world.readLogs(sources, { timezone, mappings: readings, salt }, task);
  const mappings = Object.fromEntries(
    Object.entries(readings).map(([name, { mapping }]) => [name, mapping]),
  );
  return { read, mappings };
}

/** The book with what was decided in another, where the same files are read once more. */
function withDecisions(ledger: Ledger, others: readonly Operation[]): Ledger {
  let { operations } = ledger;
  for (const decision of others) {
    if (decision.kind === 'import' || decision.undone) continue;
    operations = withOperation(operations, decision, decision.at);
  }
  return { ...ledger, operations };
}

async function changed(place: Place, change: Change, at: string, task: Task): Promise<Place> {
  const { ledger, logs, salt } = place;
  const { operations } = ledger;
  const next = (list: readonly Operation[]): Promise<Place> =>
    replayed({ ...place, ledger: { ...ledger, operations: list } }, task);
  switch (change.kind) {
    case 'join':
      return next(withOperation(operations, ordered(change), at));
    case 'exclude': {
      const known = [...logs.persons, ...aliasesOf(operations).keys()];
      const found = findPerson(change.who, known, salt);
      if (found === null) throw new PasserelleError('NO_SUCH_PERSON');
      return next(withOperation(operations, { kind: 'exclude', person: found }, at));
    }
    case 'undo': {
      const one = operations.find(({ id }) => id === change.id);
      return next(
        one && canUndo(operations, one) ? withUndone(operations, one.id, true) : operations,
      );
    }
    case 'redo':
      return next(withUndone(operations, change.id, false));
  }
}

/** The place with something noted that changes none of its numbers. */
export function noted(place: Place, note: Note, at: string): Place {
  if (note.kind === 'names') return { ...place, keepsNames: note.keep };
  const { ledger } = place;
  const operations = withOperation(ledger.operations, ordered(note), at);
  return { ...place, ledger: { ...ledger, operations } };
}

/** The two ids in the order of ids. */
const ordered = <K extends 'join' | 'apart'>(pair: {
  readonly kind: K;
  readonly a: string;
  readonly b: string;
}): { readonly kind: K; readonly a: string; readonly b: string } => {
  const { kind, a, b } = pair;
  return a < b ? { kind, a, b } : { kind, a: b, b: a };
};
