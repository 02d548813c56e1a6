/**
 * Keys in the place of ids that are no codes: a column of ids, in a file of our own form too, may
 * hold e-mails, names, numbers of telephones or devices. The same e-mail or name has the same key
 * wherever it stands (mapped/personKeys.ts).
 */
import type { Dictionaries } from './dictionaries.ts';
import type { LogRows } from './logRows.ts';
import { NONE } from './logs.ts';
import type { NameNotes } from './identities/nameNotes.ts';
import { personOf } from './mapped/cellMaker.ts';
import { isEmail, isMac, isPhone, mayBeName } from './personalCells.ts';

/** What stands for an id: itself where it is a code. */
export type StandIn = (id: string) => string;

/** @param keyOf the key of a name */
export function standIns(keyOf: (name: string) => string): StandIn {
  return (id) => {
    const written = id.trim();
    if (isEmail(written)) return personOf(written, 'email', keyOf);
    if (mayBeName(written)) return personOf(written, 'name', keyOf);
    return isPhone(written) || isMac(written) ? keyOf(written.toLowerCase()) : id;
  };
}

/**
 * Puts what stands for each person into the rows, before any two of them are compared.
 * @param notes where it is noted what they are called
 */
export function replacePersons(
  tables: readonly LogRows[],
  { person: dictionary }: Dictionaries,
  standIn: StandIn,
  notes: NameNotes,
): void {
  const known = dictionary.size;
  const encoder = new TextEncoder();
  const becomes = new Map<number, number>();
  for (let entry = 0; entry < known; entry++) {
    const id = dictionary.text(entry);
    const key = standIn(id);
    if (key === id) continue;
    notes.note(key, id, 'id');
    const bytes = encoder.encode(key);
    becomes.set(entry, dictionary.intern(bytes, 0, bytes.length));
  }
  if (becomes.size === 0) return;
  for (const rows of tables) {
    for (const [name, kind] of rows.kinds) {
      if (kind === 'person') replaceIn(rows.values(name), rows.length, becomes);
    }
    const refused = Array.from(rows.refused, (entry) => becomes.get(entry) ?? entry);
    rows.refused.clear();
    for (const entry of refused) rows.refused.add(entry);
  }
}

function replaceIn(
  values: Uint32Array | Float64Array,
  length: number,
  becomes: ReadonlyMap<number, number>,
): void {
  for (let row = 0; row < length; row++) {
    const entry = values[row]!;
    if (entry !== NONE) values[row] = becomes.get(entry) ?? entry;
  }
}
