/**
 * Records of JSON as rows of a table.
 *
 * What lies inside objects becomes a column named by its path, `user.email`; a list of plain values
 * is joined with `;`. The first list of objects that is met in a file makes one row of each of its
 * elements, with the rest of the record repeated, as a booking has several slots; other lists of
 * objects, and what lies deeper than twelve levels, stay as JSON in their cell.
 */
import { PasserelleError } from '../../base/errors.ts';
import { plainNumber } from './csvBytes.ts';
import { MOST_COLUMNS } from './sheetXml.ts';

export type Json = null | boolean | number | string | readonly Json[] | JsonRecord;
export interface JsonRecord {
  readonly [key: string]: Json;
}

const DEEPEST = 12;
/** Parts the keys of a path: no key that a person wrote holds it. */
const PARTING = '\u0000';

/** Whether a value is an object. */
export const isRecord = (value: Json | undefined): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is a list. */
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** A text of a record; empty where there is none. */
export function textAt(record: JsonRecord, key: string): string {
  const value = record[key];
  return typeof value === 'string' ? value : '';
}

/** Whether a value is a list in which there is an object. */
export const isListOfRecords = (value: Json | undefined): value is readonly Json[] =>
  isList(value) && value.some(isRecord);

/** The columns of a file, learnt from all of its records before the first row is made. */
export class RecordColumns {
  /** Path of a column → whether it ever held anything. */
  private readonly held = new Map<string, boolean>();
  /** Path of the list whose elements become rows. */
  private listPath: string | null = null;
  private order = new Map<string, number>();
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /**
   * Learns the columns of one record.
   * @throws PasserelleError `TOO_MANY_COLUMNS` {file, most}
   */
  learn(record: JsonRecord): void {
    for (const [path, value] of leaves(record, '', 1)) {
      if (isListOfRecords(value)) this.listPath ??= path;
      if (path !== this.listPath || !isListOfRecords(value)) this.note(path, value);
      else for (const element of value) this.learnElement(element);
    }
  }

  /** The header, its columns in the order they were met. Asked for after the last record. */
  header(): string[] {
    const parents = new Set<string>();
    for (const path of this.held.keys()) {
      for (let end = path.indexOf(PARTING); end >= 0; end = path.indexOf(PARTING, end + 1)) {
        parents.add(path.slice(0, end));
      }
    }
    // What is nothing in one record and an object in another has its columns already.
    const kept = [...this.held].filter(([path, filled]) => filled || !parents.has(path));
    this.order = new Map(kept.map(([path], index) => [path, index]));
    return distinct(kept.map(([path]) => path.replaceAll(PARTING, '.')));
  }

  /** The rows of one record: one, or one for each element of its list. */
  *rows(record: JsonRecord): Generator<string[]> {
    const row = Array.from({ length: this.order.size }, () => '');
    let elements: readonly Json[] = [];
    for (const [path, value] of leaves(record, '', 1)) {
      if (path === this.listPath && isListOfRecords(value)) elements = value;
      else this.put(row, path, value);
    }
    if (elements.length === 0) yield row;
    for (const element of elements) {
      const copy = [...row];
      for (const [path, value] of this.leavesOf(element)) this.put(copy, path, value);
      yield copy;
    }
  }

  /** How many rows a record makes. */
  rowCount(record: JsonRecord): number {
    let value: Json | undefined = record;
    for (const key of this.listPath?.split(PARTING) ?? []) {
      value = isRecord(value) ? value[key] : undefined;
    }
    return isListOfRecords(value) ? value.length : 1;
  }

  private learnElement(element: Json): void {
    for (const [path, value] of this.leavesOf(element)) this.note(path, value);
  }

  private note(path: string, value: Json): void {
    const filled = value !== null && !(isList(value) && value.length === 0);
    if (filled || !this.held.has(path)) this.held.set(path, filled);
    if (this.held.size > MOST_COLUMNS) {
      throw new PasserelleError('TOO_MANY_COLUMNS', { file: this.file, most: MOST_COLUMNS });
    }
  }

  private leavesOf(element: Json): Iterable<readonly [string, Json]> {
    const path = this.listPath ?? '';
    return isRecord(element) ? leaves(element, path + PARTING, 2) : [[path, element]];
  }

  private put(row: string[], path: string, value: Json): void {
    const column = this.order.get(path);
    if (column !== undefined) row[column] = this.text(value);
  }

  private text(value: Json): string {
    if (isList(value) && value.every(isPlain)) return value.map(plainText).join(';');
    return isPlain(value) ? plainText(value) : asJson(this.file, value);
  }
}

/**
 * A value as JSON.
 * @throws PasserelleError `TABLE_TOO_LARGE` {file} where it is nested too deep to be written
 */
export function asJson(file: string, value: Json): string {
  try {
    return JSON.stringify(value);
  } catch (thrown) {
    throw new PasserelleError('TABLE_TOO_LARGE', { file }, thrown);
  }
}

type Plain = null | boolean | number | string;

const isPlain = (value: Json): value is Plain => typeof value !== 'object' || value === null;

function plainText(value: Plain): string {
  if (value === null) return '';
  return typeof value === 'number' ? plainNumber(value) : String(value);
}

/** Every path inside a record that leads to no further object, and what stands there. */
function* leaves(
  record: JsonRecord,
  prefix: string,
  depth: number,
): Generator<readonly [string, Json]> {
  for (const key of Object.keys(record)) {
    const value = record[key] ?? null;
    const path = prefix + key;
    if (!isRecord(value) || depth === DEEPEST) yield [path, value];
    else if (Object.keys(value).length === 0) yield [path, null];
    else yield* leaves(value, path + PARTING, depth + 1);
  }
}

/** Headers of which no two are the same. */
export function distinct(names: readonly string[]): string[] {
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  return names.map((name) => {
    let own = name;
    let copy = copies.get(name) ?? 1;
    while (taken.has(own)) own = `${name} (${++copy})`;
    copies.set(name, copy);
    taken.add(own);
    return own;
  });
}
