import { definePreset, hints, person, text, time, words } from '../recognition/definePreset.ts';
import type { HeadedTable } from '../mapped/tableHeaders.ts';
import type { CellSource } from '../mapped/mapping.ts';

const SOURCES = { 0: '', 1: 'manual', 2: 'door', 3: 'network', 4: 'tile', 5: 'sensor' };

/** Nexudus, check-ins. Times are UTC, with twins in the time of the place, read only where the first are left out. */
export default definePreset({
  id: 'nexudus-checkins',
  needs: [
    ['CoworkerId'],
    ['BusinessName', 'BusinessId'],
    ['FromTime', 'FromTimeLocal'],
    ['ToTime', 'ToTimeLocal'],
  ],
  read: (table) => [
    {
      log: 'checkins',
      columns: {
        person_id: person(table, 'id', ['CoworkerId']),
        place: text(table, 'BusinessName', 'BusinessId'),
        start: localOrUtc(table, 'FromTimeLocal', 'FromTime'),
        end: localOrUtc(table, 'ToTimeLocal', 'ToTime'),
        source: words(table, ['Source'], SOURCES),
      },
      hints: hints(table, { name: [['CoworkerFullName']], email: [] }),
    },
  ],
});

/** The UTC time where there is one: what its twin means does not depend on how it was written. */
function localOrUtc(table: HeadedTable, local: string, universal: string): CellSource | null {
  const inUtc = time(table, [universal]);
  return inUtc?.from === 'headers' ? { ...inUtc, utc: true } : time(table, [local]);
}
