import fc from 'fast-check';
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { xlsxOf, type Sheet } from '../../src/lib/exports/xlsx.ts';
import { sourceOfBytes } from '../../src/lib/logs/readers/sources.ts';
import { inspect } from '../../src/lib/logs/recognition/inspect.ts';

const sheet = (name: string, cells: readonly (readonly (string | number | null)[])[]): Sheet => ({
  name,
  rows: cells.map((row, at) => ({ look: at === 0 ? 'header' : 'plain', cells: row })),
  frozen: 1,
  widths: [20, 12],
});

describe('a workbook', () => {
  it('is read back by another reader, texts as texts', async () => {
    const bytes = xlsxOf([
      sheet('Passages', [
        ['a', 'b'],
        ['=1+1', 2.5],
        ['<é> & "x"', null],
      ]),
      sheet('Aide', [['z']]),
    ]);
    const sheets = await readWorkbook(Buffer.from(bytes));
    expect(sheets.map(({ sheet: name }) => name)).toEqual(['Passages', 'Aide']);
    expect(sheets[0]?.data).toEqual([
      ['a', 'b'],
      ['=1+1', 2.5],
      ['<é> & "x"', null],
    ]);
    const parts = unzipSync(bytes);
    const xml = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    expect(xml).not.toContain('<f>');
    expect(xml).toContain('state="frozen"');
  });

  it('has names that spreadsheets take', async () => {
    const names = ['a/b:c', 'A b c', '', 'x'.repeat(60), 'x'.repeat(70)];
    const sheets = await readWorkbook(
      Buffer.from(xlsxOf(names.map((name) => sheet(name, [['z']])))),
    );
    const given = sheets.map(({ sheet: name }) => name);
    expect(given[0]).toBe('a b c');
    expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(5);
    for (const name of given) expect(name).toMatch(/^[^\\/?*:[\]]{1,31}$/);
  });

  it('gives the same bytes for the same cells', () => {
    const make = (): Uint8Array => xlsxOf([sheet('a', [['b', 1]])]);
    expect(make()).toEqual(make());
  });

  it('holds any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
        const bytes = xlsxOf([
          sheet('a', [
            ['head', 'b'],
            ['end', text],
          ]),
        ]);
        const [table] = (await inspect(sourceOfBytes('a.xlsx', bytes), {})).tables;
        expect(table?.rows[0]).toEqual(['head', 'b']);
        expect(table?.rows[1]?.[0]).toBe('end');
      }),
      { numRuns: 30 },
    );
  });
});
