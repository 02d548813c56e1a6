import { definePreset, hints, only, person, time } from '../recognition/definePreset.ts';
import { guessColumns } from '../recognition/guess.ts';

/** HelloAsso, memberships: who joined, with the questions of the form. The e-mail is the payer's. */
export default definePreset({
  id: 'helloasso-memberships',
  needs: [['Référence commande'], ['Nom adhérent'], ['Prénom adhérent']],
  read: (table) => {
    const answers = guessColumns(table, 'people', ['discipline', 'organisation', 'skills']);
    return [
      {
        log: 'people',
        columns: {
          ...answers.columns,
          person_id: person(table, 'name', ['Prénom adhérent'], ['Nom adhérent']),
          joined: time(table, ['Date de la commande'], 'dmy'),
        },
        confidence: answers.confidence,
        only: [only(table, ['Statut de la commande'], ['valide'])],
        warnings: ['PAYER_EMAIL'],
        hints: hints(table, {
          name: [['Prénom adhérent'], ['Nom adhérent']],
          email: [['Email payeur']],
          owner: [['Prénom payeur'], ['Nom payeur']],
        }),
        timesKnown: true,
      },
    ];
  },
});
