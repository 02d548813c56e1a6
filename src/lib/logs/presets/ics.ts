import { definePreset, only, source, text } from '../recognition/definePreset.ts';
import { cellsOf, type HeadedTable } from '../mapped/tableHeaders.ts';

/** Calendars that programs exchange (iCalendar), as their reader lays them out. */
export default definePreset({
  id: 'ics',
  needs: [['ics_uid'], ['event_name'], ['start'], ['status']],
  read: (table) => [
    {
      log: 'events',
      columns: {
        event_id: text(table, 'ics_uid'),
        event_name: text(table, 'event_name'),
        start: source(['start']),
        end: source(['end']),
        kind: text(table, 'kind'),
        place: text(table, 'place'),
      },
      only: [only(table, ['status'], [''])],
      warnings: ['EVENTS_NOT_PEOPLE', notRead(table) ? 'RECURRENCE_NOT_READ' : null],
    },
  ],
});

/** Whether an event comes back by a rule that is not read: its first time stands alone. */
const notRead = (table: HeadedTable): boolean => cellsOf(table, 'recurrence_not_read').length > 0;
