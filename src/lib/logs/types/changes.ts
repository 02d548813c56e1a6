import { defineLog } from '../defineLog.ts';

/** Dated changes of the place, to compare before and after. */
export default defineLog({
  name: 'changes',
  columns: [
    { name: 'date', kind: 'date', required: true, example: '2026-04-01' },
    { name: 'label', kind: 'text', required: true, example: 'Ouverture du café' },
  ],
  naturalKey: ['date', 'label'],
  build: (rows, logs) => {
    logs.changes = {
      ...rows.origins(),
      day: Int32Array.from(rows.numbers('date')),
      label: rows.indices('label'),
    };
  },
});
