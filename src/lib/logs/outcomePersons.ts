import type { Dictionaries } from './dictionaries.ts';
import type { LogRows } from './logRows.ts';
import { compoundIds, personsOf } from './personLists.ts';
import { excerpt } from './readers/bytes.ts';
import type { SetAsideBook } from './setAside.ts';
import type { StandIn } from './standIns.ts';

/** Number of characters, as {@link LONGEST_ID} counts them. */
const charactersOf = (text: string): number => Array.from(text).length;
/** Longest identifier, in characters. */
const LONGEST_ID = 300;

/**
 * Finds the persons of each row of a log with a column of several, once the persons of all other
 * logs are known; sets rows aside as `AMBIGUOUS_PERSONS`, `ID_TOO_LONG` or, where only separators
 * stand in the cell, `MISSING_VALUE`.
 * @param known ids of the persons in the kept rows of the other logs
 * @param standIn what stands for an id that is no code; null: itself
 */
export function findPersons(
  rows: LogRows,
  known: Iterable<string>,
  dictionaries: Dictionaries,
  book: SetAsideBook,
  standIn: StandIn | null = null,
): void {
  const column = rows.log.columns.find(({ kind }) => kind === 'persons')?.name;
  if (column === undefined) return;
  const cells = rows.values(column);
  const compound = compoundIds(known);
  const encoder = new TextEncoder();
  for (let row = 0; row < rows.length; row++) {
    const cell = dictionaries.persons.text(cells[row]!);
    const ids = personsOf(cell, compound);
    const tooLong = ids?.find((id) => id.length > LONGEST_ID && charactersOf(id) > LONGEST_ID);
    if (ids !== null && ids.length > 0 && tooLong === undefined) {
      const numbers = ids.map((id) => {
        const bytes = encoder.encode(standIn?.(id) ?? id);
        return dictionaries.person.intern(bytes, 0, bytes.length);
      });
      rows.lists[row] = Uint32Array.from(new Set(numbers));
      continue;
    }
    rows.lists[row] = new Uint32Array(0);
    rows.dead[row] = 1;
    const code = ids === null ? 'AMBIGUOUS_PERSONS' : tooLong ? 'ID_TOO_LONG' : 'MISSING_VALUE';
    const value = excerpt(tooLong ?? cell);
    book.add(rows.file[row]!, { line: rows.line[row]!, column, value, code });
  }
}
