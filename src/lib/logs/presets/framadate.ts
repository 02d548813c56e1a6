import { definePreset, fixed, source } from '../recognition/definePreset.ts';
import { eventOfFile } from '../recognition/eventFile.ts';
import { folded } from '../mapped/fold.ts';
import type { HeadedTable } from '../mapped/tableHeaders.ts';
import { timeFormOf } from '../recognition/timeForm.ts';

const YES = ['oui', 'yes'];
const ANSWERS = new Set([...YES, 'non', 'no', 'sousreserve', 'ifneedbe', '?']);

/**
 * Framadate, a poll of dates: names below an empty corner, a column a date (and moment, on a second
 * line), and a comma too many at the end of each row. An answer says who meant to come.
 */
export default definePreset({
  id: 'framadate',
  needs: [],
  headerLines: [2, 1],
  fits: (table) => {
    const dates = datesOf(table);
    const lasts = table.rows.every((row) => (row[dates.length + 1] ?? '') === '');
    return dates.length >= 1 && table.rows.length > 0 && isPoll(table) && lasts && answered(table);
  },
  read: (table) => {
    const { title } = eventOfFile(table.name);
    const headers = datesOf(table);
    const prefix = `${title} `;
    const { form } = timeFormOf(headers, { tails: true });
    return [
      {
        log: 'attendance',
        columns: {
          person_id: source(table.headers.slice(0, 1), { person: 'name' }),
          event_id: { from: 'wide header', time: null, prefix },
          event_name: fixed(title),
          start: { from: 'wide header', time: form === 'iso' ? null : form },
          status: fixed('registered'),
        },
        wide: { headers, present: YES },
        ask: ['event_name'],
        warnings: ['INTENTION_NOT_PRESENCE'],
      },
    ];
  },
});

/** The columns after the first whose headers are dates. */
const datesOf = (table: HeadedTable): string[] =>
  table.headers.slice(1).filter((header) => timeFormOf([header], { tails: true }).form !== null);

/** The empty corner, and what grids typed by hand lack: two header lines, or the comma too many. */
function isPoll(table: HeadedTable): boolean {
  const width = datesOf(table).length + 1;
  const corner = table.headers[0] === 'A';
  const extra = table.headers.length === width + 1 || table.rows.every((row) => row.length > width);
  return corner && table.headers.length <= width + 1 && (table.headerLines === 2 || extra);
}

/** Whether the cells below the dates are answers of a poll. */
function answered(table: HeadedTable): boolean {
  const width = datesOf(table).length + 1;
  const cells = table.rows
    .flatMap((row) => row.slice(1, width))
    .filter((cell) => cell.trim() !== '');
  return cells.length > 0 && cells.every((cell) => ANSWERS.has(folded(cell)));
}
