/**
 * The sheets of an XLSX workbook as tables.
 *
 * Only what one sheet needs is unpacked, piece by piece and within bounds. Formulas give the value the spreadsheet last computed for them; links to
 * other files are not followed. Dates and times come as ISO 8601 without a zone, to the second.
 */
import { PasserelleError } from '../../base/errors.ts';
import { breathe, type Task } from '../../base/task.ts';
import type { Source } from '../logs.ts';
import { allOf, joined, MOST_HELD, parts as piecesOfBearableSize } from './bounds.ts';
import { HELP_SHEETS } from './helpSheets.ts';
import { CsvWriter, sourceOfPieces } from './csvBytes.ts';
import { firstRows, firstTexts, HEAD_BYTES, textsUsed } from './sheetHead.ts';
import { Styles, Texts } from './sheetLooks.ts';
import { sheetRows } from './sheetRows.ts';
import type { Looks } from './sheetValue.ts';
import { SheetScan } from './sheetXml.ts';
import { nameInside, type Table } from './table.ts';
import { Contents, Links } from './workbookParts.ts';
import { XmlScan, type XmlSink } from './xmlScan.ts';
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
/** Bytes of XML, and rows, between two breaths. */
const BREATH = 2 << 20;
const ROWS_A_BREATH = 20_000;
/** What a cell that holds something has inside. */
const FILLED = /<(?:[\w.-]+:)?(?:v|is)[\s>]/;

const decoder = new TextDecoder();
/** A mark of byte order is only looked for at the beginning, where XML does not mind it. */
const piecewise = new TextDecoder('utf-8', { ignoreBOM: true });
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
  const held = new WeakRef(workbook);
  const tables: Table[] = [];
  const sheets = sheetPaths(workbook);
  if (sheets.length > MOST_SHEETS)
    throw new PasserelleError('ZIP_TOO_LARGE', { file: source.name });
  for (const [index, { name, path }] of sheets.entries()) {
    await breathe(task, { step: 'reading', done: index, total: sheets.length });
    const part = workbook.parts.get(path);
    if (!part) throw new PasserelleError('WORKBOOK_BROKEN', { file: source.name });
    if (IGNORED.has(name.trim().toLowerCase()) || !holdsCells(workbook, part)) continue;
    const sheet = { whole: source, table: nameInside(source.name, name), part, held };
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
  readonly part: ZipPart;
  /** The workbook, while nothing else needs the room: the first rows are asked for at once. */
  readonly held: WeakRef<Workbook>;
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
  const { file, bytes } = workbook;
  if (sheet.part.size > MOST_XML) throw new PasserelleError('TABLE_TOO_LARGE', { file });
  const looks = await looksOf(workbook, (texts) => partPieces(file, bytes, texts));
  return rowsAsCsv(sheet, partPieces(file, bytes, sheet.part), looks);
}

async function convertedHead(sheet: Sheet): Promise<readonly Uint8Array[]> {
  const workbook = sheet.held.deref() ?? (await opened(sheet));
  const { file, bytes } = workbook;
  const xml = firstRows(partPieces(file, bytes, sheet.part));
  if (xml === null) return [];
  const used = textsUsed(xml);
  const looks = await looksOf(workbook, (texts) => [
    encoder.encode(firstTexts(partPieces(file, bytes, texts), used)),
  ]);
  return rowsAsCsv(sheet, [encoder.encode(xml)], looks);
}

async function opened({ whole }: Sheet): Promise<Workbook> {
  const bytes = await allOf(whole, {}, MOST_HELD, 'ZIP_TOO_LARGE');
  return workbookOf(whole.name, bytes, zipParts(whole.name, bytes));
}

async function rowsAsCsv(
  { table }: Sheet,
  xml: Iterable<Uint8Array>,
  looks: Looks,
): Promise<readonly Uint8Array[]> {
  const scan = new SheetScan(table, looks);
  await told(scan, xml);
  const writer = new CsvWriter(table);
  let written = 0;
  for (const cells of sheetRows(scan.end())) {
    if (cells === null) writer.blank();
    else writer.row(cells);
    if (++written % ROWS_A_BREATH === 0)
      await breathe({}, { step: 'reading', done: written, total: 0 });
  }
  return writer.take();
}

/**
 * The texts and the looks of cells, wherever the workbook keeps them.
 * @param piecesOf gives the texts from the part that has them
 */
async function looksOf(
  workbook: Workbook,
  piecesOf: (texts: ZipPart) => Iterable<Uint8Array>,
): Promise<Looks> {
  const { file, parts } = workbook;
  const links = read(workbook, LINKS, new Links());
  const { from1904 } = read(workbook, WORKBOOK, new Contents());
  const styles = new Styles();
  if (parts.has(links.styles ?? '')) read(workbook, links.styles ?? '', styles);
  const shared = new Texts();
  const part = parts.get(links.texts ?? '');
  if (part) {
    if (part.size > MOST_OTHER) throw new PasserelleError('TABLE_TOO_LARGE', { file });
    const scan = new XmlScan(file, shared);
    await told(scan, piecesOf(part));
    scan.end();
  }
  return { texts: shared.texts, dated: styles.dated, from1904 };
}

/** Names of the sheets and where they lie; a chart on a sheet of its own is none. */
function sheetPaths(workbook: Workbook): { name: string; path: string }[] {
  const links = read(workbook, LINKS, new Links());
  const { sheets } = read(workbook, WORKBOOK, new Contents());
  return sheets.flatMap(({ name, link }) => {
    const path = links.sheets.get(link);
    return path === undefined ? [] : [{ name, path }];
  });
}

/** Tells a short part to `sink`. */
function read<T extends XmlSink>(workbook: Workbook, path: string, sink: T): T {
  const scan = new XmlScan(workbook.file, sink);
  scan.take(decoder.decode(partOf(workbook, path, MOST_OTHER)));
  scan.end();
  return sink;
}

/** Tells a long part to `scan`, and lets waiting messages in now and then. */
async function told(scan: { take(piece: string): void }, xml: Iterable<Uint8Array>): Promise<void> {
  let cut: Uint8Array = new Uint8Array(0);
  let sinceBreath = 0;
  for (const inflated of xml) {
    for (const piece of piecesOfBearableSize(inflated)) {
      const bytes = cut.length === 0 ? piece : joined([cut, piece], cut.length + piece.length);
      const whole = wholeCharacters(bytes);
      // Decoded one by one, pieces without accents take half the room, and half the time.
      scan.take(piecewise.decode(bytes.subarray(0, whole)));
      cut = bytes.slice(whole);
      sinceBreath += piece.length;
      if (sinceBreath < BREATH) continue;
      sinceBreath = 0;
      await breathe({}, { step: 'reading', done: 0, total: 0 });
    }
  }
  scan.take(piecewise.decode(cut));
}

/** How many bytes there are up to the last character of UTF-8 that may be cut off at the end. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= 0 && at >= bytes.length - 4; at--) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) return at + 1;
    if (byte >= 0xc0) return at;
  }
  return bytes.length;
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
