import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { jackknife } from '../../src/lib/stats/jackknife.ts';
import { pairJackknife, ratioOf, type PairTerm } from '../../src/lib/stats/pairJackknife.ts';

const pair = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 8, max: 14 }), fc.boolean())
  .map(([a, b, held]): PairTerm => ({ a, b, above: held ? 1 : 0, below: 1 }));

describe('the jackknife over persons of a ratio of sums over pairs', () => {
  test.prop([fc.array(pair, { minLength: 1, maxLength: 30 })])(
    'is that of the ratio computed again without each person',
    (terms) => {
      const persons = [...new Set(terms.flatMap(({ a, b }) => [a, b]))].sort((p, q) => p - q);
      const without = persons.map((one) =>
        ratioOf(terms.filter(({ a, b }) => a !== one && b !== one)),
      );
      const slow = jackknife(ratioOf(terms), without, 'logit');
      const fast = pairJackknife(terms, 'logit');
      expect(fast === null).toBe(slow === null);
      if (slow === null || fast === null) return;
      expect(fast.lo).toBeCloseTo(slow.lo, 10);
      expect(fast.hi).toBeCloseTo(slow.hi, 10);
    },
  );

  it('does not see the order of pairs, and has none for a share of all', () => {
    const terms: PairTerm[] = [
      { a: 0, b: 1, above: 1, below: 1 },
      { a: 1, b: 2, above: 0, below: 1 },
      { a: 2, b: 3, above: 1, below: 1 },
      { a: 3, b: 4, above: 0, below: 1 },
      { a: 4, b: 5, above: 1, below: 1 },
    ];
    expect(pairJackknife([...terms].reverse(), 'identity')).toEqual(
      pairJackknife(terms, 'identity'),
    );
    expect(
      pairJackknife(
        terms.map((term) => ({ ...term, above: 1 })),
        'logit',
      ),
    ).toBeNull();
  });
});
