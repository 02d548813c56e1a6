/** Days of deleted check-ins as a table of numbers. */
import type { Logs } from '../logs/logs.ts';
import type { NumberColumn } from './columns.ts';

const NO_INDEX = new Uint32Array(0);

export const pastDays = (past: Logs['past']): Readonly<Record<string, NumberColumn>> => ({
  person: past?.days.person ?? NO_INDEX,
  place: past?.days.place ?? NO_INDEX,
  local_day: past?.days.day ?? new Int32Array(0),
  checkins: past?.days.checkins ?? NO_INDEX,
});
