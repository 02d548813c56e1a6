import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { csvIn, failureOf, outcomeOf, tablesIn, utf8 } from './reading.ts';

const ICS =
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
const EVENT = {
  uid: 123456,
  slug: 'cafe',
  title: { fr: 'Café réparation' },
  timings: [{ begin: '2026-03-02T14:00:00+01:00', end: '2026-03-02T17:00:00+01:00' }],
  location: { name: 'Lab' },
};

describe('a calendar', () => {
  it.each([
    ['iCalendar', ICS],
    ['iCalendar with a mark', `\uFEFF\n${ICS.toLowerCase()}`],
    ['OpenAgenda', JSON.stringify({ total: 1, success: true, events: [EVENT], after: [1] })],
    [
      'OpenAgenda with less detail',
      JSON.stringify({ events: [{ uid: 1, title: 'x', firstTiming: { begin: '' } }] }),
    ],
    [
      'open data',
      JSON.stringify([{ uid: '1', title_fr: 'x', firstdate_begin: '2026-03-02T13:00:00+00:00' }]),
    ],
    [
      'open data of old',
      JSON.stringify({
        records: [{ recordid: 'r', fields: { uid: '1', title_fr: 'x', timings: '' } }],
      }),
    ],
  ])('is refused as such: %s', async (_, text) => {
    for (const bytes of [utf8(text), gzipSync(utf8(text))]) {
      expect(await failureOf(tablesIn('a.ics', bytes))).toEqual({
        code: 'CALENDAR',
        context: { file: 'a.ics' },
      });
    }
    expect(await outcomeOf('a.zip', zipSync({ 'a.ics': utf8(text) }))).toBe('CALENDAR');
  });

  it('is skipped and told among other files', async () => {
    const zip = zipSync({ 'a.ics': utf8(ICS), 'a.csv': utf8('x,y\n1,2\n') });
    const { tables, skipped } = await tablesIn('a.zip', zip);
    expect(tables.map(({ name }) => name)).toEqual(['a.zip › a.csv']);
    expect(skipped.map(({ name, code }) => [name, code])).toEqual([['a.zip › a.ics', 'CALENDAR']]);
  });

  it('is no list that tells who comes, nor any list with a title', async () => {
    const events = [
      [{ ...EVENT, participants: [{ id: 1 }] }],
      [{ uid: 1, title: 'x', date: '2026-03-02' }],
      [{ id: 1, title: 'x', timings: [] }],
      [EVENT, { person_id: 'p1' }],
    ];
    for (const list of events) {
      expect(await outcomeOf('a.json', utf8(JSON.stringify(list)))).toBeTypeOf('number');
    }
    expect(await csvIn('a.csv', 'BEGIN,VCALENDAR\n1,2\n')).toBe('BEGIN,VCALENDAR\n1,2\n');
  });
});
