/**
 * What a person counts in each fixture of a known export: its rows, those that are kept, and why the
 * others are not. The same numbers are asked of the reading and of the application in a browser.
 */
import type { LogName, SetAsideCode } from '../../../src/lib/logs/logs.ts';

interface Reading {
  readonly log: LogName;
  /** What the file cannot say and a person is asked. */
  readonly answers?: Readonly<Partial<Record<'start' | 'place', string>>>;
  readonly read: number;
  readonly kept: number;
  readonly setAside?: Readonly<Partial<Record<SetAsideCode, number>>>;
}

/** Why nothing can come of an export. */
interface Refusal {
  readonly refused: 'NO_PERSONS' | 'NO_REPLIES';
}

const all = (log: LogName, rows: number): Reading => ({ log, read: rows, kept: rows });
const DAY = { start: '2026-03-05' };
const PLACE = { place: 'Halle' };

/** By the name of the fixture. */
export const READINGS: Readonly<Record<string, Reading | Refusal>> = {
  'cobot-checkins.csv': all('checkins', 3),
  'discord.csv': { refused: 'NO_REPLIES' },
  'discord.newer.csv': { refused: 'NO_REPLIES' },
  'eventbrite.csv': { ...all('attendance', 3), answers: DAY },
  'eventbrite.named.csv': all('attendance', 2),
  'fab-manager-availabilities.csv': { refused: 'NO_PERSONS' },
  'fab-manager-members.csv': all('people', 2),
  // An event, cancelled, among the reserved machines.
  'fab-manager-open-api.csv': {
    ...{ log: 'checkins', answers: PLACE, read: 3, kept: 2, setAside: { LEFT_OUT: 1 } },
  },
  'fab-manager-projects.csv': all('outcomes', 2),
  // Its only date is that of the booking: the day is asked.
  'fab-manager-reservations.csv': { ...all('attendance', 2), answers: DAY },
  'fab-manager-statistics.events.csv': all('attendance', 2),
  'fab-manager-statistics.machines.csv': all('attendance', 2),
  // The rows of a poll are its yes.
  'framadate.en.csv': all('attendance', 2),
  'framadate.fr.csv': all('attendance', 3),
  'framadate.old.csv': all('attendance', 1),
  'gephi-edges.csv': all('ties', 2),
  'gephi-edges.directed.csv': all('nominations', 1),
  'gephi-nodes.csv': all('people', 2),
  'google-forms.en.csv': all('attendance', 2),
  'google-forms.fr.csv': all('attendance', 2),
  'graph-contacts.csv': all('contacts', 2),
  'graph-nominations.csv': all('nominations', 2),
  'graph-people.csv': all('people', 2),
  'graph-ties.csv': all('ties', 2),
  'helloasso-memberships.csv': all('people', 2),
  // A cancelled order.
  'helloasso-tickets.csv': {
    ...{ log: 'attendance', answers: DAY, read: 3, kept: 2, setAside: { LEFT_OUT: 1 } },
  },
  // A meeting that was cancelled.
  'ics.csv': { log: 'events', read: 2, kept: 1, setAside: { LEFT_OUT: 1 } },
  // Two doors of one person in a day, and a change of settings.
  'kisi.csv': {
    ...{ log: 'checkins', answers: PLACE, read: 3, kept: 1 },
    setAside: { LEFT_OUT: 1, SAME_VISIT: 1 },
  },
  'kumu-connections.csv': all('ties', 2),
  // An organisation among the people.
  'kumu-elements.csv': { log: 'people', read: 3, kept: 2, setAside: { LEFT_OUT: 1 } },
  // A guest who was declined.
  'luma.api.csv': {
    ...{ log: 'attendance', answers: DAY, read: 3, kept: 2, setAside: { LEFT_OUT: 1 } },
  },
  'luma.guest.csv': {
    ...{ log: 'attendance', answers: DAY, read: 3, kept: 2, setAside: { LEFT_OUT: 1 } },
  },
  'mattermost-people.csv': all('people', 2),
  'mattermost-threads.csv': all('help', 1),
  'meetup.tsv': { ...all('attendance', 2), answers: DAY },
  'network-canvas-attributes.csv': all('people', 2),
  'network-canvas-edges.csv': all('ties', 1),
  'network-canvas-egos.csv': all('people', 1),
  'nexudus-checkins.csv': all('checkins', 2),
  'nexudus-customers.csv': all('people', 2),
  'odoo-registrations.en.csv': all('attendance', 2),
  // Someone who cancelled was never noted present: no day.
  'odoo-registrations.fr.csv': {
    ...{ log: 'attendance', read: 2, kept: 1, setAside: { MISSING_VALUE: 1 } },
  },
  'officernd-checkins.csv': all('checkins', 2),
  // One that was cancelled.
  'openagenda.csv': { log: 'events', read: 2, kept: 1, setAside: { LEFT_OUT: 1 } },
  'optix-users.csv': all('people', 2),
  'repair-monitor.csv': { refused: 'NO_PERSONS' },
  'restarters-devices.en.csv': { refused: 'NO_PERSONS' },
  'restarters-devices.fr.csv': { refused: 'NO_PERSONS' },
  'slack-people.csv': all('people', 3),
  'slack-threads.csv': all('help', 2),
};
