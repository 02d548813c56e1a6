/** Questions in SQL over the example place, in the native database and in that of the browser. */
import { readdirSync, readFileSync } from 'node:fs';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../../src/lib/base/definitions.ts';
import { makeLabBench, type LabBench } from '../../../src/lib/engine/lab/bench.ts';
import type { LabAnswer } from '../../../src/lib/engine/lab/questions.ts';
import { labTables } from '../../../src/lib/engine/lab/tables.ts';
import { openDatabase } from '../../../src/lib/engine/node.ts';
import { prepare, type Prepared } from '../../../src/lib/engine/pipeline.ts';
import { COMMA } from '../../../src/lib/exports/csv.ts';
import type { Result } from '../../../src/lib/indicators/result.ts';
import { readLogs } from '../../../src/lib/logs/readLogs.ts';
import { sourceOfBytes } from '../../../src/lib/logs/readers/sources.ts';
import {
  exampleSql,
  LAB_EXAMPLES,
  type LabExampleName,
} from '../../../src/lib/models/lab/examples.ts';
import { LAB_TABLES } from '../../../src/lib/models/lab/tables.ts';
import { openWasmDatabase } from '../wasmDatabase.ts';

const FOLDER = new URL('../../../data/example/', import.meta.url);

const MAKERS = [
  ['native', openDatabase],
  ['WebAssembly', openWasmDatabase],
] as const;

const RESULTS: readonly Result[] = [
  {
    ...{ id: 'coverage', value: 0.5, unit: 'share', n: 40, lo: 0.4, hi: 0.6, level: 0.95 },
    ...{ method: 'wilson', coverage: 1, flags: ['SINGLE_KIND', 'DECLARED'], spec: 'x' },
    parts: { inside: { one: 1, two: null } },
  },
];

let prepared: Prepared;
beforeAll(async () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'));
  const sources = files.map((name) => sourceOfBytes(name, readFileSync(new URL(name, FOLDER))));
  const { logs } = await readLogs(sources, { timezone: 'Europe/Paris' });
  prepared = await prepare(logs, DEFAULTS);
}, 60_000);

describe.each(MAKERS)('the lab, %s', (_, open) => {
  let bench: LabBench<Prepared>;
  beforeAll(() => {
    bench = makeLabBench({ open, tables: labTables });
  });
  afterAll(() => bench.close());

  const run = (sql: string): Promise<LabAnswer> =>
    bench.run(prepared, { sql, results: RESULTS }, {});
  const rows = async (sql: string): Promise<readonly (readonly (string | null)[])[]> => {
    await run(sql);
    return (await bench.page({ offset: 0, limit: 50 })).rows;
  };
  const refusal = (sql: string): Promise<unknown> =>
    run(sql).then(
      () => null,
      (error: unknown) => error,
    );

  it('has the tables as they are declared, and no other', async () => {
    const found = await rows('SELECT table_name FROM information_schema.tables ORDER BY 1');
    expect(found.flat().filter((name) => name !== 'answer')).toEqual(
      Object.keys(LAB_TABLES).sort(),
    );
    for (const [name, columns] of Object.entries(LAB_TABLES)) {
      const { columns: own } = await run(`FROM ${name}`);
      expect(own, name).toEqual(
        Object.entries(columns).map(([column, type]) => ({ name: column, type })),
      );
    }
  });

  it('knows people by numbers, and nobody who opted out', async () => {
    const ids = prepared.logs.persons;
    const [[count] = []] = await rows('SELECT COUNT(DISTINCT person) FROM people');
    const hidden = prepared.evidence.hidden.reduce((sum, one) => sum + one, 0);
    expect(hidden).toBeGreaterThan(0);
    expect(Number(count)).toBeLessThanOrEqual(ids.length - hidden);
    const texts = new Set<string>();
    for (const table of Object.keys(LAB_TABLES)) {
      await run(`FROM ${table}`);
      const { rows: found } = await bench.page({ offset: 0, limit: 100_000 });
      for (const cell of found.flat()) if (cell !== null) texts.add(cell);
    }
    expect(ids.filter((id) => texts.has(id))).toEqual([]);
    // Ends of ties and evidence are people of the table.
    const strangers = `SELECT COUNT(*) FROM (
      SELECT person_a AS p FROM ties UNION ALL SELECT person_b FROM ties
      UNION ALL SELECT person_a FROM evidence UNION ALL SELECT person_b FROM evidence
      UNION ALL SELECT person FROM presence UNION ALL SELECT person FROM attributes
    ) AS all_people WHERE p NOT IN (SELECT person FROM people)`;
    expect(await rows(strangers)).toEqual([['0']]);
  });

  it('adds up: evidence is what ties are made of', async () => {
    // Over the 182 days before the end, help and shared events of the evidence are those of the ties.
    const [[inTies, inEvidence] = []] = await rows(`SELECT
      (SELECT SUM(help_ab + help_ba) FROM ties),
      (SELECT SUM(help_ab + help_ba) FROM evidence WHERE layer = 'help'
        AND week >= (SELECT CAST(value AS DATE) FROM run WHERE name = 'to') - 182)`);
    expect(Number(inTies)).toBeGreaterThan(100);
    expect(inEvidence).toBe(inTies);
    // Degrees are twice the ties.
    const [[degrees, ties] = []] = await rows(`SELECT (SELECT SUM(ties) FROM people),
      (SELECT 2 * COUNT(*) FROM ties WHERE position IS NOT NULL)`);
    expect(degrees).toBe(ties);
    const [[days, present] = []] = await rows(`SELECT (SELECT SUM(present_days) FROM people),
      (SELECT SUM(days) FROM presence
        WHERE week >= (SELECT CAST(value AS DATE) FROM run WHERE name = 'from'))`);
    expect(days).toBe(present);
  });

  it('shows no label that fewer than five people carry', async () => {
    const fewest = await rows(`SELECT MIN(n), COUNT(*) > 3 FROM (
      SELECT COUNT(*) AS n FROM attributes GROUP BY attribute, label) AS counted`);
    expect(Number(fewest[0]?.[0])).toBeGreaterThanOrEqual(5);
    expect(fewest[0]?.[1]).toBe('true');
  });

  it('has the numbers of the screen', async () => {
    expect(await rows('SELECT id, value, lo, hi, method, wide_lo, flags FROM results')).toEqual([
      ['coverage', '0.5', '0.4', '0.6', 'wilson', null, 'SINGLE_KIND DECLARED'],
    ]);
    expect(await rows('SELECT * FROM results_parts')).toEqual([
      ['coverage', 'inside/one', '1.0'],
      ['coverage', 'inside/two', null],
    ]);
    expect(await rows("SELECT value FROM run WHERE name = 'seed'")).toEqual([['1']]);
    expect(await rows('SELECT COUNT(*) FROM definitions WHERE changed')).toEqual([['0']]);
  });

  it.each(Object.keys(LAB_EXAMPLES) as LabExampleName[])('answers the example %s', async (name) => {
    const { columns, total } = await run(exampleSql(name, 'fr'));
    expect(total).toBeGreaterThan(0);
    const names = columns.map((column) => column.name);
    expect(names).toContain(LAB_EXAMPLES[name].chart.x);
    expect(names).toContain(LAB_EXAMPLES[name].chart.y);
  });

  it('pages and sorts an answer, which keeps the order it was asked in', async () => {
    const { total } = await run('SELECT i, i % 3 AS r FROM range(1000) AS t(i) ORDER BY i DESC');
    expect(total).toBe(1000);
    const page = await bench.page({ offset: 998, limit: 5 });
    expect(page.rows).toEqual([
      ['1', '1'],
      ['0', '0'],
    ]);
    const sorted = await bench.page({
      offset: 0,
      limit: 2,
      sort: { column: 'r', descending: true },
    });
    expect(sorted.rows).toEqual([
      ['998', '2'],
      ['995', '2'],
    ]);
  });

  it('takes questions in every form that reads', async () => {
    expect(await rows('(SELECT 1) UNION ALL (SELECT 2)')).toEqual([['1'], ['2']]);
    expect(await rows('VALUES (1, NULL), (2, $$a;b$$); -- done;')).toEqual([
      ['1', null],
      ['2', 'a;b'],
    ]);
    expect(await rows('WITH x AS (SELECT 7 AS n) SELECT n, n AS n FROM x')).toEqual([['7', '7']]);
    expect((await rows('DESCRIBE ties')).length).toBe(Object.keys(LAB_TABLES.ties).length);
    expect((await rows('SHOW TABLES')).length).toBeGreaterThan(8);
    expect((await rows('SUMMARIZE people')).length).toBe(Object.keys(LAB_TABLES.people).length);
    expect(String((await rows('EXPLAIN SELECT * FROM ties'))[0])).toContain('ties');
    expect(String((await rows('EXPLAIN ANALYZE SELECT 1'))[0])).toContain('Total Time');
    // Texts that are no columns of numbers come as DuckDB writes them.
    expect(
      await rows("SELECT [1, 2] AS l, {'a': 1} AS s, DATE '2026-01-02' AS d, true AS b"),
    ).toEqual([['[1, 2]', "{'a': 1}", '2026-01-02', 'true']]);
  });

  it.each([
    ['', 'QUERY_EMPTY'],
    ['-- nothing', 'QUERY_EMPTY'],
    ['SELECT 1; SELECT 2', 'QUERY_SEVERAL'],
    ['DROP TABLE ties', 'QUERY_NOT_A_QUESTION'],
    ['ATTACH ":memory:" AS other', 'QUERY_NOT_A_QUESTION'],
    ["COPY ties TO 'ties.csv'", 'QUERY_NOT_A_QUESTION'],
    ['INSTALL httpfs', 'QUERY_NOT_A_QUESTION'],
    ['LOAD json', 'QUERY_NOT_A_QUESTION'],
    ['PRAGMA database_list', 'QUERY_NOT_A_QUESTION'],
    ['SET memory_limit = 1', 'QUERY_NOT_A_QUESTION'],
    ['CALL pragma_version()', 'QUERY_NOT_A_QUESTION'],
    ['EXPLAIN DELETE FROM ties', 'QUERY_NOT_A_QUESTION'],
    ['WITH x AS (SELECT 1) DELETE FROM ties', 'QUERY_FAILED'],
    ["FROM read_csv('/etc/passwd')", 'QUERY_FAILED'],
    ["FROM read_text('/etc/passwd')", 'QUERY_FAILED'],
    ["FROM '/etc/passwd'", 'QUERY_FAILED'],
    ["FROM 'https://example.org/x.csv'", 'QUERY_FAILED'],
    ["FROM glob('/*')", 'QUERY_FAILED'],
    ["SELECT getenv('HOME')", 'QUERY_FAILED'],
    ['FROM stg_people', 'QUERY_FAILED'],
    ['FROM checkins', 'QUERY_FAILED'],
  ])('refuses %s: %s', async (sql, code) => {
    expect(await refusal(sql)).toMatchObject({ code });
  });

  it('leaves its tables as they were after what it refused', async () => {
    const [[ties] = []] = await rows('SELECT COUNT(*) FROM ties');
    await refusal('WITH x AS (SELECT 1) DELETE FROM ties');
    await refusal('SELECT 1) ; DELETE FROM ties; SELECT (1');
    expect(await rows('SELECT COUNT(*) FROM ties')).toEqual([[ties]]);
    expect(
      await rows("SELECT value FROM duckdb_settings() WHERE name = 'lock_configuration'"),
    ).toEqual([['true']]);
  });

  it('says where a question is wrong, by the lines of the question', async () => {
    expect(await refusal('SELECT class,\n  strenght\nFROM ties')).toMatchObject({
      context: { fault: 'unknown', line: 2, column: 3 },
    });
    expect(await refusal('SELECT *\nFORM ties')).toMatchObject({
      context: { fault: 'syntax', line: 2 },
    });
    expect(await refusal("SELECT CAST('a' AS INTEGER)")).toMatchObject({
      context: { fault: 'types' },
    });
    expect(await refusal("FROM read_csv('x.csv')")).toMatchObject({
      context: { fault: 'forbidden' },
    });
  });

  it('does not take more memory than it may', async () => {
    expect(
      await refusal(
        'SELECT string_agg(i || repeat($$x$$, 100), $$$$) FROM range(100000000) AS t(i)',
      ),
    ).toMatchObject({ code: 'QUERY_TOO_LARGE' });
    expect(await rows('SELECT 1')).toEqual([['1']]);
  }, 60_000);

  it('keeps a million rows, and says that there were more', async () => {
    const { total, cut } = await run('SELECT i FROM range(1000002) AS t(i)');
    expect([total, cut]).toEqual([1_000_000, true]);
  });

  it('saves what it answered, formulas of spreadsheets disarmed', async () => {
    const sql = `SELECT * FROM (VALUES (1, 1.5, '=1+1', true, CAST(3 AS BIGINT)), (NULL, -2.0, NULL, false, NULL))
      AS t(n, x, word, yes, big)`;
    await run(sql);
    const { bytes } = await bench.file({ form: COMMA });
    expect(new TextDecoder().decode(bytes)).toBe(
      "n;x;word;yes;big\r\n1;1,5;'=1+1;true;3\r\n;-2;;false;\r\n",
    );
    const parquet = (await bench.file({ form: 'parquet' })).bytes;
    expect(await parquetReadObjects({ file: parquet.buffer })).toEqual([
      { n: 1, x: 1.5, word: '=1+1', yes: true, big: 3 },
      { n: null, x: -2, word: null, yes: false, big: null },
    ]);
  });
});

describe('a question that is given up', () => {
  it('ends the database, and the next one finds another', async () => {
    let opened = 0;
    let closed = 0;
    const bench = makeLabBench({
      open: async () => {
        const database = await openDatabase();
        opened++;
        return {
          ...database,
          run: (sql) =>
            sql.includes('forever') ? new Promise<void>(() => undefined) : database.run(sql),
          close: async () => {
            closed++;
            await database.close();
          },
        };
      },
      tables: labTables,
    });
    const task = new AbortController();
    const given = bench.run(prepared, { sql: 'SELECT 1 AS forever', results: [] }, task);
    setTimeout(() => task.abort(), 500);
    await expect(given).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(bench.page({ offset: 0, limit: 1 })).rejects.toMatchObject({
      code: 'QUERY_FORGOTTEN',
    });
    const { total } = await bench.run(prepared, { sql: 'FROM ties', results: [] }, {});
    expect(total).toBeGreaterThan(100);
    // It may still have been filled when it was given up.
    await expect.poll(() => [opened, closed]).toEqual([2, 1]);
  });
});
