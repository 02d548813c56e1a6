/** Turns the records of one file into rows of its log, or sets them aside (METHODS K11). */
import { PasserelleError } from '../base/errors.ts';
import type { Clock } from '../base/clock.ts';
import type { LogRules } from './logRules.ts';
import type { Dictionaries } from './dictionaries.ts';
import { planOf, type Plan } from './header.ts';
import type { LogRows } from './logRows.ts';
import { NONE, type SetAsideCode, type Source } from './logs.ts';
import { CONSENT } from './mergePeople.ts';
import { characters, excerpt, excerptOf, isUtf8 } from './readers/bytes.ts';
import type { CsvScanner, RecordCells } from './readers/csv.ts';
import { InstantReader } from './readers/instants.ts';
import type { RecordSink } from './readers/records.ts';
import type { Separator } from './readers/separator.ts';
import { RowColumns, wordOf } from './rowColumns.ts';
import type { SetAsideBook } from './setAside.ts';
import { StraightRows } from './straightRows.ts';

/** Longest identifier, in characters. */
const LONGEST_ID = 300;
/** Rows that are no UTF-8, in a file without one that is, after which the file is another encoding. */
const FOREIGN_ROWS = 3;

/** What all files are read with. */
export interface Reading {
  readonly dictionaries: Dictionaries;
  readonly clock: Clock;
  readonly book: SetAsideBook;
}

export class RowReader implements RecordSink {
  /** Rows met so far, kept or set aside. */
  read = 0;
  plan: Plan | null = null;
  private shown: readonly string[] = [];
  private readonly log: LogRules;
  private readonly rows: LogRows;
  private readonly reading: Reading;
  private readonly file: number;
  private readonly name: string;
  private columns: RowColumns | null = null;
  private straight: StraightRows | null = null;
  /** Cells that must not be empty. */
  private required = new Int32Array(0);
  private readonly encoding = { valid: 0, foreign: 0, firstLine: 0 };
  private readonly instants: InstantReader;
  /** Number of the file's first row. */
  private readonly first: number;
  private readonly size: number;
  /** Bytes of the records so far. */
  private bytes = 0;

  /** @param size bytes of the file, to know how many rows to expect */
  constructor(rows: LogRows, reading: Reading, file: number, { name, size }: Source) {
    this.log = rows.log;
    this.rows = rows;
    this.reading = reading;
    this.file = file;
    this.name = name;
    this.size = size;
    this.first = rows.length;
    this.instants = new InstantReader(reading.clock);
  }

  known(headers: readonly string[]): number {
    const names = new Set(this.log.columns.map((column) => column.name));
    return headers.filter((header) => names.has(header.toLowerCase())).length;
  }

  /** @param shown what people call the columns, where the headers are not theirs */
  header(
    headers: readonly string[],
    line: number,
    separator: Separator,
    shown: readonly string[] = headers,
  ): void {
    this.shown = shown;
    this.plan = planOf(this.log, headers, { file: this.name, line }, separator);
    const { steps } = this.plan;
    const required = steps.filter((step) => step.column.required === true);
    this.required = Int32Array.from(required, (step) => step.cell);
    this.columns = new RowColumns(this.rows, this.plan, this.reading.dictionaries);
    const { width } = this.plan;
    this.straight = new StraightRows(this.columns, width, separator.charCodeAt(0), this.instants);
  }

  /** A row that is not even looked at, by the cell that decides. */
  leftOut(line: number, column: string, cell: string, code: SetAsideCode): void {
    this.read++;
    this.reading.book.add(this.file, { line, column, value: excerpt(cell), code });
  }

  plainRows(bytes: Uint8Array, from: number, end: number, scan: CsvScanner): number {
    const { straight, rows } = this;
    let at = from;
    while (at < end && straight?.pays === true) {
      if (rows.length === rows.capacity) this.columns?.grow(this.expected());
      const next = straight.row(bytes, at, end, rows.length);
      if (next < 0) break;
      rows.line[rows.length++] = scan.nextLine++;
      this.read++;
      this.bytes += next - at;
      at = next;
    }
    return at;
  }

  broken(line: number, cell: number, value: string, code: SetAsideCode): void {
    this.read++;
    const column = cell < 0 ? null : (this.shown[cell] ?? null);
    this.reading.book.add(this.file, { line, column, value, code });
  }

  record(bytes: Uint8Array, scan: RecordCells): void {
    this.read++;
    this.bytes += scan.ends[scan.count - 1]! - scan.starts[0]!;
    if (scan.fault !== null || scan.high || scan.control || scan.count !== this.plan?.width) {
      if (!this.sound(bytes, scan)) return;
    }
    const row = this.rows.length;
    if (this.columns === null) return;
    if (row === this.rows.capacity) this.columns.grow(this.expected());
    if (!this.evaluate(this.columns, bytes, scan, row)) return;
    const conflict = this.columns.conflict(row);
    if (conflict !== null) {
      this.reject(bytes, scan, conflict.cell, conflict.code);
      return;
    }
    this.rows.line[row] = scan.line;
    this.rows.length = row + 1;
  }

  /** @throws PasserelleError `BAD_ENCODING` where no row with letters beyond ASCII is UTF-8 */
  end(): void {
    this.rows.file.fill(this.file, this.first, this.rows.length);
    this.rows.clearNext();
    const { valid, foreign, firstLine } = this.encoding;
    if (valid === 0 && foreign >= FOREIGN_ROWS) {
      throw new PasserelleError('BAD_ENCODING', { file: this.name, line: firstLine });
    }
  }

  /** Rows to make room for, by the length of those read so far. */
  private expected(): number {
    return this.first + Math.ceil((1.02 * this.size * this.read) / (this.bytes + 1));
  }

  /** Checks the form of a record: quotes, length, encoding, control characters, number of cells. */
  private sound(bytes: Uint8Array, scan: RecordCells): boolean {
    if (this.onlyHigh(bytes, scan)) {
      this.encoding.valid++;
      return true;
    }
    const cells = Array.from({ length: scan.count }, (_, cell) => cell);
    const start = (cell: number): number => scan.starts[cell]!;
    const end = (cell: number): number => scan.ends[cell]!;
    if (scan.high) {
      const bad = cells.findIndex((cell) => !isUtf8(bytes, start(cell), end(cell)));
      if (bad >= 0) {
        if (this.encoding.foreign++ === 0) this.encoding.firstLine = scan.line;
        return this.reject(bytes, scan, bad, 'BAD_ENCODING');
      }
      this.encoding.valid++;
    }
    if (scan.fault === 'CELL_TOO_LONG') {
      const sizes = cells.map((cell) => end(cell) - start(cell));
      return this.reject(bytes, scan, sizes.indexOf(Math.max(...sizes)), scan.fault);
    }
    if (scan.fault !== null) return this.reject(bytes, scan, -1, scan.fault);
    if (scan.control) {
      const bad = cells.findIndex((cell) => hasControl(bytes, start(cell), end(cell)));
      if (bad >= 0) return this.reject(bytes, scan, bad, 'CONTROL_CHARACTER');
    }
    const width = this.plan?.width ?? 0;
    if (scan.count < width) return this.reject(bytes, scan, -1, 'TOO_FEW_CELLS');
    const extra = cells.findIndex((cell) => cell >= width && end(cell) > start(cell));
    return extra < 0 || this.reject(bytes, scan, extra, 'TOO_MANY_CELLS');
  }

  /** Whether nothing is particular but letters beyond ASCII, as in very many rows: one look at all cells. */
  private onlyHigh(
    bytes: Uint8Array,
    { fault, control, count, starts, ends }: RecordCells,
  ): boolean {
    if (fault !== null || control || count !== this.plan?.width) return false;
    return isUtf8(bytes, starts[0]!, ends[count - 1]!);
  }

  /** Reads every cell the log wants into its column. */
  private evaluate(
    columns: RowColumns,
    bytes: Uint8Array,
    scan: RecordCells,
    row: number,
  ): boolean {
    const { starts, ends } = scan;
    const { required } = this;
    const { cells } = columns;
    for (let i = 0; i < required.length; i++) {
      const cell = required[i]!;
      if (starts[cell] === ends[cell]) return this.reject(bytes, scan, cell, 'MISSING_VALUE');
    }
    for (let i = 0; i < cells.length; i++) {
      const reading = cells[i]!;
      const { cell, dictionary, numbers } = reading;
      const start = starts[cell]!;
      const end = ends[cell]!;
      if (dictionary !== null) {
        if (start === end) {
          reading.entries[row] = NONE;
          continue;
        }
        if (end - start > LONGEST_ID && reading.limited) {
          if (characters(bytes, start, end) > LONGEST_ID) {
            return this.reject(bytes, scan, cell, 'ID_TOO_LONG');
          }
        }
        const entry = dictionary.intern(bytes, start, end, reading.last);
        reading.last = entry;
        reading.entries[row] = entry;
      } else if (start === end) {
        numbers[row] = reading.empty;
      } else {
        if (reading.isTime) this.instants.write(bytes, start, end, numbers, row);
        else numbers[row] = columns.number(reading.step, bytes, start, end);
        if (Number.isNaN(numbers[row])) return this.reject(bytes, scan, cell, reading.step.fault);
      }
    }
    return true;
  }

  /** Sets the record aside. `cell` -1 stands for the record as a whole. */
  private reject(bytes: Uint8Array, scan: RecordCells, cell: number, code: SetAsideCode): false {
    const start = scan.starts[Math.max(cell, 0)]!;
    const end = scan.ends[cell < 0 ? scan.count - 1 : cell]!;
    const column = cell < 0 ? null : (this.shown[cell] ?? null);
    const value = excerptOf(bytes, start, end);
    this.reading.book.add(this.file, { line: scan.line, column, value, code });
    this.rememberRefusal(bytes, scan);
    return false;
  }

  /** A refusal holds even where its row is set aside; a word nobody knows is no consent. */
  private rememberRefusal(bytes: Uint8Array, scan: RecordCells): void {
    const consent = this.plan?.steps.find((step) => step.column.name === 'consent');
    const person = this.plan?.steps.find((step) => step.column.kind === 'person');
    if (!consent || !person || this.log.attributes !== true) return;
    const start = scan.starts[person.cell]!;
    const end = scan.ends[person.cell]!;
    if (scan.count <= Math.max(person.cell, consent.cell) || start === end) return;
    const [from, to] = [scan.starts[consent.cell]!, scan.ends[consent.cell]!];
    const word = wordOf(consent.column, bytes, from, to) ?? CONSENT.refused;
    if (word !== CONSENT.refused) return;
    this.rows.refused.add(this.reading.dictionaries.person.intern(bytes, start, end));
  }
}

/** Whether a cell holds a C0 control character other than tab, line feed and carriage return. */
function hasControl(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) return true;
  }
  return false;
}
