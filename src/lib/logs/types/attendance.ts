import { defineLog } from '../defineLog.ts';
import { ATTENDANCE } from '../logs.ts';

/** The same words in French, for a person of either gender. */
const FRENCH: Readonly<Record<string, number>> = {
  ...{ venu: ATTENDANCE.present, venue: ATTENDANCE.present, oui: ATTENDANCE.present },
  ...{ présent: ATTENDANCE.present, présente: ATTENDANCE.present, présence: ATTENDANCE.present },
  ...{ inscrit: ATTENDANCE.registered, inscrite: ATTENDANCE.registered },
  ...{ inscription: ATTENDANCE.registered },
  ...{ absent: ATTENDANCE.noShow, absente: ATTENDANCE.noShow, absence: ATTENDANCE.noShow },
  ...{ non: ATTENDANCE.noShow },
  ...{ annulé: ATTENDANCE.cancelled, annulée: ATTENDANCE.cancelled },
  ...{ annulation: ATTENDANCE.cancelled },
};

/** Who came, or meant to come, to which event. */
export default defineLog({
  name: 'attendance',
  columns: [
    { name: 'person_id', kind: 'person', required: true, example: 'p001' },
    { name: 'event_id', kind: 'event', required: true, example: 'e014' },
    { name: 'start', kind: 'time', required: true, example: '2026-03-05T18:30' },
    { name: 'event_name', kind: 'label', example: 'Repair café' },
    { name: 'kind', kind: 'label', example: 'atelier' },
    { name: 'end', kind: 'time', example: '2026-03-05T21:00' },
    { name: 'place', kind: 'label', example: 'La Passerelle' },
    {
      name: 'status',
      kind: 'word',
      example: 'attended',
      words: {
        '': ATTENDANCE.present,
        attended: ATTENDANCE.present,
        present: ATTENDANCE.present,
        registered: ATTENDANCE.registered,
        no_show: ATTENDANCE.noShow,
        cancelled: ATTENDANCE.cancelled,
        ...FRENCH,
      },
    },
    { name: 'role', kind: 'text', example: 'host' },
  ],
  naturalKey: ['person_id', 'event_id'],
  interval: { start: 'start', end: 'end', zeroLength: 'kept' },
  build: (rows, logs) => {
    logs.attendance = {
      ...rows.origins(),
      person: rows.indices('person_id'),
      event: rows.indices('event_id'),
      start: rows.numbers('start'),
      end: rows.numbers('end'),
      status: Uint8Array.from(rows.codes('status')),
      role: rows.indices('role'),
    };
    const names = rows.firstLabels('event_id', 'event_name');
    const kinds = rows.firstLabels('event_id', 'kind');
    const places = rows.firstLabels('event_id', 'place');
    logs.events = logs.events.map(({ id }, event) => ({
      id,
      name: names[event] ?? null,
      kind: kinds[event] ?? null,
      place: places[event] ?? null,
    }));
  },
});
