/** Where the cells of a column come from once a person has pointed at other headers of the table. */
import { columnFacts, personForm } from '../../logs/recognition/columnFacts.ts';
import type { Column } from '../../logs/logRules.ts';
import type { CellSource, PersonForm, TimeForm } from '../../logs/mapped/mapping.ts';
import type { HeadedTable } from '../../logs/mapped/tableHeaders.ts';
import { ROLE_WORDS, STATUS_WORDS } from '../../logs/recognition/tellingWords.ts';
import { timeFormOf } from '../../logs/recognition/timeForm.ts';

export const isTime = ({ kind }: Column): boolean => kind === 'time' || kind === 'date';

const isPerson = ({ kind }: Column): boolean => kind === 'person' || kind === 'persons';

/** Whether several headers together can make a cell: a first and a last name, a day and its hour. */
export const joins = (column: Column): boolean =>
  isPerson(column) || isTime(column) || column.kind === 'event' || column.kind === 'id';

/** Whether one text for all rows can make sense: a place, a title, but no person. */
export const takesFixed = (column: Column): boolean =>
  !isPerson(column) && column.kind !== 'number' && column.kind !== 'id';

/**
 * The cells of these headers as those of a column; how they are written is what they show.
 * @param before what the column was read from: the text before each cell stays
 */
export function sourceOfHeaders(
  table: HeadedTable,
  column: Column,
  headers: readonly string[],
  before: CellSource | undefined,
): CellSource {
  const prefix = before?.from === 'headers' || before?.from === 'wide header' ? before.prefix : '';
  return {
    from: 'headers',
    headers,
    words: wordsFor(column),
    time: isTime(column) ? shownForm(table, headers) : null,
    person: isPerson(column) ? shownPerson(table, headers) : null,
    ...(column.kind === 'event' && prefix ? { prefix } : {}),
  };
}

function wordsFor({ name }: Column): Readonly<Record<string, string>> | null {
  if (name === 'status') return STATUS_WORDS;
  return name === 'role' ? ROLE_WORDS : null;
}

/** The cells of a row below some headers, with a space between; empty where one of a time lacks. */
export function joinedCells(
  { headers, rows }: HeadedTable,
  wanted: readonly string[],
  whole = false,
): string[] {
  const at = wanted.map((header) => headers.indexOf(header));
  return rows.map((row) => {
    const cells = at.map((column) => row[column]?.trim() ?? '');
    const filled = cells.filter((cell) => cell !== '');
    return whole && filled.length < cells.length ? '' : filled.join(' ');
  });
}

function shownForm(table: HeadedTable, headers: readonly string[]): TimeForm | null {
  const { form } = timeFormOf(joinedCells(table, headers, true));
  return form === 'iso' ? null : form;
}

/** What kind of name the cells of these headers hold. */
export function shownPerson(table: HeadedTable, headers: readonly string[]): PersonForm {
  if (headers.length > 1) return 'name';
  const facts = columnFacts(table).find(({ header }) => header === headers[0]);
  return facts ? personForm(facts) : 'id';
}
