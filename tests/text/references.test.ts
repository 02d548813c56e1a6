/** The bibliography: shapes of its files, and works as they are known to be cited. */
import { describe, expect, it } from 'vitest';
import WORKS from '../../src/lib/text/references.json';
import {
  bibtexOf,
  citation,
  cslItems,
  inOrder,
  shortCitation,
  type ReferenceKey,
} from '../../src/lib/text/references.ts';
import type { IndicatorText } from '../../src/lib/text/indicatorText.ts';

const keys = Object.keys(WORKS) as ReferenceKey[];
const texts = import.meta.glob<IndicatorText>('../../src/lib/text/indicators/*.ts', {
  eager: true,
  import: 'default',
});

/** Entries of a BibTeX text by a reader of a few lines: type, key, fields; throws where braces are not balanced. */
function entriesOf(text: string): { type: string; key: string; fields: Map<string, string> }[] {
  const entries = [];
  let at = 0;
  const block = (): string => {
    const from = ++at;
    for (let depth = 1; depth > 0; at++) {
      if (at >= text.length) throw new Error('unbalanced');
      if (text[at - 1] === '\\') continue;
      if (text[at] === '{') depth++;
      if (text[at] === '}') depth--;
    }
    return text.slice(from, at - 1);
  };
  while (at < text.length) {
    const start = text.indexOf('@', at);
    if (start < 0) break;
    at = text.indexOf('{', start);
    const type = text.slice(start + 1, at);
    const body = block();
    const comma = body.indexOf(',');
    const fields = new Map<string, string>();
    for (const [, name = '', value = ''] of body.slice(comma).matchAll(/\n {2}(\w+) = \{(.*)\}/g)) {
      if (fields.has(name)) throw new Error(`twice: ${name}`);
      fields.set(name, value);
    }
    entries.push({ type, key: body.slice(0, comma), fields });
  }
  return entries;
}

describe('the bibliography', () => {
  it('cites works as they are known', () => {
    expect(citation('granovetter1973')).toBe(
      'Granovetter, M. (1973). The strength of weak ties. American Journal of Sociology, 78(6), 1360–1380. doi:10.1086/225469',
    );
    expect(citation('traag2019')).toBe(
      'Traag, V. A., Waltman, L., & van Eck, N. J. (2019). From Louvain to Leiden: Guaranteeing well-connected communities. Scientific Reports, 9, 5233. doi:10.1038/s41598-019-41695-z',
    );
    expect(citation('onnela2007')).toMatch(
      /^Onnela, J\.-P\., et al\. \(2007\)\. Structure and tie/,
    );
    expect(citation('gini1912')).toBe(
      'Gini, C. (1912). Variabilità e mutabilità. Bologna: Cuppini.',
    );
    expect(citation('lin2020')).toMatch(/network jackknife\. arXiv:2004\.08935\.$/);
    expect(
      ['granovetter1973', 'newey1987', 'onnela2007'].map((key) =>
        shortCitation(key as ReferenceKey),
      ),
    ).toEqual(['Granovetter 1973', 'Newey & West 1987', 'Onnela et al. 2007']);
  });

  it('is in the order of authors, each work once', () => {
    expect(inOrder(['lorenz1905', 'burt2004', 'burt2002', 'lorenz1905'])).toEqual([
      ...['burt2002', 'burt2004', 'lorenz1905'],
    ]);
  });

  it.each(keys)('%s is a whole item of CSL', (key) => {
    const [item] = cslItems([key]);
    if (item === undefined) throw new Error('no item');
    expect(item.id).toBe(key);
    expect(['article-journal', 'book', 'paper-conference', 'article']).toContain(item.type);
    expect(item.author.length).toBeGreaterThan(0);
    for (const { family, given } of item.author) {
      expect(family).toMatch(/^\p{L}[\p{L}’ -]+$/u);
      expect(given).toMatch(/^(\p{Lu}\.[ -]?)+$/u);
    }
    const [[year] = []] = item.issued['date-parts'];
    expect(key).toMatch(new RegExp(`^[a-z]+${String(year)}[a-z]*$`));
    expect(item.title).toMatch(/\S[^.]$/);
    // Where a work was published: in a journal, in proceedings, by a house, as a preprint.
    expect(item['container-title'] ?? item.publisher).toBeTruthy();
    expect(item.DOI ?? '10.1/x').toMatch(/^10\.\d+\/\S*[^.]$/);
    expect(item.page ?? '1').toMatch(/^[A-Z]?\d+(-\d+)?$/);
  });

  it('is BibTeX that can be read back', () => {
    const entries = entriesOf(bibtexOf(keys));
    expect(entries.map(({ key }) => key)).toEqual(keys);
    for (const { type, key, fields } of entries) {
      expect(fields.get('author'), key).toMatch(/^\p{L}/u);
      expect(fields.get('title'), key).toMatch(/^\{.*\}$/);
      expect(fields.get('year'), key).toMatch(/^\d{4}$/);
      if (type === 'article') expect(fields.get('journal'), key).toBeTruthy();
      for (const value of fields.values()) expect(value, key).not.toMatch(/(?<!\\)[&%#$]/);
    }
    expect(entries.find(({ key }) => key === 'newman2001collaboration')?.fields.get('pages')).toBe(
      '016132',
    );
    expect(entries.find(({ key }) => key === 'hill1973')?.fields.get('pages')).toBe('427--432');
  });

  it('has every work that an indicator or the method names, and no other', () => {
    const named = new Set(Object.values(texts).flatMap((text) => text.references));
    const others = keys.filter((key) => !named.has(key));
    expect(others).toEqual(['newman2001collaboration', 'simonsohn2020']);
  });
});
