import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  communityRuns,
  consensusOf,
  mayHaveCommunities,
  runsFor,
  type Communities,
  type WeightedTies,
} from '../../src/lib/graph/communities.ts';
import { modularity } from '../../src/lib/graph/modularity.ts';
import { adjustedRand } from '../../src/lib/stats/adjustedRand.ts';
import { planted } from '../network/sample.ts';

const found = (ties: WeightedTies, seed = 1, runs = 20): Communities =>
  consensusOf(ties, [...communityRuns(ties, { seed, runs })]);

const tiesOf = (n: number, rows: readonly (readonly [number, number, number])[]): WeightedTies => ({
  n,
  from: Uint32Array.from(rows, ([a]) => a),
  to: Uint32Array.from(rows, ([, b]) => b),
  strength: rows.map(([, , weight]) => weight),
});

/** The same ties with person i under the number `to[i]`, in another order and the other way round. */
const renumbered = ({ n, from, to, strength }: WeightedTies, by: readonly number[]): WeightedTies =>
  tiesOf(
    n,
    Array.from(
      from,
      (a, e) => [by[to[e] ?? 0] ?? 0, by[a] ?? 0, strength[e] ?? 0] as const,
    ).reverse(),
  );

describe('communities', () => {
  it('are those of the worked network, with its modularity (METHODS G7)', () => {
    const rows = [
      [0, 1, 3],
      [0, 2, 3],
      [1, 2, 2],
      [2, 3, 1],
      [3, 4, 4],
      [3, 5, 2],
      [4, 5, 3],
      [5, 6, 1],
      [7, 8, 2],
    ] as const;
    const ties = tiesOf(10, rows);
    const { of, sizes, stability } = found(ties);
    expect([...of]).toEqual([1, 1, 1, 0, 0, 0, 0, 2, 2, -1]);
    expect(sizes).toEqual([4, 3, 2]);
    expect(stability).toBe(1);
    expect(modularity(ties, { label: of, groups: 3 }, ties.strength)).toBeCloseTo(0.529478, 6);
  });

  it('are what was planted, and ties between them are never together', () => {
    const ties = planted(4, 25, 0.4, 0.01);
    const { of, stability, together } = found(ties);
    expect(adjustedRand(of, ties.truth)).toBeGreaterThan(0.95);
    expect(stability).toBeGreaterThan(0.95);
    const across = together.filter((_, e) => of[ties.from[e] ?? 0] !== of[ties.to[e] ?? 0]);
    expect(Math.max(...across)).toBeLessThanOrEqual(10);
  });

  it('do not agree from run to run where ties are random', () => {
    expect(found(planted(1, 120, 0.12, 0)).stability).toBeLessThan(0.6);
  });

  it('hang together: no community is in two parts', () => {
    const ties = planted(5, 20, 0.25, 0.03, 7);
    const { of, sizes } = found(ties);
    for (let community = 0; community < sizes.length; community++) {
      const members = new Set([...of.keys()].filter((person) => of[person] === community));
      const reached = new Set([...members].slice(0, 1));
      for (let before = 0; before < reached.size;) {
        before = reached.size;
        ties.from.forEach((a, e) => {
          const b = ties.to[e] ?? 0;
          if (!members.has(a) || !members.has(b)) return;
          if (reached.has(a)) reached.add(b);
          if (reached.has(b)) reached.add(a);
        });
      }
      expect(reached.size).toBe(sizes[community]);
    }
  });

  test.prop(
    [
      fc.integer({ min: 1, max: 50 }),
      fc.shuffledSubarray(
        Array.from({ length: 45 }, (_, i) => i),
        { minLength: 45 },
      ),
    ],
    { numRuns: 25, seed: 1 },
  )('are the same under other numbers', (seed, by) => {
    // Faint circles: runs disagree, and an order of visits that knew numbers would show.
    const ties = planted(3, 15, 0.35, 0.12, seed);
    const [one, two] = [found(ties, 1, 6), found(renumbered(ties, by), 1, 6)];
    expect(two.stability).toBeCloseTo(one.stability, 12);
    expect([...two.together].reverse()).toEqual([...one.together]);
    expect(two.sizes).toEqual(one.sizes);
    expect(
      adjustedRand(
        one.of,
        by.map((number) => two.of[number] ?? -1),
      ),
    ).toBe(1);
  });

  it('are searched for only where there is enough to find', () => {
    expect(mayHaveCommunities(planted(2, 25, 0.5, 0.02))).toBe(true);
    expect(mayHaveCommunities(planted(2, 24, 0.5, 0.02))).toBe(false);
    const star = Array.from({ length: 60 }, (_, i) => [0, i + 1, 1] as const);
    expect(mayHaveCommunities(tiesOf(61, star))).toBe(false);
    const weightless = { ...planted(2, 30, 0.5, 0.02), strength: [] };
    expect(mayHaveCommunities(weightless)).toBe(false);
    expect(mayHaveCommunities(tiesOf(0, []))).toBe(false);
  });

  it('are searched for less often in the largest networks', () => {
    expect([runsFor(1000, 20), runsFor(1e6, 20), runsFor(1e6, 3)]).toEqual([20, 5, 3]);
  });
});
