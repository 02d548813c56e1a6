import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CsvWriter,
  oneLine,
  plainNumber,
  sourceOfPieces,
} from '../../../src/lib/logs/readers/csvBytes.ts';
import { rowsIn, textOfSource } from './reading.ts';

async function written(rows: readonly (readonly string[] | null)[]): Promise<string> {
  const writer = new CsvWriter('t.csv');
  for (const row of rows) {
    if (row === null) writer.blank();
    else writer.row(row);
  }
  return textOfSource(sourceOfPieces('t.csv', writer.take()));
}

describe('rows as CSV', () => {
  it('are one line each, quoted where a separator of any kind stands in a cell', async () => {
    expect(
      await written([['id', 'a;b', 'c'], null, ['1', 'she said "no"', 'x\r\ny\n\n z '], [''], []]),
    ).toBe('"id","a;b",c\n\n1,"she said ""no""","x; y; z"\n""\n""\n');
  });

  it('cannot pass for another kind of file, whatever stands in the first cell', async () => {
    expect((await written([['%PDF-', 'b']])).startsWith('"%PDF-"')).toBe(true);
    expect((await written([['\uFEFFid', 'b']])).charCodeAt(0)).toBe(0x22);
  });

  it('read back by another program as they were, for any text without line ends', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('"', ',', ';', '\t', '|', ' ', 'a', 'é', '\u{1F600}', '\uFEFF', "'"),
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(
        fc
          .integer({ min: 1, max: 4 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
          ),
        async (rows) => {
          expect(rowsIn(await written(rows))).toEqual(rows);
        },
      ),
    );
  });

  it('are one line each for any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.string({ unit: 'binary' }))), async (rows) => {
        expect((await written(rows)).split(/\r\n|\r|\n/).length - 1).toBe(rows.length);
      }),
    );
  });
});

describe('line feeds in a cell', () => {
  it('become semicolons, once however many there are', () => {
    expect(oneLine('Laser\nFraiseuse\r\n\r\n  3D \n')).toBe('Laser; Fraiseuse; 3D');
    expect(oneLine('  as it is ')).toBe('  as it is ');
  });
});

describe('numbers', () => {
  it('are written without exponent', () => {
    expect(
      [1e21, 1.5e-7, -2.5e-10, 123456789012345, 0.1, -0, 1e22, NaN, Infinity].map(plainNumber),
    ).toEqual([
      '1000000000000000000000',
      '0.00000015',
      '-0.00000000025',
      '123456789012345',
      '0.1',
      '0',
      '10000000000000000000000',
      '',
      '',
    ]);
  });

  it('read back the same', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(plainNumber(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
