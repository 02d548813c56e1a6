import { definePreset, hints, person, text } from '../recognition/definePreset.ts';
import { findHeader } from '../mapped/tableHeaders.ts';

/** Fab-manager, export of members. */
export default definePreset({
  id: 'fab-manager-members',
  needs: [['ID'], ['Courriel'], ['Profession'], ['Formations validées'], ['Groupe']],
  read: (table) => [
    {
      log: 'people',
      columns: {
        person_id: person(table, 'id', ['ID']),
        discipline: text(table, 'Profession'),
        organisation: text(table, 'Structure'),
        skills: text(table, 'Logiciels de conception maîtrisés'),
      },
      hints: hints(table, { name: [['Prénom'], ['Nom']], email: [['Courriel']] }),
      attributes: { group: findHeader(table, ['Groupe']) },
    },
  ],
});
