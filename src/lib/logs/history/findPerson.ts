/** Finds somebody by what is written in one's own files, where the logs hold only ids and keys. */
import { personOf } from '../mapped/cellMaker.ts';
import { personKeys } from '../mapped/personKeys.ts';

/**
 * The id under which the logs know a person; null where they do not.
 * @param who an id, an e-mail or a name, as somebody would write it
 * @param salt the secret of the project
 */
export function findPerson(who: string, persons: readonly string[], salt: string): string | null {
  const known = new Set(persons);
  const keyOf = personKeys(salt);
  const forms = ['id', 'email', 'name'] as const;
  const ids = forms.map((form) => personOf(who, form, keyOf));
  return ids.find((id) => known.has(id)) ?? null;
}
