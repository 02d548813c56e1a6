import { definePreset, person, text, time } from '../recognition/definePreset.ts';

/**
 * Mattermost, answers in the threads of open channels: help. Channels can be chosen by a condition.
 * A user name says who somebody is, so that it is treated as an e-mail is.
 */
export default definePreset({
  id: 'mattermost-threads',
  needs: [['helper_id'], ['helped_id'], ['replied_at'], ['channel'], ['mattermost_thread']],
  read: (table) => [
    {
      log: 'help',
      columns: {
        helper_id: person(table, 'email', ['helper_id']),
        helped_id: person(table, 'email', ['helped_id']),
        time: time(table, ['replied_at']),
        topic: text(table, 'channel'),
        request_id: text(table, 'mattermost_thread'),
      },
      warnings: ['THREADS_AS_HELP'],
    },
  ],
});
