import { defineLog } from '../defineLog.ts';

/** A ready network in which someone names someone: answers of a survey. */
export default defineLog({
  name: 'nominations',
  columns: [
    { name: 'from_id', kind: 'person', required: true, example: 'p001' },
    { name: 'to_id', kind: 'person', required: true, example: 'p002' },
    { name: 'relation', kind: 'text', example: 'conseil' },
    { name: 'weight', kind: 'number', min: 0, example: '1' },
  ],
  naturalKey: ['from_id', 'to_id', 'relation'],
  distinct: ['from_id', 'to_id'],
  build: (rows, logs) => {
    logs.nominations = {
      ...rows.origins(),
      a: rows.indices('from_id'),
      b: rows.indices('to_id'),
      relation: rows.indices('relation'),
      weight: rows.numbers('weight', 1),
    };
  },
});
