/**
 * A small workbook that spreadsheets open: typed cells, so that no text can become a formula, one
 * frozen header line a sheet, and nothing else.
 */
import { strToU8, zipSync } from 'fflate';
import { escapedForXml as escaped } from './xml.ts';

/** `header`: bold on a tint; `note`: grey italics; `title`: bold. */
export type CellLook = 'plain' | 'header' | 'note' | 'title';

export interface SheetRow {
  readonly look: CellLook;
  readonly cells: readonly (string | number | null)[];
}

export interface Sheet {
  /** As its tab shows it; what workbooks cannot have in a name is left out. */
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Lines at the top that stay in sight. */
  readonly frozen: number;
  /** Width of each column, in characters. */
  readonly widths: readonly number[];
}

const LOOKS: Readonly<Record<CellLook, number>> = { plain: 0, header: 1, note: 2, title: 3 };
const LONGEST_NAME = 31;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The first day a zip file can tell: the same cells give the same bytes. */
const ALWAYS = new Date(1980, 0, 1);

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="4"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><i/><sz val="11"/><color rgb="FF6A635A"/><name val="Calibri"/></font><font><b/><sz val="13"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEFE8DA"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The bytes of a workbook, at least one sheet. */
export function xlsxOf(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const paths = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const names = distinctNames(sheets.map(({ name }) => name));
  const overrides = paths
    .map((path) => `<Override PartName="/xl/${path}" ContentType="${TYPE}.worksheet+xml"/>`)
    .join('');
  const tabs = names
    .map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`)
    .join('');
  const links = paths
    .map(
      (path, at) => `<Relationship Id="r${at + 1}" Type="${DOCUMENT}/worksheet" Target="${path}"/>`,
    )
    .join('');
  const texts: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${overrides}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${tabs}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${links}<Relationship Id="rs" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  };
  for (const [at, sheet] of sheets.entries()) texts[`xl/${paths[at] ?? ''}`] = sheetXml(sheet);
  const parts = Object.entries(texts).map(([path, text]) => [path, strToU8(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(parts), { mtime: ALWAYS }));
}

function sheetXml({ rows, frozen, widths }: Sheet): string {
  const columns = widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const pane =
    frozen > 0
      ? `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
      : '';
  const lines = rows.map(({ look, cells }, row) => {
    const written = cells.map((cell, column) => cellXml(cell, nameOf(row, column), LOOKS[look]));
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  const cols = columns === '' ? '' : `<cols>${columns}</cols>`;
  return `${XML}<worksheet xmlns="${MAIN}">${pane}${cols}<sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: string | number | null, name: string, look: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${name}" s="${look}"><v>${cell}</v></c>`;
  const text = `<is><t xml:space="preserve">${escaped(cell)}</t></is>`;
  return `<c r="${name}" s="${look}" t="inlineStr">${text}</c>`;
}

/** `A1` of the first cell. */
function nameOf(row: number, column: number): string {
  const letter = (at: number): string =>
    (at < 26 ? '' : letter(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
  return `${letter(column)}${row + 1}`;
}

/** Names a workbook can have: no two alike, whatever their case. */
function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, at) => {
    const bare = name
      .replace(/[\\/?*:[\]]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim();
    const base = bare.slice(0, LONGEST_NAME - 3).trim() || `${at + 1}`;
    const whole = bare.length <= LONGEST_NAME && bare !== '' ? bare : base;
    const free = taken.has(whole.toLowerCase()) ? `${base} ${at + 1}` : whole;
    taken.add(free.toLowerCase());
    return free;
  });
}
