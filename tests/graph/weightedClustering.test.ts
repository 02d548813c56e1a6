import { test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { localClustering } from '../../src/lib/graph/clustering.ts';
import { commonNeighbours } from '../../src/lib/graph/overlap.ts';
import { weightedClustering } from '../../src/lib/graph/weightedClustering.ts';
import { graphFrom, plainGraphs } from './sample.ts';

it('gives values worked by hand on a triangle with a tail', () => {
  const graph = graphFrom(4, [
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 2],
  ]);
  const { onnela, barrat } = weightedClustering(graph, Float64Array.of(8, 1, 4, 1));
  // Node 0: cbrt(8 · 1 · 1) / 8 = 1/4 on one of three pairs; (8 + 1) / 2 twice over 13 · 2.
  expect(onnela[0]).toBeCloseTo(1 / 12, 12);
  expect(barrat[0]).toBeCloseTo(9 / 26, 12);
  expect(onnela[3]).toBeNaN();
  expect(barrat[3]).toBeNaN();
});

test.prop([plainGraphs])('is plain clustering where weights are equal', ({ n, pairs }) => {
  const graph = graphFrom(n, pairs);
  const { onnela, barrat } = weightedClustering(graph, new Float64Array(graph.m).fill(3));
  for (const [i, plain] of localClustering(graph, commonNeighbours(graph)).entries()) {
    for (const value of [onnela[i], barrat[i]]) {
      if (Number.isNaN(plain)) expect(value).toBeNaN();
      else expect(value).toBeCloseTo(plain, 12);
    }
  }
});
