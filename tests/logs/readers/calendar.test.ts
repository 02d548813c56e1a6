import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { csvIn, outcomeOf, rowsIn, tablesIn, utf8 } from './reading.ts';

const HEADER = ['openagenda_uid', 'event_name', 'start', 'end', 'kind', 'place', 'status'];
const ICS =
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
const EVENT = {
  uid: 123456,
  slug: 'cafe',
  title: { en: 'Repair café', fr: 'Café réparation' },
  keywords: { fr: ['réparation', 'bricolage'] },
  description: { fr: 'Apportez vos objets ; Nadia vous attend' },
  timings: [
    { begin: '2026-03-02T14:00:00+01:00', end: '2026-03-02T17:00:00+01:00' },
    { begin: '2026-03-09T14:00:00+01:00', end: '2026-03-09T17:00:00+01:00' },
  ],
  location: { name: 'Lab', address: '1 rue X' },
  status: 1,
};

describe('an agenda of OpenAgenda', () => {
  it('is a row each time an event takes place, with nothing of what is written about it', async () => {
    const text = JSON.stringify({ total: 1, success: true, events: [EVENT], after: [1] });
    for (const bytes of [utf8(text), gzipSync(utf8(text))]) {
      expect(rowsIn(await csvIn('a.json', bytes))).toEqual([
        HEADER,
        ...[
          ['123456', 'Café réparation', EVENT.timings[0]?.begin, EVENT.timings[0]?.end],
          ['123456', 'Café réparation', EVENT.timings[1]?.begin, EVENT.timings[1]?.end],
        ].map((row) => [...row, 'réparation', 'Lab', '']),
      ]);
    }
  });

  it('with less detail has its first and its last time', async () => {
    const first = { begin: '2026-03-02T14:00:00Z', end: '2026-03-02T17:00:00Z' };
    const event = {
      uid: 'x',
      title: 'Café',
      firstTiming: first,
      nextTiming: null,
      lastTiming: first,
    };
    const rows = rowsIn(await csvIn('a.json', JSON.stringify({ events: [event] })));
    expect(rows).toEqual([HEADER, ['x', 'Café', first.begin, first.end, '', '', '']]);
  });

  it('as open data has its times as a text, one level deeper in old ones', async () => {
    const fields = {
      ...{
        uid: '7',
        title_fr: 'Couture',
        location_name: 'Atelier',
        keywords_fr: 'couture;textile',
      },
      timings: JSON.stringify([{ begin: '2026-03-02T13:00:00+00:00', end: 'x' }]),
    };
    const row = ['7', 'Couture', '2026-03-02T13:00:00+00:00', 'x', 'couture', 'Atelier', ''];
    for (const list of [[fields], { records: [{ recordid: 'r', fields }] }]) {
      expect(rowsIn(await csvIn('a.json', JSON.stringify(list)))[1]).toEqual(row);
    }
    const old = {
      uid: '8',
      title_fr: 'x',
      firstdate_begin: 'a',
      firstdate_end: 'b',
      lastdate_begin: 'c',
    };
    const rows = rowsIn(await csvIn('a.json', JSON.stringify([old])));
    expect(rows.slice(1).map((cells) => cells.slice(2, 4))).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
  });

  it('tells what was cancelled or put off, what has no time, and what is no event', async () => {
    const events = [
      { ...EVENT, status: 6 },
      { ...EVENT, status: { id: 4 } },
      { ...EVENT, timings: [] },
      3,
    ];
    const { tables } = await tablesIn('a.json', JSON.stringify({ events }));
    const csv = await csvIn('a.json', JSON.stringify({ events }));
    expect(rowsIn(csv).map((row) => row[6] ?? null)).toEqual([
      ...['status', 'cancelled', 'cancelled', 'postponed', 'postponed', '', null],
    ]);
    expect(tables[0]?.broken).toEqual([{ line: 7, value: '3' }]);
  });
});

describe('a calendar', () => {
  it('is a table among the others of an archive', async () => {
    const zip = zipSync({ 'a.ics': utf8(ICS), 'a.csv': utf8('x,y\n1,2\n') });
    const { tables, skipped } = await tablesIn('a.zip', zip);
    expect(tables.map(({ name, form }) => [name, form])).toEqual([
      ['a.zip › a.ics', 'ics'],
      ['a.zip › a.csv', 'csv'],
    ]);
    expect(skipped).toEqual([]);
  });

  it('is no list that tells who comes, nor any list with a title', async () => {
    const events = [
      [{ ...EVENT, participants: [{ id: 1 }] }],
      [{ uid: 1, title: 'x', date: '2026-03-02' }],
      [{ id: 1, title: 'x', timings: [] }],
      [EVENT, { person_id: 'p1' }],
    ];
    for (const list of events) {
      const { tables } = await tablesIn('a.json', JSON.stringify(list));
      expect(tables.map(({ form }) => form)).toEqual(['json']);
    }
    expect(await outcomeOf('a.ics', utf8('BEGIN:VCALENDAR\nEND:VCALENDAR\n'))).toBe('NO_TABLE');
    expect(await csvIn('a.csv', 'BEGIN,VCALENDAR\n1,2\n')).toBe('BEGIN,VCALENDAR\n1,2\n');
  });
});
