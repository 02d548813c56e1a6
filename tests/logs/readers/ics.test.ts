import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvIn, failureOf, rowsIn, tablesIn } from './reading.ts';

const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: readonly string[]): readonly string[] => [
  ...['BEGIN:VEVENT', 'UID:u1', 'SUMMARY:Café'],
  ...lines,
  'END:VEVENT',
];

/** Rows below the header. */
const rowsOf = async (...lines: readonly string[]): Promise<string[][]> =>
  rowsIn(await csvIn('a.ics', calendar(...lines))).slice(1);
const startsOf = async (...lines: readonly string[]): Promise<(string | undefined)[]> =>
  (await rowsOf(...event(...lines))).map((row) => row[2]);

describe('an iCalendar file', () => {
  it('is read by its title, times, kind, place: not by what is written or who is invited', async () => {
    const csv = await csvIn(
      'a.ics',
      calendar(
        ...['METHOD:PUBLISH', 'BEGIN:VTIMEZONE', 'TZID:Europe/Paris', 'BEGIN:STANDARD'],
        ...['DTSTART:19701025T030000', 'END:STANDARD', 'END:VTIMEZONE', 'BEGIN:VEVENT'],
        ...['uid:abc@lab', 'SUMMARY;LANGUAGE=fr:Café réparation\\, couture', '  et vélo\\nà deux'],
        ...['DTSTART;TZID=Europe/Paris:20260302T183000', 'DTEND;TZID=Europe/Paris:20260302T210000'],
        ...['CATEGORIES:Réparation,Bricolage', 'LOCATION:Salle 2\\; étage', 'STATUS:CONFIRMED'],
        ...['DESCRIPTION:Nadia (06 12 34 56 78)', 'ORGANIZER;CN="Nadia: B":mailto:nadia@x.fr'],
        ...['ATTENDEE;CN=Paul:mailto:paul@x.fr', 'BEGIN:VALARM', 'SUMMARY:Alarme', 'END:VALARM'],
        'END:VEVENT',
      ),
    );
    expect(rowsIn(csv)).toEqual([
      [
        ...['ics_uid', 'event_name', 'start', 'end', 'kind', 'place', 'status'],
        'recurrence_not_read',
      ],
      [
        ...['abc@lab', 'Café réparation, couture et vélo; à deux'],
        ...['2026-03-02T17:30:00Z', '2026-03-02T20:00:00Z', 'Réparation', 'Salle 2; étage', '', ''],
      ],
    ]);
    expect(csv).not.toMatch(/nadia|paul|06 12|alarme/i);
  });

  it('reads times in UTC, of the place, of zones by any of their names, and whole days', async () => {
    const times = [
      ['DTSTART:20260302T173000Z', '2026-03-02T17:30:00Z'],
      ['DTSTART:20260302T183000', '2026-03-02T18:30:00'],
      ['DTSTART;VALUE=DATE:20260302', '2026-03-02'],
      ['DTSTART;TZID=America/Cayenne:20260302T183000', '2026-03-02T21:30:00Z'],
      ['DTSTART;TZID="Romance Standard Time":20260702T183000', '2026-07-02T16:30:00Z'],
      ['DTSTART;TZID=W. Europe Standard Time:20260302T183000', '2026-03-02T17:30:00Z'],
      ['DTSTART;TZID=/freeassociation.net/Europe/Paris:20260302T183000', '2026-03-02T17:30:00Z'],
      ['DTSTART;TZID=Chez moi:20260302T183000', '2026-03-02T18:30:00'],
      ['DTSTART:20260230T183000', '20260230T183000'],
      ['DTSTART:demain', 'demain'],
      ['SEQUENCE:1', ''],
    ];
    for (const [line = '', start] of times) expect(await startsOf(line)).toEqual([start]);
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Chez moi',
      'X-LIC-LOCATION:Europe/Paris',
      'END:VTIMEZONE',
    ];
    const [row] = await rowsOf(...zone, ...event('DTSTART;TZID=Chez moi:20260302T183000'));
    expect(row?.[2]).toBe('2026-03-02T17:30:00Z');
  });

  it('tells when an event ends, by its end or how long it lasts; whole days have no hour', async () => {
    const ends = async (...lines: readonly string[]) => (await rowsOf(...event(...lines)))[0]?.[3];
    const start = 'DTSTART:20260302T183000Z';
    expect(await ends(start, 'DURATION:PT1H30M')).toBe('2026-03-02T20:00:00Z');
    expect(await ends(start, 'DURATION:P1DT2H')).toBe('2026-03-03T20:30:00Z');
    expect(await ends(start, 'DTEND:20260302T180000Z')).toBe('');
    expect(await ends(start, 'DTEND;TZID=Europe/Paris:20260302T203000')).toBe(
      '2026-03-02T19:30:00Z',
    );
    expect(await ends(start)).toBe('');
    expect(await ends('DTSTART;VALUE=DATE:20260302', 'DTEND;VALUE=DATE:20260303')).toBe('');
  });

  // The rules and days of RFC 5545, 3.8.5.3.
  it.each([
    ['19970902', 'DAILY;COUNT=10', '0902 0903 0904 0905 0906 0907 0908 0909 0910 0911'],
    ['19970902', 'DAILY;INTERVAL=10;COUNT=5', '0902 0912 0922 1002 1012'],
    [
      '19970901',
      'WEEKLY;INTERVAL=2;UNTIL=19971024T000000Z;WKST=SU;BYDAY=MO,WE,FR',
      '0901 0903 0905 0915 0917 0919 0929 1001 1003 1013 1015 1017',
    ],
    [
      '19970902',
      'WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
      '0902 0904 0916 0918 0930 1002 1014 1016',
    ],
    ['19970905', 'MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR', '0905 1003 1107 1205'],
    ['19970922', 'MONTHLY;COUNT=6;BYDAY=-2MO', '0922 1020 1117 1222 0119 0216'],
    ['19970928', 'MONTHLY;BYMONTHDAY=-3;COUNT=6', '0928 1029 1128 1229 0129 0226'],
    [
      '19970902',
      'MONTHLY;COUNT=10;BYMONTHDAY=2,15',
      '0902 0915 1002 1015 1102 1115 1202 1215 0102 0115',
    ],
    ['19970610', 'YEARLY;COUNT=4;BYMONTH=6,7', '0610 0710 0610 0710'],
    ['19970519', 'YEARLY;BYDAY=20MO;COUNT=3', '0519 0518 0517'],
    ['19970313', 'YEARLY;BYMONTH=3;BYDAY=TH;COUNT=5', '0313 0320 0327 0305 0312'],
    ['19970904', 'MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '0904 1007 1106'],
    ['20070115', 'MONTHLY;BYMONTHDAY=15,30;COUNT=5', '0115 0130 0215 0315 0330'],
    ['19970805', 'WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO', '0805 0810 0819 0824'],
    ['19970805', 'WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU', '0805 0817 0819 0831'],
  ])('from %s, %s comes back on %s', async (first, rule, days) => {
    const starts = await startsOf(`DTSTART:${first}T090000`, `RRULE:FREQ=${rule}`);
    expect(starts.map((start) => start?.slice(5, 10).replace('-', '')).join(' ')).toBe(days);
  });

  it('keeps the hour of the wall through a change of the clocks', async () => {
    expect(
      await startsOf('DTSTART;TZID=Europe/Paris:20260327T183000', 'RRULE:FREQ=WEEKLY;COUNT=2'),
    ).toEqual(['2026-03-27T17:30:00Z', '2026-04-03T16:30:00Z']);
  });

  it('leaves out and adds times, and takes those that were moved from where they were', async () => {
    const rows = await rowsOf(
      ...event(
        ...['DTSTART;TZID=Europe/Paris:20260302T183000', 'RRULE:FREQ=WEEKLY;COUNT=4'],
        ...['EXDATE;TZID=Europe/Paris:20260309T183000', 'RDATE;TZID=Europe/Paris:20260320T100000'],
      ),
      ...['BEGIN:VEVENT', 'UID:u1', 'RECURRENCE-ID;TZID=Europe/Paris:20260316T183000'],
      ...['SUMMARY:Café à midi', 'DTSTART;TZID=Europe/Paris:20260317T120000', 'STATUS:CANCELLED'],
      'END:VEVENT',
    );
    expect(rows.map((row) => [row[1], row[2], row[6]])).toEqual([
      ['Café', '2026-03-02T17:30:00Z', ''],
      ['Café', '2026-03-23T17:30:00Z', ''],
      ['Café', '2026-03-20T09:00:00Z', ''],
      ['Café à midi', '2026-03-17T11:00:00Z', 'cancelled'],
    ]);
    const days = ['RRULE:FREQ=DAILY;UNTIL=20260304', 'EXDATE;VALUE=DATE:20260303'];
    expect(await startsOf('DTSTART:20260302T100000', ...days)).toEqual([
      ...['2026-03-02T10:00:00', '2026-03-04T10:00:00'],
    ]);
  });

  it('comes back for a year after it was written where it never ends, twenty at most', async () => {
    const weekly = ['DTSTART:20250106T100000Z', 'RRULE:FREQ=WEEKLY'];
    // 2025-01-06 and each Monday up to 366 days after 2026-01-05.
    expect(await startsOf(...weekly, 'DTSTAMP:20260105T000000Z')).toHaveLength(105);
    const old = ['DTSTART:19700105T100000Z', 'RRULE:FREQ=DAILY', 'DTSTAMP:20260105T000000Z'];
    expect(await startsOf(...old)).toHaveLength(7306);
  });

  it('says which rules it does not read, and keeps their first time', async () => {
    for (const rule of ['FREQ=HOURLY', 'FREQ=YEARLY;BYWEEKNO=20', 'FREQ=DAILY;INTERVAL=0', 'x']) {
      const rows = await rowsOf(...event('DTSTART:20260302T100000', `RRULE:${rule}`));
      expect(rows.map((row) => [row[2], row[7]])).toEqual([['2026-03-02T10:00:00', rule]]);
    }
  });

  it('cut in the middle of an event keeps those before and tells the last', async () => {
    const text = calendar(...event('DTSTART:20260302T100000'), ...event('DTSTART:20260303T1'));
    const cut = text.slice(0, text.lastIndexOf('T1'));
    const { tables } = await tablesIn('a.ics', cut);
    expect(rowsIn(await csvIn('a.ics', cut))[1]?.[2]).toBe('2026-03-02T10:00:00');
    expect(tables[0]?.broken).toEqual([{ line: 3, value: 'Café' }]);
  });

  it('made to last is refused in bounded time', async () => {
    const daily = event('DTSTART:20000101T100000', 'RRULE:FREQ=DAILY;COUNT=9999');
    const many = Array.from({ length: 40 }, () => daily).flat();
    expect((await failureOf(tablesIn('a.ics', calendar(...many))))?.code).toBe('TABLE_TOO_LARGE');
    const never = event(
      'DTSTART:20000101T100000',
      'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=9',
    );
    const empty = Array.from({ length: 3000 }, () => never).flat();
    expect((await failureOf(tablesIn('a.ics', calendar(...empty))))?.code).toBe('TABLE_TOO_LARGE');
  }, 60_000);

  it('of any lines is a table or a refusal', async () => {
    const names = [
      'BEGIN:VEVENT',
      'END:VEVENT',
      'DTSTART:',
      'RRULE:FREQ=',
      'EXDATE:',
      ' ',
      'DTEND',
    ];
    const line = fc.tuple(fc.constantFrom(...names), fc.string({ maxLength: 30 }));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const text = calendar(...lines.map((parts) => parts.join('')));
        const failure = await failureOf(tablesIn('a.ics', text));
        expect([undefined, 'NO_TABLE']).toContain(failure?.code);
      }),
      { numRuns: 200 },
    );
  });
});
