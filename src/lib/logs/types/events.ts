import { defineLog } from '../defineLog.ts';

/** Which events took place, as a calendar says: nobody's coming, but what their sign-in sheets lack. */
export default defineLog({
  name: 'events',
  columns: [
    { name: 'event_id', kind: 'id', example: 'e014' },
    { name: 'start', kind: 'time', required: true, example: '2026-03-05T18:30' },
    { name: 'event_name', kind: 'text', required: true, example: 'Repair café' },
    { name: 'end', kind: 'time', example: '2026-03-05T21:00' },
    { name: 'kind', kind: 'text', example: 'atelier' },
    { name: 'place', kind: 'text', example: 'La Passerelle' },
  ],
  naturalKey: ['event_id', 'start', 'event_name'],
  interval: { start: 'start', end: 'end', zeroLength: 'kept' },
  build: (rows, logs) => {
    logs.agenda = {
      ...rows.origins(),
      id: rows.indices('event_id'),
      title: rows.indices('event_name'),
      kind: rows.indices('kind'),
      venue: rows.indices('place'),
      start: rows.numbers('start'),
      end: rows.numbers('end'),
    };
  },
});
