/** Turns the records of one file into rows of its log, or sets them aside (METHODS K11). */
import { PasserelleError } from '../base/errors.ts';
import type { Clock } from '../base/time.ts';
import type { Column, LogRules } from './logRules.ts';
import { dictionaryKind, type Dictionaries } from './dictionaries.ts';
import { planOf, type Plan, type Step } from './header.ts';
import type { LogRows, Values } from './logRows.ts';
import { NONE, type SetAsideCode } from './logs.ts';
import type { ByteDictionary } from './readers/byteDictionary.ts';
import { CONSENT } from './mergePeople.ts';
import {
  characters,
  dayOfBytes,
  excerptOf,
  isUtf8,
  numberOfBytes,
  textOf,
  writeInstant,
} from './readers/bytes.ts';
import type { CsvScanner } from './readers/csv.ts';
import type { RecordSink } from './readers/records.ts';
import type { SetAsideBook } from './setAside.ts';

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

/** How one cell of each row is read: flat, and alike for all, as every cell of a file passes here. */
interface CellReading {
  readonly cell: number;
  /** Position of the column among those of the rows. */
  readonly at: number;
  readonly dictionary: ByteDictionary | null;
  readonly isTime: boolean;
  readonly limited: boolean;
  /** Value of an empty cell. */
  readonly empty: number;
  /** Entry met last: the next row often has it too. */
  last: number;
  readonly step: Step;
}

/** Positions of two columns that are judged together, and the cell of the second. */
interface Pair {
  readonly first: number;
  readonly second: number;
  readonly cell: number;
}

export class RowReader implements RecordSink {
  /** Rows met so far, kept or set aside. */
  read = 0;
  plan: Plan | null = null;
  private readonly log: LogRules;
  private readonly rows: LogRows;
  private readonly reading: Reading;
  private readonly file: number;
  private readonly name: string;
  private cells: readonly CellReading[] = [];
  /** Cells that must not be empty. */
  private required = new Int32Array(0);
  private targets: Values[] = [];
  private scratch = new Float64Array(0);
  private interval: Pair | null = null;
  private distinct: Pair | null = null;
  private readonly encoding = { valid: 0, foreign: 0, firstLine: 0 };

  constructor(rows: LogRows, reading: Reading, file: number, name: string) {
    this.log = rows.log;
    this.rows = rows;
    this.reading = reading;
    this.file = file;
    this.name = name;
  }

  known(headers: readonly string[]): number {
    const names = new Set(this.log.columns.map((column) => column.name));
    return headers.filter((header) => names.has(header.toLowerCase())).length;
  }

  header(headers: readonly string[], line: number, separator: ',' | ';'): void {
    this.plan = planOf(this.log, headers, { file: this.name, line }, separator);
    const { steps } = this.plan;
    const required = steps.filter((step) => step.column.required === true);
    this.required = Int32Array.from(required, (step) => step.cell);
    for (const { column } of steps) this.rows.add(column.name, column.kind);
    const names = this.rows.kinds.map(([name]) => name);
    this.cells = steps.map((step) => ({
      cell: step.cell,
      at: names.indexOf(step.column.name),
      dictionary: step.dictionary === null ? null : this.reading.dictionaries[step.dictionary],
      isTime: step.column.kind === 'time',
      limited: step.limited,
      empty: step.empty,
      last: -1,
      step,
    }));
    // Columns that the file lacks keep the value of an empty cell in every row.
    this.scratch = Float64Array.from(this.rows.kinds, ([, kind]) =>
      dictionaryKind(kind) === null ? NaN : NONE,
    );
    this.refresh();
    const { interval, distinct } = this.log;
    this.interval = this.pair(interval?.start, interval?.end);
    this.distinct = this.pair(distinct?.[0], distinct?.[1]);
  }

  broken(line: number, cell: number, value: string, code: SetAsideCode): void {
    this.read++;
    const column = cell < 0 ? null : (this.plan?.headers[cell] ?? null);
    this.reading.book.add(this.file, { line, column, value, code });
  }

  record(bytes: Uint8Array, scan: CsvScanner): void {
    this.read++;
    if (scan.fault !== null || scan.high || scan.control || scan.count !== this.plan?.width) {
      if (!this.sound(bytes, scan)) return;
    }
    if (!this.evaluate(bytes, scan) || !this.consistent(bytes, scan)) return;
    const row = this.rows.length;
    if (row === this.rows.capacity) {
      this.rows.grow();
      this.refresh();
    }
    const { targets, scratch } = this;
    for (let i = 0; i < targets.length; i++) targets[i]![row] = scratch[i]!;
    this.rows.file[row] = this.file;
    this.rows.line[row] = scan.line;
    this.rows.length = row + 1;
  }

  /** @throws PasserelleError `BAD_ENCODING` where no row with letters beyond ASCII is UTF-8 */
  end(): void {
    const { valid, foreign, firstLine } = this.encoding;
    if (valid === 0 && foreign >= FOREIGN_ROWS) {
      throw new PasserelleError('BAD_ENCODING', { file: this.name, line: firstLine });
    }
  }

  private pair(first: string | undefined, second: string | undefined): Pair | null {
    const one = this.cells.find(({ step }) => step.column.name === first);
    const other = this.cells.find(({ step }) => step.column.name === second);
    return one && other ? { first: one.at, second: other.at, cell: other.cell } : null;
  }

  private refresh(): void {
    this.targets = this.rows.kinds.map(([name]) => this.rows.values(name));
  }

  /** Checks the form of a record: quotes, length, encoding, control characters, number of cells. */
  private sound(bytes: Uint8Array, scan: CsvScanner): boolean {
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

  /** Reads every cell the log wants into the scratch row. */
  private evaluate(bytes: Uint8Array, scan: CsvScanner): boolean {
    const { starts, ends } = scan;
    const { cells, required, scratch } = this;
    for (let i = 0; i < required.length; i++) {
      const cell = required[i]!;
      if (starts[cell] === ends[cell]) return this.reject(bytes, scan, cell, 'MISSING_VALUE');
    }
    for (let i = 0; i < cells.length; i++) {
      const reading = cells[i]!;
      const { cell, at, dictionary } = reading;
      const start = starts[cell]!;
      const end = ends[cell]!;
      if (start === end) {
        scratch[at] = reading.empty;
      } else if (dictionary !== null) {
        if (end - start > LONGEST_ID && reading.limited) {
          if (characters(bytes, start, end) > LONGEST_ID) {
            return this.reject(bytes, scan, cell, 'ID_TOO_LONG');
          }
        }
        const entry = dictionary.intern(bytes, start, end, reading.last);
        reading.last = entry;
        scratch[at] = entry;
      } else {
        if (reading.isTime) writeInstant(bytes, start, end, this.reading.clock, scratch, at);
        else scratch[at] = this.number(reading.step, bytes, start, end);
        if (Number.isNaN(scratch[at])) return this.reject(bytes, scan, cell, reading.step.fault);
      }
    }
    return true;
  }

  private number(step: Step, bytes: Uint8Array, start: number, end: number): number {
    const { column } = step;
    if (column.kind === 'date') return dayOfBytes(bytes, start, end);
    if (column.kind === 'word') return wordOf(column, bytes, start, end) ?? NaN;
    const value = numberOfBytes(bytes, start, end, this.plan?.separator === ';');
    return column.min !== undefined && value < column.min ? NaN : value;
  }

  /** Checks what cells say together. */
  private consistent(bytes: Uint8Array, scan: CsvScanner): boolean {
    const { scratch, interval, distinct } = this;
    if (interval !== null) {
      const length = scratch[interval.second]! - scratch[interval.first]!;
      if (length < 0) return this.reject(bytes, scan, interval.cell, 'END_BEFORE_START');
      if (length === 0 && this.log.interval?.zeroLength === 'set aside') {
        return this.reject(bytes, scan, interval.cell, 'ZERO_LENGTH');
      }
    }
    if (distinct !== null && scratch[distinct.first] === scratch[distinct.second]) {
      return this.reject(bytes, scan, distinct.cell, 'SELF');
    }
    return true;
  }

  /** Sets the record aside. `cell` -1 stands for the record as a whole. */
  private reject(bytes: Uint8Array, scan: CsvScanner, cell: number, code: SetAsideCode): false {
    const start = scan.starts[Math.max(cell, 0)]!;
    const end = scan.ends[cell < 0 ? scan.count - 1 : cell]!;
    const column = cell < 0 ? null : (this.plan?.headers[cell] ?? null);
    const value = excerptOf(bytes, start, end);
    this.reading.book.add(this.file, { line: scan.line, column, value, code });
    this.rememberRefusal(bytes, scan);
    return false;
  }

  /** A refusal holds even where its row is set aside; a word nobody knows is no consent. */
  private rememberRefusal(bytes: Uint8Array, scan: CsvScanner): void {
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

function wordOf(column: Column, bytes: Uint8Array, start: number, end: number): number | undefined {
  const words = column.words ?? {};
  const word = end - start > 40 ? '?' : textOf(bytes, start, end).toLowerCase();
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

/** Whether a cell holds a C0 control character other than tab, line feed and carriage return. */
function hasControl(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) return true;
  }
  return false;
}
