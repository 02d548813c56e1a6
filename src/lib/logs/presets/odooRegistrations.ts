import {
  definePreset,
  emailOrName,
  hints,
  joined,
  text,
  time,
  words,
} from '../recognition/definePreset.ts';
import { findHeader } from '../mapped/tableHeaders.ts';

const STATUS = {
  attended: 'attended',
  done: 'attended',
  present: 'attended',
  registered: 'registered',
  confirmed: 'registered',
  open: 'registered',
  unconfirmed: 'registered',
  draft: 'registered',
  inscrit: 'registered',
  confirme: 'registered',
  nonconfirme: 'registered',
  cancelled: 'cancelled',
  canceled: 'cancelled',
  cancel: 'cancelled',
  annule: 'cancelled',
};
const BEGINS = ['Event Start Date', 'Event Begin Date', 'Date de début'];
const CAME = ['Attendance Date', 'Attended Date', 'Date de participation', 'Date de présence'];

/** Odoo, registrations for events. Real presence, where the people at the door tick it. */
export default definePreset({
  id: 'odoo-registrations',
  needs: [
    ['Attendee Name', 'Nom du participant'],
    ['Event', 'Événement'],
    ['Status', 'Statut'],
    [...BEGINS, ...CAME],
  ],
  read: (table) => {
    const who = emailOrName(table, ['Email', 'Courriel'], ['Attendee Name', 'Nom du participant']);
    // Without the event's own start, the hour at which people were ticked: those who never came
    // have none and are set aside.
    const begins = findHeader(table, BEGINS) !== null;
    return [
      {
        log: 'attendance',
        columns: {
          person_id: who.person,
          event_id: joined(table, ['Event', 'Événement'], begins ? BEGINS : []),
          event_name: text(table, 'Event', 'Événement'),
          start: time(table, begins ? BEGINS : CAME),
          status: words(table, ['Status', 'Statut'], STATUS),
        },
        hints: hints(table, {
          name: [['Attendee Name', 'Nom du participant']],
          email: [['Email', 'Courriel']],
        }),
        warnings: ['REGISTERED_NOT_PRESENT', begins ? null : 'ARRIVAL_AS_START', who.warning],
      },
    ];
  },
});
