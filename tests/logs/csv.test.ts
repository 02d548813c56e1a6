import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/lib/logs/readers/bytes.ts';
import type { CsvScanner } from '../../src/lib/logs/readers/csv.ts';
import { readRecords, type RecordSink } from '../../src/lib/logs/readers/records.ts';
import { sourceOfBytes } from '../../src/lib/logs/readers/sources.ts';

interface Read {
  readonly header: readonly string[];
  readonly separator: string;
  readonly rows: {
    readonly line: number;
    readonly cells: string[];
    readonly fault: string | null;
  }[];
  readonly broken: { readonly line: number; readonly code: string }[];
}

async function scan(text: string | Uint8Array, pieceSize = Infinity): Promise<Read> {
  const read = {
    header: [] as readonly string[],
    separator: '',
    rows: [] as Read['rows'],
    broken: [] as Read['broken'],
  };
  const sink: RecordSink = {
    known: (headers) => headers.filter((header) => header === 'known').length,
    header: (header, _line, separator) => void Object.assign(read, { header, separator }),
    record: (bytes: Uint8Array, { count, starts, ends, line, fault }: CsvScanner) => {
      const cells = Array.from({ length: count }, (_, i) =>
        textOf(bytes, starts[i] ?? 0, ends[i] ?? 0),
      );
      read.rows.push({ line, cells, fault });
    },
    plainRows: (_bytes, from) => from, // every record goes by the scanner
    broken: (line, _cell, _value, code) => void read.broken.push({ line, code }),
  };
  await readRecords(
    sourceOfBytes(
      'test.csv',
      typeof text === 'string' ? new TextEncoder().encode(text) : text,
      pieceSize,
    ),
    sink,
    {},
    { done: 0, total: 0 },
  );
  return read;
}

const trimmed = (cell: string): string => cell.replace(/^[ \t]+|[ \t]+$/g, '');

/**
 * Characters that break scanners. (Papa Parse takes any white space of Unicode after a closing
 * quote for padding, this scanner spaces and tabs alone: no other white space here.)
 */
const hostile = (...newlines: string[]) =>
  fc.string({
    unit: fc.constantFrom(
      '"',
      '""',
      ',',
      ';',
      ' ',
      '\t',
      'a',
      'é',
      '😀',
      '\u202e',
      '=cmd()',
      ...newlines,
    ),
    maxLength: 12,
  });

const NEWLINES = ['\n', '\r\n', '\r'] as const;

describe('the scanner and Papa Parse', () => {
  it('read the same cells in text that is written well', async () => {
    const cell = fc
      .string({
        unit: fc.oneof(
          fc.constantFrom('"', ',', ';', '\n', '\r', ' ', 'é'),
          fc.string({ unit: 'grapheme', maxLength: 1 }),
        ),
        maxLength: 10,
      })
      .filter((text) => !text.includes('\0'));
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(...NEWLINES),
        fc.constantFrom(',', ';'),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        async (cells, newline, separator, mark, piece) => {
          const text = Papa.unparse(cells, { newline, delimiter: separator, quotes: true });
          const header = `known${separator}other`;
          const read = await scan(`${mark ? '\ufeff' : ''}${header}${newline}${text}`, piece);
          expect(read.header).toEqual(['known', 'other']);
          expect(read.separator).toBe(separator);
          expect(read.broken).toEqual([]);
          expect(read.rows.map((row) => row.cells)).toEqual(cells.map((row) => row.map(trimmed)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('read the same cells, and find the same faults, in text that is not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...NEWLINES),
        fc.array(hostile(), { maxLength: 8 }),
        fc.integer({ min: 1, max: 9 }),
        async (newline, lines, piece) => {
          const body = lines.join(newline);
          const papa = Papa.parse<string[]>(`known,other${newline}${body}`, {
            newline,
            delimiter: ',',
          });
          const unclosed = papa.errors.some(({ code }) => code === 'MissingQuotes');
          const read = await scan(`known,other${newline}${body}`, piece);
          // Papa Parse gives the whole rest of the file to a cell that is never closed; here it is one
          // row, and reading goes on after its line. A quote before spaces at the very end closes here.
          if (unclosed) {
            fc.pre(!/"[ \t]+$/.test(body));
            expect(read.broken.length).toBeGreaterThan(0);
            return;
          }
          expect(read.broken).toEqual([]);
          const rows = papa.data
            .slice(1)
            .map((row) => row.map(trimmed))
            .filter((row) => row.length > 1 || row[0] !== '');
          const ours = read.rows.filter(({ cells }) => cells.length > 1 || cells[0] !== '');
          const faulty = ours.map(({ fault }) => fault === 'STRAY_QUOTE');
          expect(ours.map(({ cells }) => cells).filter((_, i) => !faulty[i])).toEqual(
            rows.filter((_, i) => !faulty[i]),
          );
          expect(ours).toHaveLength(rows.length);
          expect(faulty.some(Boolean)).toBe(
            papa.errors.some(({ code }) => code === 'InvalidQuotes'),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('reads the same whatever the size of the pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostile('\n', '\r'),
        fc.array(hostile('\n', '\r'), { maxLength: 10 }),
        fc.integer({ min: 1, max: 30 }),
        async (first, lines, piece) => {
          const text = `known,${first.replaceAll(/["\n\r]/g, '')}x\n${lines.join('\n')}`;
          expect(await scan(text, piece)).toEqual(await scan(text));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('lines', () => {
  it('counts every line end, blank lines and lines inside quotes', async () => {
    const read = await scan('\n\nknown,b\r\n1,2\r\r3,"x\ny\r\nz"\n\n4,5');
    expect(read.rows).toEqual([
      { line: 4, cells: ['1', '2'], fault: null },
      { line: 6, cells: ['3', 'x\ny\r\nz'], fault: null },
      { line: 10, cells: ['4', '5'], fault: null },
    ]);
  });

  it('goes on after a line whose quote is never closed', async () => {
    const read = await scan('known,b\n1,2\n3,"open\n4,5\n6,7\n');
    expect(read.broken).toEqual([{ line: 3, code: 'UNCLOSED_QUOTE' }]);
    expect(read.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [2, '1', '2'],
      [4, '4', '5'],
      [5, '6', '7'],
    ]);
  });

  it('goes on after a quote that is open for megabytes', async () => {
    const rows = Array.from({ length: 300_000 }, (_, i) => `${i},abcdef`).join('\n');
    const read = await scan(`known,b\r\nx,"open\r\n${rows}`, 65_537);
    expect(read.broken).toEqual([{ line: 2, code: 'UNCLOSED_QUOTE' }]);
    expect(read.rows).toHaveLength(300_000);
    expect(read.rows[0]).toEqual({ line: 3, cells: ['0', 'abcdef'], fault: null });
    expect(read.rows.at(-1)?.line).toBe(300_002);
  });

  it.each([',', '\n', '"\r\n'])('passes over 20 MB in one cell before %j', async (after) => {
    const quote = after.startsWith('"') ? '"' : '';
    const long = `${quote}${'abc,\n'.repeat(quote ? 4e6 : 0)}${quote ? '' : 'a'.repeat(20e6)}`;
    const end = after === ',' ? ',x\n' : after;
    const read = await scan(`known,b\n1,2\n${long}${end}3,4\n`, 100_003);
    expect(read.broken).toEqual([{ line: 3, code: 'CELL_TOO_LONG' }]);
    expect(read.rows.map(({ cells }) => cells)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(read.rows.at(-1)?.line).toBe(quote ? 4_000_004 : 4);
  });
});
