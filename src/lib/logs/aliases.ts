/** Several ids of one person become one, before rows are compared with one another. */
import type { Dictionaries } from './dictionaries.ts';
import { dictionaryKind } from './dictionaries.ts';
import type { LogRows } from './logRows.ts';
import { NONE } from './logs.ts';
import type { SetAsideBook } from './setAside.ts';

/** Person → the person it is the same as; each leads straight to the last. */
export type Aliases = ReadonlyMap<string, string>;

/** Entry of the person each entry of the dictionary stands for. */
export function aliasEntries({ person }: Dictionaries, aliases: Aliases): Uint32Array {
  const encoder = new TextEncoder();
  const entryOf = (name: string): number => {
    const bytes = encoder.encode(name);
    return person.intern(bytes, 0, bytes.length);
  };
  const pairs = Array.from(aliases, ([from, to]) => [entryOf(from), entryOf(to)] as const);
  const entries = Uint32Array.from({ length: person.size }, (_, entry) => entry);
  for (const [from, to] of pairs) entries[from] = to;
  return entries;
}

/** Writes the same person everywhere in these rows; sets rows of one person with themself aside. */
export function applyAliases(
  rows: LogRows,
  entries: Uint32Array,
  { person }: Dictionaries,
  book: SetAsideBook,
): void {
  for (const [name, kind] of rows.kinds) {
    if (dictionaryKind(kind) !== 'person') continue;
    const values = rows.values(name);
    for (let row = 0; row < rows.length; row++) {
      if (values[row] !== NONE) values[row] = entries[values[row]!]!;
    }
  }
  for (const [row, list] of rows.lists.entries()) {
    rows.lists[row] = Uint32Array.from(new Set(list.map((entry) => entries[entry] ?? entry)));
  }
  for (const entry of [...rows.refused]) rows.refused.add(entries[entry]!);
  const [one, other] = rows.log.distinct ?? [];
  if (one === undefined || other === undefined) return;
  const [a, b] = [rows.values(one), rows.values(other)];
  for (let row = 0; row < rows.length; row++) {
    if (rows.dead[row] !== 0 || a[row] !== b[row]) continue;
    rows.dead[row] = 1;
    const value = person.text(a[row]!);
    book.add(rows.file[row]!, { line: rows.line[row]!, column: other, value, code: 'SELF' });
  }
}
