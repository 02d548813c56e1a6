/** Finds the columns of one log in a table nobody described: by their names, checked by their cells. */
import { LOG_TYPES } from '../catalogue.ts';
import { DURATION } from './commonPhrases.ts';
import { namedScore, type ColumnFacts } from './columnFacts.ts';
import { source } from './definePreset.ts';
import { wordsOf } from '../mapped/fold.ts';
import { guessPerson, isWords, personUnder } from './guessPersons.ts';
import type { Column } from '../logRules.ts';
import type { Guess } from './guessed.ts';
import { hoursByValues } from './hoursApart.ts';
import { joinedForm } from './joinedForm.ts';
import type { LogName } from '../logs.ts';
import type { CellSource } from '../mapped/mapping.ts';
import { SYNONYMS } from './synonyms.ts';
import { NOT_THE_START, ROLE_WORDS, STATUS_WORDS } from './tellingWords.ts';

interface Candidate {
  readonly column: string;
  readonly facts: ColumnFacts;
  readonly source: CellSource;
  readonly score: number;
}

/** The columns of a log that a table seems to have; a header serves once. */
export function guessLogColumns(facts: readonly ColumnFacts[], log: LogName): Guess {
  const guess: Guess = { log, columns: {}, confidence: {}, warnings: [] };
  const taken = new Set<string>();
  if (personColumn(log)) takePerson(guess, taken, facts);
  const day = dayColumn(facts);
  const columns = (LOG_TYPES.get(log)?.columns ?? []).filter(({ name }) => name !== 'person_id');
  const candidates = columns.flatMap((column) =>
    facts.flatMap((fact) => candidate(log, column, fact, day) ?? []),
  );
  candidates.sort((a, b) => b.score - a.score);
  for (const { column, facts: fact, source: from, score } of candidates) {
    if (taken.has(fact.header) || Object.hasOwn(guess.columns, column)) continue;
    taken.add(fact.header);
    guess.columns[column] = from;
    guess.confidence[column] = score >= 1 ? 1 : Math.min(0.9, score);
  }
  timesByValues(guess, taken, facts, columns);
  if (day !== null) hoursByValues(guess, facts, columns, day);
  return guess;
}

const personColumn = (log: LogName): boolean =>
  (LOG_TYPES.get(log)?.columns ?? []).some(({ name }) => name === 'person_id');

function takePerson(guess: Guess, taken: Set<string>, facts: readonly ColumnFacts[]): void {
  const person = guessPerson(facts);
  if (!person) return;
  guess.columns['person_id'] = person.source;
  guess.confidence['person_id'] = person.confidence;
  guess.warnings.push(...person.warnings);
  if (person.source.from === 'headers')
    for (const header of person.source.headers) taken.add(header);
}

/** The column of days, where hours stand apart from it. */
const dayColumn = (facts: readonly ColumnFacts[]): ColumnFacts | null =>
  facts.find((fact) => isDay(fact) && !isOtherTime(fact)) ?? null;

const isDay = ({ times }: ColumnFacts): boolean => times.form !== null && times.hours === 'none';

/** Whether a header tells when somebody booked, joined or was born. */
export const isOtherTime = ({ header }: ColumnFacts): boolean =>
  wordsOf(header.slice(0, 200)).some((word) => NOT_THE_START.has(word));

function candidate(
  log: LogName,
  column: Column,
  facts: ColumnFacts,
  day: ColumnFacts | null,
): Candidate | null {
  if (facts.caution === 'sensitive' || facts.caution === 'device') return null;
  const own = facts.header.toLowerCase() === column.name;
  const score = own ? 1 : namedScore(facts, SYNONYMS[log][column.name] ?? []);
  const from = score === 0 ? null : sourceFor(log, column, facts, day);
  if (from === null) return column.name === 'end' ? lastingSource(facts) : null;
  // Beside a column of days, the hour is the better half of a time.
  const hour = facts.times.hours === 'only' ? 0.05 : 0;
  return { column: column.name, facts, source: from, score: score + hour };
}

/** An end told as a duration: in minutes or hours, as the header or the size of the numbers says. */
function lastingSource(facts: ColumnFacts): Candidate | null {
  const score = namedScore(facts, DURATION);
  if (score === 0 || facts.numbers < 0.6) return null;
  const unit = unitOf(facts);
  const from: CellSource = { from: 'duration', header: facts.header, unit };
  return { column: 'end', facts, source: from, score };
}

/** No visit of minutes is as short as twelve, none of hours longer. */
function unitOf({ words, cells }: ColumnFacts): 'hours' | 'minutes' {
  if (['min', 'minute', 'mn'].some((word) => words.has(word))) return 'minutes';
  if (['h', 'heure', 'hour', 'hr'].some((word) => words.has(word))) return 'hours';
  return cells.every((cell) => Number(cell.replace(',', '.')) <= 12) ? 'hours' : 'minutes';
}

function sourceFor(
  log: LogName,
  column: Column,
  facts: ColumnFacts,
  day: ColumnFacts | null,
): CellSource | null {
  const { kind, name } = column;
  if (kind === 'time' || kind === 'date') {
    return isStart(log, name) && isOtherTime(facts) ? null : timeSource(column, facts, day);
  }
  if (kind === 'number') return numberSource(column, facts);
  if (kind === 'person' || kind === 'persons') return isWords(facts) ? personUnder(facts) : null;
  return kind === 'word' ? wordSource(column, facts) : textSource(log, column, facts);
}

function numberSource(column: Column, facts: ColumnFacts): CellSource | null {
  // Hours are no minutes, and a mapping multiplies nothing: better no number than a wrong one.
  if (column.name === 'minutes' && unitOf(facts) === 'hours' && facts.cells.length > 0) return null;
  return facts.numbers > 0.6 || facts.cells.length === 0 ? source([facts.header]) : null;
}

function wordSource(column: Column, facts: ColumnFacts): CellSource | null {
  if (facts.times.form !== null || isLong(facts)) return null;
  return source([facts.header], column.name === 'status' ? { words: STATUS_WORDS } : {});
}

/** Times of presence and help: not those of requests, people, outcomes, which are what they say. */
const isStart = (log: LogName, column: string): boolean =>
  (column === 'start' || column === 'time') && log !== 'requests';

function textSource(log: LogName, column: Column, facts: ColumnFacts): CellSource | null {
  const { times, caution } = facts;
  if (times.form !== null || times.hours === 'only' || caution === 'personal') return null;
  const about = column.name === 'topic' || column.name === 'label';
  if (caution === 'free text' && !about) return null;
  const role = log === 'people' && column.name === 'role';
  return source([facts.header], role ? { words: ROLE_WORDS } : {});
}

function timeSource(
  column: Column,
  facts: ColumnFacts,
  day: ColumnFacts | null,
): CellSource | null {
  const { times, header, cells } = facts;
  if (cells.length === 0) return source([header]);
  if (times.hours === 'only' && times.share > 0.6) {
    if (day === null || column.kind === 'date') return null;
    return source([day.header, header], { time: joinedForm(day, facts) });
  }
  return times.form !== null && times.share > 0.6
    ? source([header], { time: times.form === 'iso' ? null : times.form })
    : null;
}

const isLong = ({ cells }: ColumnFacts): boolean => cells.some((cell) => cell.length > 40);

/** A required time whose header says nothing: the first column of times nobody else took. */
function timesByValues(
  guess: Guess,
  taken: ReadonlySet<string>,
  facts: readonly ColumnFacts[],
  columns: readonly Column[],
): void {
  const missing = columns.find(
    ({ name, kind, required }) =>
      required && (kind === 'time' || kind === 'date') && !Object.hasOwn(guess.columns, name),
  );
  if (!missing) return;
  const free = facts.find(
    (fact) => !taken.has(fact.header) && fact.times.share > 0.8 && isClear(fact),
  );
  if (!free) return;
  takeTime(guess, missing.name, free);
  // Two columns of times side by side: from when to when.
  const next = facts[facts.indexOf(free) + 1];
  if (guess.log !== 'checkins' || guess.columns['end'] || !next || taken.has(next.header)) return;
  if (next.times.share > 0.8 && isClear(next)) takeTime(guess, 'end', next);
}

function takeTime({ columns, confidence }: Guess, column: string, { header, times }: ColumnFacts) {
  columns[column] = source([header], { time: times.form === 'iso' ? null : times.form });
  confidence[column] = 0.4;
}

const isClear = (facts: ColumnFacts): boolean =>
  facts.times.form !== null && !isOtherTime(facts) && facts.caution === null;
