/** How well a guess fits a table: by which the likeliest log is chosen. */
import { LOG_TYPES } from '../catalogue.ts';
import { namedScore, type ColumnFacts } from './columnFacts.ts';
import { EVENT } from './commonPhrases.ts';
import { wordsOf } from '../mapped/fold.ts';
import { isOtherTime } from './guessColumns.ts';
import type { Guess } from './guessed.ts';
import { guessPerson } from './guessPersons.ts';
import type { LogName } from '../logs.ts';
import { findHeader, type HeadedTable } from '../mapped/tableHeaders.ts';
import { TABLE_WORDS } from './tellingWords.ts';

/** How well a table is this log: its required columns, then the others, then what it is called. */
export function scoreOf(guess: Guess, table: HeadedTable, facts: readonly ColumnFacts[]): number {
  const rules = LOG_TYPES.get(guess.log)?.columns ?? [];
  const required = rules.filter((column) => column.required);
  const sure = required.map(({ name }) => guess.confidence[name] ?? askable(guess.log, name));
  const whole = sure.reduce((sum, each) => sum + each, 0) / Math.max(1, sure.length);
  const others = rules.filter(({ name, required: needed }) => !needed && guess.columns[name]);
  const more = others.reduce((sum, { name }) => sum + 0.08 * (guess.confidence[name] ?? 0), 0);
  const called = logsCalled(table.name);
  const named = called.length === 0 ? 1 : called.includes(guess.log) ? 1.25 : 0.8;
  const score = (whole + more) * likeness(guess, table, facts) * named;
  return sure.includes(0) ? score * 0.3 : score;
}

const SIGNED_UP = /inscri|regist/i;

/** The logs the name of a table speaks of. */
function logsCalled(name: string): LogName[] {
  const words = wordsOf(name.slice(-200));
  return [...LOG_TYPES.keys()].filter((log) =>
    words.some((word) => TABLE_WORDS[log].includes(word)),
  );
}

const askable = (log: LogName, column: string): number =>
  log === 'checkins' && column === 'place'
    ? 0.6
    : (log === 'attendance' && column === 'start') || (log === 'outcomes' && column === 'kind')
      ? 0.2
      : 0;

/** What the rows say against a log, 0 … 1. */
function likeness(guess: Guess, table: HeadedTable, facts: readonly ColumnFacts[]): number {
  const { log, columns } = guess;
  if (log === 'people') return likePeople(columns, table, facts);
  if (log === 'checkins') return likeVisits(columns, facts);
  if (log === 'attendance') {
    return columns['event_name']?.from === 'headers' || !hasHours(columns, facts) ? 1 : 0.6;
  }
  if (log === 'headcounts') return facts.some(({ names }) => names > 0.5) ? 0.4 : 1;
  if (log === 'events') return likeCalendar(columns, facts);
  return log === 'changes' ? 0.7 : 1;
}

/** A calendar names nobody, and its events have hours. */
function likeCalendar(columns: Guess['columns'], facts: readonly ColumnFacts[]): number {
  const named = columns['event_name'] !== undefined && guessPerson(facts) === null;
  return (named ? 0.9 : 0.1) * (hasHours(columns, facts) || columns['end'] ? 1 : 0.7);
}

/** Visits have hours, and are no workshops. */
function likeVisits(columns: Guess['columns'], facts: readonly ColumnFacts[]): number {
  const event = facts.some((fact) => fact.times.form === null && namedScore(fact, EVENT) > 0);
  return (hasHours(columns, facts) ? 1 : 0.5) * (event ? 0.85 : 1);
}

/** A directory names each person once, and its only times say since when. */
function likePeople(
  columns: Guess['columns'],
  table: HeadedTable,
  facts: readonly ColumnFacts[],
): number {
  const person = columns['person_id'];
  const first = person?.from === 'headers' ? person.headers[0] : undefined;
  const repeated = facts.some(
    ({ header, distinct, cells }) => header === first && cells.length > 1 && distinct < 0.8,
  );
  const since = columns['joined'] ?? columns['left'];
  const timed = facts.some((fact) => fact.times.form !== null && !isOtherTime(fact));
  // Who signed up, and when, may be for an event as well.
  const member =
    since?.from === 'headers' && !since.headers.some((header) => SIGNED_UP.test(header));
  const known = findHeader(table, ['person_id']) !== null || member ? 1 : 0.85;
  return (repeated ? 0.4 : 1) * (timed && !since ? 0.6 : known);
}

/** Whether the start of a guess is read with its hour. */
export function hasHours(columns: Guess['columns'], facts: readonly ColumnFacts[]): boolean {
  const start = columns['start'];
  if (start?.from !== 'headers') return false;
  return facts.some((fact) => start.headers.includes(fact.header) && fact.times.hours !== 'none');
}
