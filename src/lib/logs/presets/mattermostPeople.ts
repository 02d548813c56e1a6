import { definePreset, person, text } from '../recognition/definePreset.ts';

/** Mattermost, everybody with an account (as in its threads), with the trade that a profile tells. */
export default definePreset({
  id: 'mattermost-people',
  needs: [['mattermost_user'], ['position']],
  read: (table) => [
    {
      log: 'people',
      columns: {
        person_id: person(table, 'email', ['mattermost_user']),
        discipline: text(table, 'position'),
      },
    },
  ],
});
