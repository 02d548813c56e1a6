import { defineLog } from '../defineLog.ts';

/** Who met whom, as sensors or the people themselves say. */
export default defineLog({
  name: 'contacts',
  columns: [
    { name: 'person_a', kind: 'person', required: true, example: 'p001' },
    { name: 'person_b', kind: 'person', required: true, example: 'p002' },
    { name: 'start', kind: 'time', required: true, example: '2026-03-02T12:30' },
    { name: 'end', kind: 'time', example: '2026-03-02T12:50' },
  ],
  naturalKey: ['person_a', 'person_b', 'start'],
  unordered: ['person_a', 'person_b'],
  distinct: ['person_a', 'person_b'],
  interval: { start: 'start', end: 'end', zeroLength: 'kept' },
  build: (rows, logs) => {
    logs.contacts = {
      ...rows.origins(),
      ...rows.pairs('person_a', 'person_b'),
      start: rows.numbers('start'),
      end: rows.numbers('end'),
    };
  },
});
