import fc from 'fast-check';
import Graphology from 'graphology';
import { describe, expect, it } from 'vitest';
import {
  localClustering,
  meanClustering,
  transitivity,
  triangles,
  trianglesOf,
} from '../../src/lib/graph/clustering.ts';
import { components, density, isolates, largestComponent } from '../../src/lib/graph/components.ts';
import { commonNeighbours, overlaps } from '../../src/lib/graph/overlap.ts';
import { POSITION_NAMES, positions } from '../../src/lib/graph/position.ts';
import { g7, graphFrom, plainGraphs, stepsBetween } from './sample.ts';

describe('clustering', () => {
  it('gives the transitivity of METHODS G7', () => {
    const common = commonNeighbours(g7);
    expect(triangles(common)).toBe(2);
    expect(transitivity(g7, common)).toBe(0.5);
  });

  it('agrees with counting triples on any graph', () => {
    fc.assert(
      fc.property(plainGraphs, ({ n, pairs }) => {
        const graph = graphFrom(n, pairs);
        const common = commonNeighbours(graph);
        const linked = new Graphology({ type: 'undirected' });
        for (let i = 0; i < n; i++) linked.addNode(i);
        for (const [a, b] of pairs) linked.addEdge(a, b);
        const corners = Array<number>(n).fill(0);
        const open = Array<number>(n).fill(0);
        for (let i = 0; i < n; i++) {
          const friends = linked.neighbors(String(i));
          for (const [k, a] of friends.entries()) {
            for (const b of friends.slice(k + 1)) {
              open[i]!++;
              if (linked.hasEdge(a, b)) corners[i]!++;
            }
          }
        }
        expect([...trianglesOf(graph, common)]).toEqual(corners);
        const local = localClustering(graph, common);
        expect([...local]).toEqual(corners.map((c, i) => (open[i] === 0 ? NaN : c / open[i]!)));
        const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);
        expect(triangles(common)).toBe(sum(corners) / 3);
        expect(transitivity(graph, common)).toBe(sum(open) === 0 ? null : sum(corners) / sum(open));
        const defined = [...local].filter((value) => !Number.isNaN(value));
        expect(meanClustering(local, 'zero')).toBeCloseTo(sum(defined) / n, 12);
        if (defined.length === 0) expect(meanClustering(local, 'skip')).toBeNull();
        else expect(meanClustering(local, 'skip')).toBeCloseTo(sum(defined) / defined.length, 12);
      }),
    );
  });
});

describe('components', () => {
  it('counts the isolated as components of one', () => {
    const { count, giant, sizes, of } = components(g7);
    expect(count).toBe(3);
    expect(giant).toBe(7);
    expect([...sizes]).toEqual([7, 2, 1]);
    expect([...of]).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 2]);
    expect([...largestComponent(g7)]).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(isolates(g7)).toBe(1);
    expect(density(g7)).toBe(9 / 45);
  });

  it('puts two people together exactly where there is a way between them', () => {
    fc.assert(
      fc.property(plainGraphs, (plain) => {
        const { of, sizes, giant } = components(graphFrom(plain.n, plain.pairs));
        for (let a = 0; a < plain.n; a++) {
          expect(sizes[of[a]!]).toBe(of.filter((c) => c === of[a]).length);
          for (let b = 0; b < a; b++) {
            expect(of[a] === of[b]).toBe(stepsBetween(plain, a, b) < Infinity);
          }
        }
        expect(giant).toBe(Math.max(...sizes));
      }),
    );
  });

  it('has no density below two persons', () => {
    expect(density(graphFrom(1, []))).toBeNull();
    expect(components(graphFrom(0, []))).toMatchObject({ count: 0, giant: 0 });
  });
});

describe('positions', () => {
  it('parts ties by overlap and sets pendant ones apart', () => {
    const overlap = overlaps(g7, commonNeighbours(g7));
    const named = (threshold: number): string[] =>
      [...positions(g7, overlap, threshold)].map((code) => POSITION_NAMES[code]!);
    const [e, b, p] = ['embedded', 'bridging', 'pendant'];
    expect(named(0.1)).toEqual([e, e, e, b, e, e, e, p, p]);
    expect(named(1 / 3)).toEqual([e, e, e, b, e, b, e, p, p]);
  });
});
