import { defineLog } from '../defineLog.ts';

/** What came out of meetings: a job, a project, a contract, and with whom. */
export default defineLog({
  name: 'outcomes',
  columns: [
    { name: 'outcome_id', kind: 'id', required: true, example: 'o003' },
    { name: 'kind', kind: 'text', required: true, example: 'projet' },
    { name: 'date', kind: 'date', required: true, example: '2026-03-20' },
    { name: 'person_ids', kind: 'persons', required: true, example: 'p001;p002' },
    { name: 'title', kind: 'text', example: 'Vélo cargo partagé' },
    { name: 'counterfactual', kind: 'text', example: 'later' },
    { name: 'amount', kind: 'number', example: '1500' },
  ],
  naturalKey: ['outcome_id'],
  build: (rows, logs) => {
    logs.outcomes = {
      ...rows.origins(),
      id: rows.indices('outcome_id'),
      kind: rows.indices('kind'),
      day: Int32Array.from(rows.numbers('date')),
      persons: rows.personLists(),
      title: rows.indices('title'),
      counterfactual: rows.indices('counterfactual'),
      amount: rows.numbers('amount'),
    };
  },
});
