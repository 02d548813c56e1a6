import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonNeighbours, overlaps } from '../../src/lib/graph/overlap.ts';
import { g7, graphFrom, plainGraphs } from './sample.ts';

describe('neighbourhood overlap', () => {
  it('gives the values of METHODS G7', () => {
    const overlap = overlaps(g7, commonNeighbours(g7));
    expect([...overlap]).toEqual([1, 0.5, 0.5, 0, 0.5, 1 / 3, 0.5, 0, NaN]);
  });

  it('agrees with sets of neighbours on any graph', () => {
    fc.assert(
      fc.property(plainGraphs, ({ n, pairs }) => {
        const graph = graphFrom(n, pairs);
        const common = commonNeighbours(graph);
        const overlap = overlaps(graph, common);
        const friends = Array.from(
          { length: n },
          (_, i) => new Set(pairs.flatMap(([a, b]) => (a === i ? [b] : b === i ? [a] : []))),
        );
        for (let e = 0; e < graph.m; e++) {
          const [a, b] = [graph.from[e]!, graph.to[e]!];
          const shared = [...friends[a]!].filter((x) => friends[b]!.has(x)).length;
          const union = new Set([...friends[a]!, ...friends[b]!]).size - 2;
          expect(common[e]).toBe(shared);
          expect(overlap[e]).toBe(union === 0 ? NaN : shared / union);
        }
      }),
    );
  });

  it('does not depend on how people are numbered, nor on someone who knows nobody', () => {
    const numbered = plainGraphs.chain((plain) =>
      fc.record({
        plain: fc.constant(plain),
        order: fc.shuffledSubarray([...Array(plain.n).keys()], { minLength: plain.n }),
      }),
    );
    fc.assert(
      fc.property(numbered, ({ plain: { n, pairs }, order }) => {
        const graph = graphFrom(n, pairs);
        const other = graphFrom(
          n + 1,
          pairs.map(([a, b]) => [order[a]!, order[b]!] as const),
        );
        const before = overlaps(graph, commonNeighbours(graph));
        const after = overlaps(other, commonNeighbours(other));
        for (let e = 0; e < graph.m; e++) {
          const ends = [order[graph.from[e]!]!, order[graph.to[e]!]!].sort((x, y) => x - y);
          const same = other.from.findIndex((a, f) => a === ends[0] && other.to[f] === ends[1]);
          expect(after[same]).toBe(before[e]);
        }
      }),
    );
  });
});
