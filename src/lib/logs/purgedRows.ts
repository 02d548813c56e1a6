/** Visits that were deleted once stay deleted: they come again with whole exports, and are set aside. */
import type { Clock } from '../base/clock.ts';
import { SECONDS_PER_DAY } from '../base/time.ts';
import type { LogRows } from './logRows.ts';
import type { Quality } from './logs.ts';
import type { SetAsideBook } from './setAside.ts';

/**
 * Sets check-ins that ended before the cut aside as `PURGED`, and so those of the days before it
 * that have no end. What they say is not written down.
 */
export function dropPurged(rows: LogRows, cut: number, clock: Clock, book: SetAsideBook): void {
  const midnight = clock.instantOf(cut * SECONDS_PER_DAY);
  const start = rows.values('start');
  const end = rows.values('end');
  for (let row = 0; row < rows.length; row++) {
    if (rows.dead[row] !== 0) continue;
    const isOver = Number.isNaN(end[row]!) ? start[row]! < midnight : end[row]! <= midnight;
    if (!isOver) continue;
    rows.dead[row] = 1;
    book.add(rows.file[row]!, { line: rows.line[row]!, column: null, value: '', code: 'PURGED' });
  }
}

/** The quality of logs without what rows of check-ins said: where they stand is enough. */
export function withoutCheckinCells({ files, setAside }: Quality): Quality {
  const ofCheckins = new Set(files.filter(({ log }) => log === 'checkins').map(({ file }) => file));
  return {
    files,
    setAside: setAside.map((row) => (ofCheckins.has(row.file) ? { ...row, value: '' } : row)),
  };
}
