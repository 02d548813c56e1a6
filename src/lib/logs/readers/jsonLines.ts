/** JSON Lines as a table: read twice, once for the columns and once for the rows. */
import { PasserelleError } from '../../base/errors.ts';
import { breathe, type Task } from '../../base/task.ts';
import type { Source } from '../logs.ts';
import { excerpt } from './bytes.ts';
import { parts } from './bounds.ts';
import { CsvWriter } from './csvBytes.ts';
import { isRecord, RecordColumns, type Json, type JsonRecord } from './jsonRecords.ts';
import { withLongNumbersQuoted } from './jsonText.ts';
import type { BrokenLine, Table } from './table.ts';

/** Longest line, in characters; a longer one is broken. */
const LONGEST_LINE = 32 * 1024 * 1024;
/** More broken lines than this are another kind of file. */
export const MOST_BROKEN = 10_000;

/** A line of the file: its record, null where it is empty, its beginning where it is broken. */
export type Line = { record: JsonRecord } | { broken: string } | null;

/**
 * The table of a source of JSON Lines in UTF-8. Its bytes are made anew at each call, in bounded
 * memory.
 * @throws PasserelleError `BAD_JSON` {file, line} where no line can be read, or more than 10,000
 * cannot; `TOO_MANY_COLUMNS` {file, most}; `CANCELLED`
 */
export async function linesTable(source: Source, task: Task): Promise<Table> {
  const { name: file, size } = source;
  const columns = new RecordColumns(file);
  const broken: BrokenLine[] = [];
  let records = 0;
  let lineOfFile = 0;
  let firstBroken = 0;
  let line = 2;
  let done = 0;
  for await (const { lines, bytes } of linesOf(source)) {
    for (const read of lines) {
      lineOfFile++;
      if (read === null) line++;
      else if ('broken' in read) {
        firstBroken ||= lineOfFile;
        broken.push({ line: line++, value: read.broken });
      } else {
        columns.learn(read.record);
        records++;
        line += columns.rowCount(read.record);
      }
    }
    if (broken.length > MOST_BROKEN) break;
    done += bytes;
    await breathe(task, { step: 'reading', done, total: Math.max(size, done) });
  }
  if (records === 0 || broken.length > MOST_BROKEN) {
    throw new PasserelleError('BAD_JSON', { file, line: Math.max(1, firstBroken) });
  }
  const header = columns.header();
  return {
    name: file,
    form: 'jsonl',
    source: { name: file, size, bytes: () => rowsOf(source, header, columns) },
    broken,
  };
}

async function* rowsOf(
  source: Source,
  header: readonly string[],
  columns: RecordColumns,
): AsyncGenerator<Uint8Array> {
  const writer = new CsvWriter(source.name);
  writer.row(header);
  for await (const { lines } of linesOf(source)) {
    for (const line of lines) {
      if (line === null || 'broken' in line) writer.blank();
      else for (const row of columns.rows(line.record)) writer.row(row);
    }
    yield* writer.take();
  }
  yield* writer.take();
}

/** The lines of a source, as many at once as its pieces end. */
export async function* linesOf(source: Source): AsyncGenerator<{ lines: Line[]; bytes: number }> {
  const decoder = new TextDecoder();
  let rest = '';
  let tooLong = '';
  for await (const piece of source.bytes()) {
    for (const part of parts(piece)) {
      const texts = decoder.decode(part, { stream: true }).split('\n');
      const last = texts.pop() ?? '';
      const lines: Line[] = [];
      for (const text of texts) {
        lines.push(tooLong === '' ? lineOf(rest + text) : { broken: tooLong });
        rest = '';
        tooLong = '';
      }
      if (tooLong === '') rest += last;
      if (rest.length > LONGEST_LINE) {
        tooLong = beginningOf(rest);
        rest = '';
      }
      yield { lines, bytes: part.length };
    }
  }
  rest += decoder.decode();
  const final = tooLong === '' ? lineOf(rest) : { broken: tooLong };
  if (final !== null) yield { lines: [final], bytes: 0 };
}

function lineOf(text: string): Line {
  if (text.trim() === '') return null;
  if (text.length > LONGEST_LINE) return { broken: beginningOf(text) };
  try {
    const value = JSON.parse(withLongNumbersQuoted(text)) as Json;
    if (isRecord(value)) return { record: value };
  } catch {
    // Told as broken, with its beginning.
  }
  return { broken: beginningOf(text.trim()) };
}

/** The beginning of a line, in memory of its own: a part of a text keeps the whole of it. */
const beginningOf = (text: string): string =>
  new TextDecoder().decode(new TextEncoder().encode(excerpt(text)));
