/**
 * Looks over the XML of a sheet before it is parsed: the parser makes room for every cell up to the
 * last one an address names, needs an address on every cell, and takes times written as ISO 8601
 * for times of this computer's zone.
 */
import { PasserelleError } from '../../base/errors.ts';

/** Rows and columns of the largest sheet there is. */
const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
/** Cells, empty ones up to the last row and column included. */
const MOST_CELLS = 32_000_000;

const LESS = 0x3c;
const GREATER = 0x3e;
const COLON = 0x3a;
const SLASH = 0x2f;
const AMPERSAND = 0x26;
const HASH = 0x23;
const QUOTE = 0x22;
const EXCLAMATION = 0x21;
const SMALL_C = 0x63;
const SMALL_D = 0x64;
const ROW = [0x72, 0x6f, 0x77];
/** How an address nearly always begins: ` r="`. */
const R_IS = [0x20, 0x72, 0x3d, QUOTE];

/**
 * Bytes from one tag to the next: a cell holds 32,767 characters at most, and the parser, which
 * takes the XML in pieces, would begin a longer one anew with each of them.
 */
const LONGEST_TEXT = 1 << 18;
/** Longest tag of a row or cell. */
const LONGEST_TAG = 2000;
const ADDRESS = /\sr\s*=\s*["']([^"']*)["']/;
const CELL_ADDRESS = /^([A-Z]{1,3})(\d{1,7})$/;
const TYPED_TIME = /(\st\s*=\s*["'])d(["'])/;

/**
 * Makes the XML of a sheet safe to parse, changing it only where it must be.
 * @throws PasserelleError `TABLE_TOO_LARGE` {file} where it spans more cells than memory bears or
 * than a sheet can have; `WORKBOOK_BROKEN` {file} where an address is none
 */
export function safeSheet(file: string, xml: Uint8Array): Uint8Array {
  const look = new Look(file, xml);
  let last = 0;
  for (let at = 0; at < xml.length; at++) {
    if (xml[at] !== LESS) continue;
    look.tagAt(at);
    if (at - last > LONGEST_TEXT) throw new PasserelleError('TABLE_TOO_LARGE', { file });
    last = at;
  }
  const repair = look.changes || hasReferences(xml);
  return repair ? new TextEncoder().encode(repaired(new TextDecoder().decode(xml))) : xml;
}

/**
 * Characters beyond the first 65,536 that are written as numbers, put in as they are: the parser
 * knows numbers of 16 bits only.
 */
export function safeStrings(xml: Uint8Array): Uint8Array {
  if (!hasReferences(xml)) return xml;
  return new TextEncoder().encode(withWideCharacters(new TextDecoder().decode(xml)));
}

class Look {
  changes = false;
  private row = 0;
  private column = 0;
  private widest = 0;
  private readonly file: string;
  private readonly xml: Uint8Array;

  constructor(file: string, xml: Uint8Array) {
    this.file = file;
    this.xml = xml;
  }

  /** Looks at the tag that opens at `at`, where it is that of a row or a cell. */
  tagAt(at: number): void {
    const { xml } = this;
    let name = at + 1;
    let after = name;
    if (xml[name] === EXCLAMATION) this.changes = true; // a comment, or text set apart
    for (; isNameByte(xml[after]); after++) if (xml[after] === COLON) name = after + 1;
    const isCell = after === name + 1 && xml[name] === SMALL_C;
    if (!isCell && !(after === name + 3 && startsWith(xml, name, ROW))) return;
    let end = after;
    while (end < xml.length && xml[end] !== GREATER) end++;
    if (end === xml.length || end - at > LONGEST_TAG) this.refuse();
    if (!isCell) {
      this.row++;
      this.column = 0;
    } else this.column++;
    this.readAddress(after, end, isCell);
    // A cell without anything in it has only a look, and takes no room.
    if (isCell && xml[end - 1] !== SLASH) this.widest = Math.max(this.widest, this.column);
    this.boundSize();
  }

  /** Reads the address among the attributes `xml[from, end)`, and looks for a time as text. */
  private readAddress(from: number, end: number, isCell: boolean): void {
    const { xml } = this;
    if (isCell && holdsTime(xml, from, end)) this.changes = true;
    if (startsWith(xml, from, R_IS) && this.readDigits(from + R_IS.length, isCell)) return;
    // Written in another way, or missing.
    const address = ADDRESS.exec(textAt(xml, from, end))?.[1];
    if (address === undefined) this.changes = true;
    else if (!isCell) this.row = /^\d{1,15}$/.test(address) ? Number(address) : this.refuse();
    else {
      const [, letters = this.refuse(), digits = ''] = CELL_ADDRESS.exec(address) ?? [];
      this.column = columnNumber(letters);
      this.row = Math.max(this.row, Number(digits));
    }
  }

  /** Reads `A1"` or `1"` at `at`; false where something else stands there. */
  private readDigits(at: number, isCell: boolean): boolean {
    const { xml } = this;
    let i = at;
    let column = 0;
    for (; isCell && xml[i]! >= 65 && xml[i]! <= 90 && i < at + 3; i++) {
      column = column * 26 + xml[i]! - 64;
    }
    if (isCell && column === 0) return false;
    let row = 0;
    for (const digits = i; xml[i]! >= 48 && xml[i]! <= 57 && i < digits + 7; i++) {
      row = row * 10 + xml[i]! - 48;
    }
    if (row === 0 || xml[i] !== QUOTE) return false;
    if (isCell) this.column = column;
    this.row = isCell ? Math.max(this.row, row) : row;
    return true;
  }

  private boundSize(): void {
    const { row, column, widest, file } = this;
    if (row > MOST_ROWS || column > MOST_COLUMNS || row * widest > MOST_CELLS) {
      throw new PasserelleError('TABLE_TOO_LARGE', { file });
    }
  }

  private refuse(): never {
    throw new PasserelleError('WORKBOOK_BROKEN', { file: this.file });
  }
}

function startsWith(xml: Uint8Array, at: number, bytes: readonly number[]): boolean {
  for (let i = 0; i < bytes.length; i++) if (xml[at + i] !== bytes[i]) return false;
  return true;
}

const textAt = (xml: Uint8Array, from: number, end: number): string =>
  String.fromCharCode(...xml.subarray(from, end));

/** Whether a cell is of type `d`. */
function holdsTime(xml: Uint8Array, from: number, end: number): boolean {
  for (let i = from + 1; i < end; i++) {
    const alone = xml[i] === SMALL_D && !isLetter(xml[i + 1]) && !isLetter(xml[i - 1]);
    if (alone) return TYPED_TIME.test(textAt(xml, from, end));
  }
  return false;
}

function columnNumber(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64;
  return column;
}

/** Letters of a column: 1 is A, 27 is AA. */
function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Whether a byte goes on with a name: no space, `/` or `>`. */
const isNameByte = (byte: number | undefined): boolean =>
  byte !== undefined && byte > 32 && byte !== SLASH && byte !== GREATER;

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && (byte | 32) >= 97 && (byte | 32) <= 122;

function hasReferences(xml: Uint8Array): boolean {
  for (let at = xml.indexOf(AMPERSAND); at >= 0; at = xml.indexOf(AMPERSAND, at + 1)) {
    if (xml[at + 1] === HASH) return true;
  }
  return false;
}

function repaired(xml: string): string {
  let row = 0;
  let column = 0;
  const addressed = withoutSections(xml).replace(
    /<((?:[\w.-]+:)?)(row|c)(?=[\s/>])([^>]*)>/g,
    (_, prefix: string, name: string, rest: string) => {
      const address = ADDRESS.exec(rest)?.[1];
      if (name === 'row') {
        row = address === undefined ? row + 1 : Number(address);
        column = 0;
      } else {
        column =
          address === undefined ? column + 1 : columnNumber(/^[A-Z]+/.exec(address)?.[0] ?? '');
      }
      const missing = name === 'row' ? String(row) : columnLetters(column) + String(row);
      const tag = address === undefined ? ` r="${missing}"${rest}` : rest;
      return `<${prefix}${name}${name === 'c' ? tag.replace(TYPED_TIME, '$1str$2') : tag}>`;
    },
  );
  return withWideCharacters(addressed);
}

/** Without comments, and with text that was set apart as plain text. */
const withoutSections = (xml: string): string =>
  xml
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    );

function withWideCharacters(xml: string): string {
  return xml.replace(
    /&#(?:x([0-9a-f]{5,6})|(\d{5,7}));/gi,
    (reference, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : reference;
    },
  );
}
