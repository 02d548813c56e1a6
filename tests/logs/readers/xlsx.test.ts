import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { sourceOfBytes } from '../../../src/lib/logs/readers/sources.ts';
import { tablesOf } from '../../../src/lib/logs/readers/tables.ts';
import { bytesOf, csvIn, csvsIn, failureOf, outcomeOf, rowsIn, utf8 } from './reading.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook whose sheets are these pieces of XML, as Excel lays it out. */
function workbook(
  sheets: Readonly<Record<string, string>>,
  more: {
    strings?: string;
    styles?: string;
    properties?: string;
    parts?: Record<string, Uint8Array>;
  } = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': utf8('<Types/>'),
    'xl/workbook.xml': utf8(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${more.properties ?? ''}<sheets>` +
        names
          .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
          .join('') +
        '</sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': utf8(
      '<Relationships>' +
        names
          .map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/s${i + 1}.xml`))
          .join('') +
        relation('rIdT', 'sharedStrings', 'texts.xml') +
        relation('rIdL', 'styles', 'styles.xml') +
        relation('rIdE', 'externalLink', 'externalLinks/externalLink1.xml') +
        '</Relationships>',
    ),
    ...more.parts,
  };
  names.forEach((name, i) => {
    parts[`xl/worksheets/s${i + 1}.xml`] = utf8(
      `<worksheet xmlns="${MAIN}"><sheetData>${sheets[name]!}</sheetData></worksheet>`,
    );
  });
  if (more.strings) parts['xl/texts.xml'] = utf8(`<sst xmlns="${MAIN}">${more.strings}</sst>`);
  if (more.styles) parts['xl/styles.xml'] = utf8(more.styles);
  return zipSync(parts);
}

const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/></numFmts>` +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs></styleSheet>';
const rowOf = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;
const inline = (at: string, text: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** Serial number of a time, as spreadsheets count: days since 1899-12-30. */
const serial = (iso: string): number => Date.parse(`${iso}Z`) / 86_400_000 + 25_569;

describe('a workbook', () => {
  it('is a table for each sheet that holds something, and is not ignored', async () => {
    const bytes = workbook({
      Feuil1: rowOf(1, inline('A1', 'a')),
      Vide: '',
      '(ignore)': rowOf(1, inline('A1', 'x')),
      'R&amp;D': rowOf(1, inline('A1', 'b')),
    });
    expect(await csvsIn('m.xlsx', bytes)).toEqual({
      'm.xlsx › Feuil1': '"a"\n',
      'm.xlsx › R&D': '"b"\n',
    });
    expect((await failureOf(csvIn('m.xlsx', workbook({ Vide: '' }))))?.code).toBe('NO_TABLE');
    expect(Object.keys(await csvsIn('o.zip', zipSync({ 'm.xlsx': bytes })))).toEqual([
      'o.zip › m.xlsx › Feuil1',
      'o.zip › m.xlsx › R&D',
    ]);
  });

  it('keeps the numbers of its rows, zeros in front, and one line a row', async () => {
    const bytes = workbook(
      {
        F:
          rowOf(2, '<c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c>') +
          rowOf(4, inline('A4', 'x')),
      },
      {
        strings: '<si><t>0012</t></si><si><r><t>Laser&#10;</t></r><r><t>3D &#128512;</t></r></si>',
      },
    );
    expect(await csvIn('m.xlsx', bytes)).toBe('\n,0012,"Laser; 3D 😀"\n\nx,,\n');
  });

  it('gives numbers, words and what formulas made', async () => {
    const cells =
      '<c r="A1"><v>1234567.5</v></c><c r="B1"><v>1.2E-7</v></c><c r="C1"><v>0.30000000000000004</v></c>' +
      '<c r="D1" t="b"><v>1</v></c><c r="E1"><f>SUM(A1:B1)</f><v>3</v></c>' +
      '<c r="F1" t="str"><f>[1]Autre!A1</f><v>lu</v></c><c r="G1" t="e"><v>#REF!</v></c><c r="H1"><v>123456789012345</v></c>';
    const bytes = workbook(
      { F: rowOf(1, cells) },
      { parts: { 'xl/externalLinks/externalLink1.xml': utf8('<externalLink><nonsense') } },
    );
    expect(await csvIn('m.xlsx', bytes)).toBe(
      '"1234567.5",0.00000012,0.3,true,3,lu,,123456789012345\n',
    );
  });

  it('writes days, hours and both, to the second', async () => {
    const start = serial('2026-03-02T08:00:00');
    const rows =
      rowOf(
        1,
        `<c r="A1" s="1"><v>46083</v></c><c r="B1" s="2"><v>${start}</v></c><c r="C1" s="3"><v>0.6</v></c>`,
      ) +
      rowOf(
        2,
        `<c r="A2" s="1"><v>46084</v></c><c r="B2" s="2"><v>46084</v></c><c r="C2" s="3"><v>0</v></c>`,
      );
    const csv =
      '"2026-03-02",2026-03-02T08:00:00,14:24:00\n2026-03-03,2026-03-03T00:00:00,00:00:00\n';
    expect(await csvIn('m.xlsx', workbook({ F: rows }, { styles: STYLES }))).toBe(csv);
    const from1904 = workbook(
      { F: rowOf(1, '<c r="A1" s="1"><v>44621</v></c>') },
      { styles: STYLES, properties: '<workbookPr date1904="true"/>' },
    );
    expect(await csvIn('m.xlsx', from1904)).toBe('"2026-03-02"\n');
  });

  it('leaves times that are written as text as they are, in any zone', async () => {
    const cell = '<c r="A1" t="d"><v>2026-03-02T08:00:00</v></c>';
    expect(await csvIn('m.xlsx', workbook({ F: rowOf(1, cell) }))).toBe('"2026-03-02T08:00:00"\n');
  });

  it('needs no addresses', async () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c/><c><v>3</v></c></row>';
    expect(await csvIn('m.xlsx', workbook({ F: rows }))).toBe('"1",2\n\n,3\n');
  });

  it('gives back any texts and times that another program wrote', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', '"', ',', '<', '&', '😀', '7'),
      minLength: 1,
      maxLength: 6,
    });
    const time = fc.integer({ min: Date.UTC(1990, 0, 1) / 1000, max: Date.UTC(2090, 0, 1) / 1000 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, time, fc.integer({ min: -1e9, max: 1e9 })), {
          minLength: 1,
          maxLength: 30,
        }),
        fc.integer({ min: 50, max: 5000 }),
        async (rows, pieceSize) => {
          const cells = rows.map(([name, seconds, number]) => [
            { value: name, type: String },
            { value: new Date(seconds * 1000), type: Date, format: 'dd/mm/yyyy hh:mm:ss' },
            { value: number, type: Number },
          ]);
          const bytes = await writeWorkbook([
            [{ value: 'n' }, { value: 't' }, { value: 'x' }],
            ...cells,
          ]).toBuffer();
          const midnight = rows.every(([, seconds]) => seconds % 86_400 === 0);
          expect(rowsIn(await csvIn('m.xlsx', new Uint8Array(bytes), pieceSize))).toEqual([
            ['n', 't', 'x'],
            ...rows.map(([name, seconds, number]) => [
              name,
              new Date(seconds * 1000).toISOString().slice(0, midnight ? 10 : 19),
              String(number),
            ]),
          ]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is converted when first asked for, and once', async () => {
    let reads = 0;
    const inner = sourceOfBytes('m.xlsx', workbook({ F: rowOf(1, inline('A1', 'a')) }));
    const source = {
      ...inner,
      bytes: () => {
        reads++;
        return inner.bytes();
      },
    };
    const { tables } = await tablesOf(source, {});
    const before = reads;
    for (let i = 0; i < 3; i++) expect(strFromU8(await bytesOf(tables[0]!.source))).toBe('"a"\n');
    expect([before, reads - before]).toEqual([2, 1]);
  });
});

describe('the first rows of a long sheet', () => {
  const cell = (at: string, text: number): string => `<c r="${at}" t="s"><v>${text}</v></c>`;
  const long = (rows: number): string =>
    Array.from({ length: rows }, (_, i) =>
      rowOf(
        i + 1,
        cell(`A${i + 1}`, i % 7) +
          inline(`B${i + 1}`, `é${i}`) +
          `<c r="C${i + 1}"><v>${i}</v></c>`,
      ),
    ).join('');
  const strings = Array.from({ length: 9 }, (_, i) =>
    i === 3 ? '<si/>' : `<si><t>t${i}</t></si>`,
  );

  it('are those of the whole, without the rest being read', async () => {
    const bytes = workbook({ A: long(20_000) }, { strings: strings.join('') });
    const { tables } = await tablesOf(sourceOfBytes('a.xlsx', bytes), {});
    const [table] = tables;
    if (!table?.head) throw new Error('no head');
    const head = Buffer.from(await bytesOf(table.head)).toString();
    const whole = Buffer.from(await bytesOf(table.source)).toString();
    expect(head.split('\n').length).toBeGreaterThan(1000);
    expect(head.split('\n').length).toBeLessThan(6000);
    expect(whole.startsWith(head)).toBe(true);
    expect(rowsIn(head).slice(2, 5)).toEqual([
      ['t2', 'é2', '2'],
      ['', 'é3', '3'],
      ['t4', 'é4', '4'],
    ]);
  });

  it('are not asked for apart where the sheet is short, and are the whole where they are odd', async () => {
    const short = await tablesOf(sourceOfBytes('a.xlsx', workbook({ A: long(9) })), {});
    expect(short.tables[0]?.head).toBeUndefined();
    // A comment in which a row seems to end, where the beginning is cut.
    const odd =
      long(1000) + `<!-- ${'</row>'.repeat(60_000)} -->` + rowOf(1001, inline('A1001', 'x'));
    const { tables } = await tablesOf(
      sourceOfBytes('a.xlsx', workbook({ A: odd }, { strings: strings.join('') })),
      {},
    );
    const [table] = tables;
    if (!table?.head) throw new Error('no head');
    expect(await bytesOf(table.head)).toEqual(await bytesOf(table.source));
  });
});

describe('a hostile workbook', () => {
  it('with cells far away takes no room, or is refused', { timeout: 20_000 }, async () => {
    const far = (rows: string): Promise<string | number> =>
      outcomeOf('m.xlsx', workbook({ F: rows }));
    expect(await far(rowOf(1_048_576, '<c r="XFD1048576"><v>1</v></c>'))).toBe('TABLE_TOO_LARGE');
    expect(await far('<row r="99999999999"><c r="A1"><v>1</v></c></row>')).toBe('TABLE_TOO_LARGE');
    expect(await far(rowOf(1, '<c r="ZZZ1"><v>1</v></c>'))).toBe('TABLE_TOO_LARGE');
    expect(await far(rowOf(1, '<c r="ABCDEFGH1"><v>1</v></c>'))).toBe('WORKBOOK_BROKEN');
    expect(await far(rowOf(1, '<c r = "&#90;ZZZZ1"><v>1</v></c>'))).toBe('WORKBOOK_BROKEN');
    expect(await far('<row r="1"><c x=">" r="ZZZ9999999"><v>1</v></c></row>')).toBe(4);
    // A cell that has only a look is not in the way.
    expect(
      await far(rowOf(1_000_000, '<c r="A1000000"><v>1</v></c><c r="XFD1000000" s="0"/>')),
    ).toBe(1_000_001);
  });

  it('of 10,000 columns is read', { timeout: 20_000 }, async () => {
    const cells = Array.from({ length: 10_000 }, (_, i) => `<c><v>${i}</v></c>`).join('');
    const csv = await csvIn('m.xlsx', workbook({ F: `<row>${cells}</row>` }));
    expect(rowsIn(csv)[0]).toHaveLength(10_000);
  });

  it('with missing or broken parts says so', async () => {
    const sound = workbook(
      { F: rowOf(1, '<c r="A1" t="s"><v>0</v></c>') },
      { strings: '<si><t>a</t></si>' },
    );
    const without = (name: string): Uint8Array => {
      const { [name]: _, ...parts } = unzipSync(sound);
      return zipSync(parts);
    };
    expect(await outcomeOf('m.xlsx', without('xl/texts.xml'))).toBe('WORKBOOK_BROKEN');
    expect(await outcomeOf('m.xlsx', without('xl/_rels/workbook.xml.rels'))).toBe(
      'WORKBOOK_BROKEN',
    );
    expect(await outcomeOf('m.xlsx', workbook({ F: '<row r="1"><c r="A1"><v>1</v>' }))).toSatisfy(
      (outcome) => outcome === 'WORKBOOK_BROKEN' || typeof outcome === 'number',
    );
    expect(await outcomeOf('m.xlsx', sound.slice(0, -40))).toBe('ZIP_BROKEN');
  });

  it('with a cell of 20 MB is refused at once', { timeout: 20_000 }, async () => {
    const bytes = workbook({ F: rowOf(1, inline('A1', 'x'.repeat(20_000_000))) });
    expect(await outcomeOf('m.xlsx', bytes)).toBe('TABLE_TOO_LARGE');
    const most = workbook({ F: rowOf(1, inline('A1', 'x'.repeat(32_767))) });
    expect(await outcomeOf('m.xlsx', most)).toBe(32_770);
  });

  it('may have comments and text set apart', async () => {
    const cell = '<!-- <c> --><c r="A1" t="str"><v><![CDATA[a<b&c]]></v></c>';
    expect(await csvIn('m.xlsx', workbook({ F: `<row r="1">${cell}</row>` }))).toBe('"a<b&c"\n');
  });
});
