import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/lib/logs/recognition/inspect.ts';
import { assertMoreThanEvents } from '../../src/lib/logs/agenda.ts';
import { logsOf, partsOf } from '../../src/lib/logs/kept/snapshot.ts';
import { tableReadings } from '../../src/lib/logs/mapped/tableReadings.ts';
import { readLogs } from '../../src/lib/logs/readLogs.ts';
import { sourceOfBytes } from '../../src/lib/logs/readers/sources.ts';
import { addedTo } from './history/addedTo.ts';

const read = (files: Readonly<Record<string, string>>) =>
  readLogs(
    Object.entries(files).map(([name, text]) => sourceOfBytes(name, text)),
    { timezone: 'Europe/Paris' },
  );
const seconds = (iso: string): number => Date.parse(iso) / 1000;

const EVENTS = `event_id,start,event_name,end,kind,place
e1,2026-03-05T18:30,Couture,2026-03-05T21:00,atelier,Salle 2
,2026-03-06T10:00,Café réparation,2026-03-06T12:00,réparation,
,2026-03-07T14:00,Vélo,2026-03-07T17:00,,
,2026-03-08T09:00,Chantier,2026-03-08T12:00,,
,2026-03-09T09:00,Matin,2026-03-09T10:00,,
,2026-03-09T20:00,Soir,2026-03-09T22:00,,
`;

describe('a calendar beside sign-in sheets', () => {
  it('gives events what they lack, by id, by day and title, or as the only one of the day', async () => {
    const { logs, quality } = await read({
      'events.csv': EVENTS,
      'attendance.csv': `person_id,event_id,start,event_name,kind,end
p1,e1,2026-03-05T00:00,,,
p2,e1,2026-03-05T00:00,,,
p1,cafe,2026-03-06T10:05,CAFE REPARATION,,
p1,samedi,2026-03-07T00:00,,,
p1,soiree,2026-03-08T19:00,,,
p1,lundi,2026-03-09T00:00,,,
p1,ailleurs,2026-04-01T00:00,Loin,,
`,
    });
    const { attendance, events } = logs;
    const rows = Array.from({ length: attendance?.length ?? 0 }, (_, row) => ({
      ...{ id: events[attendance?.event[row] ?? -1]?.id, start: attendance?.start[row] },
      end: attendance?.end[row],
    }));
    const [e1, e1Too, cafe, saturday, evening, monday] = rows;
    for (const row of [e1, e1Too]) {
      expect(row).toEqual({
        ...{ id: 'e1', start: seconds('2026-03-05T17:30Z'), end: seconds('2026-03-05T20:00Z') },
      });
    }
    expect(cafe?.start).toBe(seconds('2026-03-06T09:05Z')); // it was known to the minute
    expect(cafe?.end).toBe(seconds('2026-03-06T11:00Z'));
    expect(saturday?.start).toBe(seconds('2026-03-07T13:00Z'));
    expect(evening).toMatchObject({ start: seconds('2026-03-08T18:00Z'), end: NaN });
    expect(monday).toMatchObject({ start: seconds('2026-03-08T23:00Z'), end: NaN });
    const of = (id: string) => events.find((event) => event.id === id);
    expect(of('e1')).toEqual({ id: 'e1', name: 'Couture', kind: 'atelier', place: 'Salle 2' });
    expect(of('cafe')).toMatchObject({ name: 'CAFE REPARATION', kind: 'réparation', place: null });
    expect(of('samedi')?.name).toBe('Vélo');
    for (const id of ['soiree', 'lundi']) expect(of(id)?.name).toBeNull();
    expect(quality.agenda).toEqual({
      ...{ events: 6, met: 3, attended: 6, found: 3, titles: 2, kinds: 2, venues: 1 },
      ...{ starts: 2, ends: 3 },
    });
    expect(logs.events).toHaveLength(6); // who was announced and met by nobody is no attended event
  });

  it('never replaces what a sheet says', async () => {
    const attendance = `person_id,event_id,start,event_name,kind,end,place
p1,e1,2026-03-05T19:00,Tricot,repas,2026-03-05T19:30,Ici
`;
    const alone = await read({ 'attendance.csv': attendance });
    const { logs, quality } = await read({ 'attendance.csv': attendance, 'events.csv': EVENTS });
    expect(logs.attendance?.start).toEqual(alone.logs.attendance?.start);
    expect(logs.attendance?.end).toEqual(alone.logs.attendance?.end);
    expect(logs.events).toEqual(alone.logs.events);
    expect(quality.agenda).toMatchObject({ met: 1, titles: 0, kinds: 0, starts: 0, ends: 0 });
    expect(alone.quality.agenda).toBeNull();
  });

  it('takes the day of an event that comes back, and its name alone from another day', async () => {
    const { logs } = await read({
      'events.csv': `event_id,start,event_name,end
w,2026-03-02T10:00,Hebdo,2026-03-02T11:00
w,2026-03-09T15:00,Hebdo,2026-03-09T16:00
`,
      'attendance.csv': `person_id,event_id,start
p1,w,2026-03-09
p2,w,2026-03-09T00:00
p3,w,2026-03-30T00:00
`,
    });
    expect([...(logs.attendance?.start ?? [])].slice(-2)).toEqual([
      ...[seconds('2026-03-09T14:00Z'), seconds('2026-03-29T22:00Z')],
    ]);
    expect(logs.events[0]?.name).toBe('Hebdo');
  });

  it('is kept, so that a sheet that comes later is completed too', async () => {
    const before = await read({
      'events.csv': EVENTS,
      'checkins.csv': 'person_id,place,start\np1,Lab,2026-03-01T10:00\n',
    });
    expect(before.quality.agenda).toMatchObject({ events: 6, met: 0, attended: 0 });
    const kept = await logsOf(partsOf(before.logs, before.quality));
    expect(kept.logs.agenda).toEqual(before.logs.agenda);
    expect(kept.quality.agenda).toEqual(before.quality.agenda);
    const sheet = sourceOfBytes(
      'attendance.csv',
      'person_id,event_id,start\np1,e1,2026-03-05T00:00\n',
    );
    const { logs, quality } = await addedTo(kept, [sheet]);
    expect(logs.events[0]).toMatchObject({ name: 'Couture', kind: 'atelier' });
    expect(logs.attendance?.start[0]).toBe(seconds('2026-03-05T17:30Z'));
    expect(quality.agenda).toMatchObject({ events: 6, met: 1, starts: 1 });
  });

  it('is no place by itself', async () => {
    const refused = expect.objectContaining({ code: 'ONLY_EVENTS' }) as Error;
    for (const people of [{}, { 'people.csv': 'person_id\np1\n' }]) {
      const { logs } = await read({ 'events.csv': EVENTS, ...people });
      expect(() => assertMoreThanEvents(logs)).toThrow(refused);
    }
    const help = 'helper_id,helped_id,time\na,b,2026-03-05T18:00\n';
    const { logs } = await read({ 'events.csv': EVENTS, 'help.csv': help });
    expect(() => assertMoreThanEvents(logs)).not.toThrow();
  });

  it('comes from a calendar file, what was cancelled set aside', async () => {
    const ics = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:e1
SUMMARY:Couture
CATEGORIES:atelier
DTSTART;TZID=Europe/Paris:20260305T183000
DURATION:PT2H
RRULE:FREQ=WEEKLY;COUNT=3
END:VEVENT
BEGIN:VEVENT
UID:e2
SUMMARY:Annulé
DTSTART;VALUE=DATE:20260306
STATUS:CANCELLED
END:VEVENT
END:VCALENDAR
`;
    const file = sourceOfBytes('agenda.ics', ics);
    const { tables } = await inspect(file, {});
    expect(tables.map(({ form, recognition }) => [form, recognition.preset])).toEqual([
      ['ics', 'ics'],
    ]);
    const recognition = tables[0]?.recognition;
    expect(recognition?.warnings).toEqual(['EVENTS_NOT_PEOPLE']);
    if (!recognition) throw new Error('no table');
    const [found] = await tableReadings(file, new Map([['agenda.ics', recognition.mapping]]), {});
    if (!found) throw new Error('no reading');
    const sheet = sourceOfBytes(
      'attendance.csv',
      'person_id,event_id,start\np1,x,2026-03-12T00:00\n',
    );
    const { logs, quality } = await readLogs([found.source, sheet], {
      timezone: 'Europe/Paris',
      mappings: { 'agenda.ics': found.reading },
    });
    expect(quality.files[0]).toMatchObject({
      log: 'events',
      read: 4,
      kept: 3,
      setAside: { LEFT_OUT: 1 },
    });
    expect(logs.events).toEqual([{ id: 'x', name: 'Couture', kind: 'atelier', place: null }]);
    expect(logs.attendance?.end[0]).toBe(seconds('2026-03-12T19:30Z'));
  });
});
