import { defineLog } from '../defineLog.ts';

/** Who was where, from when to when. */
export default defineLog({
  name: 'checkins',
  columns: [
    { name: 'person_id', kind: 'person', required: true, example: 'p001' },
    { name: 'place', kind: 'place', required: true, example: 'La Passerelle' },
    { name: 'start', kind: 'time', required: true, example: '2026-03-02T09:05' },
    { name: 'zone', kind: 'zone', example: 'Atelier' },
    { name: 'end', kind: 'time', example: '2026-03-02T12:30' },
    { name: 'source', kind: 'text', example: 'badge' },
  ],
  naturalKey: ['person_id', 'place', 'zone', 'start'],
  latestEndWins: true,
  interval: { start: 'start', end: 'end', zeroLength: 'set aside' },
  build: (rows, logs) => {
    const zones = rows.zones('place', 'zone');
    logs.zones = zones.list;
    logs.checkins = {
      ...rows.origins(),
      person: rows.indices('person_id'),
      zone: zones.index,
      start: rows.numbers('start'),
      end: rows.numbers('end'),
      source: rows.indices('source'),
    };
  },
});
