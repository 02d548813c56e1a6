/**
 * JSON documents and JSON Lines as tables.
 *
 * In a document, every list of objects at most two levels deep is a table: an export has one, under
 * whatever name. Each line of JSON Lines is a record; lines that cannot be read are told and leave
 * an empty line, unless none can be read at all. What is known to hold something else than its
 * records say is read as that: the export of a messenger, a calendar.
 */
import { PasserelleError } from '../../base/errors.ts';
import { breathe, type Task } from '../../base/task.ts';
import type { Source } from '../logs.ts';
import { allOf, headOf } from './bounds.ts';
import { excerpt } from './bytes.ts';
import { isAgenda } from './calendar.ts';
import { CsvWriter, sourceOfPieces } from './csvBytes.ts';
import { linesTable } from './jsonLines.ts';
import { asJson, isListOfRecords, isRecord, RecordColumns, type Json } from './jsonRecords.ts';
import { faultLine, withLongNumbersQuoted } from './jsonText.ts';
import { isMattermost, mattermostTables } from './mattermost.ts';
import { agendaTable } from './openAgenda.ts';
import { nameInside, type BrokenLine, type Table, type Tables } from './table.ts';

/** Largest document: it is held as text, and as objects, while it is read. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Bytes in which the first lines are looked for. */
const HEAD = 1 << 20;
/** Lines looked at: the first must be a record, or all others. */
const FIRST_LINES = 5;
/** Levels at which a list may lie. */
const DEEPEST = 2;
/** Records between two breaths. */
const BREATH = 2000;

/**
 * The tables of a source of JSON in UTF-8.
 * @throws PasserelleError `BAD_JSON` {file, line} where it cannot be read, `NO_TABLE` {file} where
 * it holds no list of objects, `TABLE_TOO_LARGE` {file},
 * `TOO_MANY_COLUMNS` {file, most}, `CANCELLED`
 */
export async function jsonTables(source: Source, task: Task): Promise<Tables> {
  const head = new TextDecoder().decode(await headOf(source, HEAD));
  if (isMattermost(head)) return mattermostTables(source, task);
  const tables = isLines(source.name, head)
    ? [await linesTable(source, task)]
    : await documentTables(source, task);
  return { tables, skipped: [] };
}

/** Whether a text has a record on each line; one line alone is a document, unless its name says. */
function isLines(name: string, head: string): boolean {
  const lines = head.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (!lines[0]?.trimStart().startsWith('{')) return false;
  if (lines.length === 1) return /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(name);
  const [first = false, ...others] = lines
    .slice(0, FIRST_LINES)
    .map((line) => isRecord(parse(line)));
  return first || others.every((record) => record);
}

/** The value of a text, or undefined where it is no JSON. */
function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

async function documentTables(source: Source, task: Task): Promise<Table[]> {
  const { name: file } = source;
  const bytes = await allOf(source, task, MOST_BYTES, 'TABLE_TOO_LARGE');
  const text = withLongNumbersQuoted(new TextDecoder().decode(bytes));
  const value = parse(text);
  if (value === undefined) throw new PasserelleError('BAD_JSON', { file, line: faultLine(text) });
  const lists = [...listsIn(value, [])];
  if (lists.length === 0) throw new PasserelleError('NO_TABLE', { file });
  const tables: Table[] = [];
  for (const { path, list } of lists) {
    const name = lists.length === 1 ? file : nameInside(file, path.join('.'));
    const table = isAgenda(list) ? agendaTable : tableOfList;
    tables.push(await table(name, list, task));
  }
  return tables;
}

function* listsIn(
  value: Json,
  path: readonly string[],
): Generator<{ path: readonly string[]; list: readonly Json[] }> {
  if (isListOfRecords(value)) yield { path, list: value };
  else if (isRecord(value) && path.length < DEEPEST) {
    for (const key of Object.keys(value)) yield* listsIn(value[key] ?? null, [...path, key]);
  }
}

async function tableOfList(name: string, list: readonly Json[], task: Task): Promise<Table> {
  const columns = new RecordColumns(name);
  const breath = async (done: number): Promise<void> => {
    if (done % BREATH === 0) await breathe(task, { step: 'reading', done, total: list.length * 2 });
  };
  for (const [index, record] of list.entries()) {
    await breath(index);
    if (isRecord(record)) columns.learn(record);
  }
  const writer = new CsvWriter(name);
  writer.row(columns.header());
  const broken: BrokenLine[] = [];
  let line = 2;
  for (const [index, record] of list.entries()) {
    await breath(list.length + index);
    if (!isRecord(record)) {
      broken.push({ line, value: excerpt(asJson(name, record)) });
      writer.blank();
      line++;
      continue;
    }
    for (const row of columns.rows(record)) {
      writer.row(row);
      line++;
    }
  }
  return { name, form: 'json', source: sourceOfPieces(name, writer.take()), broken };
}
