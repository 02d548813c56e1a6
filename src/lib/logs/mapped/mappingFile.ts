/** Mappings as a file: what the import screen saves, so that the same export is read again by itself. */
import * as v from 'valibot';
import { PasserelleError } from '../../base/errors.ts';
import { LOG_TYPES } from '../catalogue.ts';
import type { LogName } from '../logs.ts';
import type { CellSource, Mapping } from './mapping.ts';

const VERSION = 1;

const text = v.pipe(v.string(), v.maxLength(1000));
const texts = v.pipe(v.array(text), v.maxLength(1000));
const words = v.nullable(v.record(text, text));
const time = v.nullable(v.picklist(['iso', 'ymd', 'dmy', 'mdy', 'words', 'epoch', 'epoch ms']));

const cellSource = v.variant('from', [
  v.object({
    from: v.literal('headers'),
    headers: texts,
    words,
    time,
    person: v.nullable(v.picklist(['id', 'email', 'name'])),
    utc: v.exactOptional(v.literal(true)),
    prefix: v.exactOptional(text),
  }),
  v.object({ from: v.literal('fixed'), text }),
  v.object({
    from: v.literal('wide header'),
    time,
    prefix: v.exactOptional(text),
    days: v.exactOptional(v.record(text, text)),
  }),
  v.object({ from: v.literal('wide cell'), words }),
  v.object({
    from: v.literal('duration'),
    header: text,
    unit: v.picklist(['hours', 'minutes']),
  }),
]) satisfies v.GenericSchema<unknown, CellSource>;

const line = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));

const hintHeaders = v.exactOptional(v.pipe(v.array(text), v.maxLength(10)));

/** A mapping, as it comes from a file. */
export const mappingSchema = v.object({
  log: v.custom<LogName>((name) => [...LOG_TYPES.keys()].some((log) => log === name)),
  headerLine: line,
  headerLines: v.picklist([1, 2]),
  columns: v.record(text, cellSource),
  attributes: v.record(text, text),
  only: v.array(v.object({ header: text, is: texts })),
  wide: v.nullable(v.object({ headers: texts, present: texts })),
  fillDown: v.exactOptional(texts),
  collapse: v.nullable(v.literal('day')),
  hints: v.exactOptional(v.object({ name: hintHeaders, email: hintHeaders, owner: hintHeaders })),
}) satisfies v.GenericSchema<unknown, Mapping>;

const mappingFile = v.object({
  version: v.literal(VERSION),
  tables: v.record(text, mappingSchema),
});

/** The mappings of tables, by the names of the tables, as text. */
export const mappingFileOf = (tables: Readonly<Record<string, Mapping>>): string =>
  `${JSON.stringify({ version: VERSION, tables }, null, 2)}\n`;

/**
 * The mappings in a file, by the names of their tables.
 * @throws PasserelleError `BAD_MAPPING` {file, where}: `where` is the path to what is wrong
 */
export function readMappingFile(file: string, content: unknown): ReadonlyMap<string, Mapping> {
  const read = v.safeParse(mappingFile, content);
  if (!read.success) {
    const where = v.getDotPath(read.issues[0]) ?? 'version';
    throw new PasserelleError('BAD_MAPPING', { file, where });
  }
  return new Map(Object.entries(read.output.tables));
}
