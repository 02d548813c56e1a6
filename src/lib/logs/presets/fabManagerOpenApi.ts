import {
  definePreset,
  fixed,
  hints,
  joined,
  mostAre,
  only,
  person,
  text,
  time,
} from '../recognition/definePreset.ts';
import type { Draft } from '../recognition/definePreset.ts';
import type { HeadedTable } from '../mapped/tableHeaders.ts';

const BOOKED = ['machine', 'space'];
const ATTENDED = ['event', 'training'];

/** Fab-manager, reservations of its Open API: slots with their start and end. */
export default definePreset({
  id: 'fab-manager-open-api',
  needs: [['user_id'], ['reservable_type'], ['reserved_slots.start_at'], ['reserved_slots.end_at']],
  read: (table) => {
    const visits = visitsOf(table);
    const events = eventsOf(table);
    return mostAre(table, ['reservable_type'], ATTENDED) ? [events, visits] : [visits, events];
  },
});

const visitsOf = (table: HeadedTable): Draft => ({
  log: 'checkins',
  columns: {
    person_id: person(table, 'id', ['user_id']),
    start: time(table, ['reserved_slots.start_at']),
    end: time(table, ['reserved_slots.end_at']),
    zone: text(table, 'reservable.title', 'reservable_id'),
    source: fixed('booking'),
  },
  only: [only(table, ['reservable_type'], BOOKED), standing(table)],
  hints: userOf(table),
  ask: ['place'],
  warnings: ['BOOKED_NOT_PRESENT', others(table, ATTENDED)],
});

const eventsOf = (table: HeadedTable): Draft => ({
  log: 'attendance',
  columns: {
    person_id: person(table, 'id', ['user_id']),
    event_id: joined(table, ['reservable_type'], ['reservable_id'], ['reserved_slots.start_at']),
    event_name: text(table, 'reservable.title'),
    kind: text(table, 'reservable_type'),
    start: time(table, ['reserved_slots.start_at']),
    end: time(table, ['reserved_slots.end_at']),
    status: fixed('registered'),
  },
  only: [only(table, ['reservable_type'], ATTENDED), standing(table)],
  hints: userOf(table),
  warnings: ['REGISTERED_NOT_PRESENT', others(table, BOOKED)],
});

const userOf = (table: HeadedTable) =>
  hints(table, { name: [['user.full_name']], email: [['user.email']] });

const standing = (table: HeadedTable) => only(table, ['reserved_slots.canceled_at'], ['']);

/** Rows of the other sort are left out: the table can be given a second time as the other log. */
function others(table: HeadedTable, types: readonly string[]): string | null {
  const column = table.headers.indexOf('reservable_type');
  const met = table.rows.some((row) => types.includes((row[column] ?? '').toLowerCase()));
  return met ? 'OTHER_ROWS_LEFT_OUT' : null;
}
