/** Values of Parquet as texts, by what the schema says they are. */
import type { SchemaElement, SchemaTree } from 'hyparquet';
import { plainNumber } from './csvBytes.ts';
import type { Json } from './jsonRecords.ts';

/** Values come as they are stored; what they mean is told by the schema alone. */
export const RAW_PARSERS = {
  timestampFromMilliseconds: (value: bigint): bigint => value,
  timestampFromMicroseconds: (value: bigint): bigint => value,
  timestampFromNanoseconds: (value: bigint): bigint => value,
  dateFromDays: (days: number): number => days,
  jsonFromBytes: (bytes: Uint8Array): string => new TextDecoder().decode(bytes),
};

/** One column of the table and how its cells are found in a value of its column of the file. */
export interface ParquetColumn {
  readonly header: string;
  /** Column of the file. */
  readonly column: string;
  /** Fields to go down, from a value of the column. */
  readonly fields: readonly string[];
  readonly node: SchemaTree;
}

/** The columns of a file: fields of groups are columns of their own, named by their path. */
export function parquetColumns(schema: SchemaTree): ParquetColumn[] {
  return schema.children.flatMap((child) => [...columnsBelow(child, child.element.name, [])]);
}

function* columnsBelow(
  node: SchemaTree,
  column: string,
  fields: readonly string[],
): Generator<ParquetColumn> {
  if (!isGroup(node)) yield { header: [column, ...fields].join('.'), column, fields, node };
  else {
    for (const child of node.children) {
      yield* columnsBelow(child, column, [...fields, child.element.name]);
    }
  }
}

/** Whether a node is a group of fields, neither list nor map. */
const isGroup = ({ children, element }: SchemaTree): boolean =>
  children.length > 0 &&
  element.converted_type === undefined &&
  element.repetition_type !== 'REPEATED';

/** The cell of a column for one value of its column of the file. */
export function parquetCell({ fields, node }: ParquetColumn, value: unknown): string {
  let inner = value;
  for (const field of fields) inner = fieldOf(inner, field);
  const plain = plainOf(node, inner);
  if (plain === null) return '';
  if (typeof plain !== 'object') return String(plain);
  const scalars =
    Array.isArray(plain) &&
    plain.every((element) => typeof element !== 'object' || element === null);
  return scalars ? plain.map((element) => String(element ?? '')).join(';') : JSON.stringify(plain);
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
}

/** A value as what JSON knows: times, dates and numbers as texts. */
function plainOf(node: SchemaTree, value: unknown): Json {
  if (value === undefined || value === null) return null;
  const [repeated] = node.children;
  if (!repeated) return leafList(node, value);
  if (Array.isArray(value)) {
    const element =
      node.element.converted_type === 'LIST' ? (repeated.children[0] ?? repeated) : node;
    return value.map((item: unknown) => plainOf(element, item));
  }
  const isMap = node.element.converted_type === 'MAP';
  const entries = Object.entries(value).map(([key, item]: [string, unknown]): [string, Json] => {
    const child = isMap
      ? repeated.children[1]
      : node.children.find(({ element }) => element.name === key);
    return [key, child ? plainOf(child, item) : String(item)];
  });
  return Object.fromEntries(entries);
}

function leafList({ element }: SchemaTree, value: unknown): Json {
  if (!Array.isArray(value)) return leaf(element, value);
  return value.map((item: unknown) => leaf(element, item));
}

function leaf(element: SchemaElement, value: unknown): Json {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Uint8Array) return hex(value);
  if (typeof value === 'bigint') return whole(element, value);
  if (typeof value === 'number') return number(element, value);
  return value === null || value === undefined ? null : JSON.stringify(value);
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const PER_SECOND = { MILLIS: 1000n, MICROS: 1_000_000n, NANOS: 1_000_000_000n } as const;

/** Units of a time, and whether it counts from UTC; null where a column holds no times. */
function momentOf(element: SchemaElement): { perSecond: bigint; utc: boolean } | null {
  const { logical_type: logical, converted_type: converted, type } = element;
  if (logical?.type === 'TIMESTAMP') {
    return { perSecond: PER_SECOND[logical.unit], utc: logical.isAdjustedToUTC };
  }
  if (converted === 'TIMESTAMP_MILLIS') return { perSecond: PER_SECOND.MILLIS, utc: true };
  if (converted === 'TIMESTAMP_MICROS') return { perSecond: PER_SECOND.MICROS, utc: true };
  return type === 'INT96' ? { perSecond: PER_SECOND.NANOS, utc: true } : null;
}

/** Units of a time of day; null where a column holds none. */
function timeOfDay({
  logical_type: logical,
  converted_type: converted,
}: SchemaElement): bigint | null {
  if (logical?.type === 'TIME') return PER_SECOND[logical.unit];
  if (converted === 'TIME_MILLIS') return PER_SECOND.MILLIS;
  return converted === 'TIME_MICROS' ? PER_SECOND.MICROS : null;
}

function whole(element: SchemaElement, value: bigint): string {
  const moment = momentOf(element);
  if (moment) return iso(value, moment.perSecond, moment.utc ? 'Z' : '') ?? String(value);
  const perSecond = timeOfDay(element);
  if (perSecond !== null) return iso(value, perSecond, '')?.slice(11) ?? String(value);
  if (element.logical_type?.type === 'DECIMAL' && element.converted_type !== 'DECIMAL') {
    return number(element, Number(value) / 10 ** element.logical_type.scale);
  }
  return String(value);
}

function number(element: SchemaElement, value: number): string {
  const { converted_type: converted, logical_type: logical, type } = element;
  if (converted === 'DATE' || logical?.type === 'DATE') {
    return iso(BigInt(value) * 86_400n, 1n, '')?.slice(0, 10) ?? String(value);
  }
  const perSecond = timeOfDay(element);
  if (perSecond !== null) return whole(element, BigInt(value));
  // A decimal came as a product, whose last digits are errors of rounding.
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') return decimal(element, value);
  return plainNumber(type === 'FLOAT' ? shortestFloat(value) : value);
}

function decimal({ scale, logical_type: logical }: SchemaElement, value: number): string {
  const places = scale ?? (logical?.type === 'DECIMAL' ? logical.scale : 0);
  return Math.abs(value) < 1e21 && places <= 100 ? value.toFixed(places) : plainNumber(value);
}

/** The shortest number that is the same in 32 bits: 0.1 and not 0.10000000149011612. */
function shortestFloat(value: number): number {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}

/** `YYYY-MM-DDTHH:MM:SS[.fraction]` of units since 1970; null outside the years 0 to 9999. */
function iso(units: bigint, perSecond: bigint, zone: string): string | null {
  const rest = ((units % perSecond) + perSecond) % perSecond;
  const seconds = Number((units - rest) / perSecond);
  if (seconds < -62_167_219_200 || seconds > 253_402_300_799) return null;
  const digits = String(perSecond).length - 1;
  const fraction = rest === 0n ? '' : `.${String(rest).padStart(digits, '0').replace(/0+$/, '')}`;
  return new Date(seconds * 1000).toISOString().slice(0, 19) + fraction + zone;
}
