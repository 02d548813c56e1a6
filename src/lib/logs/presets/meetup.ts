import { definePreset, hints, only, person, words } from '../recognition/definePreset.ts';
import { fileEventColumns } from '../recognition/eventFile.ts';
import { cellsOf, findHeader, type HeadedTable } from '../mapped/tableHeaders.ts';

const ATTENDANCE = {
  attended: 'attended',
  yes: 'attended',
  noshow: 'no_show',
  didnotattend: 'no_show',
  absent: 'no_show',
  no: 'no_show',
  '': 'registered',
};

/** Meetup, answers to one event. Guests that members bring are counted, not named. */
export default definePreset({
  id: 'meetup',
  needs: [['Name'], ['User ID'], ['RSVP'], ['RSVPed on'], ['URL of Member Profile']],
  read: (table) => [
    {
      log: 'attendance',
      columns: {
        person_id: person(table, 'id', ['User ID']),
        ...fileEventColumns(table.name),
        status: words(table, ['Attendance'], ATTENDANCE) ?? { from: 'fixed', text: 'registered' },
        role: words(table, ['Event Host'], { yes: 'host', '*': '' }),
      },
      only: [only(table, ['RSVP'], ['yes', 'going'])],
      hints: hints(table, { name: [['Name']], email: [] }),
      ask: ['event_name', 'start'],
      warnings: ['REGISTERED_NOT_PRESENT', bringGuests(table) ? 'UNNAMED_GUESTS' : null],
    },
  ],
});

function bringGuests(table: HeadedTable): boolean {
  const header = findHeader(table, ['Guests']);
  return header !== null && cellsOf(table, header).some((cell) => Number(cell) > 0);
}
