/**
 * Where questions in SQL are answered: a database of its own, filled with the lab's tables and then
 * shut, so that neither files, network, settings nor the logs can be reached from it. What takes too
 * long or is given up is stopped by ending the whole database; the next question finds a new one.
 */
import { PasserelleError } from '../../base/errors.ts';
import { fingerprint } from '../../base/fingerprint.ts';
import type { Task } from '../../base/task.ts';
import { numbers, texts, type Columns } from '../../models/columns.ts';
import { oneQuestion, wrapped, type Question } from '../../models/lab/oneQuestion.ts';
import { LAB_TABLE_NAMES, looseName, typedTable } from '../../models/lab/tables.ts';
import type { Database } from '../database.ts';
import type { AnalyseInput } from '../protocol.ts';
import { failureOfQuery } from './failure.ts';
import { fileOf } from './file.ts';
import {
  MOST_ROWS,
  MOST_SECONDS,
  type LabAnswer,
  type LabColumn,
  type LabFileInput,
  type LabPage,
  type LabPageInput,
  type LabQuestion,
} from './questions.ts';
import type { LabTables } from './tables.ts';

/** Memory the database may take. */
const MEMORY = '512MB';

/** What the bench is made with. */
export interface Means<Prepared> {
  /** A database nobody else has. */
  open(): Promise<Database>;
  tables(prepared: Prepared, input: AnalyseInput, results: LabQuestion['results']): LabTables;
}

export interface LabBench<Prepared> {
  /**
   * Answers a question; what was answered before is forgotten.
   * @throws PasserelleError `QUERY_EMPTY`, `QUERY_SEVERAL`, `QUERY_NOT_A_QUESTION`, `QUERY_FAILED`,
   *   `QUERY_TOO_LARGE`, `QUERY_TOO_LONG`, `CANCELLED`, and as the tables
   */
  run(prepared: Prepared, input: AnalyseInput & LabQuestion, task: Task): Promise<LabAnswer>;
  /** Some rows of the last answer. @throws PasserelleError `QUERY_FORGOTTEN` where there is none */
  page(input: LabPageInput): Promise<LabPage>;
  /** The last answer as a file. @throws PasserelleError `QUERY_FORGOTTEN` where there is none */
  file(input: LabFileInput): Promise<{ readonly bytes: Uint8Array<ArrayBuffer> }>;
  /** Ends the database and forgets everything. */
  close(): void;
}

interface Open<Prepared> {
  readonly prepared: Prepared;
  /** Of everything else the tables rest on. */
  readonly key: string;
  readonly database: Promise<Database>;
  columns: readonly LabColumn[] | null;
}

export function makeLabBench<Prepared>(means: Means<Prepared>): LabBench<Prepared> {
  let open: Open<Prepared> | null = null;

  const close = (): void => {
    const left = open;
    open = null;
    left?.database.then((database) => database.close()).catch(() => undefined);
  };

  const opened = (prepared: Prepared, input: AnalyseInput & LabQuestion): Open<Prepared> => {
    const { sql: _, results, ...rest } = input;
    const key = fingerprint(JSON.stringify([rest, results]));
    if (open?.prepared === prepared && open.key === key) return open;
    // Of other numbers: the same database, which stays shut, gets other tables.
    const database = filled(open?.database ?? shut(means.open()), () =>
      means.tables(prepared, rest, results),
    );
    const fresh: Open<Prepared> = { prepared, key, database, columns: null };
    open = fresh;
    database.catch(() => (open === fresh ? (open = null) : null)); // the next question tries again
    return fresh;
  };

  const answered = (): { database: Promise<Database>; columns: readonly LabColumn[] } => {
    if (!open?.columns) throw new PasserelleError('QUERY_FORGOTTEN');
    return { database: open.database, columns: open.columns };
  };

  return {
    async run(prepared, input, task) {
      const question = oneQuestion(input.sql);
      const of = opened(prepared, input);
      of.columns = null;
      const answer = answerOf(of.database, question);
      const done = await stoppable(answer, task, close);
      of.columns = done.columns;
      return done;
    },
    async page({ offset, limit, sort }) {
      const { database, columns } = answered();
      const by = sort && columns.some(({ name }) => name === sort.column) ? sort : null;
      const order = by ? `${quoted(by.column)} ${by.descending ? 'DESC' : 'ASC'} NULLS LAST, ` : '';
      const table = await (
        await database
      ).table(
        `SELECT ${asTexts(columns)} FROM answer ORDER BY ${order}rowid
         LIMIT ${whole(limit)} OFFSET ${whole(offset)}`,
      );
      return { offset, rows: rowsOf(table) };
    },
    async file({ form }) {
      const { database, columns } = answered();
      const sql = `SELECT ${asTexts(columns)} FROM answer ORDER BY rowid`;
      return { bytes: fileOf(columns, await (await database).table(sql), form) };
    },
    close,
  };
}

async function filled(open: Promise<Database>, tables: () => LabTables): Promise<Database> {
  const database = await open;
  const all = tables();
  // All at once: this thread may be computing, and each answer waits for its turn.
  await Promise.all(LAB_TABLE_NAMES.map((name) => database.load(looseName(name), all[name])));
  await database.run(LAB_TABLE_NAMES.map(typedTable).join('\n'));
  return database;
}

/** From the beginning: nothing that is loaded later opens it again. */
async function shut(open: Promise<Database>): Promise<Database> {
  const database = await open;
  await database.run(`SET memory_limit = '${MEMORY}'`);
  await database.lock();
  return database;
}

async function answerOf(open: Promise<Database>, question: Question): Promise<LabAnswer> {
  const database = await open;
  try {
    if (question.kind === 'rows') {
      await database.run(
        `CREATE OR REPLACE TABLE answer AS ${wrapped(question.sql)} LIMIT ${MOST_ROWS + 1}`,
      );
    } else {
      const how = question.isRun ? 'EXPLAIN ANALYZE' : 'EXPLAIN';
      await database.load('answer', await database.table(`${how} ${wrapped(question.sql)}`));
    }
    const [described, counted] = await Promise.all([
      database.table('SELECT column_name, column_type FROM (DESCRIBE answer) AS described'),
      database.table('SELECT COUNT(*) AS n FROM answer'),
    ]);
    const count = numbers(counted, 'n')[0] ?? 0;
    const types = texts(described, 'column_type');
    return {
      columns: texts(described, 'column_name').map((name, i) => ({
        name: name ?? '',
        type: types[i] ?? '',
      })),
      total: Math.min(count, MOST_ROWS),
      cut: count > MOST_ROWS,
    };
  } catch (thrown) {
    throw failureOfQuery(thrown);
  }
}

/** What is stopped, by whoever asked or by the clock, ends with the database it runs in. */
function stoppable<T>(work: Promise<T>, { signal }: Task, end: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (code: string, facts: Record<string, number> = {}): void => {
      end();
      reject(new PasserelleError(code, facts));
    };
    const cancel = (): void => stop('CANCELLED');
    const timer = setTimeout(
      () => stop('QUERY_TOO_LONG', { seconds: MOST_SECONDS }),
      MOST_SECONDS * 1000,
    );
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    });
  });
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const asTexts = (columns: readonly LabColumn[]): string =>
  columns.map(({ name }) => `CAST(${quoted(name)} AS VARCHAR) AS ${quoted(name)}`).join(', ');

function rowsOf({ columns, length }: Columns): (string | null)[][] {
  return Array.from({ length }, (_, row) =>
    columns.map((column) => {
      const cell = column[row];
      return typeof cell === 'string' ? cell : null;
    }),
  );
}

/** Numbers reach SQL as digits only. */
function whole(value: number): number {
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new RangeError(`Not a whole number: ${value}`);
}
