/**
 * Any file a place has, as tables: the front door of reading. What a file is, is told by its first
 * bytes. Text stays as it is but for its encoding; workbooks, JSON, Parquet, graphs and the exports
 * of messengers become CSV, so that one scanner reads them all; archives are opened, and archives in
 * archives. What reads each of these is loaded only where there is one.
 */
import { PasserelleError } from '../../base/errors.ts';
import { breathe, type Task } from '../../base/task.ts';
import type { Source } from '../logs.ts';
import { allOf, headOf, MOST_HELD, MOST_INFLATED } from './bounds.ts';
import { isCalendar } from './calendar.ts';
import { utf8Of } from './encoding.ts';
import { distinct } from './jsonRecords.ts';
import { formOf, graphForm, isJson, SNIFFED } from './sniff.ts';
import { sourceOfBytes } from './sources.ts';
import type { Skipped, Table, Tables } from './table.ts';
import { bytesOfPart, sourceOfGzip, sourceOfPart } from './zip.ts';
import { zipParts, type ZipPart } from './zipDirectory.ts';

export type { Table, Tables } from './table.ts';

/** Archives and compressed files one inside the other. */
const DEEPEST = 2;
const WORKBOOK = 'xl/workbook.xml';
/** What is known from the first bytes alone, without inflating the rest. */
const SEEN_AT_ONCE = new Set(['EMPTY_FILE', 'NOT_CSV', 'OLD_WORKBOOK', 'MARKUP', 'ZIP_LOCKED']);
/** Longest `mimetype` of an office document. */
const LONGEST_TYPE = 200;

/**
 * The tables of a file, at least one. What an archive holds besides is skipped and told, folders,
 * hidden files and what macOS adds aside.
 *
 * Cancelling and progress are those of finding the tables; sheets and Parquet are converted when
 * their bytes are asked for.
 * @throws PasserelleError {file, …}: `EMPTY_FILE`; `NOT_CSV` {form}; `OLD_WORKBOOK` (also a
 * workbook locked with a password); `OPEN_DOCUMENT`; `MARKUP` for web pages and other XML than
 * graphs; `WORKBOOK_BROKEN`; `PARQUET_BROKEN`; `BAD_JSON` {line}; `BAD_XML` {line};
 * `NO_TABLE` where nothing of it is a table; `TABLE_TOO_LARGE`; `TOO_MANY_COLUMNS` {most}; `ZIP_BROKEN`, `ZIP_LOCKED`,
 * `ZIP_TOO_LARGE`, `ZIP_NESTED`; `CANCELLED`
 */
export async function tablesOf(source: Source, task: Task): Promise<Tables> {
  const { tables, skipped } = await found(source, task, 0);
  const names = distinct(tables.map(({ name }) => name));
  return {
    skipped,
    tables: tables.map((table, index) => {
      const name = names[index] ?? table.name;
      return name === table.name ? table : { ...table, name, source: { ...table.source, name } };
    }),
  };
}

/** A text that was pasted, from a spreadsheet (cells parted by tabs) or from anywhere. */
export const sourceOfPaste = (name: string, text: string): Source => sourceOfBytes(name, text);

async function found(source: Source, task: Task, depth: number): Promise<Tables> {
  const { name: file } = source;
  await breathe(task, { step: 'reading', done: 0, total: source.size });
  const head = await headOf(source, SNIFFED);
  if (head.length === 0) throw new PasserelleError('EMPTY_FILE', { file });
  const form = formOf(head);
  switch (form) {
    case 'zip':
      return inZip(source, task, depth);
    case 'gzip':
      boundDepth(file, depth);
      return found(sourceOfGzip(source), task, depth + 1);
    case 'parquet': {
      const { parquetTable } = await import('./parquet.ts');
      return only([await parquetTable(source, task)]);
    }
    case 'text':
    case 'markup':
      return inText(utf8Of(source, head), form, task);
    case 'old workbook':
      throw new PasserelleError('OLD_WORKBOOK', { file });
    case 'pdf':
    case 'binary':
      throw new PasserelleError('NOT_CSV', { file, form });
  }
}

const only = (tables: readonly Table[]): Tables => ({ tables, skipped: [] });

function boundDepth(file: string, depth: number): void {
  if (depth >= DEEPEST) throw new PasserelleError('ZIP_NESTED', { file });
}

async function inText(source: Source, form: 'text' | 'markup', task: Task): Promise<Tables> {
  const { name: file } = source;
  const head = new TextDecoder().decode(await headOf(source, SNIFFED));
  const graph = graphForm(head);
  if (graph !== null) return (await import('./graphTables.ts')).graphTables(source, graph, task);
  if (form === 'markup') throw new PasserelleError('MARKUP', { file });
  if (isCalendar(head)) return only([await (await import('./ics.ts')).icsTable(source, task)]);
  if (isJson(head)) return (await import('./json.ts')).jsonTables(source, task);
  return only([{ name: file, form: 'csv', source, broken: [] }]);
}

async function inZip(source: Source, task: Task, depth: number): Promise<Tables> {
  const { name: file } = source;
  const bytes = await allOf(source, task, MOST_HELD, 'ZIP_TOO_LARGE');
  const parts = zipParts(file, bytes);
  if (parts.some(({ name }) => name === WORKBOOK)) {
    const { sheetsOf } = await import('./xlsx.ts');
    const sheets = await sheetsOf(source, bytes, parts, task);
    if (sheets.length === 0) throw new PasserelleError('NO_TABLE', { file });
    return only(sheets);
  }
  refuseDocuments(file, bytes, parts);
  const { isSlack, slackTables } = await import('./slack.ts');
  if (isSlack(parts)) return slackTables(file, bytes, parts, task);
  boundDepth(file, depth);
  const server = await (await import('./mattermost.ts')).serverPart(file, bytes, parts);
  if (server) return found(sourceOfPart(file, bytes, server), task, depth + 1);
  return inArchive(file, bytes, parts, task, depth);
}

/** Refuses documents that are archives inside, each with what can be done about it. */
function refuseDocuments(file: string, bytes: Uint8Array, parts: readonly ZipPart[]): void {
  const names = new Set(parts.map(({ name }) => name));
  if (names.has('xl/workbook.bin')) throw new PasserelleError('OLD_WORKBOOK', { file });
  if (names.has('[Content_Types].xml'))
    throw new PasserelleError('NOT_CSV', { file, form: 'binary' });
  if (names.has('Index/Document.iwa'))
    throw new PasserelleError('NOT_CSV', { file, form: 'workbook' });
  const type = parts.find(({ name, size }) => name === 'mimetype' && size <= LONGEST_TYPE);
  if (!type || type.locked) return;
  const text = new TextDecoder().decode(bytesOfPart(file, bytes, type)).trim();
  if (text === 'application/vnd.oasis.opendocument.spreadsheet') {
    throw new PasserelleError('OPEN_DOCUMENT', { file });
  }
  if (text.startsWith('application/'))
    throw new PasserelleError('NOT_CSV', { file, form: 'binary' });
}

async function inArchive(
  file: string,
  bytes: Uint8Array,
  parts: readonly ZipPart[],
  task: Task,
  depth: number,
): Promise<Tables> {
  const files = parts.filter(({ name }) => !isHidden(name));
  if (files.length > 0 && files.every(({ locked }) => locked)) {
    throw new PasserelleError('ZIP_LOCKED', { file });
  }
  const tables: Table[] = [];
  const skipped: Skipped[] = [];
  let inflated = 0;
  for (const part of files) {
    const inner = sourceOfPart(file, bytes, part);
    try {
      const inside = await found(inner, task, depth + 1);
      tables.push(...inside.tables);
      skipped.push(...inside.skipped);
      inflated += part.size;
    } catch (thrown) {
      const reason = reasonOf(inner.name, thrown);
      skipped.push(reason);
      if (!SEEN_AT_ONCE.has(reason.code)) inflated += part.size;
    }
    if (inflated > MOST_INFLATED) throw new PasserelleError('ZIP_TOO_LARGE', { file });
  }
  const [reason] = skipped;
  if (reason && tables.length === 0 && skipped.length === 1) {
    throw new PasserelleError(reason.code, reason.context); // all there is to say of the archive
  }
  if (tables.length === 0) throw new PasserelleError('NO_TABLE', { file });
  return { tables, skipped };
}

/** Whether a system put a file there, and nobody else. */
const isHidden = (name: string): boolean =>
  name.split('/').some((step) => step.startsWith('.') || step === '__MACOSX');

/** Why something is skipped; being stopped, and what is no error of a file, is no reason. */
function reasonOf(name: string, thrown: unknown): Skipped {
  if (!(thrown instanceof PasserelleError) || thrown.code === 'CANCELLED') throw thrown;
  return { name, code: thrown.code, context: thrown.context };
}
