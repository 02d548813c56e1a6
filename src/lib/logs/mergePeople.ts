/** Brings the rows of one person together (METHODS K11, K46). */
import type { Dictionaries } from './dictionaries.ts';
import { dictionaryKind } from './dictionaries.ts';
import type { LogRows } from './logRows.ts';
import { NONE } from './logs.ts';
import { excerpt } from './readers/bytes.ts';
import { dateOf } from '../base/time.ts';
import type { SetAsideBook } from './setAside.ts';

/** Code of a `consent` cell; of several rows the greatest holds. */
export const CONSENT = { unsaid: 0, given: 1, refused: 2 } as const;

/**
 * Merges later rows of a person into the first. A later row that adds or repeats is set aside as
 * `DUPLICATE`; one that contradicts, as `CONFLICTING_VALUE`, the rest of it being merged all the
 * same. A refusal of consent in any row wins and is no contradiction.
 */
export function mergePeople(rows: LogRows, dictionaries: Dictionaries, book: SetAsideBook): void {
  const persons = rows.values('person_id');
  const firstRow = new Int32Array(dictionaries.person.size).fill(-1);
  const columns = rows.kinds
    .filter(([name]) => name !== 'person_id')
    .map(([name, kind]) => ({ name, kind, values: rows.values(name) }));
  for (let row = 0; row < rows.length; row++) {
    const person = persons[row]!;
    const first = firstRow[person]!;
    if (first < 0) {
      firstRow[person] = row;
      continue;
    }
    rows.dead[row] = 1;
    const conflict = columns.filter((column) => !mergeCell(column, first, row, dictionaries))[0];
    const value = conflict ? shown(conflict, row, dictionaries) : dictionaries.person.text(person);
    book.add(rows.file[row]!, {
      line: rows.line[row]!,
      column: conflict?.name ?? 'person_id',
      value: excerpt(value),
      code: conflict ? 'CONFLICTING_VALUE' : 'DUPLICATE',
    });
  }
}

type Cells = {
  name: string;
  kind: LogRows['kinds'][number][1];
  values: Uint32Array | Float64Array;
};

/** Brings a later cell into the first row's; false where the two contradict each other. */
function mergeCell(
  { name, kind, values }: Cells,
  first: number,
  later: number,
  dictionaries: Dictionaries,
): boolean {
  const old = values[first]!;
  const value = values[later]!;
  if (kind === 'word') {
    if (value > old || Number.isNaN(old)) values[first] = value;
    return true;
  }
  if (value === NONE || Number.isNaN(value) || value === old) return true;
  if (old === NONE || Number.isNaN(old)) {
    values[first] = value;
    return true;
  }
  const lower = (entry: number): string => dictionaries.label.text(entry).toLowerCase();
  return name === 'role' && lower(value) === lower(old);
}

function shown({ kind, values }: Cells, row: number, dictionaries: Dictionaries): string {
  const value = values[row]!;
  const dictionary = dictionaryKind(kind);
  return dictionary === null ? dateOf(value) : dictionaries[dictionary].text(value);
}
