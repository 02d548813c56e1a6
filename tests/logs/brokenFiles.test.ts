/** Files of every form, spoilt at random: rows that add up, or a code; never anything else, never a hang. */
import fc from 'fast-check';
import { gzipSync, zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { PasserelleError } from '../../src/lib/base/errors.ts';
import type { FileReport } from '../../src/lib/logs/logs.ts';
import { assertMoreThanEvents } from '../../src/lib/logs/agenda.ts';
import { tableReadings } from '../../src/lib/logs/mapped/tableReadings.ts';
import { readLogs } from '../../src/lib/logs/readLogs.ts';
import { sourceOfBytes } from '../../src/lib/logs/readers/sources.ts';
import { inspect } from '../../src/lib/logs/recognition/inspect.ts';
import { utf8 } from './readers/reading.ts';

/** Reads whatever of a file is recognised, as the import screen does; the code where it fails. */
async function readAll(name: string, bytes: Uint8Array): Promise<string | readonly FileReport[]> {
  try {
    const file = sourceOfBytes(name, bytes, 1000);
    const { tables } = await inspect(file, {});
    const ready = tables.filter(({ missing, recognition }) => {
      return missing.length === 0 && Object.keys(recognition.mapping.columns).length > 0;
    });
    const mappings = new Map(ready.map((table) => [table.name, table.recognition.mapping]));
    const found = await tableReadings(file, mappings, {});
    if (found.length === 0) return 'nothing';
    const { logs, quality } = await readLogs(
      found.map(({ source }) => source),
      {
        timezone: 'Europe/Paris',
        mappings: Object.fromEntries(found.map(({ source, reading }) => [source.name, reading])),
      },
    );
    assertMoreThanEvents(logs);
    expect(logs.files).toHaveLength(quality.files.length);
    return quality.files;
  } catch (thrown) {
    if (thrown instanceof PasserelleError) return thrown.code;
    throw thrown;
  }
}

/** Rows read are rows kept and rows set aside. */
function addUp(outcome: string | readonly FileReport[]): void {
  if (typeof outcome === 'string') return;
  for (const { read, kept, setAside } of outcome) {
    expect(kept + Object.values(setAside).reduce((sum, count) => sum + count, 0)).toBe(read);
  }
}

const CHECKINS = [
  ['person_id', 'place', 'start', 'end'],
  ...Array.from({ length: 12 }, (_, i) => [
    ...[`p${i % 5}`, 'Lab', `2026-03-${String(i + 10)}T10:00`, `2026-03-${String(i + 10)}T12:00`],
  ]),
];
const CSV = CHECKINS.map((cells) => cells.join(',')).join('\n');
const RECORDS = CHECKINS.slice(1).map(([person_id, place, start, end]) => ({
  person_id,
  place,
  start,
  end,
}));
const PARQUET = parquetWriteBuffer({
  columnData: (CHECKINS[0] ?? []).map((name, i) => ({
    ...{ name, type: 'STRING' as const },
    data: CHECKINS.slice(1).map((cells) => cells[i] ?? ''),
  })),
});
const SHEET = await writeWorkbook(
  CHECKINS.map((cells) => cells.map((value) => ({ value, type: String }))),
).toBuffer();
const EVENTS =
  'BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Café\r\nDTSTART:20260302T100000Z\r\nRRULE:FREQ=WEEKLY;COUNT=5\r\nEND:VEVENT\r\n';
const GRAPH = `<?xml version="1.0"?><gexf xmlns="http://gexf.net/1.3" version="1.3"><graph>
<nodes><node id="a"/><node id="b"/><node id="c"/></nodes>
<edges><edge source="a" target="b"/><edge source="b" target="c" weight="2"/></edges></graph></gexf>`;
const AGENDA = {
  events: [
    {
      uid: 1,
      title: { fr: 'Café' },
      timings: [{ begin: '2026-03-02T10:00:00Z', end: '2026-03-02T12:00:00Z' }],
    },
  ],
};

/** Each with how many rows it holds while it is whole, or the code it gives. */
const FILES: Readonly<Record<string, readonly [Uint8Array, number | string]>> = {
  'checkins.csv': [utf8(CSV), 12],
  'passages.csv': [utf8(CSV.replaceAll(',', ';').replaceAll('p1', 'p"1')), 12],
  'a.xlsx': [new Uint8Array(SHEET), 12],
  'a.json': [utf8(JSON.stringify(RECORDS)), 12],
  'a.jsonl': [utf8(RECORDS.map((record) => JSON.stringify(record)).join('\n')), 12],
  'a.parquet': [new Uint8Array(PARQUET), 12],
  'a.zip': [zipSync({ 'checkins.csv': utf8(CSV) }), 12],
  'a.csv.gz': [gzipSync(utf8(CSV)), 12],
  'a.gexf': [utf8(GRAPH), 2],
  'a.ics': [utf8(`BEGIN:VCALENDAR\r\n${EVENTS}END:VCALENDAR\r\n`), 'ONLY_EVENTS'],
  'agenda.json': [utf8(JSON.stringify(AGENDA)), 'ONLY_EVENTS'],
};

/** One way to spoil bytes: some changed, some gone, some twice, or cut off. */
const spoilt = fc.record({
  changes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
    maxLength: 6,
  }),
  cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  twice: fc.option(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(60))),
});

function spoil(
  bytes: Uint8Array,
  { changes, cut, twice }: typeof spoilt extends fc.Arbitrary<infer T> ? T : never,
): Uint8Array {
  let made = bytes.slice();
  for (const [at, byte] of changes) made[Math.floor(at * (made.length - 1))] = byte;
  if (twice) {
    const at = Math.floor(twice[0] * made.length);
    made = Uint8Array.from([...made.subarray(0, at), ...made.subarray(Math.max(0, at - twice[1]))]);
  }
  return cut === null ? made : made.subarray(0, Math.ceil(cut * made.length));
}

describe('a file of any form', () => {
  it.each(Object.entries(FILES))('%s is read while it is whole', async (name, [bytes, rows]) => {
    const outcome = await readAll(name, bytes);
    addUp(outcome);
    expect(typeof outcome === 'string' ? outcome : outcome[0]?.kept).toBe(rows);
  });

  it.each(Object.entries(FILES))(
    '%s, spoilt, ends in rows that add up or in a code',
    async (name, [bytes]) => {
      await fc.assert(
        fc.asyncProperty(spoilt, async (how) => addUp(await readAll(name, spoil(bytes, how)))),
        { numRuns: 60 },
      );
    },
    120_000,
  );
});

describe('odd text', () => {
  it('of 10,000 columns is read', async () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `c${i}`);
    const header = ['person_id', 'place', 'start', ...names].join(',');
    const row = ['p1', 'Lab', '2026-03-02T10:00', ...names].join(',');
    const outcome = await readAll('checkins.csv', utf8(`${header}\n${row}\n${row}x,y\n`));
    addUp(outcome);
    expect(typeof outcome === 'string' ? outcome : outcome[0]).toMatchObject({ read: 2, kept: 1 });
  }, 30_000);

  it('of two encodings sets aside the rows of the other', async () => {
    const head = utf8('person_id,place,start\né1,Lab,2026-03-02T10:00\n');
    const other = Uint8Array.from('é2,Lab,2026-03-03T10:00\n', (letter) => letter.charCodeAt(0));
    const outcome = await readAll(
      'checkins.csv',
      Uint8Array.from([...head, ...other, ...head.subarray(22)]),
    );
    addUp(outcome);
    expect(typeof outcome === 'string' ? outcome : outcome[0]?.setAside).toMatchObject({
      BAD_ENCODING: 1,
    });
  });
});
