/** Which files make a place, and how others come to them. */
import type { FileInput, LoadInput } from '../engine/protocol.ts';
import { asksPassphrase, type Failure } from './failure.ts';

export interface Opened {
  /** null: what was kept, whose files are not at hand. */
  readonly files: readonly FileInput[] | null;
  readonly timezone: string;
  readonly isExample: boolean;
  /** Names under which the report speaks of what the last reading added; empty where it added nothing. */
  readonly added: ReadonlySet<string>;
}

export const NONE_ADDED: ReadonlySet<string> = new Set();

/** A place whose files are not at hand. */
export const KEPT: Opened = { files: null, timezone: '', isExample: false, added: NONE_ADDED };

/** What the engine is asked to read for a place to be open. */
export const filesOf = ({ files, timezone }: Opened): LoadInput =>
  files === null ? { kept: true } : { files, timezone };

/** The project file among what was asked for, where a passphrase is all that is missing. */
export const lockedIn = (input: LoadInput | undefined, failure: Failure | null): File | null =>
  input && 'project' in input && failure && asksPassphrase(failure) ? input.project : null;

/**
 * What is open and other files beside it, the old ones first: a row that both hold is known already
 * when it comes the second time. A new file that bears the name of an old one is given a number.
 * @param reported what the report of what is open speaks of
 */
export function withFiles(
  open: Opened,
  files: readonly FileInput[],
  timezone: string,
  reported: readonly { readonly file: string }[],
): { readonly next: Opened; readonly fresh: readonly FileInput[] } {
  const taken = new Set([
    ...(open.files ?? []).map(({ name }) => name),
    ...reported.map(({ file }) => file),
  ]);
  const fresh = files.map((file) => renamed(file, taken));
  return {
    next: {
      files: open.files && [...open.files, ...fresh],
      timezone,
      isExample: false,
      added: new Set(
        fresh.flatMap(({ name, tables = [] }) => [name, ...tables.map((t) => t.name)]),
      ),
    },
    fresh,
  };
}

/** The file under a name of its own, its tables with it. */
function renamed(input: FileInput, taken: Set<string>): FileInput {
  const name = freeName(input.name, taken);
  taken.add(name);
  if (name === input.name || input.tables === undefined) return { ...input, name };
  const tables = input.tables.map((table) => ({
    ...table,
    name: name + table.name.slice(input.name.length),
  }));
  return { ...input, name, tables };
}

/** `visites.csv`, or `visites (2).csv` where that name is taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const ending = dot > 0 ? name.slice(dot) : '';
  let number = 2;
  while (taken.has(`${stem} (${number})${ending}`)) number++;
  return `${stem} (${number})${ending}`;
}
