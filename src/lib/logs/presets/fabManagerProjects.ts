import { definePreset, fixed, joined, person, text, time } from '../recognition/definePreset.ts';

/** Fab-manager, the sheet of projects of the statistics: who made what with whom. */
export default definePreset({
  id: 'fab-manager-projects',
  needs: [['Date'], ['Auteur'], ['Nom'], ['Collaborateurs'], ['Thèmes']],
  read: (table) => [
    {
      log: 'outcomes',
      columns: {
        outcome_id: joined(table, ['Nom'], ['Date']),
        kind: fixed('projet'),
        date: time(table, ['Date'], 'dmy'),
        person_ids: person(table, 'name', ['Auteur'], ['Collaborateurs']),
        title: text(table, 'Nom'),
      },
      timesKnown: true,
    },
  ],
});
