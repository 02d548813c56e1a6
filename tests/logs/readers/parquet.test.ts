import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { csvIn, failureOf, outcomeOf, rowsIn, tablesIn } from './reading.ts';

const file = (options: Parameters<typeof parquetWriteBuffer>[0]): Uint8Array =>
  new Uint8Array(parquetWriteBuffer(options));

const AT = new Date('2026-03-02T08:05:09.250Z');

describe('Parquet', () => {
  it('says times, dates and decimals as its schema means them', async () => {
    const bytes = file({
      schema: [
        { name: 'root', num_children: 6 },
        {
          name: 'utc',
          type: 'INT64',
          repetition_type: 'OPTIONAL',
          logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
        },
        {
          name: 'local',
          type: 'INT64',
          repetition_type: 'OPTIONAL',
          logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MICROS' },
        },
        { name: 'day', type: 'INT32', repetition_type: 'OPTIONAL', converted_type: 'DATE' },
        {
          name: 'paid',
          type: 'INT32',
          repetition_type: 'OPTIONAL',
          converted_type: 'DECIMAL',
          scale: 2,
          precision: 6,
        },
        { name: 'n', type: 'INT64', repetition_type: 'OPTIONAL' },
        { name: 'f', type: 'FLOAT', repetition_type: 'OPTIONAL' },
      ],
      columnData: [
        { name: 'utc', data: [AT, null] },
        { name: 'local', data: [AT, null] },
        { name: 'day', data: [AT, null] },
        { name: 'paid', data: [12.1, null] },
        { name: 'n', data: [9007199254740993n, null] },
        { name: 'f', data: [0.1, null] },
      ],
    });
    expect(await csvIn('a.parquet', bytes)).toBe(
      '"utc",local,day,paid,n,f\n' +
        '2026-03-02T08:05:09.25Z,2026-03-02T08:05:09.25,2026-03-02,12.10,9007199254740993,0.1\n' +
        ',,,,,\n',
    );
  });

  it('flattens groups, joins lists and keeps the rest as JSON', async () => {
    const bytes = file({
      schema: [
        { name: 'root', num_children: 3 },
        { name: 'user', num_children: 2, repetition_type: 'OPTIONAL' },
        { name: 'id', type: 'INT32', repetition_type: 'OPTIONAL' },
        { name: 'name', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
        { name: 'tags', num_children: 1, converted_type: 'LIST', repetition_type: 'OPTIONAL' },
        { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
        {
          name: 'element',
          type: 'BYTE_ARRAY',
          converted_type: 'UTF8',
          repetition_type: 'OPTIONAL',
        },
        { name: 'slots', num_children: 1, converted_type: 'LIST', repetition_type: 'OPTIONAL' },
        { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
        { name: 'element', num_children: 1, repetition_type: 'OPTIONAL' },
        { name: 's', type: 'INT32', repetition_type: 'OPTIONAL' },
      ],
      columnData: [
        { name: 'user', data: [{ id: 1, name: 'Zoé' }, null] },
        { name: 'tags', data: [['laser', 'bois'], []] },
        { name: 'slots', data: [[{ s: 1 }, { s: 2 }], null] },
      ],
    });
    expect(rowsIn(await csvIn('a.parquet', bytes))).toEqual([
      ['user.id', 'user.name', 'tags', 'slots'],
      ['1', 'Zoé', 'laser;bois', '[{"s":"1"},{"s":"2"}]'],
      ['', '', '', ''],
    ]);
  });

  it('gives back any rows, in groups of any size and pieces of any size', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '😀'), maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, fc.maxSafeInteger(), fc.boolean()), { minLength: 1 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 2000 }),
        async (rows, rowGroupSize, pieceSize) => {
          const bytes = file({
            columnData: [
              { name: 't', data: rows.map(([t]) => t), type: 'STRING' },
              { name: 'n', data: rows.map(([, n]) => n), type: 'DOUBLE' },
              { name: 'b', data: rows.map(([, , b]) => b), type: 'BOOLEAN' },
            ],
            rowGroupSize,
          });
          expect(rowsIn(await csvIn('a.parquet', bytes, pieceSize))).toEqual([
            ['t', 'n', 'b'],
            ...rows.map((row) => row.map(String)),
          ]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it(
    'that is cut off or damaged ends in rows or a code, and soon',
    { timeout: 60_000 },
    async () => {
      const bytes = file({
        columnData: [
          { name: 't', data: Array.from({ length: 50 }, (_, i) => `p${i % 7}`), type: 'STRING' },
          { name: 'n', data: Array.from({ length: 50 }, (_, i) => i), type: 'INT32' },
        ],
      });
      expect((await failureOf(tablesIn('a.parquet', bytes.slice(0, -9))))?.code).toBe(
        'PARQUET_BROKEN',
      );
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.integer({ min: 4, max: bytes.length - 1 }), fc.nat(255)), {
            minLength: 1,
            maxLength: 4,
          }),
          async (changes) => {
            const spoilt = bytes.slice();
            for (const [at, byte] of changes) spoilt[at] = byte;
            const outcome = await outcomeOf('a.parquet', spoilt);
            expect(typeof outcome === 'number' || /^[A-Z_]+$/.test(outcome)).toBe(true);
          },
        ),
        { numRuns: 300 },
      );
    },
  );
});
