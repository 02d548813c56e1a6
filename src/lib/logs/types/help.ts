import { defineLog } from '../defineLog.ts';

/** Who helped whom. */
export default defineLog({
  name: 'help',
  columns: [
    { name: 'helper_id', kind: 'person', required: true, example: 'p001' },
    { name: 'helped_id', kind: 'person', required: true, example: 'p002' },
    { name: 'time', kind: 'time', required: true, example: '2026-03-02T15:40' },
    { name: 'topic', kind: 'text', example: 'couture' },
    { name: 'minutes', kind: 'number', min: 0, example: '30' },
    { name: 'rating', kind: 'number', example: '5' },
    { name: 'request_id', kind: 'id', example: 'r007' },
  ],
  naturalKey: ['helper_id', 'helped_id', 'time', 'topic'],
  distinct: ['helper_id', 'helped_id'],
  build: (rows, logs) => {
    logs.help = {
      ...rows.origins(),
      helper: rows.indices('helper_id'),
      helped: rows.indices('helped_id'),
      time: rows.numbers('time'),
      topic: rows.indices('topic'),
      minutes: rows.numbers('minutes'),
      rating: rows.numbers('rating'),
      request: rows.indices('request_id'),
    };
  },
});
