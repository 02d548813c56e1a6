/** Which event a row of attendance is about, where a table nobody described does not say it by an id. */
import type { ColumnFacts } from './columnFacts.ts';
import { source } from './definePreset.ts';
import { eventOfFile, fileEventColumns } from './eventFile.ts';
import { wordsOf } from '../mapped/fold.ts';
import { isOtherTime } from './guessColumns.ts';
import type { Guess } from './guessed.ts';
import type { HeadedTable } from '../mapped/tableHeaders.ts';

/** Puts the event into a guess: its name and day, else the day in this file, else the file. */
export function nameEvent(guess: Guess, table: HeadedTable, facts: readonly ColumnFacts[]): void {
  const { columns, confidence, warnings } = guess;
  const [name, start] = [columns['event_name'], columns['start']];
  const day = start?.from === 'headers' ? dayOf(start.headers, facts) : null;
  if (registers(table, facts) && !columns['status']) {
    columns['status'] = { from: 'fixed', text: 'registered' };
    confidence['status'] = 0.4;
    warnings.push('REGISTERED_NOT_PRESENT');
  }
  if (columns['event_id']) return;
  if (name?.from === 'headers') {
    columns['event_id'] = source([...name.headers, ...(day === null ? [] : [day])]);
    confidence['event_id'] = confidence['event_name'] ?? 0.6;
    if (start && day === null) warnings.push('SESSIONS_NOT_TOLD_APART');
    return;
  }
  const { title } = eventOfFile(table.name);
  if (day !== null) {
    columns['event_id'] = { ...source([day]), prefix: `${title} ` };
    columns['event_name'] = { from: 'fixed', text: title };
    confidence['event_id'] = confidence['event_name'] = 0.4;
    return;
  }
  for (const [column, from] of Object.entries(fileEventColumns(table.name))) {
    if (columns[column]) continue;
    columns[column] = from;
    confidence[column] = 0.4;
  }
}

/** The header that tells the day of a session; hours of each person would make an event of each. */
function dayOf(headers: readonly string[], facts: readonly ColumnFacts[]): string | null {
  const days = facts.filter(({ header }) => headers.includes(header));
  const day = days.find(({ times }) => times.form !== null);
  if (!day) return null;
  return day.times.hours === 'none' || day.distinct < 0.5 ? day.header : null;
}

/** Whether a table is of people who signed up: what it is called, or when they did. */
function registers(table: HeadedTable, facts: readonly ColumnFacts[]): boolean {
  const words = wordsOf(table.name.slice(-200));
  const named = words.some((word) => /^(?:inscri|regist|reserv|booking)/.test(word));
  return named || facts.some((fact) => fact.times.form !== null && isOtherTime(fact));
}
