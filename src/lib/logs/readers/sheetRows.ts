/** Cells of a sheet as texts. */
import { plainNumber } from './csvBytes.ts';
import type { CellValue } from './sheetValue.ts';
import type { Grid } from './sheetXml.ts';

const DAY = 86_400;
/** Seconds since 1970 of day 0, by which spreadsheets write a time of day without a day. */
const DAY_ZERO = Date.UTC(1899, 11, 30) / 1000;
/** The same where the workbook counts from 1904. */
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1) / 1000;
const LAST_SECOND = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;
/** Digits that spreadsheets compute with, and show. */
const DIGITS = 15;

/**
 * The rows of a sheet, null for one that is empty. A time of day alone is `HH:MM:SS`. Whether a cell
 * shows an hour cannot be told from its value: days are written without one in the columns where
 * all are at midnight, and with it in the others.
 */
export function* sheetRows({ rows, width }: Grid): Generator<readonly string[] | null> {
  const timed = columnsWithTimes(rows);
  for (const row of rows) {
    if (row.length === 0) {
      yield null;
      continue;
    }
    const cells = row.map((cell, column) => textOfCell(cell, timed.has(column)));
    while (cells.length < width) cells.push('');
    yield cells.every((cell) => cell === '') ? null : cells;
  }
}

/** Columns in which some day has an hour. */
function columnsWithTimes(rows: Grid['rows']): Set<number> {
  const timed = new Set<number>();
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) {
      const cell = row[column];
      if (!(cell instanceof Date) || timed.has(column)) continue;
      const seconds = secondsOf(cell);
      if (seconds % DAY !== 0 && !isTimeOfDay(seconds)) timed.add(column);
    }
  }
  return timed;
}

/** Seconds since 1970 of a date, whose thousandths are errors of rounding. */
const secondsOf = (date: Date): number => Math.round(date.getTime() / 1000);

const isTimeOfDay = (seconds: number): boolean =>
  (seconds >= DAY_ZERO && seconds < DAY_ZERO + DAY) ||
  (seconds >= DAY_ZERO_1904 && seconds < DAY_ZERO_1904 + DAY);

function textOfCell(cell: CellValue, timed: boolean): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return textOfNumber(cell);
  if (cell instanceof Date) return textOfDate(secondsOf(cell), timed);
  return cell === null ? '' : String(cell);
}

const textOfNumber = (number: number): string =>
  Number.isInteger(number) && Math.abs(number) < 10 ** DIGITS
    ? String(number)
    : plainNumber(Number(number.toPrecision(DIGITS)));

function textOfDate(seconds: number, timed: boolean): string {
  if (!(seconds <= LAST_SECOND && seconds >= DAY_ZERO)) {
    return plainNumber((seconds - DAY_ZERO) / DAY); // no day of the calendar: as the file has it
  }
  const iso = new Date(seconds * 1000).toISOString();
  if (isTimeOfDay(seconds)) return iso.slice(11, 19);
  return iso.slice(0, timed ? 19 : 10);
}
