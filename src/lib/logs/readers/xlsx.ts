/**
 * The sheets of an XLSX workbook as tables.
 *
 * Only what one sheet needs is unpacked, within bounds, and handed to the parser as a small
 * workbook of its own. Formulas give the value the spreadsheet last computed for them; links to
 * other files are not followed. Dates and times come as ISO 8601 without a zone, to the second.
 */
import { zipSync } from 'fflate';
import readWorkbook, { readSheet } from 'read-excel-file/universal';
import { PasserelleError } from '../../base/errors.ts';
import { breathe, type Task } from '../../base/task.ts';
import type { Source } from '../logs.ts';
import { allOf, MOST_HELD } from './bounds.ts';
import { HELP_SHEETS } from './helpSheets.ts';
import { CsvWriter, sourceOfPieces } from './csvBytes.ts';
import { safeSheet, safeStrings } from './sheetXml.ts';
import { numberOfCell, sheetRows } from './sheetRows.ts';
import { nameInside, type Table } from './table.ts';
import { bytesOfPart, partPieces } from './zip.ts';
import { zipParts, type ZipPart } from './zipDirectory.ts';

const WORKBOOK = 'xl/workbook.xml';
const LINKS = 'xl/_rels/workbook.xml.rels';
/** What Kumu and others leave out by its name, and what our own templates say how to fill in. */
const IGNORED: ReadonlySet<string> = new Set([
  '(ignore)',
  ...Object.values(HELP_SHEETS).map((name) => name.toLowerCase()),
]);
/** XML of one sheet: about 800,000 rows of six cells. */
const MOST_XML = 192 * 1024 * 1024;
/** Parts that are not sheets stay far below. */
const MOST_OTHER = 128 * 1024 * 1024;
/** Sheets of one workbook, and bytes of each that are looked at before it is asked for. */
const MOST_SHEETS = 1000;
const MOST_LOOKED = 1 << 20;
/** Parts with texts and looks: there is one of each. */
const MOST_PARTS = 4;
/** What a cell that holds something has inside. */
const FILLED = /<(?:[\w.-]+:)?(?:v|is)[\s>]/;

const decoder = new TextDecoder();

/** A workbook unpacked so far as to know its sheets. */
interface Workbook {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly parts: ReadonlyMap<string, ZipPart>;
}

/**
 * The sheets that hold something, in their order; one named `(ignore)` is left out, and the help of our templates.
 * @throws PasserelleError `WORKBOOK_BROKEN`, `ZIP_BROKEN`, `ZIP_TOO_LARGE` {file}
 */
export async function sheetsOf(
  source: Source,
  bytes: Uint8Array,
  parts: readonly ZipPart[],
  task: Task,
): Promise<Table[]> {
  const workbook = workbookOf(source.name, bytes, parts);
  const tables: Table[] = [];
  const sheets = await sheetPaths(workbook);
  if (sheets.length > MOST_SHEETS)
    throw new PasserelleError('ZIP_TOO_LARGE', { file: source.name });
  for (const [index, { name, path }] of sheets.entries()) {
    await breathe(task, { step: 'reading', done: index, total: sheets.length });
    const part = workbook.parts.get(path);
    if (!part || IGNORED.has(name.trim().toLowerCase()) || !holdsCells(workbook, part)) continue;
    const table = nameInside(source.name, name);
    tables.push({
      name: table,
      form: 'xlsx',
      source: sheetSource(source, table, name, path, part.size),
      broken: [],
    });
  }
  return tables;
}

const workbookOf = (file: string, bytes: Uint8Array, parts: readonly ZipPart[]): Workbook => ({
  file,
  bytes,
  parts: new Map(parts.map((part) => [part.name, part])),
});

/** A sheet as CSV, converted when first asked for, and kept as those bytes. */
function sheetSource(
  whole: Source,
  table: string,
  sheet: string,
  path: string,
  size: number,
): Source {
  let kept: Promise<readonly Uint8Array[]> | null = null;
  return {
    name: table,
    size,
    async *bytes() {
      kept ??= converted(whole, table, sheet, path);
      try {
        yield* sourceOfPieces(table, await kept).bytes();
      } catch (thrown) {
        kept = null; // the file may be there again next time
        throw thrown;
      }
    },
  };
}

async function converted(
  whole: Source,
  table: string,
  sheet: string,
  path: string,
): Promise<readonly Uint8Array[]> {
  const bytes = await allOf(whole, {}, MOST_HELD, 'ZIP_TOO_LARGE');
  const workbook = workbookOf(whole.name, bytes, zipParts(whole.name, bytes));
  const xml = safeSheet(table, partOf(workbook, path, MOST_XML));
  const strings = stringsAndStyles(workbook);
  const small = packed({ ...essentials(workbook), ...strings, [path]: xml });
  const rows = await parsed(whole.name, readSheet(small, sheet, { parseNumber: numberOfCell }));
  const writer = new CsvWriter(table);
  for (const cells of sheetRows(rows)) {
    if (cells === null) writer.blank();
    else writer.row(cells);
  }
  return writer.take();
}

/** The parts that name the sheets. */
function essentials(workbook: Workbook): Record<string, Uint8Array> {
  // The parser knows the epoch of old Macs by `1` only.
  const info = decoder
    .decode(partOf(workbook, WORKBOOK, MOST_OTHER))
    .replace(/date1904\s*=\s*["']true["']/, 'date1904="1"');
  return {
    [WORKBOOK]: new TextEncoder().encode(info),
    [LINKS]: partOf(workbook, LINKS, MOST_OTHER),
  };
}

/** The parts with the texts and the looks of cells, wherever the workbook keeps them. */
function stringsAndStyles(workbook: Workbook): Record<string, Uint8Array> {
  const links = decoder.decode(partOf(workbook, LINKS, MOST_OTHER));
  const found: Record<string, Uint8Array> = {};
  for (const [link] of links.matchAll(/<(?:[\w.-]+:)?Relationship\s[^>]*>/g)) {
    const target = /\sTarget\s*=\s*["']([^"']*)["']/.exec(link)?.[1] ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    if (!/\/(?:sharedStrings|styles)["']/.test(link) || !workbook.parts.has(path)) continue;
    if (path in found || Object.keys(found).length === MOST_PARTS) continue;
    found[path] = safeStrings(partOf(workbook, path, MOST_OTHER));
  }
  return found;
}

/**
 * Names of the sheets and where they lie. The parser tells only names and cells: so it is given a
 * workbook in which every part is a sheet of one cell, and that cell says where the part lies.
 */
async function sheetPaths(workbook: Workbook): Promise<{ name: string; path: string }[]> {
  const signs: Record<string, Uint8Array> = {};
  for (const path of workbook.parts.keys()) {
    if (path.endsWith('.xml')) signs[path] = new TextEncoder().encode(sheetThatSays(path));
  }
  const small = packed({ ...signs, ...essentials(workbook) });
  const sheets = await parsed(workbook.file, readWorkbook(small));
  return sheets.flatMap(({ sheet: name, data }) => {
    // A chart on a sheet of its own has no cells, not even that one, whatever the type says.
    const cells: readonly (readonly unknown[])[] = [data].flat();
    const path = cells[0]?.[0];
    return typeof path === 'string' ? [{ name, path }] : [];
  });
}

function sheetThatSays(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const cell = `<c r="A1" t="inlineStr"><is><t>${escaped}</t></is></c>`;
  return `<worksheet><sheetData><row r="1">${cell}</row></sheetData></worksheet>`;
}

/** Parts as an archive that is not compressed, for unpacking it costs nothing then. */
function packed(parts: Record<string, Uint8Array>): ArrayBuffer {
  const bytes = zipSync(parts, { level: 0 });
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
}

async function parsed<T>(file: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (thrown) {
    throw new PasserelleError('WORKBOOK_BROKEN', { file }, thrown);
  }
}

function partOf(workbook: Workbook, path: string, most: number): Uint8Array {
  const { file, bytes, parts } = workbook;
  const part = parts.get(path);
  if (!part) throw new PasserelleError('WORKBOOK_BROKEN', { file });
  if (part.size > most) throw new PasserelleError('TABLE_TOO_LARGE', { file });
  return bytesOfPart(file, bytes, part);
}

/** Whether a sheet has a cell with something in it, or may have one further down than is looked. */
function holdsCells({ file, bytes }: Workbook, part: ZipPart): boolean {
  let before = '';
  let looked = 0;
  for (const piece of partPieces(file, bytes, part)) {
    looked += piece.length;
    if (looked > MOST_LOOKED) return true;
    // What is looked for may lie across two pieces; only ASCII letters matter.
    const text = before + decoder.decode(piece);
    if (FILLED.test(text)) return true;
    before = text.slice(-100);
  }
  return false;
}
