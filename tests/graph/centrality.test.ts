import fc from 'fast-check';
import Graphology from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness';
import { describe, expect, it } from 'vitest';
import { degreeAssortativity } from '../../src/lib/graph/assortativity.ts';
import { betweenness } from '../../src/lib/graph/betweenness.ts';
import { coreNumbers } from '../../src/lib/graph/cores.ts';
import { degree } from '../../src/lib/graph/csr.ts';
import { distances, efficiency, reachTwo } from '../../src/lib/graph/distances.ts';
import { structuralHoles } from '../../src/lib/graph/holes.ts';
import { g7, graphFrom, plainGraphs, stepsBetween, type PlainGraph } from './sample.ts';

const rounded = (values: Float64Array, digits: number): (number | null)[] =>
  Array.from(values, (v) => (Number.isNaN(v) ? null : Number(v.toFixed(digits))));

describe('structural holes', () => {
  it('gives METHODS G7, unweighted and weighted', () => {
    const plain = structuralHoles(g7, null);
    expect(rounded(plain.constraint, 4)).toEqual([
      1.0069,
      1.0069,
      0.6111,
      0.5586,
      0.8889,
      0.5586,
      1,
      1,
      1,
      null,
    ]);
    expect(rounded(plain.effectiveSize, 4)).toEqual([
      1,
      1,
      2.3333,
      2.3333,
      1,
      2.3333,
      1,
      1,
      1,
      null,
    ]);
    const weight = Float64Array.from([3, 3, 2, 1, 4, 2, 3, 1, 2]);
    expect(rounded(structuralHoles(g7, weight).constraint, 4)).toEqual([
      0.9344,
      1.13,
      0.8581,
      0.8122,
      0.8605,
      0.8878,
      1,
      1,
      1,
      null,
    ]);
  });

  it('does not change when all weights are doubled', () => {
    fc.assert(
      fc.property(plainGraphs, ({ n, pairs }) => {
        const graph = graphFrom(n, pairs);
        const weight = Float64Array.from({ length: graph.m }, (_, e) => 1 + (e % 3));
        const doubled = structuralHoles(
          graph,
          weight.map((w) => 2 * w),
        );
        expect(doubled).toEqual(structuralHoles(graph, weight));
      }),
    );
  });
});

describe('distances', () => {
  it('gives METHODS G7', () => {
    expect(efficiency(g7, distances(g7))).toBeCloseTo(0.314815, 6);
    expect([...reachTwo(g7)]).toEqual([3, 3, 5, 6, 4, 4, 3, 1, 1, 0]);
  });

  it('agrees with plain search on any graph', () => {
    fc.assert(
      fc.property(plainGraphs, (plain) => {
        const all: number[] = [];
        const near = Array<number>(plain.n).fill(0);
        for (let a = 0; a < plain.n; a++) {
          for (let b = 0; b < plain.n; b++) {
            if (a === b) continue;
            const steps = stepsBetween(plain, a, b);
            if (steps <= 2) near[a]!++;
            if (steps < Infinity) all.push(steps);
          }
        }
        const graph = graphFrom(plain.n, plain.pairs);
        const found = distances(graph);
        const sum = all.reduce((x, y) => x + y, 0);
        if (all.length === 0) expect(found.mean).toBeNaN();
        else expect(found.mean).toBeCloseTo(sum / all.length, 12);
        expect(found.diameter).toBe(Math.max(0, ...all));
        expect(found.closeness).toBeCloseTo(
          all.reduce((x, y) => x + 1 / y, 0),
          9,
        );
        expect([...reachTwo(graph)]).toEqual(near);
      }),
    );
  });
});

const linked = ({ n, pairs }: PlainGraph): Graphology => {
  const graph = new Graphology({ type: 'undirected' });
  for (let i = 0; i < n; i++) graph.addNode(i);
  for (const [a, b] of pairs) graph.addEdge(a, b);
  return graph;
};

describe('betweenness', () => {
  it('agrees with graphology on any graph', () => {
    fc.assert(
      fc.property(plainGraphs, (plain) => {
        const theirs = betweennessCentrality(linked(plain), { normalized: false });
        const ours = betweenness(graphFrom(plain.n, plain.pairs));
        for (let i = 0; i < plain.n; i++) expect(ours.nodes[i]).toBeCloseTo(theirs[i]!, 9);
      }),
    );
  });

  it('puts every way of a path graph on its middle edge', () => {
    const path = graphFrom(4, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect([...betweenness(path).edges]).toEqual([3, 4, 3]);
  });
});

describe('cores', () => {
  it('agrees with taking people away one by one', () => {
    fc.assert(
      fc.property(plainGraphs, ({ n, pairs }) => {
        const core = Array<number>(n).fill(0);
        for (let k = 1; k < n; k++) {
          const left = new Set(Array(n).keys());
          const friends = (i: number): number =>
            pairs.filter(([a, b]) => (a === i && left.has(b)) || (b === i && left.has(a))).length;
          for (let before = -1; before !== left.size;) {
            before = left.size;
            for (const i of [...left]) if (friends(i) < k) left.delete(i);
          }
          for (const i of left) core[i] = k;
        }
        expect([...coreNumbers(graphFrom(n, pairs))]).toEqual(core);
      }),
    );
  });
});

describe('degree assortativity', () => {
  it('is the correlation of degrees over both ends of every tie', () => {
    fc.assert(
      fc.property(plainGraphs, ({ n, pairs }) => {
        const graph = graphFrom(n, pairs);
        const ends = pairs.flatMap(([a, b]) => {
          const [j, k] = [degree(graph, a), degree(graph, b)];
          return [
            [j, k],
            [k, j],
          ] as [number, number][];
        });
        const mean = ends.reduce((sum, [j]) => sum + j, 0) / ends.length;
        const product = (f: (end: [number, number]) => number): number =>
          ends.reduce((sum, end) => sum + f(end), 0);
        const variance = product(([j]) => (j - mean) ** 2);
        const expected = product(([j, k]) => (j - mean) * (k - mean)) / variance;
        const ours = degreeAssortativity(graph);
        if (ends.length === 0 || variance < 1e-9) expect(ours).toBeNull();
        else expect(ours).toBeCloseTo(expected, 9);
      }),
    );
  });
});
