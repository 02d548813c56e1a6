/** How a day and an hour are written that stand in two columns, once a space joins them. */
import type { TimeForm } from '../mapped/mapping.ts';
import type { ColumnFacts } from './columnFacts.ts';

/** The form of a day and an hour with a space between; null: ISO 8601. */
export function joinedForm(day: ColumnFacts, hour: ColumnFacts): TimeForm | null {
  const { form } = day.times;
  if (form !== 'iso') return form;
  return hour.cells.every((cell) => /^\d\d:\d\d(:\d\d)?$/.test(cell)) ? null : 'ymd';
}
