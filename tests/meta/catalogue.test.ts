import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IndicatorText } from '../../src/lib/text/indicatorText.ts';
import { filesOf, nameOf, ROOT, textOf as sourceOf } from './tree.ts';

const indicators = filesOf('src/lib/indicators/all', /\.ts$/).map(nameOf);
const modules = import.meta.glob<Record<string, unknown>>('../../src/lib/indicators/all/*.ts', {
  eager: true,
});
const texts = import.meta.glob<IndicatorText>('../../src/lib/text/indicators/*.ts', {
  eager: true,
  import: 'default',
});

describe('every indicator', () => {
  it('exists', () => expect(indicators.length).toBeGreaterThan(0));

  it.each(indicators)('%s has its id, its words in both languages and a reference', (id) => {
    const found = Object.values(modules[`../../src/lib/indicators/all/${id}.ts`] ?? {});
    expect(found.map((value) => (value as { id?: unknown } | null)?.id)).toContain(id);
    const text = texts[`../../src/lib/text/indicators/${id}.ts`];
    expect(text?.references.length).toBeGreaterThan(0);
    for (const words of [text?.fr, text?.en]) {
      expect(words?.name).toBeTruthy();
      expect(words?.reading).toBeTruthy();
      expect(words?.meaning).toBeTruthy();
      expect(words?.computed).toBeTruthy();
      expect(words?.notSaid).toBeTruthy();
      expect(words?.pitfalls.length).toBeGreaterThan(0);
    }
  });

  it.each(indicators)('%s has a test', (id) => {
    expect(existsSync(join(ROOT, `tests/indicators/${id}.test.ts`))).toBe(true);
  });

  it('has a file behind every text', () => {
    const written = filesOf('src/lib/text/indicators', /\.ts$/).map(nameOf);
    expect(written.filter((id) => !indicators.includes(id))).toEqual([]);
  });
});

describe('every log', () => {
  const logs = filesOf('src/lib/logs/types', /\.ts$/).map(nameOf);

  it('exists', () => expect(logs.length).toBeGreaterThan(0));

  it.each(logs)('%s has a staging model', (log) => {
    expect(existsSync(join(ROOT, `src/lib/models/staging/stg_${log}.sql`))).toBe(true);
  });
});

describe('every model', () => {
  const models = filesOf('src/lib/models', /\.sql$/).filter((path) => !path.includes('/dialects/'));

  it('exists', () => expect(models.length).toBeGreaterThan(0));

  it.each(models)('%s says what a row is', (path) => {
    expect(sourceOf(path)).toMatch(/^-- one row per \S/);
  });

  it.each(models)('%s keeps to the portable subset', (path) => {
    const sql = sourceOf(path)
      .replace(/--.*$/gm, '')
      .replace(/'[^']*'/g, "''");
    expect(sql).not.toMatch(
      /\b(qualify|pivot|unpivot|group\s+by\s+all|order\s+by\s+all|at\s+time\s+zone|current_date|current_timestamp|now\s*\(|random\s*\(|using\s+sample|asof|lateral|exclude\s*\()/i,
    );
    expect(sql, 'lambda').not.toMatch(/->/);
    expect(sql, 'FROM before SELECT').not.toMatch(/^\s*from\b/i);
    expect(sql, 'cast by ::').not.toMatch(/::/);
  });
});
