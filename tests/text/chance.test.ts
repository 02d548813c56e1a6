import { describe, expect, it } from 'vitest';
import type { AgainstChance } from '../../src/lib/indicators/againstChance.ts';
import { chanceMethod, chanceText, sideOfChance } from '../../src/lib/text/chance.ts';
import { formatOf } from '../../src/lib/text/format.ts';
import { ANALYSIS } from '../analysisFixture.ts';

const band = (change: Partial<AgainstChance>): AgainstChance => ({
  ...{ model: 'data-stream', mean: 0.2, lo: 0.18, hi: 0.23, excess: 0.05, draws: 99 },
  ...{ z: 3.9, p: 0.02, q: 0.03, ...change },
});
const french = formatOf('fr');
const [result] = ANALYSIS.results.filter(({ id }) => id === 'weak-bridging-share');

describe('words about chance', () => {
  it('say more or less only where it is borne out', () => {
    expect(sideOfChance(band({}))).toBe('above');
    expect(sideOfChance(band({ excess: -0.1 }))).toBe('below');
    expect(sideOfChance(band({ q: 0.1 }))).toBe('same');
    expect(sideOfChance(band({ p: null, q: null }))).toBe('same');
  });

  it('say what chance would give, in the unit of the number', () => {
    if (!result) throw new Error('no result');
    expect(chanceText(result, band({}), french)).toMatch(
      /^Plus que le hasard seul, qui donnerait entre 18 et 23\s%\.$/u,
    );
    expect(chanceText(result, band({ q: 0.6 }), french)).toMatch(/^Comme le hasard seul/);
  });

  it('say how chance was played, and how likely such a gap is', () => {
    expect(chanceMethod(band({}), french)).toMatch(/tiré au sort 99 fois.*0,02/s);
    expect(chanceMethod(band({ model: 'label', p: null }), french)).toMatch(/étiquettes/);
    expect(chanceMethod(band({ model: 'exposure' }), french)).toMatch(
      /99 fois.*côte à côte.*0,02/s,
    );
  });

  it('say how many times what shuffled ties give, where they give anything', () => {
    const degree = chanceMethod(band({ model: 'degree' }), french);
    expect(degree).toMatch(/rebattu 99 fois les liens.*vaut 1,25 fois leur moyenne\. .*0,02/s);
    const nothing = band({ model: 'degree', mean: 0, excess: 0, p: null });
    expect(chanceMethod(nothing, french)).not.toMatch(/moyenne/);
  });
});
