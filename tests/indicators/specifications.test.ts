import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { FACTORS, SAMPLE_SIZE, specificationsOf } from '../../src/lib/indicators/specifications.ts';

const combinations = FACTORS.reduce((product, { levels }) => product * levels.length, 1);

describe('specifications', () => {
  it('are drawn from 864 combinations', () => {
    expect(combinations).toBe(864);
  });

  it('begin with the own one, then change one factor at a time', () => {
    const [own, ...others] = specificationsOf(DEFAULTS, 1);
    expect(own).toEqual({ origin: 'own', levels: [0, 0, 0, 0, 0, 0], definitions: DEFAULTS });
    const single = others.filter(({ origin }) => origin === 'one');
    expect(single).toHaveLength(FACTORS.reduce((sum, { levels }) => sum + levels.length - 1, 0));
    for (const { levels } of single) {
      expect(levels.filter((level) => level !== 0)).toHaveLength(1);
    }
  });

  test.prop([fc.integer()])('draw each level of a factor equally often', (seed) => {
    const all = specificationsOf(DEFAULTS, seed);
    const drawn = all.filter(({ origin }) => origin === 'sample');
    // A combination drawn twice stands once, so a level can lack the few that were.
    const twice = SAMPLE_SIZE - drawn.length;
    expect(new Set(all.map(({ levels }) => levels.join())).size).toBe(all.length);
    FACTORS.forEach(({ levels }, f) => {
      levels.forEach((_, level) => {
        const count = drawn.filter((one) => one.levels[f] === level).length;
        expect(count).toBeLessThanOrEqual(Math.ceil(SAMPLE_SIZE / levels.length));
        expect(count).toBeGreaterThanOrEqual(Math.floor(SAMPLE_SIZE / levels.length) - twice);
      });
    });
  });

  it('are the same for the same seed, and say what they change', () => {
    expect(specificationsOf(DEFAULTS, 3)).toEqual(specificationsOf(DEFAULTS, 3));
    expect(specificationsOf(DEFAULTS, 3)).not.toEqual(specificationsOf(DEFAULTS, 4));
    const changed = specificationsOf(DEFAULTS, 1).map(({ levels, definitions }) => {
      const names = Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[];
      const differing = names.filter((name) => definitions[name] !== DEFAULTS[name]).length;
      return differing - levels.filter((level) => level !== 0).length;
    });
    expect(new Set(changed)).toEqual(new Set([0]));
  });

  it('keep what a place defined for itself', () => {
    const own = { ...DEFAULTS, halfLifeDays: 60, eventCap: 40 };
    const all = specificationsOf(own, 1);
    expect(all[0]?.levels[0]).toBe(-1);
    const [first] = all.filter(({ levels, origin }) => origin === 'one' && levels[0] === -1);
    expect(first?.definitions).toMatchObject({ halfLifeDays: 60, eventCap: 40 });
    // All four half-lives of the list are other ones.
    expect(all.filter(({ levels, origin }) => origin === 'one' && levels[0] !== -1)).toHaveLength(
      4,
    );
  });
});
