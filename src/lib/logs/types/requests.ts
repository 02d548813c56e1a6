import { defineLog } from '../defineLog.ts';

/** Who asked for help, and when it was answered. */
export default defineLog({
  name: 'requests',
  columns: [
    { name: 'request_id', kind: 'id', required: true, example: 'r007' },
    { name: 'asker_id', kind: 'person', required: true, example: 'p002' },
    { name: 'time', kind: 'time', required: true, example: '2026-03-02T10:15' },
    { name: 'topic', kind: 'text', example: 'couture' },
    { name: 'answered_at', kind: 'time', example: '2026-03-02T11:00' },
    { name: 'closed_at', kind: 'time', example: '2026-03-03T09:30' },
  ],
  naturalKey: ['request_id'],
  build: (rows, logs) => {
    logs.requests = {
      ...rows.origins(),
      id: rows.indices('request_id'),
      asker: rows.indices('asker_id'),
      time: rows.numbers('time'),
      topic: rows.indices('topic'),
      answered: rows.numbers('answered_at'),
      closed: rows.numbers('closed_at'),
    };
  },
});
