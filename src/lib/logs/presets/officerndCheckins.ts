import { definePreset, person, text, time } from '../recognition/definePreset.ts';

/** OfficeRnD, check-ins of its API 2. */
export default definePreset({
  id: 'officernd-checkins',
  needs: [['_id'], ['member'], ['company'], ['location'], ['start'], ['end']],
  read: (table) => [
    {
      log: 'checkins',
      columns: {
        person_id: person(table, 'id', ['member']),
        place: text(table, 'location'),
        start: time(table, ['start']),
        end: time(table, ['end']),
      },
    },
  ],
});
