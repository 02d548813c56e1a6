import { beforeAll, describe, expect, it } from 'vitest';
import type { Parts, Result } from '../../src/lib/indicators/result.ts';
import { formatOf } from '../../src/lib/text/format.ts';
import { findingOf } from '../../src/lib/text/indicator.ts';
import { loadWords } from '../../src/lib/text/indicatorWords.ts';

beforeAll(async () => {
  await loadWords('fr');
  await loadWords('en');
});

const said = (parts: Parts, language: 'fr' | 'en'): string => {
  const result: Result = {
    ...{ id: 'mixing', value: null, reason: 'COMPOUND', unit: 'count', n: 60, lo: null, hi: null },
    ...{ level: 0.95, method: 'none', coverage: 1, flags: [], spec: '', parts },
  };
  return findingOf(result, formatOf(language));
};
const cell = (
  log2ByExposure: number | null,
  qByExposure: number | null,
  qByLabel = null as number | null,
) => ({
  ...{ log2ByLabel: -1, log2ByExposure, qByExposure, qByLabel },
});

describe('words for cells held against chance', () => {
  it('count those that are borne out among all', () => {
    const parts = { 'a|a': cell(1, 0.02), 'a|b': cell(-1, 0.09), 'b|b': cell(-0.1, 0.6) };
    expect(said(parts, 'fr')).toMatch(
      /2 ont moins de liens .*heures communes.* 2 s’écartent clairement/u,
    );
    expect(said({ 'a|a': cell(1, 0.02), 'a|b': cell(-1, 0.1) }, 'en')).toMatch(
      /1 alone stands clearly apart/,
    );
    expect(said({ 'a|a': cell(1, 0.2) }, 'fr')).toMatch(/Aucun ne s’écarte/);
  });

  it('go by who is a member where hours in common cannot be told', () => {
    const parts = { 'a|a': cell(null, null, 0.01), 'a|b': cell(null, null, 0.5) };
    expect(said(parts, 'en')).toMatch(/drawn at random\. 1 alone stands/);
  });

  it('say nothing of chance where nothing was held against it', () => {
    expect(said({ 'a|a': cell(null, null) }, 'fr')).not.toMatch(/hasard/);
  });
});
