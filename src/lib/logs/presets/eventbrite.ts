import {
  definePreset,
  emailOrName,
  fixed,
  hints,
  joined,
  only,
  text,
  time,
  words,
} from '../recognition/definePreset.ts';
import { fileEventColumns } from '../recognition/eventFile.ts';
import type { CellSource } from '../mapped/mapping.ts';
import { findHeader, type HeadedTable } from '../mapped/tableHeaders.ts';

const ATTENDEE = {
  attending: 'registered',
  checkedin: 'attended',
  notattending: 'cancelled',
  refunded: 'cancelled',
  deleted: 'cancelled',
  cancelled: 'cancelled',
};
const CHECKED_IN = {
  yes: 'attended',
  true: 'attended',
  1: 'attended',
  no: 'registered',
  false: 'registered',
  0: 'registered',
  '': 'registered',
};
const ORDER = {
  completed: 'registered',
  complete: 'registered',
  placed: 'registered',
  freeorder: 'registered',
  refunded: 'cancelled',
  deleted: 'cancelled',
  cancelled: 'cancelled',
};

/** Eventbrite, attendees of an event, or of several where the export names them. */
export default definePreset({
  id: 'eventbrite',
  needs: [
    ['Order #', 'Order ID'],
    ['Email', 'Attendee Email'],
    ['Ticket Type'],
    ['Attendee Status', 'Order Status', 'Checked In'],
    ['Last Name', 'Surname'],
  ],
  read: (table) => {
    const who = emailOrName(
      table,
      ['Attendee Email', 'Email'],
      ['First Name'],
      ['Last Name', 'Surname'],
    );
    const named = findHeader(table, ['Event Name']) && findHeader(table, ['Event Date']);
    return [
      {
        log: 'attendance',
        columns: {
          person_id: who.person,
          ...(named ? eventColumns(table) : fileEventColumns(table.name)),
          status: statusOf(table),
        },
        only: findHeader(table, ['Checked In'])
          ? [only(table, ['Attendee Status'], ['attending', 'checkedin'])]
          : [],
        ask: named ? [] : ['event_name', 'start'],
        hints: hints(table, {
          name: [['First Name'], ['Last Name', 'Surname']],
          email: [['Attendee Email', 'Email']],
        }),
        warnings: ['REGISTERED_NOT_PRESENT', who.warning],
      },
    ];
  },
});

const eventColumns = (table: HeadedTable): Record<string, CellSource | null> => ({
  event_id: joined(table, ['Event Name'], ['Event Date']),
  event_name: text(table, 'Event Name'),
  start: time(table, ['Event Date'], 'mdy'),
});

const statusOf = (table: HeadedTable): CellSource =>
  words(table, ['Checked In'], CHECKED_IN) ??
  words(table, ['Attendee Status'], ATTENDEE) ??
  words(table, ['Order Status'], ORDER) ??
  fixed('registered');
