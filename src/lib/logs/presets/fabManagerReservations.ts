import { definePreset, fixed, hints, joined, person, text } from '../recognition/definePreset.ts';

/**
 * Fab-manager, export of reservations. Its date is when the booking was made, not when anybody came:
 * no start is taken from it, and so no log can be made before the user says otherwise.
 */
export default definePreset({
  id: 'fab-manager-reservations',
  needs: [
    ['ID client'],
    ['Date de réservation'],
    ['Type de réservation'],
    ['Objet de la réservation'],
  ],
  read: (table) => [
    {
      log: 'attendance',
      columns: {
        person_id: person(table, 'id', ['ID client']),
        event_id: joined(table, ['Type de réservation'], ['Objet de la réservation']),
        event_name: text(table, 'Objet de la réservation'),
        kind: text(table, 'Type de réservation'),
        status: fixed('registered'),
      },
      hints: hints(table, { name: [['Client']], email: [['Courriel']] }),
      warnings: ['BOOKING_DATE_NOT_SLOT', 'REGISTERED_NOT_PRESENT'],
    },
  ],
});
