/**
 * The cells of a sheet, taken from its XML as it comes in. Nothing is made room for but what is
 * there, and a sheet that spans more than memory bears is refused where it says so.
 */
import { PasserelleError } from '../../base/errors.ts';
import { valueOfCell, withoutEscapes, type CellValue, type Looks } from './sheetValue.ts';
import { XmlScan, type Attributes, type XmlSink } from './xmlScan.ts';

/** Rows and columns of the largest sheet there is. */
const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
/** Cells, empty ones up to the last row and column included. */
const MOST_CELLS = 32_000_000;
/** Longest tag of a row or cell. */
const LONGEST_TAG = 2000;
const ROW_NUMBER = /^\d{1,15}$/;
const PLAIN = new Set(['row', 'c']);
const NOTHING: readonly CellValue[] = [];

/** The rows of a sheet down to the last that holds something; each ends with its last such cell. */
export interface Grid {
  readonly rows: readonly (readonly CellValue[])[];
  /** Cells of the longest row. */
  readonly width: number;
}

/** Reads one sheet, piece by piece. */
export class SheetScan {
  private readonly cells: Cells;
  private readonly scan: XmlScan;

  constructor(file: string, looks: Looks) {
    this.cells = new Cells(file, looks);
    this.scan = new XmlScan(file, this.cells, PLAIN);
  }

  /**
   * Takes the next piece of the XML; what follows the cells is passed over.
   * @throws PasserelleError `TABLE_TOO_LARGE` {file} where it spans more cells than memory bears or
   * than a sheet can have; `WORKBOOK_BROKEN` {file} where it is no sheet
   */
  take(piece: string): void {
    if (!this.cells.done) this.scan.take(piece);
  }

  /** @throws PasserelleError `WORKBOOK_BROKEN` {file} where the cells do not end */
  end(): Grid {
    if (!this.cells.done) this.scan.broken();
    return this.cells.grid();
  }
}

class Cells implements XmlSink {
  done = false;
  private started = false;
  private readonly rows: (readonly CellValue[])[] = [];
  private filled = 0;
  private width = 0;
  private row: CellValue[] | null = null;
  private rowNumber = 0;
  /** Row and column of the last cell, the row as its address has it. */
  private cellRow = 0;
  private cellColumn = 0;
  /** Where in the row the next cell without an address follows. */
  private column = 0;
  /** Column of the last cell in its row that has an inside, of all rows. */
  private widest = 0;
  private cell: Inside | null = null;
  private readonly inside: Inside;
  private readonly file: string;

  constructor(file: string, looks: Looks) {
    this.file = file;
    this.inside = new Inside(looks);
  }

  grid(): Grid {
    return { rows: this.rows.slice(0, this.filled), width: this.width };
  }

  open(name: string, attributes: Attributes, empty: boolean): void {
    if (this.done) return;
    if (!this.started) this.started = name === 'sheetData';
    else if (name === 'c') this.openCell(attributes, empty);
    else if (name === 'row') this.openRow(attributes);
    else this.cell?.open(name);
  }

  text(text: string): void {
    this.cell?.text(text);
  }

  close(name: string): void {
    if (!this.started || this.done) return;
    if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (name === 'sheetData') this.done = true;
    else this.cell?.close(name);
  }

  private openRow(attributes: Attributes): void {
    if (this.row !== null || attributes.length > LONGEST_TAG) this.refuse();
    const number = attributes.get('r');
    if (number === undefined) this.rowNumber = this.rows.length + 1;
    else this.rowNumber = ROW_NUMBER.test(number) ? Number(number) : this.refuse();
    this.row = [];
    this.column = 0;
    this.boundSize(this.rowNumber);
  }

  private closeRow(): void {
    const { row, rows } = this;
    if (row === null) this.refuse();
    // A row without a number, but for those of its cells, is the next one.
    const number = this.rowNumber === 0 ? rows.length + 1 : this.rowNumber;
    if (number <= rows.length) this.refuse();
    while (rows.length < number - 1) rows.push(NOTHING);
    rows.push(row);
    if (row.length > 0) this.filled = rows.length;
    this.width = Math.max(this.width, row.length);
    this.row = null;
  }

  private openCell(attributes: Attributes, empty: boolean): void {
    if (this.row === null || this.cell !== null || attributes.length > LONGEST_TAG) this.refuse();
    const { cellRow: rowBefore, cellColumn: before } = this;
    const address = attributes.get('r');
    if (address === undefined) {
      this.column++;
      this.cellRow = this.rowNumber;
    } else this.readAddress(address);
    if (this.cellRow < rowBefore || (this.cellRow === rowBefore && this.column <= before)) {
      this.refuse();
    }
    this.cellColumn = this.column;
    if (this.rowNumber === 0) this.rowNumber = this.cellRow;
    // A cell without anything in it has only a look, and takes no room.
    if (!empty) this.widest = Math.max(this.widest, this.column);
    this.boundSize(Math.max(this.rowNumber, this.cellRow));
    this.inside.start(attributes);
    this.cell = this.inside;
  }

  private closeCell(): void {
    const { cell, row, column } = this;
    if (cell === null || row === null) this.refuse();
    const value = cell.value();
    this.cell = null;
    if (value === undefined) this.refuse();
    if (value === null) return;
    while (row.length < column - 1) row.push(null);
    row.push(value);
  }

  /** Reads an address such as `AB12`. */
  private readAddress(address: string): void {
    let at = 0;
    let column = 0;
    for (let code = address.charCodeAt(0); code >= 65 && code <= 90;) {
      column = column * 26 + code - 64;
      code = address.charCodeAt(++at);
    }
    const letters = at;
    let row = 0;
    for (let code = address.charCodeAt(at); code >= 48 && code <= 57;) {
      row = row * 10 + code - 48;
      code = address.charCodeAt(++at);
    }
    const digits = at - letters;
    const sound = letters > 0 && letters <= 3 && digits > 0 && digits <= 7;
    if (!sound || at < address.length) this.refuse();
    this.column = column;
    this.cellRow = row;
  }

  private boundSize(row: number): void {
    if (row > MOST_ROWS || this.column > MOST_COLUMNS || row * this.widest > MOST_CELLS) {
      throw new PasserelleError('TABLE_TOO_LARGE', { file: this.file });
    }
  }

  private refuse(): never {
    throw new PasserelleError('WORKBOOK_BROKEN', { file: this.file });
  }
}

/** What is inside a cell, or is one of the shared texts: runs joined, how they are spoken left out. */
export class TextRuns {
  joined = '';
  private inText = false;
  private inRun = false;
  private spoken = false;

  start(): void {
    this.joined = '';
    this.inText = this.inRun = this.spoken = false;
  }

  /** Notes that an element begins (`inside`) or ends. */
  note(name: string, inside: boolean): void {
    if (name === 't') this.inText = inside;
    else if (name === 'r') this.inRun = inside;
    else if (name === 'rPh') this.spoken = inside;
  }

  text(text: string): void {
    if (this.spoken || !this.inText) return;
    this.joined = this.inRun ? this.joined + text : text;
  }
}

class Inside {
  private type = '';
  private style = '';
  private inValue = false;
  private inInline = false;
  private plain: string | undefined;
  private inline: string | undefined;
  private readonly runs = new TextRuns();
  private readonly looks: Looks;

  constructor(looks: Looks) {
    this.looks = looks;
  }

  start(attributes: Attributes): void {
    this.type = attributes.get('t') ?? '';
    this.style = attributes.get('s') ?? '';
    this.inValue = this.inInline = false;
    this.plain = this.inline = undefined;
  }

  open(name: string): void {
    if (name === 'v') this.inValue = true;
    else if (name === 'is') {
      this.inInline = true;
      this.runs.start();
    } else if (this.inInline) this.runs.note(name, true);
  }

  text(text: string): void {
    if (this.inValue) this.plain = text;
    else if (this.inInline) this.runs.text(text);
  }

  close(name: string): void {
    if (name === 'v') {
      this.inValue = false;
      this.plain ??= '';
    } else if (name === 'is') {
      this.inInline = false;
      this.inline = withoutEscapes(this.runs.joined);
    } else if (this.inInline) this.runs.note(name, false);
  }

  /** The value of the cell; undefined where it has none of its type. */
  value(): CellValue | undefined {
    const { type, style, looks } = this;
    return valueOfCell(type, style, type === 'inlineStr' ? this.inline : this.plain, looks);
  }
}
