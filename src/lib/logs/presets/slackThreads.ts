import { definePreset, person, text, time } from '../recognition/definePreset.ts';

/** Slack, answers in the threads of open channels: help. Channels can be chosen by a condition. */
export default definePreset({
  id: 'slack-threads',
  needs: [['helper_id'], ['helped_id'], ['replied_at'], ['channel'], ['slack_thread']],
  read: (table) => [
    {
      log: 'help',
      columns: {
        helper_id: person(table, 'id', ['helper_id']),
        helped_id: person(table, 'id', ['helped_id']),
        time: time(table, ['replied_at']),
        topic: text(table, 'channel'),
        request_id: text(table, 'slack_thread'),
      },
      warnings: ['THREADS_AS_HELP'],
    },
  ],
});
