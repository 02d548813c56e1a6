/**
 * A CSV scanner over bytes (RFC 4180): finds the cells of one record at a time and makes no
 * string. Its reading of odd input is that of Papa Parse, to which tests compare it.
 *
 * - A quote opens a cell only as its very first byte; elsewhere in a plain cell it is text.
 * - Inside quotes `""` is a quote; a quote followed by spaces and a separator or a line end
 *   closes the cell; any other quote is a fault of the record, and belongs to the text.
 * - LF, CR and CRLF end a record outside quotes, and each counts one line everywhere.
 * - Cells are trimmed of spaces and tabs.
 */
import type { SetAsideCode } from '../logs.ts';

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const SPACE = 0x20;
const TAB = 0x09;

// What the bytes of a cell are, as bits.
const PLAIN = 0;
const ENDS = 1;
const CONTROL = 2;
const HIGH = 4;
const QUOTES = 8;

/** Longest cell, in bytes, that is read. */
const LONGEST_CELL = 65_536;

/** Kind of each byte value outside quotes. */
function classes(separator: number): Uint8Array {
  const table = new Uint8Array(256);
  table.fill(CONTROL, 0, 32);
  table.fill(HIGH, 128);
  table[TAB] = PLAIN;
  table[QUOTE] = QUOTES;
  table[LF] = table[CR] = table[separator] = ENDS;
  return table;
}

/** The cells of one record, and what is particular about it. */
export interface RecordCells {
  /** Cell i of the record is `bytes[starts[i], ends[i])`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Number of cells of the record. */
  readonly count: number;
  /** Line the record begins on (1 = first of the file). */
  readonly line: number;
  /** What is wrong with the form of the record, or null. */
  readonly fault: SetAsideCode | null;
  /** Whether a cell holds a C0 control character (tab and line ends aside), or a byte ≥ 128. */
  readonly control: boolean;
  readonly high: boolean;
}

export class CsvScanner implements RecordCells {
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  count = 0;
  line = 1;
  /** Line the next record begins on. */
  nextLine = 1;
  fault: SetAsideCode | null = null;
  /** Whether the record has no character at all. */
  blank = false;
  control = false;
  high = false;
  /** Where a record that never closes its quote could be taken up again: after its first line. */
  resume = -1;
  readonly separator: number;
  private readonly table: Uint8Array;
  private doubled = new Uint8Array(64);
  private anyDoubled = false;
  private flags = 0;
  private lines = 0;

  constructor(separator: number) {
    this.separator = separator;
    this.table = classes(separator);
  }

  /**
   * Reads the record at `from`. Needs a line feed at `bytes[end]`, as a sentinel.
   * @param final whether `end` is the end of the file
   * @returns where the next record begins, or -1 where more bytes are needed
   */
  next(bytes: Uint8Array, from: number, end: number, final: boolean): number {
    const after = this.simple(bytes, from, end);
    return after < 0 ? this.careful(bytes, from, end, final) : after;
  }

  /**
   * Reads the record at `from` where it is like nearly all: no quotes, no long cell, all of it
   * there. Otherwise returns -1 and has done nothing.
   */
  private simple(bytes: Uint8Array, from: number, end: number): number {
    const { table, starts, ends, separator } = this;
    let count = 0;
    let flags = 0;
    for (let at = from; count < starts.length; at++) {
      const start = at;
      let kind = table[bytes[at]!]!;
      while (kind !== ENDS) {
        flags |= kind;
        kind = table[bytes[++at]!]!;
      }
      starts[count] = cellStart(bytes, start, at);
      ends[count] = cellEnd(bytes, starts[count]!, at);
      count++;
      if (bytes[at] === separator) continue;
      const next = bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : at + 1;
      if (next >= end || (flags & QUOTES) !== 0 || next - from > LONGEST_CELL) return -1;
      this.count = count;
      this.fault = null;
      this.blank = count === 1 && starts[0] === ends[0];
      this.line = this.nextLine++;
      this.control = (flags & CONTROL) !== 0;
      this.high = (flags & HIGH) !== 0;
      return next;
    }
    return -1;
  }

  /** Reads the record at `from`, whatever it holds. */
  private careful(bytes: Uint8Array, from: number, end: number, final: boolean): number {
    this.begin();
    let at = from;
    for (;;) {
      const start = at;
      const quoted = bytes[at] === QUOTE;
      at = quoted ? this.quoted(bytes, at, end, final) : this.plain(bytes, at, end, final);
      if (at < 0) return this.want(start);
      if (this.fault === 'UNCLOSED_QUOTE') return this.finish(bytes, from, end);
      if (at < end && bytes[at] === this.separator) {
        at++;
        continue;
      }
      this.blank = !quoted && this.count === 1 && this.starts[0] === this.ends[0];
      if (at >= end) return final ? this.finish(bytes, from, end) : this.want(start);
      const next = afterLine(bytes, at, end);
      if (next === end && bytes[at] === CR && !final) return this.want(start); // a LF may follow
      this.lines++;
      return this.finish(bytes, from, next);
    }
  }

  /** Start of the cell that was being read when {@link next} wanted more bytes. */
  unfinished = 0;

  private begin(): void {
    this.count = 0;
    this.fault = null;
    this.blank = false;
    this.anyDoubled = false;
    this.flags = 0;
    this.lines = 0;
  }

  private finish(bytes: Uint8Array, from: number, next: number): number {
    this.line = this.nextLine;
    this.nextLine += this.lines;
    this.control = (this.flags & CONTROL) !== 0;
    this.high = (this.flags & HIGH) !== 0;
    if (this.fault === 'UNCLOSED_QUOTE') this.resume = afterLine(bytes, from, next);
    else if (this.anyDoubled) this.undouble(bytes);
    return next;
  }

  /** Reads the plain cell at `at`; returns the place of what ends it, or -1. */
  private plain(bytes: Uint8Array, at: number, end: number, final: boolean): number {
    const table = this.table;
    let flags = 0;
    let i = at;
    let kind = table[bytes[i]!]!;
    while (kind !== ENDS) {
      flags |= kind;
      kind = table[bytes[++i]!]!;
    }
    this.flags |= flags;
    if (i >= end && !final) return -1;
    this.push(bytes, at, i, 0);
    return i;
  }

  /** Reads the quoted cell at `at`; returns the place of what ends it, or -1. */
  private quoted(bytes: Uint8Array, at: number, end: number, final: boolean): number {
    let doubled = 0;
    for (let i = at + 1; i < end; i++) {
      const byte = bytes[i]!;
      if (byte !== QUOTE) {
        if (byte >= 128) this.flags |= HIGH;
        else if (byte < 32) this.inQuotes(bytes, i, byte);
        continue;
      }
      if (i + 1 < end && bytes[i + 1] === QUOTE) {
        doubled = 1;
        i++;
        continue;
      }
      const after = this.afterSpaces(bytes, i + 1);
      if (after >= end && !final) return -1;
      const next = bytes[after]!; // the sentinel where the file ends here
      if (next === this.separator || next === LF || next === CR) {
        this.push(bytes, at + 1, i, doubled);
        return after;
      }
      this.fault ??= 'STRAY_QUOTE';
    }
    if (!final) return -1;
    this.fault = 'UNCLOSED_QUOTE';
    this.push(bytes, at + 1, end, 0);
    return end;
  }

  /** Place of the first byte from `at` on that is no space; the sentinel is none. */
  private afterSpaces(bytes: Uint8Array, at: number): number {
    let after = at;
    while (bytes[after] === SPACE || (bytes[after] === TAB && this.separator !== TAB)) after++;
    return after;
  }

  private want(cell: number): number {
    this.unfinished = cell;
    return -1;
  }

  private inQuotes(bytes: Uint8Array, at: number, byte: number): void {
    if (byte === LF) {
      if (bytes[at - 1] !== CR) this.lines++;
    } else if (byte === CR) this.lines++;
    else if (byte !== TAB) this.flags |= CONTROL;
  }

  private push(bytes: Uint8Array, start: number, end: number, doubled: number): void {
    if (this.count === this.starts.length) this.widen();
    const first = cellStart(bytes, start, end);
    const last = cellEnd(bytes, first, end);
    this.starts[this.count] = first;
    this.ends[this.count] = last;
    this.doubled[this.count] = doubled;
    if (doubled) this.anyDoubled = true;
    if (last - first > LONGEST_CELL) this.fault ??= 'CELL_TOO_LONG';
    this.count++;
  }

  private widen(): void {
    const [starts, ends, doubled] = [this.starts, this.ends, this.doubled];
    this.starts = new Int32Array(starts.length * 2);
    this.ends = new Int32Array(starts.length * 2);
    this.doubled = new Uint8Array(starts.length * 2);
    this.starts.set(starts);
    this.ends.set(ends);
    this.doubled.set(doubled);
  }

  /** Halves doubled quotes in place: only once the record is whole, as it may be read again. */
  private undouble(bytes: Uint8Array): void {
    for (let cell = 0; cell < this.count; cell++) {
      if (this.doubled[cell] === 0) continue;
      const end = this.ends[cell]!;
      let to = this.starts[cell]!;
      for (let i = to; i < end; i++) {
        bytes[to++] = bytes[i]!;
        if (bytes[i] === QUOTE && bytes[i + 1] === QUOTE) i++;
      }
      this.ends[cell] = to;
    }
  }
}

/** Where a cell begins once spaces and tabs are trimmed. */
function cellStart(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && (bytes[at] === SPACE || bytes[at] === TAB)) at++;
  return at;
}

/** Where it ends. */
function cellEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start && (bytes[at - 1] === SPACE || bytes[at - 1] === TAB)) at--;
  return at;
}

/** Place after the first line end of `bytes[from, end)`, or `end`. */
function afterLine(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (bytes[at] === LF) return at + 1;
    if (bytes[at] === CR) return at + 1 < end && bytes[at + 1] === LF ? at + 2 : at + 1;
  }
  return end;
}
