import {
  definePreset,
  fixed,
  hints,
  joined,
  person,
  text,
  time,
} from '../recognition/definePreset.ts';
import { folded } from '../mapped/fold.ts';
import type { HeadedTable } from '../mapped/tableHeaders.ts';

const EVENT_DAY = ['Date Événement'];
const DAYS = [...EVENT_DAY, 'Date Formation', 'Date des créneaux'];
/** Headers that may follow `Type` and name no machine, space or training. */
const FIELDS = new Set(
  [
    ...[...DAYS, 'Nom Événement', 'Thématique', "Tranche d'âge", 'Nombre de places'],
    ...["Nombre d'heures", 'Nature de la réservation', "Chiffre d'affaires", 'Code promo'],
  ].map(folded),
);

/**
 * Fab-manager, one sheet of the statistics: bookings of a machine, a space, a training or an event. Days
 * without hours: read as registrations for what happens that day, since visits need their times.
 */
export default definePreset({
  id: 'fab-manager-statistics',
  needs: [['Date'], ['Utilisateur'], ['Courriel'], ['Type'], DAYS],
  read: (table) => {
    const name = text(table, 'Nom Événement') ?? subject(table);
    const names = name?.from === 'headers' ? name.headers : [];
    return [
      {
        log: 'attendance',
        columns: {
          person_id: person(table, 'email', ['Courriel']),
          event_id: joined(table, names, DAYS),
          event_name: name,
          start: time(table, DAYS, 'dmy'),
          kind: text(table, 'Thématique'),
          status: fixed('registered'),
        },
        hints: hints(table, { name: [['Utilisateur']], email: [['Courriel']] }),
        warnings: ['REGISTERED_NOT_PRESENT', 'DAYS_WITHOUT_HOURS'],
        timesKnown: true,
      },
    ];
  },
});

/** The column after `Type`, where it names the machine, space or training. */
function subject(table: HeadedTable) {
  const at = table.headers.findIndex((header) => folded(header) === 'type');
  const header = table.headers[at + 1];
  return header === undefined || FIELDS.has(folded(header)) ? null : text(table, header);
}
