/** What stays of deleted visits, as columns of numbers and a few words; checked on the way back. */
import { weekdayOf } from '../../base/time.ts';
import type { Logs } from '../logs.ts';
import {
  RULES_OF_PAST,
  type Past,
  type PastDays,
  type PastDurations,
  type PastPairs,
} from '../past.ts';
import { isNumbers, shapeOf, type Columns, type Numbers, type Shape } from './columnFile.ts';

/** What is no column. */
export type PastHead = Pick<Past, 'cut' | 'rules' | 'coarse' | 'findings'>;

export const pastHead = ({ cut, rules, coarse, findings }: PastHead): PastHead => ({
  cut,
  rules,
  coarse,
  findings,
});

const TABLES = ['pairs', 'days', 'durations'] as const;

/** The tables of a past, by name. */
export const pastTables = (past: Past): [string, Columns][] =>
  TABLES.map((name) => {
    const columns = Object.entries(past[name]).filter((entry): entry is [string, Numbers] =>
      isNumbers(entry[1]),
    );
    return [`past_${name}`, Object.fromEntries(columns)];
  });

/**
 * The way back.
 * @returns what was found, or the name of the part that cannot be of a past
 */
export function pastFrom(
  head: PastHead | undefined,
  table: (name: string) => Columns | null,
  names: Pick<Logs, 'persons' | 'places'>,
): Past | string {
  if (head === undefined || !isHead(head)) return 'place.json';
  const found: Record<string, object> = {};
  for (const name of TABLES) {
    const columns = completed(name, table(`past_${name}`));
    if (columns === null || !isTable(name, columns, head.cut, names)) return `past_${name}.parquet`;
    found[name] = { length: shapeOf(columns).length, ...columns };
  }
  return {
    ...pastHead(head),
    pairs: found['pairs'] as PastPairs,
    days: found['days'] as PastDays,
    durations: found['durations'] as PastDurations,
  };
}

/** Before hours were written down of deleted days, they are not known. */
function completed(name: Table, columns: Columns | null): Columns | null {
  if (name !== 'days' || columns === null || 'seconds' in columns) return columns;
  return { ...columns, seconds: new Float64Array(shapeOf(columns).length).fill(NaN) };
}

function isHead({ cut, rules, coarse, findings }: PastHead): boolean {
  if (!Array.isArray(rules) || typeof cut !== 'number' || typeof coarse !== 'boolean') return false;
  const isCut = Number.isInteger(cut) && weekdayOf(cut) === 1;
  return isCut && haveNumbers([findings], COUNTS) && haveNumbers(rules, RULES_OF_PAST);
}

const COUNTS = ['visits', 'imputed', 'noEffect', 'overlapping', 'crowdSeconds'] as const;

/** Whether each of these is a record with a number under each name. */
const haveNumbers = (records: readonly unknown[], names: readonly string[]): boolean =>
  records.every(
    (record) =>
      typeof record === 'object' &&
      record !== null &&
      names.every((name) => Number.isFinite((record as Record<string, unknown>)[name])),
  );

type Table = (typeof TABLES)[number];
type Kinds = Readonly<Record<string, Shape['kinds'][string]>>;

/** Columns and their kinds; the first three are those that rows are sorted by. */
const KINDS: Readonly<Record<Table, Kinds>> = {
  pairs: {
    ...{ a: 'u32', b: 'u32', day: 'i32' },
    ...{ together: 'f64', attention: 'f64', longest: 'f64', small: 'f64' },
  },
  days: {
    ...{ person: 'u32', place: 'u32', day: 'i32' },
    ...{ checkins: 'u32', present: 'u8', seconds: 'f64' },
  },
  durations: { person: 'u32', place: 'u32', seconds: 'f64' },
};

/** Columns that number persons; `place` numbers places. */
const PERSONS = ['person', 'a', 'b'];

/** Whether columns are what they should be, point at somebody, and stand in their order. */
function isTable(
  table: Table,
  columns: Columns,
  cut: number,
  { persons, places }: Pick<Logs, 'persons' | 'places'>,
): boolean {
  const { kinds } = shapeOf(columns);
  const bound = (name: string): number => {
    if (PERSONS.includes(name)) return persons.length;
    if (name === 'place') return places.length;
    return name === 'day' && table === 'pairs' ? cut : Infinity;
  };
  const found: Numbers[] = [];
  for (const [name, kind] of Object.entries(KINDS[table])) {
    const column = columns[name];
    if (column === undefined || kinds[name] !== kind || !isNumbers(column)) return false;
    const most = bound(name);
    for (const value of column) {
      if (!(value < most || (name === 'seconds' && Number.isNaN(value)))) return false;
    }
    found.push(column);
  }
  return (
    isOrdered(found.slice(0, 3), table !== 'durations') && (table !== 'pairs' || areTwo(found))
  );
}

/** Whether the first person of each pair is the lower. */
const areTwo = ([a, b]: readonly Numbers[]): boolean => {
  for (let row = 0; row < (a?.length ?? 0); row++) if (!(a![row]! < b![row]!)) return false;
  return true;
};

/** Whether rows are sorted by their keys, and, where they must be, no two alike. */
function isOrdered(keys: readonly Numbers[], distinct: boolean): boolean {
  const rows = keys[0]?.length ?? 0;
  for (let row = 1; row < rows; row++) {
    const key = keys.find((values) => values[row - 1] !== values[row]);
    if (key === undefined ? distinct : key[row - 1]! > key[row]!) return false;
  }
  return true;
}
