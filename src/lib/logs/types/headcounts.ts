import { defineLog } from '../defineLog.ts';

/** How many people were really there, to know how many check-ins are missing. */
export default defineLog({
  name: 'headcounts',
  columns: [
    { name: 'date', kind: 'date', required: true, example: '2026-03-02' },
    { name: 'count', kind: 'number', required: true, min: 0, example: '42' },
    { name: 'place', kind: 'place', example: 'La Passerelle' },
  ],
  naturalKey: ['date', 'place'],
  build: (rows, logs) => {
    logs.headcounts = {
      ...rows.origins(),
      day: Int32Array.from(rows.numbers('date')),
      count: rows.numbers('count'),
      place: rows.indices('place'),
    };
  },
});
