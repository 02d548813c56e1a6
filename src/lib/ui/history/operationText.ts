/** One thing that was done, in a sentence. */
import type { Operation } from '../../logs/history/operations.ts';
import { format } from '../../text/current.ts';
import { m } from '../../text/paraglide/messages.js';
import { changesText } from '../../text/definitions.ts';
import { personText } from './personText.ts';

/** Files named before the rest is counted. */
const NAMED = 3;

/** @param names what persons are called, by their ids, where that is known */
export function operationText(
  operation: Operation,
  names: Readonly<Record<string, string>>,
): string {
  const called = (person: string): string => personText(person, names);
  switch (operation.kind) {
    case 'import':
      return importText(operation.files);
    case 'join':
      return m.history_join({ a: called(operation.a), b: called(operation.b) });
    case 'apart':
      return m.history_apart({ a: called(operation.a), b: called(operation.b) });
    case 'exclude':
      return m.history_exclude({ person: called(operation.person) });
    case 'define':
      return m.history_define({ changes: format().list(changesText(operation.definitions)) });
    case 'purge':
      return m.history_purge({
        count: operation.visits,
        shown: format().number(operation.visits),
        date: format().date(operation.before),
      });
  }
}

function importText(
  files: readonly { readonly file: string; readonly read: number; readonly kept: number }[],
): string {
  const sum = (of: 'read' | 'kept'): string =>
    format().number(files.reduce((total, file) => total + file[of], 0));
  const named = files.slice(0, NAMED).map(({ file }) => file);
  const rest = files.length - named.length;
  if (rest > 0) {
    named.push(m.history_more_files({ count: rest, shown: format().number(rest) }));
  }
  return m.history_import({
    count: files.length,
    files: format().list(named),
    kept: sum('kept'),
    read: sum('read'),
  });
}
