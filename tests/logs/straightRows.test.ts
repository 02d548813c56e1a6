import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLogs } from '../../src/lib/logs/readLogs.ts';
import { sourceOfBytes } from '../../src/lib/logs/readers/sources.ts';

/** Cells that a plain table may hold: no separator, no line end, no quote at the beginning. */
const cell = fc.oneof(
  fc.constantFrom(
    ...['p1', 'p2', 'p3', 'Lieu', 'Café', 'Zoé', '', ' p1', 'p1 ', 'a"b', '=1+1', '😀', '\u0007'],
    ...[
      '2026-03-02T09:05',
      '2026-03-02T09:05:30',
      '2026-03-02 10:05:00Z',
      '2026-03-02T11:05:00+02:00',
    ],
    ...['2026-03-29T02:30:00', '2026-02-30T10:00:00', '2026-03-02T12:05:00.25', 'x'.repeat(301)],
  ),
  fc.string({ maxLength: 12 }).map((text) => text.replace(/[,;\r\n]/g, '').replace(/^"+/, '')),
);
const time = fc.constantFrom(
  ...[
    '2026-03-02T09:05:00',
    '2026-03-02T10:05:00',
    '2026-03-03T10:05:00',
    '2026-10-25T02:30:00',
    '',
  ],
);
const row = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(
      fc.constantFrom('p1', 'p2', 'Zoé'),
      fc.constantFrom('L', 'M'),
      fc.constantFrom('z', 'Café', ''),
      time,
      time,
    ),
  },
  { weight: 1, arbitrary: fc.tuple(cell, cell, cell, cell, cell) },
);
const HEADER = ['person_id', 'place', 'zone', 'start', 'end'];

const read = (text: string) =>
  readLogs([sourceOfBytes('checkins.csv', text)], { timezone: 'Europe/Paris' });
const quoted = (cells: readonly string[]): string =>
  cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');

it('reads a table in one go as it reads the same table in quotes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 40 }),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      async (rows, lineEnd, closed) => {
        const lines = (write: (cells: readonly string[]) => string): string =>
          [HEADER, ...rows].map(write).join(lineEnd) + (closed ? lineEnd : '');
        const plain = await read(lines((cells) => cells.join(',')));
        const inQuotes = await read(lines(quoted));
        expect(plain.quality).toEqual(inQuotes.quality);
        expect(plain.logs).toEqual(inQuotes.logs);
      },
    ),
    { numRuns: 300 },
  );
});

it('keeps on where one row in a thousand is not plain', async () => {
  const rows = Array.from({ length: 5000 }, (_, i) => {
    const day = String(1 + (i % 28)).padStart(2, '0');
    const id = i % 1000 === 7 ? `"p${i}"` : `p${i}`;
    return `${id},Lieu,Café,2026-03-${day}T09:00:00,2026-03-${day}T10:00:00`;
  });
  const { logs, quality } = await read([HEADER.join(','), ...rows].join('\n'));
  expect(quality.files[0]).toMatchObject({ read: 5000, kept: 5000 });
  expect(logs.persons).toHaveLength(5000);
  expect([...(logs.checkins?.line.slice(0, 3) ?? [])]).toEqual([2, 3, 4]);
  expect(logs.checkins?.line.at(-1)).toBe(5001);
});
