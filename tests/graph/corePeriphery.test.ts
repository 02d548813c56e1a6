import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { corePeriphery } from '../../src/lib/graph/corePeriphery.ts';
import { degree, type Graph } from '../../src/lib/graph/csr.ts';
import { g7, graphFrom, plainGraphs } from './sample.ts';

/** Pearson's correlation of two columns, from its definition. */
function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (all: readonly number[]): number =>
    all.reduce((sum, one) => sum + one, 0) / all.length;
  const [mx, my] = [mean(x), mean(y)];
  const sum = (of: (i: number) => number): number => x.reduce((all, _, i) => all + of(i), 0);
  const xy = sum((i) => (x[i]! - mx) * (y[i]! - my));
  return xy / Math.sqrt(sum((i) => (x[i]! - mx) ** 2) * sum((i) => (y[i]! - my) ** 2));
}

/** The pattern held against the ties, pair by pair, for one core. */
function against(graph: Graph, core: ReadonlySet<number>): number {
  const tied = new Set(Array.from(graph.from, (a, e) => `${a} ${graph.to[e]!}`));
  const [ties, ideal]: [number[], number[]] = [[], []];
  for (let a = 0; a < graph.n; a++) {
    for (let b = a + 1; b < graph.n; b++) {
      ties.push(Number(tied.has(`${a} ${b}`)));
      ideal.push(Number(core.has(a) || core.has(b)));
    }
  }
  return pearson(ties, ideal);
}

/** Every cut that parts nobody from those with as many ties, from the smallest core. */
function bruteForce(graph: Graph): { correlation: number; core: number } | null {
  let best: { correlation: number; core: number } | null = null;
  const degrees = Array.from({ length: graph.n }, (_, i) => degree(graph, i));
  for (const least of [...new Set(degrees)].sort((a, b) => b - a)) {
    const core = new Set([...degrees.keys()].filter((i) => degrees[i]! >= least));
    if (core.size === graph.n) continue;
    const correlation = against(graph, core);
    if (Number.isNaN(correlation)) continue;
    if (best === null || correlation > best.correlation + 1e-12) {
      best = { correlation, core: core.size };
    }
  }
  return best;
}

const pairsAmong = (n: number): (readonly [number, number])[] =>
  Array.from({ length: n }, (_, a) =>
    Array.from({ length: n - a - 1 }, (__, i) => [a, a + 1 + i] as const),
  ).flat();

describe('core and periphery', () => {
  it('are perfect in a star, and where a full core is tied to all of a loose periphery', () => {
    const star = graphFrom(
      6,
      [1, 2, 3, 4, 5].map((leaf) => [0, leaf] as const),
    );
    expect(corePeriphery(star)?.correlation).toBeCloseTo(1, 12);
    expect(corePeriphery(star)?.core).toBe(1);
    const ideal = pairsAmong(9).filter(([a]) => a < 3);
    expect(corePeriphery(graphFrom(9, ideal))?.correlation).toBeCloseTo(1, 12);
    expect(corePeriphery(graphFrom(9, ideal))?.core).toBe(3);
  });

  it('are what the definition gives in the graph of METHODS G7', () => {
    // Degrees 2 2 3 3 2 3 1 1 1 0. Core {3, 4, 6}: 24 of 45 pairs have an end in it, and 7 of 9 ties.
    const [pairs, tied, covered, both] = [45, 9, 24, 7];
    const phi =
      (pairs * both - tied * covered) /
      Math.sqrt(tied * (pairs - tied) * covered * (pairs - covered));
    const found = corePeriphery(g7);
    expect(found).toEqual({
      correlation: expect.closeTo(bruteForce(g7)?.correlation ?? NaN, 12) as number,
      core: bruteForce(g7)?.core,
    });
    expect(against(g7, new Set([2, 3, 5]))).toBeCloseTo(phi, 12);
  });

  it('are a clique among strangers', () => {
    // Five who all know each other and five who know nobody: 10 ties, 35 pairs with an end in it.
    const found = corePeriphery(graphFrom(10, pairsAmong(5)));
    expect(found?.core).toBe(5);
    expect(found?.correlation).toBeCloseTo((45 * 10 - 10 * 35) / Math.sqrt(10 * 35 * 35 * 10), 12);
  });

  it('are unknown without ties, where all are tied, and where all have as many ties', () => {
    expect(corePeriphery(graphFrom(4, []))).toBeNull();
    expect(corePeriphery(graphFrom(0, []))).toBeNull();
    expect(corePeriphery(graphFrom(4, pairsAmong(4)))).toBeNull();
    const ring = [0, 1, 2, 3, 4].map((i) => [i, (i + 1) % 5] as const);
    expect(corePeriphery(graphFrom(5, ring))).toBeNull();
  });

  test.prop([plainGraphs])('are the best of all cuts, tried one by one', ({ n, pairs }) => {
    const graph = graphFrom(n, pairs);
    const [found, expected] = [corePeriphery(graph), bruteForce(graph)];
    expect(found === null).toBe(expected === null);
    if (found === null || expected === null) return;
    expect(found.correlation).toBeCloseTo(expected.correlation, 10);
    expect(found.core).toBe(expected.core);
    expect(Math.abs(found.correlation)).toBeLessThanOrEqual(1 + 1e-12);
  });

  test.prop([plainGraphs, fc.integer({ min: 1, max: 11 })])(
    'do not know people by their numbers',
    ({ n, pairs }, by) => {
      const moved = pairs.map(([a, b]) => [(a + by) % n, (b + by) % n] as const);
      expect(corePeriphery(graphFrom(n, moved))).toEqual(corePeriphery(graphFrom(n, pairs)));
    },
  );
});
