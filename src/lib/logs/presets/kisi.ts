import { definePreset, fixed, only, person, time } from '../recognition/definePreset.ts';

/** Kisi, events of doors: the unlocks of a person on a day are one visit, from first to last. */
export default definePreset({
  id: 'kisi',
  needs: [['actor_id'], ['actor_email'], ['action'], ['object_type'], ['created_at']],
  read: (table) => [
    {
      log: 'checkins',
      columns: {
        person_id: person(table, 'email', ['actor_email']),
        start: time(table, ['created_at']),
        source: fixed('door'),
      },
      only: [only(table, ['action'], ['unlock']), only(table, ['object_type'], ['lock'])],
      collapse: 'day',
      ask: ['place'],
      warnings: ['DOORS_NOT_STAYS'],
    },
  ],
});
