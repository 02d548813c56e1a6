import { definePreset, person, text } from '../recognition/definePreset.ts';

/** Slack, everybody in the workspace, with the trade that a profile tells. */
export default definePreset({
  id: 'slack-people',
  needs: [['slack_user'], ['title']],
  read: (table) => [
    {
      log: 'people',
      columns: {
        person_id: person(table, 'id', ['slack_user']),
        discipline: text(table, 'title'),
      },
    },
  ],
});
