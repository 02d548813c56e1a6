/** The place that is open, and every way to come to another: files, what is kept, what was decided. */
import { withDefinitions, type Definitions } from '../base/definitions.ts';
import { PasserelleError } from '../base/errors.ts';
import type { Task } from '../base/task.ts';
import { makeClock } from '../base/clock.ts';
import { dayOf } from '../base/time.ts';
import { purgeVisits } from '../evidence/purge.ts';
import { retentionOf, type Retention } from '../evidence/retention.ts';
import { assertMoreThanEvents } from '../logs/agenda.ts';
import { findPersons } from '../logs/history/findPersons.ts';
import {
  NO_LEDGER,
  replay,
  withImport,
  withPurge,
  type Ledger,
  type Read,
} from '../logs/history/ledger.ts';
import { placeOfParts } from '../logs/history/ledgerParts.ts';
import {
  aliasesOf,
  canUndo,
  changesLogs,
  checkDefinitions,
  definedBy,
  withOperation,
  withOperations,
  withUndone,
  type Operation,
} from '../logs/history/operations.ts';
import {
  mergeBooks,
  renamedBook,
  type KnownPerson,
  type NameBook,
} from '../logs/identities/nameBook.ts';
import type { Fixes } from '../logs/fixes.ts';
import type { Parts } from '../logs/kept/snapshot.ts';
import type { Logs, Source } from '../logs/logs.ts';
import { withoutCheckinCells } from '../logs/purgedRows.ts';
import type { TableReading } from '../logs/namedSources.ts';
import type { ReadLogs } from '../logs/readLogs.ts';
import { namesOfParts } from './storage/namesPart.ts';
import type { Change, Note } from './change.ts';
import type { FileInput, LoadInput } from './protocol.ts';
import { readProjectFile } from './storage/projectFile.ts';
import type { About } from './storage/about.ts';
import type { ProjectStore } from './storage/projectStore.ts';
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
      readonly fixes: Readonly<Record<string, Fixes>>;
      readonly salt: string;
      readonly purgedBefore: number | null;
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
 * @throws PasserelleError `NO_PROJECT` where none is there or kept, `NO_SUCH_PERSON`, `ONLY_EVENTS`,
 *   and of reading
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
    const bytes = new Uint8Array(await input.project.arrayBuffer());
    const { parts, about } = await readProjectFile(name, bytes, input.passphrase);
    return openedParts(parts, about);
  }
  if ('change' in input) return changed(there(current), input.change, world.now(), task);
  const salt = await saltInUse(current, world);
  // Deleted visits stay deleted: they come again with whole exports.
  const purgedBefore = input.how === 'added' ? (there(current).logs.past?.cut ?? null) : null;
  const { read, mappings } = await readFiles(input, { salt, purgedBefore }, world, task);
  const ledgerOf = (before: Ledger): Ledger => withImport(before, read, mappings, world.now());
  const fresh = { salt, names: read.names, keepsNames: false, ledger: ledgerOf(NO_LEDGER) };
  if (input.how === undefined) {
    assertMoreThanEvents(read.logs);
    return replayed(fresh, task);
  }
  const { ledger, names, keepsNames } = there(current);
  if (input.how === 'again') {
    const again = withDecisions(fresh.ledger, ledger);
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
  options: { readonly salt: string; readonly purgedBefore: number | null },
  world: World,
  task: Task,
) {
  const { sources, mappings: readings, fixes } = await sourcesOf(files, task);
  const all = { ...options, timezone, mappings: readings, fixes };
  const read = await world.readLogs(sources, all, task);
  const mappings = Object.fromEntries(
    Object.entries(readings).map(([name, { mapping }]) => [name, mapping]),
  );
  return { read, mappings };
}

/** The book with what was decided in another, where the same files are read once more. */
function withDecisions(ledger: Ledger, before: Ledger): Ledger {
  let { operations } = ledger;
  for (const decision of before.operations) {
    if (decision.kind === 'import' || decision.kind === 'purge' || decision.undone) continue;
    operations = withOperation(operations, decision, decision.at);
  }
  return { ...ledger, operations, keepWeeks: before.keepWeeks };
}

async function changed(place: Place, change: Change, at: string, task: Task): Promise<Place> {
  if (change.kind === 'purge') return purged(place, at, task);
  const { ledger } = place;
  const operations = changedList(place, change, at);
  const next = { ...place, ledger: { ...ledger, operations } };
  const one = 'id' in change ? ledger.operations.find(({ id }) => id === change.id) : undefined;
  const sameLogs = change.kind === 'define' || (one !== undefined && !changesLogs(one));
  return sameLogs ? next : replayed(next, task);
}

/** The list of what was done, with a change in it. */
function changedList(
  place: Place,
  change: Exclude<Change, { readonly kind: 'purge' }>,
  at: string,
): readonly Operation[] {
  const { operations } = place.ledger;
  switch (change.kind) {
    case 'join': {
      const joins = change.pairs.map(({ a, b }) => ordered({ kind: 'join', a, b }));
      return withOperations(operations, joins, at);
    }
    case 'exclude': {
      const known = new Set(personsOf(place));
      if (!change.persons.every((person) => known.has(person))) {
        throw new PasserelleError('NO_SUCH_PERSON');
      }
      const out = change.persons.map((person) => ({ kind: 'exclude', person }) as const);
      return withOperations(operations, out, at);
    }
    case 'define': {
      checkDefinitions(change.definitions);
      return withOperation(operations, change, at);
    }
    case 'undo':
      return change.ids.reduce((left, wanted) => {
        const one = left.find(({ id }) => id === wanted);
        return one && canUndo(left, one) ? withUndone(left, wanted, true) : left;
      }, operations);
    case 'redo':
      return change.ids.reduce((left, wanted) => withUndone(left, wanted, false), operations);
  }
}

/** The definitions of the place, as things stand. */
export const definitionsOf = ({ ledger }: Place): Definitions =>
  withDefinitions(definedBy(ledger.operations));

/** Every id a person of the place has or had. */
const personsOf = ({ ledger, logs }: Place): readonly string[] => [
  ...logs.persons,
  ...aliasesOf(ledger.operations).keys(),
];

/** Who of the place is meant by what somebody wrote; who was joined is one person. */
export function whoIs(place: Place, who: string): readonly KnownPerson[] {
  const aliases = aliasesOf(place.ledger.operations);
  const as = (person: string): string => aliases.get(person) ?? person;
  const whole = renamedBook(place.names, as);
  const found = findPersons(who, personsOf(place), place).map(({ person }) => as(person));
  return [...new Set(found)].map(
    (person) => whole.get(person) ?? { person, names: [], emails: [], files: [] },
  );
}

/** The place without the rows of visits that are older than they are to be kept. */
async function purged(place: Place, at: string, task: Task): Promise<Place> {
  const { ledger, logs, quality } = place;
  const definitions = definitionsOf(place);
  const { due, cut } = retentionOf(logs, definitions, ledger.keepWeeks, localDay(at, logs));
  const day = dayOf(cut ?? '');
  if (due === 0 || cut === null || day === null) return place;
  const left = {
    logs: await purgeVisits(logs, definitions, day, task),
    quality: withoutCheckinCells(quality),
  };
  return { ...place, ...left, ledger: withPurge(ledger, left, { before: cut, visits: due }, at) };
}

/** How long the raw visits of the place are kept, as things stand at an instant, ISO 8601. */
export const retentionAt = (place: Place, at: string): Retention => {
  const { ledger, logs } = place;
  return retentionOf(logs, definitionsOf(place), ledger.keepWeeks, localDay(at, logs));
};

const localDay = (at: string, { timezone }: Logs): number =>
  makeClock(timezone).day(Date.parse(at) / 1000);

/** The place with something noted that changes none of its numbers. */
export function noted(place: Place, note: Note, at: string): Place {
  if (note.kind === 'names') return { ...place, keepsNames: note.keep };
  const { ledger } = place;
  if (note.kind === 'retention') return { ...place, ledger: { ...ledger, keepWeeks: note.weeks } };
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
