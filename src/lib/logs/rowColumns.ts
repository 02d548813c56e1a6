/** Where the cells of a file go: one column of the log each, and what cells say together. */
import type { Dictionaries } from './dictionaries.ts';
import type { Plan, Step } from './header.ts';
import type { Column, LogRules } from './logRules.ts';
import type { LogRows } from './logRows.ts';
import type { SetAsideCode } from './logs.ts';
import type { ByteDictionary } from './readers/byteDictionary.ts';
import { dayOfBytes, numberOfBytes, textOf } from './readers/bytes.ts';

/** How one cell of each row is read: flat, and alike for all, as every cell of a file passes here. */
export interface CellReading {
  readonly cell: number;
  readonly required: boolean;
  /** Where its values go: entries of a dictionary, or else numbers. Replaced when the rows grow. */
  entries: Uint32Array;
  numbers: Float64Array;
  readonly dictionary: ByteDictionary | null;
  readonly isTime: boolean;
  readonly limited: boolean;
  /** Number of an empty cell. */
  readonly empty: number;
  /** Entry met last: the next row often has it too. */
  last: number;
  readonly step: Step;
}

/** Two columns that are judged together. */
interface Pair {
  readonly first: CellReading;
  readonly second: CellReading;
}

/** Two cells that contradict each other, told of the second. */
export interface Conflict {
  readonly cell: number;
  readonly code: SetAsideCode;
}

const NO_ENTRIES = new Uint32Array(0);
const NO_NUMBERS = new Float64Array(0);

export class RowColumns {
  /** Times and dates first: a row is judged by them before anything else (METHODS K11). */
  readonly cells: readonly CellReading[];
  private readonly log: LogRules;
  private readonly rows: LogRows;
  private readonly decimalComma: boolean;
  private readonly interval: Pair | null;
  private readonly distinct: Pair | null;
  private readonly lastWords = new Map<Column, { bytes: Uint8Array; code: number }>();

  constructor(rows: LogRows, { steps, separator }: Plan, dictionaries: Dictionaries) {
    this.log = rows.log;
    this.rows = rows;
    this.decimalComma = separator === ';';
    for (const { column } of steps) rows.add(column.name, column.kind);
    this.cells = steps.map((step) => ({
      cell: step.cell,
      required: step.column.required === true,
      entries: NO_ENTRIES,
      numbers: NO_NUMBERS,
      dictionary: step.dictionary === null ? null : dictionaries[step.dictionary],
      isTime: step.column.kind === 'time',
      limited: step.limited,
      empty: step.empty,
      last: -1,
      step,
    }));
    this.refresh();
    const { interval, distinct } = this.log;
    this.interval = this.pair(interval?.start, interval?.end);
    this.distinct = this.pair(distinct?.[0], distinct?.[1]);
  }

  /** Makes room for the next row. */
  grow(expected: number): void {
    this.rows.grow(expected);
    this.refresh();
  }

  /** Number of a cell that is no time and in no dictionary; NaN where it cannot be read. */
  number({ column }: Step, bytes: Uint8Array, start: number, end: number): number {
    if (column.kind === 'date') return dayOfBytes(bytes, start, end);
    if (column.kind === 'word') return this.word(column, bytes, start, end);
    const value = numberOfBytes(bytes, start, end, this.decimalComma);
    return column.min !== undefined && value < column.min ? NaN : value;
  }

  /** Code of a word, NaN where the column does not know it. The next row nearly always has it too. */
  private word(column: Column, bytes: Uint8Array, start: number, end: number): number {
    const last = this.lastWords.get(column);
    if (last && isSame(last.bytes, bytes, start, end)) return last.code;
    const code = wordOf(column, bytes, start, end) ?? NaN;
    this.lastWords.set(column, { bytes: bytes.slice(start, end), code });
    return code;
  }

  /** What is wrong with the cells of a row together, or null. */
  conflict(row: number): Conflict | null {
    const { interval, distinct } = this;
    if (interval !== null) {
      const { first, second } = interval;
      const length = second.numbers[row]! - first.numbers[row]!;
      if (length < 0) return { cell: second.cell, code: 'END_BEFORE_START' };
      if (length === 0 && this.log.interval?.zeroLength === 'set aside') {
        return { cell: second.cell, code: 'ZERO_LENGTH' };
      }
    }
    if (distinct !== null && distinct.first.entries[row] === distinct.second.entries[row]) {
      return { cell: distinct.second.cell, code: 'SELF' };
    }
    return null;
  }

  private refresh(): void {
    for (const reading of this.cells) {
      const values = this.rows.values(reading.step.column.name);
      if (values instanceof Float64Array) reading.numbers = values;
      else reading.entries = values;
    }
  }

  private pair(first: string | undefined, second: string | undefined): Pair | null {
    const one = this.cells.find(({ step }) => step.column.name === first);
    const other = this.cells.find(({ step }) => step.column.name === second);
    return one && other ? { first: one, second: other } : null;
  }
}

function isSame(known: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== known.length) return false;
  for (let i = 0; i < known.length; i++) if (known[i] !== bytes[start + i]) return false;
  return true;
}

/** Code of the word in a cell, or undefined where the column does not know it. */
export function wordOf(
  column: Column,
  bytes: Uint8Array,
  start: number,
  end: number,
): number | undefined {
  const words = column.words ?? {};
  const word = end - start > 40 ? '?' : textOf(bytes, start, end).toLowerCase();
  return Object.hasOwn(words, word) ? words[word] : undefined;
}
