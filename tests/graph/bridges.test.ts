import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bridges, isLocalBridge, spans } from '../../src/lib/graph/bridges.ts';
import { commonNeighbours } from '../../src/lib/graph/overlap.ts';
import { g7, graphFrom, plainGraphs, stepsBetween } from './sample.ts';

const edgesWhere = (m: number, holds: (edge: number) => boolean): number[] =>
  [...Array(m).keys()].filter(holds);

describe('local bridges', () => {
  it('finds the one of METHODS G7 and leaves pendant ties out', () => {
    const common = commonNeighbours(g7);
    expect(edgesWhere(g7.m, (e) => isLocalBridge(g7, common, e))).toEqual([3]);
    const { steps } = spans(g7, common);
    expect(steps[3]).toBe(Infinity);
    expect(steps[0]).toBeNaN();
  });

  it('gives span 5 to every tie of a ring of six, and at least 4 when capped at 3', () => {
    const ring = graphFrom(
      6,
      [0, 1, 2, 3, 4, 5].map((i) => [i, (i + 1) % 6] as const),
    );
    const common = commonNeighbours(ring);
    expect([...spans(ring, common).steps]).toEqual(Array(6).fill(5));
    const capped = spans(ring, common, 3);
    expect([...capped.steps]).toEqual(Array(6).fill(4));
    expect([...capped.atLeast]).toEqual(Array(6).fill(1));
    expect([...spans(ring, common, 5).atLeast]).toEqual(Array(6).fill(0));
  });

  it('agrees with plain search on any graph', () => {
    fc.assert(
      fc.property(plainGraphs, (plain) => {
        const graph = graphFrom(plain.n, plain.pairs);
        const common = commonNeighbours(graph);
        const { steps, atLeast } = spans(graph, common);
        const parting = bridges(graph);
        for (let e = 0; e < graph.m; e++) {
          const [a, b] = [graph.from[e]!, graph.to[e]!];
          const pair = plain.pairs.find(([x, y]) => x === a && y === b);
          const detour = stepsBetween(plain, a, b, pair);
          expect(parting[e]).toBe(detour === Infinity ? 1 : 0);
          expect(steps[e]).toBe(detour === 2 ? NaN : detour);
          expect(atLeast[e]).toBe(0);
        }
      }),
      { numRuns: 200 },
    );
  });
});
