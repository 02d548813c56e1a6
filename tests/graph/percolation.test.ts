import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { percolation, percolationGap } from '../../src/lib/graph/percolation.ts';
import { g7, graphFrom, plainGraphs } from './sample.ts';

const near = (values: Iterable<number>, expected: readonly number[]): void => {
  const own = [...values];
  expect(own).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    expect(own[i]).toBeCloseTo(value, 12);
  });
};

/** METHODS G7, by tie in the order (u, v). */
const weights = [3, 3, 2, 1, 4, 2, 3, 1, 2];

describe('percolation by tie strength', () => {
  it('gives the curves of METHODS G7, one tie at a time', () => {
    const weakFirst = weights.map((w, e) => w + e / 100);
    const strongFirst = weights.map((w, e) => w - e / 100);
    near(
      percolation(g7, weakFirst, 'ascending')?.giant ?? [],
      [0.7, 0.4, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.2, 0.1],
    );
    near(
      percolation(g7, strongFirst, 'descending')?.giant ?? [],
      [0.7, 0.7, 0.7, 0.6, 0.5, 0.4, 0.2, 0.2, 0.2, 0.1],
    );
  });

  it('runs straight across ties of equal strength', () => {
    // Worked by hand. Weak first .7, .3 after 2, .3 after 5, .2 after 8, .1: area 2.8 / 9.
    // Strong first .7, .7 after 1, .5 after 4, .2 after 7, .1: area 3.85 / 9.
    near(percolation(g7, weights, 'ascending')?.giant ?? [], [0.7, 0.3, 0.3, 0.2, 0.1]);
    near(percolation(g7, weights, 'descending')?.giant ?? [], [0.7, 0.7, 0.5, 0.2, 0.1]);
    expect(percolationGap(g7, weights)).toBeCloseTo(1.05 / 9, 12);
  });

  it('removes ties equal to 1e-12 together', () => {
    const values = [1, 1 + 1e-14, 2, 2, 2, 2, 2, 2, 2];
    expect([...(percolation(g7, values, 'ascending')?.removed ?? [])]).toEqual([0, 2, 9]);
    expect([...(percolation(g7, values, 'descending')?.removed ?? [])]).toEqual([0, 7, 9]);
  });

  it('has no gap without ties or where strengths do not vary', () => {
    expect(percolation(graphFrom(0, []), [], 'ascending')).toBeNull();
    expect(percolationGap(graphFrom(3, []), [])).toBeNull();
    expect(percolationGap(graphFrom(2, [[0, 1]]), [1])).toBeNull();
    expect(percolationGap(g7, new Float64Array(9).fill(2))).toBeNull();
  });

  test.prop([plainGraphs])('starts from the whole and ends in single nodes', ({ n, pairs }) => {
    const graph = graphFrom(n, pairs);
    const value = Array.from({ length: graph.m }, (_, e) => (e * 7) % 5);
    const curve = percolation(graph, value, 'descending');
    expect(curve?.giant.at(-1)).toBe(1 / n);
    expect(curve?.susceptibility.at(-1)).toBeCloseTo((n - 1) / n, 12);
    for (const [step, giant] of (curve?.giant ?? []).entries()) {
      expect(giant).toBeLessThanOrEqual(curve?.giant[step - 1] ?? 1);
    }
  });

  test.prop([plainGraphs, fc.func(fc.integer({ min: 0, max: 4 }))])(
    'changes sign where strengths are turned round',
    ({ n, pairs }, draw) => {
      const graph = graphFrom(n, pairs);
      const value = Array.from({ length: graph.m }, (_, e) => draw(e));
      const gap = percolationGap(graph, value);
      const turned = percolationGap(
        graph,
        value.map((v) => -v),
      );
      if (gap === null) expect(turned).toBeNull();
      else expect(turned).toBeCloseTo(-gap, 12);
    },
  );
});
