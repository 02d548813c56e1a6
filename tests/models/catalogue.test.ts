import { describe, expect, it } from 'vitest';
import {
  found,
  inOrder,
  MODELS,
  modelStatements,
  references,
} from '../../src/lib/models/catalogue.ts';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { rawTables } from '../../src/lib/models/raw.ts';
import macros from '../../src/lib/models/dialects/duckdb.sql?raw';
import { NO_QUALITY, placeOf } from './logs.ts';

/** What some engines lack, or would read in another way. */
const DENIED: readonly (readonly [string, RegExp])[] = [
  ['QUALIFY', /\bQUALIFY\b/i],
  ['PIVOT', /\b(UN)?PIVOT\b/i],
  ['GROUP BY ALL', /\b(GROUP|ORDER)\s+BY\s+ALL\b/i],
  ['GROUP BY or ORDER BY a position', /\b(GROUP|ORDER)\s+BY\s+\d/i],
  ['FROM first', /^\s*FROM\b/i],
  ['lambda', /->/],
  ['AT TIME ZONE', /\bAT\s+TIME\s+ZONE\b/i],
  ['a clock', /\b(current_date|current_timestamp|now|today|localtimestamp)\b/i],
  ['a random number', /\b(random|rand|setseed|uuid)\b/i],
  ['FILTER', /\bFILTER\s*\(/i],
  ['a cast with colons', /::/],
  ['a list, struct or map', /[[\]{}]/],
  ['USING', /\bUSING\b/i],
  ['NATURAL, SEMI, ANTI, ASOF or POSITIONAL join', /\b(NATURAL|SEMI|ANTI|ASOF|POSITIONAL)\b/i],
  ['a comma join', /\bFROM\s+\w+(\s+AS\s+\w+)?\s*,/i],
  ['EXCLUDE or REPLACE', /\*\s*(EXCLUDE|REPLACE)\b/i],
  ['DISTINCT ON', /\bDISTINCT\s+ON\b/i],
  ['LEAST or GREATEST, which treat null differently', /\b(LEAST|GREATEST)\s*\(/i],
  ['// or %', /\/\/|%/],
  ['a double-quoted name', /"/],
  ['LIMIT', /\bLIMIT\b/i],
];

/** Functions that every engine spells and reads alike. */
const ANSI = new Set(
  `SUM COUNT AVG MIN MAX CAST COALESCE NULLIF ROUND FLOOR CEIL ABS ROW_NUMBER RANK LAG LEAD
   OVER AS IN EXISTS UNNEST AND OR NOT ON WHEN THEN CASE FROM WHERE JOIN BY`.split(/\s+/),
);
const MACROS = new Set(Array.from(macros.matchAll(/MACRO\s+(\w+)/g), ([, name]) => name));

const codeOf = (sql: string): string => sql.replaceAll(/--.*$/gm, '').replaceAll(/'[^']*'/g, "''");

describe('models', () => {
  it('are found: every log has its staging model', () => {
    const names = MODELS.map(({ name }) => name);
    const logs = `checkins attendance help requests contacts ties nominations outcomes changes
      headcounts events people set_aside`.split(/\s+/);
    for (const log of logs) expect(names).toContain(`stg_${log}`);
    expect(names).toEqual(
      expect.arrayContaining(['int_visits', 'int_copresence', 'ties', 'weeks']),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('come after all that they read', () => {
    const names = MODELS.map(({ name }) => name);
    for (const { name, needs } of MODELS) {
      for (const need of needs) expect(names.indexOf(need)).toBeLessThan(names.indexOf(name));
    }
  });

  it.each(MODELS.map((model) => [model.name, model] as const))(
    '%s says what a row is and keeps to the portable subset',
    (_, { sql, name, layer }) => {
      expect(sql.split('\n')[0]).toMatch(/^-- one row per \S/);
      const prefix = { staging: 'stg_', intermediate: 'int_', marts: '' }[layer];
      expect(name.startsWith(prefix)).toBe(true);
      const code = codeOf(sql);
      const broken = DENIED.filter(([, pattern]) => pattern.test(code)).map(([what]) => what);
      expect(broken).toEqual([]);
      const called = Array.from(code.matchAll(/\b([A-Za-z_]\w*)\s*\(/g), ([, f]) => f ?? '');
      const inner = new Set(
        Array.from(code.matchAll(/(?:\bWITH|,|\bAS)\s+(\w+)\s+(?:AS\s*)?\(/gi), ([, n]) => n),
      );
      const foreign = called.filter(
        (f) => !ANSI.has(f.toUpperCase()) && !MACROS.has(f) && !inner.has(f),
      );
      expect(foreign).toEqual([]);
    },
  );

  it('read only raw tables that are loaded, other models, and their own parts', () => {
    const loaded = Array.from(rawTables(placeOf(0, {}), NO_QUALITY, DEFAULTS), ({ name }) => name);
    const known = new Set([...loaded, ...MODELS.map(({ name }) => name)]);
    for (const { sql, layer } of MODELS) {
      const own = new Set(Array.from(sql.matchAll(/\b(\w+) AS \(/g), ([, name]) => name));
      const read = references(sql).filter((name) => !own.has(name) && name !== 'UNNEST');
      for (const name of read) expect(known).toContain(name);
      if (layer === 'marts') expect(read.filter((name) => name.startsWith('raw_'))).toEqual([]);
    }
  });
});

describe('the deny-list', () => {
  it.each([
    'SELECT 1 QUALIFY x = 1',
    'FROM t SELECT 1',
    'SELECT x::INTEGER',
    'SELECT a FROM t, u',
    'SELECT SUM(x) FILTER (WHERE y)',
    'SELECT a FROM t GROUP BY ALL',
    'SELECT a, COUNT(*) FROM t GROUP BY 1',
    "SELECT t AT TIME ZONE 'UTC'",
    'SELECT list_transform(l, x -> x)',
    'SELECT current_date',
  ])('catches %s', (sql) => {
    expect(DENIED.some(([, pattern]) => pattern.test(codeOf(sql)))).toBe(true);
  });
});

describe('order of models', () => {
  const files = (entries: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(entries).map(([name, sql]) => [`./marts/${name}.sql`, sql]));

  it('follows references, and not words in comments', () => {
    const models = found(files({ a: 'SELECT 1 FROM b', b: '-- FROM a\nSELECT 1 FROM raw_x' }));
    expect(inOrder(models).map(({ name }) => name)).toEqual(['b', 'a']);
  });

  it('refuses a circle', () => {
    const models = found(files({ a: 'SELECT 1 FROM b', b: 'SELECT 1 FROM a' }));
    expect(() => inOrder(models)).toThrow(/circle: a, b/);
  });

  it('lays only what is wanted, with what that needs', () => {
    const statements = modelStatements({ wanted: ['set_aside_by_code'], stored: true });
    expect(statements.slice(1).map((s) => s.split('\n')[0])).toEqual([
      'CREATE OR REPLACE VIEW stg_set_aside AS',
      'CREATE OR REPLACE TABLE set_aside_by_code AS',
    ]);
  });
});
