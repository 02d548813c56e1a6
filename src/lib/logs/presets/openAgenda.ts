import { definePreset, only, source, text } from '../recognition/definePreset.ts';

/** Agendas of OpenAgenda, as their reader lays them out. */
export default definePreset({
  id: 'openagenda',
  needs: [['openagenda_uid'], ['event_name'], ['start'], ['status']],
  read: (table) => [
    {
      log: 'events',
      columns: {
        event_id: text(table, 'openagenda_uid'),
        event_name: text(table, 'event_name'),
        start: source(['start']),
        end: source(['end']),
        kind: text(table, 'kind'),
        place: text(table, 'place'),
      },
      only: [only(table, ['status'], [''])],
      warnings: ['EVENTS_NOT_PEOPLE'],
    },
  ],
});
