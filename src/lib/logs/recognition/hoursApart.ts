/**
 * Hours that stand apart from their day: of two such columns the earlier hours are those of arrival,
 * whatever the headers are called.
 */
import type { Column } from '../logRules.ts';
import { isoTime } from '../mapped/timeText.ts';
import type { ColumnFacts } from './columnFacts.ts';
import { source } from './definePreset.ts';
import type { Guess } from './guessed.ts';
import { joinedForm } from './joinedForm.ts';

/** Share of the cells that must be hours. */
const MOST = 0.8;

/**
 * Gives the start and the end of a guess the hours their names did not give them.
 * @param day the column of days the hours belong to
 */
export function hoursByValues(
  guess: Guess,
  facts: readonly ColumnFacts[],
  columns: readonly Column[],
  day: ColumnFacts,
): void {
  const start = columns.find(({ name, kind }) => START.has(name) && kind === 'time')?.name;
  if (start === undefined || !isReadFrom(guess, start, day)) return;
  const [first, last] = facts
    .filter(({ times }) => times.hours === 'only' && times.share > MOST)
    .map((fact) => ({ fact, hour: usualHour(fact) }))
    .sort((a, b) => a.hour - b.hour)
    .map(({ fact }) => fact);
  if (first === undefined || (last !== undefined && facts.filter(isHours).length > 2)) return;
  const endable = columns.some(({ name }) => name === 'end');
  if (last === undefined) {
    // One column of hours, and a header says that it is the hour people leave.
    if (!uses(guess, 'end', first)) take(guess, start, day, first);
    return;
  }
  const pair = [first, last] as const;
  // A column that says it is the end is believed: a night out ends at an early hour.
  const named = endable ? pair.findIndex((one) => uses(guess, 'end', one)) : 1;
  const [from, until] = named === 0 ? [last, first] : pair;
  take(guess, start, day, from);
  if (endable) take(guess, 'end', day, until);
}

const START: ReadonlySet<string> = new Set(['start', 'time']);

const isHours = ({ times }: ColumnFacts): boolean => times.hours === 'only';

/** Whether a column has nothing better than the day, alone or with an hour. */
function isReadFrom({ columns }: Guess, column: string, day: ColumnFacts): boolean {
  const from = columns[column];
  return from === undefined || (from.from === 'headers' && from.headers[0] === day.header);
}

function uses({ columns }: Guess, column: string, { header }: ColumnFacts): boolean {
  const from = columns[column];
  return from?.from === 'headers' && from.headers.includes(header);
}

function take(guess: Guess, column: string, day: ColumnFacts, hour: ColumnFacts): void {
  if (uses(guess, column, hour)) return;
  guess.columns[column] = source([day.header, hour.header], { time: joinedForm(day, hour) });
  guess.confidence[column] = 0.4;
}

/** The mean hour of a column, in minutes of the day. */
function usualHour({ cells }: ColumnFacts): number {
  const minutes = cells.flatMap((cell) => {
    const clock = isoTime(`2000-01-01 ${cell}`, 'ymd')?.slice(11, 16).split(':').map(Number);
    return clock ? [(clock[0] ?? 0) * 60 + (clock[1] ?? 0)] : [];
  });
  return minutes.reduce((sum, each) => sum + each, 0) / Math.max(1, minutes.length);
}
