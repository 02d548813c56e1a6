import fc from 'fast-check';
import { gzipSync, zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { tableHead } from '../../../src/lib/logs/recognition/tableHead.ts';
import { tablesIn, utf8 } from './reading.ts';

/** Letters of Western Europe; never two that another encoding could take for one. */
const cell = fc
  .array(fc.constantFrom(...Array.from('abcXYZ0189éèàçô ,;|"\'-/.:')), { maxLength: 12 })
  .map((letters) => letters.join('').trim());
const row = fc
  .tuple(fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/), cell, cell)
  .map((cells) => [...cells]);
const HEADER = ['personne', 'sœur', 'prénom'];
/** A header and rows of three cells, the first never empty. */
const table = fc.array(row, { minLength: 2, maxLength: 20 }).map((rows) => [HEADER, ...rows]);

type Rows = readonly (readonly string[])[];

/** Rows of the only table of a file. */
async function rowsRead(name: string, bytes: Uint8Array): Promise<Rows> {
  const { tables, skipped } = await tablesIn(name, bytes);
  expect(skipped).toEqual([]);
  expect(tables).toHaveLength(1);
  return tables[0] ? (await tableHead(tables[0].source)).rows : [];
}

const csvOf = (rows: Rows, delimiter: string): string =>
  Papa.unparse(
    rows.map((cells) => [...cells]),
    { delimiter, newline: '\r\n', quotes: true },
  );

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  for (const [i, letter] of ['\uFEFF', ...Array.from(text)].entries()) {
    view.setUint16(2 * i, letter.charCodeAt(0), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

/** The letters used here beyond Latin-1: one. */
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => (letter === 'œ' ? 0x9c : letter.charCodeAt(0)));

const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': utf8,
  'UTF-8 with a mark': (text) => utf8(`\uFEFF${text}`),
  'UTF-16, low byte first': (text) => utf16(text, true),
  'UTF-16, high byte first': (text) => utf16(text, false),
  'Windows-1252': windows1252,
};

const recordsOf = (rows: Rows): Record<string, string>[] =>
  rows.slice(1).map((cells) => Object.fromEntries(HEADER.map((name, i) => [name, cells[i] ?? ''])));

const FORMATS: Readonly<Record<string, (rows: Rows) => Uint8Array | Promise<Uint8Array>>> = {
  'a.xlsx': async (rows) => {
    const sheet = rows.map((cells) => cells.map((value) => ({ value, type: String })));
    return new Uint8Array(await writeWorkbook(sheet).toBuffer());
  },
  'a.json': (rows) => utf8(JSON.stringify({ list: recordsOf(rows) })),
  'a.jsonl': (rows) =>
    utf8(
      recordsOf(rows)
        .map((record) => JSON.stringify(record))
        .join('\n'),
    ),
  'a.parquet': (rows) => {
    const columnData = HEADER.map((name, i) => ({
      ...{ name, type: 'STRING' as const },
      data: rows.slice(1).map((cells) => cells[i] ?? ''),
    }));
    return new Uint8Array(parquetWriteBuffer({ columnData }));
  },
  'a.zip': (rows) => zipSync({ 'inside/a.csv': utf8(csvOf(rows, ';')) }),
  'a.csv.gz': (rows) => gzipSync(utf8(csvOf(rows, ','))),
};

describe('a table that is written and read again', () => {
  for (const [encoding, encode] of Object.entries(ENCODINGS)) {
    it.each([',', ';', '\t', '|'])(
      `is the same as text in ${encoding} parted by %j`,
      async (sign) => {
        await fc.assert(
          fc.asyncProperty(table, async (rows) => {
            expect(await rowsRead('a.csv', encode(csvOf(rows, sign)))).toEqual(rows);
          }),
          { numRuns: 30 },
        );
      },
    );
  }

  it.each(Object.entries(FORMATS))('is the same as %s', async (name, write) => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        expect(await rowsRead(name, await write(rows))).toEqual(rows);
      }),
      { numRuns: 30 },
    );
  });
});
