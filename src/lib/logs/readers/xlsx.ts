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
import { firstRows, firstTexts, HEAD_BYTES, textsUsed } from './sheetHead.ts';
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
const encoder = new TextEncoder();

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
    const sheet = { whole: source, table: nameInside(source.name, name), name, part };
    const rows = sheetSource(sheet);
    tables.push({
      ...{ name: sheet.table, form: 'xlsx', source: rows, broken: [] },
      ...(part.size > HEAD_BYTES ? { head: headSource(sheet, rows) } : {}),
    });
  }
  return tables;
}

const workbookOf = (file: string, bytes: Uint8Array, parts: readonly ZipPart[]): Workbook => ({
  file,
  bytes,
  parts: new Map(parts.map((part) => [part.name, part])),
});

/** A sheet of a workbook, and what its table is called. */
interface Sheet {
  readonly whole: Source;
  readonly table: string;
  readonly name: string;
  readonly part: ZipPart;
}

/** A sheet as CSV, converted when first asked for, and kept as those bytes. */
function sheetSource(sheet: Sheet): Source {
  const { table } = sheet;
  let kept: Promise<readonly Uint8Array[]> | null = null;
  return {
    name: table,
    size: sheet.part.size,
    async *bytes() {
      kept ??= converted(sheet);
      try {
        yield* sourceOfPieces(table, await kept).bytes();
      } catch (thrown) {
        kept = null; // the file may be there again next time
        throw thrown;
      }
    },
  };
}

/** The first rows of a long sheet as CSV; all of them where they cannot be had apart. */
function headSource(sheet: Sheet, all: Source): Source {
  return {
    ...all,
    async *bytes() {
      const head = await convertedHead(sheet).catch((thrown: unknown) => {
        if (thrown instanceof PasserelleError && thrown.code !== 'CANCELLED') return [];
        throw thrown;
      });
      yield* (head.length === 0 ? all : sourceOfPieces(all.name, head)).bytes();
    },
  };
}

async function converted(sheet: Sheet): Promise<readonly Uint8Array[]> {
  const workbook = await opened(sheet);
  const xml = partOf(workbook, sheet.part.name, MOST_XML);
  const strings = stringsAndStyles(workbook, (path) => partOf(workbook, path, MOST_OTHER));
  return rowsAsCsv(workbook, sheet, xml, strings);
}

async function convertedHead(sheet: Sheet): Promise<readonly Uint8Array[]> {
  const workbook = await opened(sheet);
  const { file, bytes } = workbook;
  const xml = firstRows(partPieces(file, bytes, sheet.part));
  if (xml === null) return [];
  const used = textsUsed(xml);
  const strings = stringsAndStyles(workbook, (path, texts) =>
    texts === null
      ? partOf(workbook, path, MOST_OTHER)
      : encoder.encode(firstTexts(partPieces(file, bytes, texts), used)),
  );
  return rowsAsCsv(workbook, sheet, encoder.encode(xml), strings);
}

async function opened({ whole }: Sheet): Promise<Workbook> {
  const bytes = await allOf(whole, {}, MOST_HELD, 'ZIP_TOO_LARGE');
  return workbookOf(whole.name, bytes, zipParts(whole.name, bytes));
}

async function rowsAsCsv(
  workbook: Workbook,
  { whole, table, name, part }: Sheet,
  xml: Uint8Array,
  strings: Record<string, Uint8Array>,
): Promise<readonly Uint8Array[]> {
  const parts = { ...essentials(workbook), ...strings, [part.name]: safeSheet(table, xml) };
  const rows = await parsed(
    whole.name,
    readSheet(packed(parts), name, { parseNumber: numberOfCell }),
  );
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
    [WORKBOOK]: encoder.encode(info),
    [LINKS]: partOf(workbook, LINKS, MOST_OTHER),
  };
}

/**
 * The parts with the texts and the looks of cells, wherever the workbook keeps them.
 * @param bytesOf given the part where it is the texts
 */
function stringsAndStyles(
  workbook: Workbook,
  bytesOf: (path: string, texts: ZipPart | null) => Uint8Array,
): Record<string, Uint8Array> {
  const links = decoder.decode(partOf(workbook, LINKS, MOST_OTHER));
  const found: Record<string, Uint8Array> = {};
  for (const [link] of links.matchAll(/<(?:[\w.-]+:)?Relationship\s[^>]*>/g)) {
    const target = /\sTarget\s*=\s*["']([^"']*)["']/.exec(link)?.[1] ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const part = workbook.parts.get(path);
    if (!/\/(?:sharedStrings|styles)["']/.test(link) || !part) continue;
    if (path in found || Object.keys(found).length === MOST_PARTS) continue;
    found[path] = safeStrings(bytesOf(path, link.includes('/sharedStrings') ? part : null));
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
    if (path.endsWith('.xml')) signs[path] = encoder.encode(sheetThatSays(path));
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
