import { defineLog } from '../defineLog.ts';

/** A ready network whose ties have no direction. */
export default defineLog({
  name: 'ties',
  columns: [
    { name: 'person_a', kind: 'person', required: true, example: 'p001' },
    { name: 'person_b', kind: 'person', required: true, example: 'p002' },
    { name: 'relation', kind: 'text', example: 'entraide' },
    { name: 'weight', kind: 'number', min: 0, example: '3' },
  ],
  naturalKey: ['person_a', 'person_b', 'relation'],
  unordered: ['person_a', 'person_b'],
  distinct: ['person_a', 'person_b'],
  build: (rows, logs) => {
    logs.ties = {
      ...rows.origins(),
      ...rows.pairs('person_a', 'person_b'),
      relation: rows.indices('relation'),
      weight: rows.numbers('weight', 1),
    };
  },
});
