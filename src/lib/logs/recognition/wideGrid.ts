/** Sign-in grids: a row a person, a column a date, a sign where somebody came. */
import { namedScore, type ColumnFacts } from './columnFacts.ts';
import { fixed, source, type Draft } from './definePreset.ts';
import { eventOfFile } from './eventFile.ts';
import { folded } from '../mapped/fold.ts';
import { guessPerson } from './guessPersons.ts';
import { PERSONS } from './personSynonyms.ts';
import { STATUS_WORDS } from './tellingWords.ts';
import { cellsOf, type HeadedTable } from '../mapped/tableHeaders.ts';
import { timeFormOf } from './timeForm.ts';

/** Headers of dates from which a table is a grid. */
const FEWEST = 3;

/** Words that say somebody came. */
const CAME = Object.keys(STATUS_WORDS).filter((word) => STATUS_WORDS[word] === 'attended');

/** The grid a table is, or null. */
export function gridOf(table: HeadedTable, facts: readonly ColumnFacts[]): Draft | null {
  const headers = table.headers.filter(isDate);
  const { form, noYear } = timeFormOf(headers, { tails: true });
  if (headers.length < FEWEST) return null;
  const { title } = eventOfFile(table.name);
  const person = gridPerson(facts, headers);
  return {
    log: 'attendance',
    columns: {
      person_id: person.source,
      event_id: { from: 'wide header', time: null, prefix: `${title} ` },
      event_name: fixed(title),
      start: noYear ? null : { from: 'wide header', time: form === 'iso' ? null : form },
    },
    wide: { headers, present: presentIn(table, headers) },
    ask: ['event_name'],
    warnings: [...person.warnings, noYear ? 'DATES_WITHOUT_YEAR' : null],
    confidence: { person_id: person.confidence, event_id: 0.6, event_name: 0.4, start: 0.9 },
  };
}

/** Whether a header is a date, told with its year or without. */
export function isDate(header: string): boolean {
  const { form, noYear } = timeFormOf([header], { tails: true });
  return noYear || (form !== null && !form.startsWith('epoch'));
}

/** The column of the names; in a grid it often has no header, and stands first. */
function gridPerson(facts: readonly ColumnFacts[], dates: readonly string[]) {
  const others = facts.filter(({ header }) => !dates.includes(header));
  const named = guessPerson(others.filter((fact) => isNamed(fact)));
  const first = others.find(({ cells, numbers }) => cells.length > 0 && numbers < 0.5);
  if (named || !first) {
    return named ?? { source: null, confidence: 0, warnings: [] };
  }
  const from = source([first.header], { person: 'name' });
  return { source: from, confidence: 0.4, warnings: [] };
}

const isNamed = (facts: ColumnFacts): boolean =>
  Object.values(PERSONS).some((phrases) => namedScore(facts, phrases) > 0);

/** Which cells say that somebody came: the known words, or any where no known word says no. */
export function presentIn(table: HeadedTable, headers: readonly string[]): readonly string[] {
  const seen = new Set(headers.flatMap((header) => cellsOf(table, header).map(folded)));
  const unknown = [...seen].some((word) => !Object.hasOwn(STATUS_WORDS, word));
  const refuses = [...seen].some(
    (word) => Object.hasOwn(STATUS_WORDS, word) && STATUS_WORDS[word] !== 'attended',
  );
  return unknown && !refuses ? ['*'] : CAME;
}
