import { definePreset, fixed, hints, only, person } from '../recognition/definePreset.ts';
import { fileEventColumns } from '../recognition/eventFile.ts';

/** HelloAsso, ticketing: who has a ticket of one event. The e-mail is that of whoever paid. */
export default definePreset({
  id: 'helloasso-tickets',
  needs: [
    ['Référence commande'],
    ['Nom participant'],
    ['Prénom participant'],
    ['Numéro de billet'],
  ],
  read: (table) => [
    {
      log: 'attendance',
      columns: {
        person_id: person(table, 'name', ['Prénom participant'], ['Nom participant']),
        ...fileEventColumns(table.name),
        status: fixed('registered'),
      },
      only: [only(table, ['Statut de la commande'], ['valide'])],
      ask: ['event_name', 'start'],
      warnings: ['REGISTERED_NOT_PRESENT', 'PAYER_EMAIL'],
      hints: hints(table, {
        name: [['Prénom participant'], ['Nom participant']],
        email: [['Email payeur']],
        owner: [['Prénom payeur'], ['Nom payeur']],
      }),
      timesKnown: true,
    },
  ],
});
