/** Every column of every table of the lab has its meaning, in both languages. */
import { afterAll, describe, expect, it } from 'vitest';
import { LAB_EXAMPLES } from '../../src/lib/models/lab/examples.ts';
import { LAB_TABLES } from '../../src/lib/models/lab/tables.ts';
import { codebook, codebookMarkdown, EXAMPLE_TITLES } from '../../src/lib/text/codebook.ts';
import { overwriteGetLocale } from '../../src/lib/text/paraglide/runtime.js';

afterAll(() => overwriteGetLocale(() => 'fr'));

describe('the codebook', () => {
  it('says of each column what it means, in two languages that differ', () => {
    const [fr, en] = (['fr', 'en'] as const).map((locale) => {
      overwriteGetLocale(() => locale);
      return codebook();
    });
    expect(fr?.map(({ name }) => name)).toEqual(Object.keys(LAB_TABLES));
    for (const [t, table] of (fr ?? []).entries()) {
      const own = Object.entries(LAB_TABLES).find(([name]) => name === table.name)?.[1] ?? {};
      expect(table.columns.map(({ name, type }) => [name, type])).toEqual(Object.entries(own));
      expect(table.meaning.length).toBeGreaterThan(20);
      expect(table.meaning).not.toBe(en?.[t]?.meaning);
      for (const [c, { name, meaning }] of table.columns.entries()) {
        expect(meaning, `${table.name}.${name}`).toMatch(/\S.*\.$/);
        expect(meaning, `${table.name}.${name}`).not.toBe(en?.[t]?.columns[c]?.meaning);
      }
    }
  });

  it('has a title for every example', () => {
    for (const name of Object.keys(LAB_EXAMPLES)) {
      expect(EXAMPLE_TITLES[name as keyof typeof EXAMPLE_TITLES]().length).toBeGreaterThan(10);
    }
  });

  it('is a table of Markdown for each', () => {
    overwriteGetLocale(() => 'en');
    const text = codebookMarkdown();
    expect(text).toContain('## ties');
    expect(text).toContain(
      '| `person_a` | INTEGER | Number of one person, the smaller of the two. |',
    );
    expect(text).not.toMatch(/^\|.*\|.*\|.*\|.*\|$/m); // no cell holds a bar
  });
});
