/**
 * Rows of the plainest form, read in one go over their bytes: no quotes, no spaces around cells, as
 * many cells as headers, and every cell readable. Nearly all rows that programs write are. Whatever
 * is not is left to the scanner, which knows every form and says what is wrong; a row that both
 * take, both read alike.
 */
import type { RowColumns, CellReading } from './rowColumns.ts';
import { NONE } from './logs.ts';
import type { InstantReader } from './readers/instants.ts';

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
/** Longest cell, in bytes: shorter than any limit of the scanner or of identifiers. */
const LONGEST = 250;
/** Length of `YYYY-MM-DDTHH:MM:SS`. */
const TIME = 19;
/** Rows not taken, beyond a tenth of all, after which no more are tried. */
const PATIENCE = 1000;

export class StraightRows {
  private readonly columns: RowColumns;
  private readonly instants: InstantReader;
  private readonly separator: number;
  /** How each cell is read, in the order of the file; null where it is not. */
  private readonly order: readonly (CellReading | null)[];
  private taken = 0;
  private refused = 0;

  constructor(columns: RowColumns, width: number, separator: number, instants: InstantReader) {
    this.columns = columns;
    this.instants = instants;
    this.separator = separator;
    this.order = Array.from(
      { length: width },
      (_, cell) => columns.cells.find((reading) => reading.cell === cell) ?? null,
    );
  }

  /** Whether it is worth trying. */
  get pays(): boolean {
    return this.refused - this.taken / 10 < PATIENCE;
  }

  /**
   * Reads the row at `from` into row `row` of the columns; a line feed stands at `bytes[end]`.
   * @returns where the next row begins; -1 where the row is not of the plainest form, or not whole
   */
  row(bytes: Uint8Array, from: number, end: number, row: number): number {
    const next = this.cells(bytes, from, end, row);
    if (next < 0 || this.columns.conflict(row) !== null) {
      this.refused++;
      return -1;
    }
    this.taken++;
    return next;
  }

  private cells(bytes: Uint8Array, from: number, end: number, row: number): number {
    const { order, separator } = this;
    const last = order.length - 1;
    let at = from;
    for (let cell = 0; cell <= last; cell++) {
      const stop = this.cell(order[cell]!, bytes, at, row);
      if (stop < 0) return -1;
      if (cell === last) return afterRow(bytes, stop, end);
      if (bytes[stop] !== separator) return -1;
      at = stop + 1;
    }
    return -1;
  }

  /** Reads the cell at `at`; returns the place of what ends it, or -1. */
  private cell(reading: CellReading | null, bytes: Uint8Array, at: number, row: number): number {
    const first = bytes[at]!;
    if (first === this.separator || first === LF || first === CR) {
      return this.empty(reading, at, row);
    }
    if (first <= SPACE || first === QUOTE) return -1;
    if (reading === null) return this.plainEnd(bytes, at);
    if (reading.dictionary !== null) {
      const { dictionary } = reading;
      const entry = dictionary.meet(bytes, at, this.separator, reading.last);
      if (entry < 0 || dictionary.stop - at > LONGEST) return -1;
      reading.last = entry;
      reading.entries[row] = entry;
      return dictionary.stop;
    }
    const stop = reading.isTime ? this.timeEnd(bytes, at) : this.plainEnd(bytes, at);
    if (stop < 0) return -1;
    const { numbers } = reading;
    if (reading.isTime) this.instants.write(bytes, at, stop, numbers, row);
    else numbers[row] = this.columns.number(reading.step, bytes, at, stop);
    return Number.isNaN(numbers[row]) ? -1 : stop;
  }

  private empty(reading: CellReading | null, at: number, row: number): number {
    if (reading === null) return at;
    if (reading.required) return -1;
    if (reading.dictionary === null) reading.numbers[row] = reading.empty;
    else reading.entries[row] = NONE;
    return at;
  }

  /** The end of a time: nearly all have one length, and reading it looks at every byte. */
  private timeEnd(bytes: Uint8Array, at: number): number {
    const byte = bytes[at + TIME];
    return byte === this.separator || byte === LF ? at + TIME : this.plainEnd(bytes, at);
  }

  /** The end of a cell of ASCII without control characters and not closed by a space, or -1. */
  private plainEnd(bytes: Uint8Array, at: number): number {
    let stop = at;
    for (let byte = bytes[stop]!; byte >= SPACE && byte < 128; byte = bytes[++stop]!) {
      if (byte === this.separator) break;
    }
    return bytes[stop]! >= 128 || stop - at > LONGEST || bytes[stop - 1] === SPACE ? -1 : stop;
  }
}

/** Place after the line end at `stop`; -1 where there is none, or it may not be whole. */
function afterRow(bytes: Uint8Array, stop: number, end: number): number {
  if (stop >= end) return -1;
  if (bytes[stop] === LF) return stop + 1;
  return bytes[stop] === CR && bytes[stop + 1] === LF && stop + 1 < end ? stop + 2 : -1;
}
