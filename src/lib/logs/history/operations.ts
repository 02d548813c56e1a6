/**
 * What was done to a place, in order: files read, persons joined or told apart, persons left out.
 * Plain data, and never a name: persons appear under the ids or keys the logs know them by.
 */
import { DEFAULTS, withDefinitions, type Definitions } from '../../base/definitions.ts';
import { PasserelleError } from '../../base/errors.ts';
import type { LogName } from '../logs.ts';
import type { Mapping } from '../mapped/mapping.ts';

interface Done {
  /** 1, 2, 3 … in the order of the list. */
  readonly id: number;
  /** ISO 8601. */
  readonly at: string;
  /** It stays in the list, and has no effect. */
  readonly undone: boolean;
  /** What it worked on is no longer there: it cannot be undone. */
  readonly final: boolean;
}

/** Files were read, alone or together with what was there. */
export interface Imported extends Done {
  readonly kind: 'import';
  readonly timezone: string;
  readonly files: readonly {
    readonly file: string;
    readonly log: LogName;
    readonly read: number;
    readonly kept: number;
  }[];
  /** How tables were read that are no files of ours, by their names. */
  readonly mappings: Readonly<Record<string, Mapping>>;
}

/** Two ids are one person (`join`), or are known to be two (`apart`). `a` comes before `b`. */
export interface Compared extends Done {
  readonly kind: 'join' | 'apart';
  readonly a: string;
  readonly b: string;
}

/** A person is left out of everything but the number of people in a room (METHODS H5). */
export interface Excluded extends Done {
  readonly kind: 'exclude';
  readonly person: string;
}

/** Some definitions are others from now on; those not named stay as they were. */
export interface Defined extends Done {
  readonly kind: 'define';
  readonly definitions: Partial<Definitions>;
}

/** The rows of old visits were deleted: what was read and decided until then is one with it. */
export interface Purged extends Done {
  readonly kind: 'purge';
  readonly timezone: string;
  /** Visits over before this local date, ISO 8601. */
  readonly before: string;
  /** How many rows of visits. */
  readonly visits: number;
}

export type Operation = Imported | Compared | Excluded | Defined | Purged;
/** An operation before it stands in a list. */
export type NewOperation =
  | Omit<Imported, keyof Done>
  | Omit<Compared, keyof Done>
  | Omit<Excluded, keyof Done>
  | Omit<Defined, keyof Done>
  | Omit<Purged, keyof Done>;

/** The list with one more operation at its end. */
export function withOperation(
  operations: readonly Operation[],
  operation: NewOperation,
  at: string,
): readonly Operation[] {
  const id = (operations.at(-1)?.id ?? 0) + 1;
  return [...operations, { ...operation, id, at, undone: false, final: false }];
}

/** The list with several more, done at one time. */
export const withOperations = (
  operations: readonly Operation[],
  more: readonly NewOperation[],
  at: string,
): readonly Operation[] =>
  more.reduce<readonly Operation[]>((list, one) => withOperation(list, one, at), operations);

/** The list in which operation `id` has no effect any more, or has it again. */
export const withUndone = (
  operations: readonly Operation[],
  id: number,
  undone: boolean,
): readonly Operation[] =>
  operations.map((operation) => (operation.id === id ? { ...operation, undone } : operation));

const isDone = ({ undone }: Operation): boolean => !undone;

/** What the logs are made of: the last deletion, which holds all before it, and the imports that hold. */
export function sourcesOf(operations: readonly Operation[]): readonly (Imported | Purged)[] {
  const last = operations.findLastIndex(({ kind }) => kind === 'purge');
  return operations
    .slice(Math.max(0, last))
    .filter(isDone)
    .filter((operation) => operation.kind === 'import' || operation.kind === 'purge');
}

/** The list of which nothing can be undone any more. */
export const asFinal = (operations: readonly Operation[]): readonly Operation[] =>
  operations.map((operation) => ({ ...operation, final: true }));

/** Whether an operation can be undone: a place is made of something at least. */
export const canUndo = (operations: readonly Operation[], operation: Operation): boolean =>
  !operation.undone &&
  !operation.final &&
  (operation.kind !== 'import' || sourcesOf(operations).length > 1);

/**
 * The person each id stands for, of ids that stand for another: of all that were joined, the first in
 * JavaScript's default string order.
 */
export function aliasesOf(operations: readonly Operation[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  const root = (person: string): string => {
    let at = person;
    for (let above = parents.get(at); above !== undefined; above = parents.get(at)) at = above;
    return at;
  };
  for (const operation of operations) {
    if (operation.kind !== 'join' || operation.undone) continue;
    const [a, b] = [root(operation.a), root(operation.b)];
    if (a !== b) parents.set(a < b ? b : a, a < b ? a : b);
  }
  return new Map(Array.from(parents.keys(), (person) => [person, root(person)]));
}

/** The ids of persons who are left out. */
export const excludedBy = (operations: readonly Operation[]): ReadonlySet<string> =>
  new Set(
    operations.filter(isDone).flatMap((done) => (done.kind === 'exclude' ? [done.person] : [])),
  );

/**
 * Definitions as a place may have them: none that shows fewer people than the defaults do.
 * @throws PasserelleError `UNKNOWN_DEFINITION`, `BAD_DEFINITION`
 */
export function checkDefinitions(changes: unknown): asserts changes is Partial<Definitions> {
  const whole = withDefinitions(changes);
  for (const name of ['kInternal', 'kPublic'] as const) {
    if (whole[name] < DEFAULTS[name]) throw new PasserelleError('BAD_DEFINITION', { name });
  }
}

/** The definitions that were changed, as they stand; the others are the defaults. */
export const definedBy = (operations: readonly Operation[]): Partial<Definitions> =>
  operations
    .filter(isDone)
    .reduce<Partial<Definitions>>(
      (all, done) => (done.kind === 'define' ? { ...all, ...done.definitions } : all),
      {},
    );

/** Whether an operation changes what the logs of the place are. */
export const changesLogs = ({ kind }: Operation): boolean => kind !== 'define' && kind !== 'apart';

/** Whether somebody has decided about two ids, as things stand. */
export function decidedBy(operations: readonly Operation[]): (a: string, b: string) => boolean {
  const aliases = aliasesOf(operations);
  const as = (person: string): string => aliases.get(person) ?? person;
  const apart = new Set<string>();
  for (const done of operations.filter(isDone)) {
    if (done.kind === 'apart') apart.add(pairKey(as(done.a), as(done.b)));
  }
  return (a, b) => as(a) === as(b) || apart.has(pairKey(as(a), as(b)));
}

const pairKey = (a: string, b: string): string => JSON.stringify(a < b ? [a, b] : [b, a]);
