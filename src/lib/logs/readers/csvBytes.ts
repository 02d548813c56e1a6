/** Writes rows as CSV bytes that every reader of CSV takes apart in the same way. */
import { PasserelleError } from '../../base/errors.ts';
import type { Source } from '../logs.ts';

/** Characters written at once. */
const PIECE = 1 << 16;
/** Most bytes of one table: no file that a place has is as large, and an endless one must end. */
const MOST_BYTES = 1024 * 1024 * 1024;
/** Any separator is quoted, for what parts the cells must not be guessed wrong later. */
const NEEDS_QUOTES = /[",;\t|]/;
const NEEDS_CARE = /[",;\t|\r\n]/;
const LINE_FEED = /[\r\n]/;

export class CsvWriter {
  private pieces: Uint8Array[] = [];
  private text = '';
  private length = 0;
  private readonly file: string;
  private readonly encoder = new TextEncoder();

  constructor(file: string) {
    this.file = file;
  }

  /**
   * Writes one record on one line: line feeds inside a cell become `; `. It is never a blank line.
   * @throws PasserelleError `TABLE_TOO_LARGE` {file}
   */
  row(cells: readonly string[]): void {
    const start = this.text.length;
    const first = this.length === 0 && start === 0;
    let parting = '';
    for (const cell of cells) {
      // Quoted, the first bytes of a table cannot pass for the mark of another kind of file.
      this.text += parting + (first && parting === '' ? quoted(oneLine(cell)) : csvCell(cell));
      parting = ',';
      if (this.text.length >= PIECE) this.encode();
    }
    this.text += cells.length < 2 && (cells[0] ?? '') === '' && !first ? '""\n' : '\n';
    if (this.text.length >= PIECE) this.encode();
  }

  /** Writes a line on which there is nothing, so that those below keep their numbers. */
  blank(): void {
    this.text += '\n';
    if (this.text.length >= PIECE) this.encode();
  }

  /** Hands out what was written since the last call. */
  take(): Uint8Array[] {
    if (this.text !== '') this.encode();
    const taken = this.pieces;
    this.pieces = [];
    return taken;
  }

  private encode(): void {
    const piece = this.encoder.encode(this.text);
    this.text = '';
    this.length += piece.length;
    if (this.length > MOST_BYTES) throw new PasserelleError('TABLE_TOO_LARGE', { file: this.file });
    this.pieces.push(piece);
  }
}

/** A source of bytes already written, in the pieces they were written in. */
export function sourceOfPieces(name: string, pieces: readonly Uint8Array[]): Source {
  return {
    name,
    size: pieces.reduce((sum, piece) => sum + piece.length, 0),
    async *bytes() {
      for (const piece of pieces) yield await Promise.resolve(piece);
    },
  };
}

/** A text on one line: its lines trimmed, those that are empty left out, and parted by `; `. */
export function oneLine(text: string): string {
  if (!LINE_FEED.test(text)) return text;
  return text
    .split(LINE_FEED)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('; ');
}

function csvCell(cell: string): string {
  if (!NEEDS_CARE.test(cell)) return cell;
  const text = oneLine(cell);
  return NEEDS_QUOTES.test(text) ? quoted(text) : text;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const EXPONENT = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/;
/** Numbers of more zeros than this keep their exponent. */
const MOST_ZEROS = 25;

/** A number in digits alone, shortest form that reads back the same; empty where it is none. */
export function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return '';
  const text = Object.is(value, -0) ? '0' : String(value);
  const parts = EXPONENT.exec(text);
  if (!parts) return text;
  const [, sign = '', whole = '', fraction = '', power = ''] = parts;
  const digits = whole + fraction;
  const point = whole.length + Number(power);
  if (Math.abs(Number(power)) > MOST_ZEROS) return text;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}
