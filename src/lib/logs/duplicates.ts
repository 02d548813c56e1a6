/** Rows with the same natural key, found on integers: O(rows), open addressing. */
import { SECONDS_PER_DAY, dateOf } from '../base/time.ts';
import { dictionaryKind, type Dictionaries } from './dictionaries.ts';
import type { LogRows, Values } from './logRows.ts';
import type { ColumnKind } from './logRules.ts';
import { NONE } from './logs.ts';
import { excerpt } from './readers/bytes.ts';
import type { SetAsideBook } from './setAside.ts';

/**
 * Sets all rows but one of each natural key aside as `DUPLICATE`. The first row stays, or, where
 * the log says so, the one with the latest end (no end is the least; of equal ends the first).
 */
export function dropDuplicates(
  rows: LogRows,
  dictionaries: Dictionaries,
  book: SetAsideBook,
): void {
  if (rows.log.unordered) orderPairs(rows, ...rows.log.unordered);
  const key = rows.log.naturalKey.map((name) => rows.values(name));
  const keyText = makeKeyText(rows, dictionaries);
  const ends = rows.log.latestEndWins ? rows.values('end') : null;
  const kept = inOrderOfTime(rows) ? amongNeighbours(rows, key) : amongAll(rows, key);
  for (let row = 0; row < rows.length; row++) {
    if (rows.dead[row] !== 0) continue;
    const other = kept.with(row);
    const stays = other < 0 || (ends !== null && endsLater(ends[row]!, ends[other]!));
    if (stays) kept.add(row);
    if (other < 0) continue;
    const loser = stays ? other : row;
    rows.dead[loser] = 1;
    book.add(rows.file[loser]!, {
      line: rows.line[loser]!,
      column: null,
      value: keyText(loser),
      code: 'DUPLICATE',
    });
  }
}

/** Rows that stay so far, one a key. */
interface KeptByKey {
  /** The one with the key of this row, or -1. */
  with(row: number): number;
  /** Takes in the row just asked for; it replaces the one with its key. */
  add(row: number): void;
}

/** Most rows of one instant that are compared with one another. */
const NEIGHBOURS = 32;

/** Whether the key holds a time, rows follow one another in it, and few share an instant. */
function inOrderOfTime(rows: LogRows): boolean {
  const times = timesOfKey(rows);
  if (times === null) return false;
  for (let row = 1, same = 0; row < rows.length; row++) {
    same = times[row] === times[row - 1] ? same + 1 : 0;
    if (same === NEIGHBOURS || !(times[row]! >= times[row - 1]!)) return false;
  }
  return true;
}

const timesOfKey = (rows: LogRows): Values | null => {
  const { columns, naturalKey } = rows.log;
  const time = columns.find(({ name, kind }) => kind === 'time' && naturalKey.includes(name));
  return time === undefined ? null : rows.values(time.name);
};

function amongNeighbours(rows: LogRows, key: readonly Values[]): KeptByKey {
  const times = timesOfKey(rows) ?? rows.line;
  return {
    with(row) {
      for (let other = row - 1; other >= 0 && times[other] === times[row]; other--) {
        if (rows.dead[other] === 0 && sameKey(key, other, row)) return other;
      }
      return -1;
    },
    add: () => undefined,
  };
}

/** Open addressing over the keys. */
function amongAll(rows: LogRows, key: readonly Values[]): KeptByKey {
  const size = 2 ** Math.ceil(Math.log2(rows.length * 2 + 2));
  const slots = new Uint32Array(size);
  const mask = size - 1;
  let slot = 0;
  return {
    with(row) {
      slot = hashOf(key, row) & mask;
      while (slots[slot] !== 0 && !sameKey(key, slots[slot]! - 1, row)) slot = (slot + 1) & mask;
      return slots[slot]! - 1;
    },
    add: (row) => (slots[slot] = row + 1),
  };
}

const endsLater = (end: number, other: number): boolean =>
  end > other || (Number.isNaN(other) && !Number.isNaN(end));

function orderPairs(rows: LogRows, first: string, second: string): void {
  const a = rows.values(first);
  const b = rows.values(second);
  for (let row = 0; row < rows.length; row++) {
    const [low, high] = [Math.min(a[row]!, b[row]!), Math.max(a[row]!, b[row]!)];
    a[row] = low;
    b[row] = high;
  }
}

function hashOf(key: readonly Values[], row: number): number {
  let hash = 0x9e3779b9 | 0;
  for (let i = 0; i < key.length; i++) {
    hash = Math.imul(hash ^ (key[i]![row]! | 0), 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function sameKey(key: readonly Values[], one: number, other: number): boolean {
  for (let i = 0; i < key.length; i++) if (key[i]![one] !== key[i]![other]) return false;
  return true;
}

/** Says the natural key of a row as people can read it. */
function makeKeyText(rows: LogRows, dictionaries: Dictionaries): (row: number) => string {
  const parts = rows.log.columns
    .filter(({ name }) => rows.log.naturalKey.includes(name))
    .map(({ name, kind }) => {
      const values = rows.values(name);
      const dictionary = dictionaryKind(kind);
      if (dictionary === null) return (row: number) => timeText(kind, values[row]!);
      const texts = new Map<number, string>([[NONE, '']]);
      return (row: number) => {
        const entry = values[row]!;
        const text = texts.get(entry) ?? dictionaries[dictionary].text(entry);
        texts.set(entry, text);
        return text;
      };
    });
  return (row) => {
    const texts = parts.map((part) => part(row));
    return excerpt(texts.filter((text) => text !== '').join(' · '));
  };
}

const timeText = (kind: ColumnKind, value: number): string =>
  kind === 'date' ? dateOf(value) : isoOf(value);

/** `YYYY-MM-DDTHH:MM:SSZ` of an instant. */
function isoOf(instant: number): string {
  const day = Math.floor(instant / SECONDS_PER_DAY);
  const second = Math.floor(instant - day * SECONDS_PER_DAY);
  const two = (n: number): string => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(second / 3600), Math.floor(second / 60) % 60];
  return `${dateOf(day)}T${two(hours)}:${two(minutes)}:${two(second % 60)}Z`;
}
