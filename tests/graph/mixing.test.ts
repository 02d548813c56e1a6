import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { alterDiversity } from '../../src/lib/graph/alters.ts';
import {
  externalInternal,
  externalInternalByGroup,
  externalInternalSd,
} from '../../src/lib/graph/externalInternal.ts';
import {
  expectedByEnds,
  expectedByLabel,
  inbreeding,
  labelAssortativity,
  mixingMatrix,
  mixingOf,
} from '../../src/lib/graph/mixing.ts';
import { modularity } from '../../src/lib/graph/modularity.ts';
import { g7, graphFrom, plainGraphs } from './sample.ts';

/** METHODS G7: A = {1,2,3,6}, B = {4,5,7,9}, C = {8,10}. */
const labels = { label: Int32Array.from([0, 0, 0, 1, 1, 0, 1, 2, 1, 2]), groups: 3 };
const mixing = mixingOf(g7, labels);

/** A graph whose nodes have one of three labels, or none (−1). */
const labelled = plainGraphs.chain((graph) =>
  fc.record({
    graph: fc.constant(graph),
    label: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: graph.n, maxLength: graph.n }),
  }),
);
const labelsFrom = (label: readonly number[]) => ({ label: Int32Array.from(label), groups: 3 });

/** All ways to hand out the same labels, each once a permutation. */
function permutations(items: readonly number[]): number[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, at) =>
    permutations([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]),
  );
}

describe('ties between groups', () => {
  it('are those of the reference vector, each once on the diagonal', () => {
    // Arcs [6 4 0; 4 2 1; 0 1 0]: ties on the diagonal are half of them.
    expect([...mixingMatrix(g7, labels)]).toEqual([3, 4, 0, 4, 1, 1, 0, 1, 0]);
    expect([...mixing.inside]).toEqual([3, 1, 0]);
    expect([...mixing.out]).toEqual([10, 7, 1]);
    expect([...mixing.sizes]).toEqual([4, 4, 2]);
  });

  it('are expected by label and by the ends of ties as in the reference vector', () => {
    const at = (a: number, b: number): (number | null)[] => [
      expectedByLabel(mixing, a, b),
      expectedByEnds(mixing, a, b),
    ];
    for (const [cell, label, ends] of [
      [[0, 0], 1.2, 2.7778],
      [[0, 1], 3.2, 3.8889],
      [[0, 2], 1.6, 0.5556],
      [[1, 1], 1.2, 1.3611],
      [[1, 2], 1.6, 0.3889],
      [[2, 2], 0.2, 0.0278],
    ] as const) {
      expect(at(cell[0], cell[1])[0]).toBeCloseTo(label, 9);
      expect(at(cell[0], cell[1])[1]).toBeCloseTo(ends, 4);
    }
  });

  it('count arcs by their direction in a directed network', () => {
    const arcs = { from: Uint32Array.from([0, 3]), to: Uint32Array.from([3, 9]) };
    expect([...mixingMatrix(arcs, labels, true)]).toEqual([0, 1, 0, 0, 0, 1, 0, 0, 0]);
    const directed = mixingOf(arcs, labels, true);
    expect([[...directed.out], [...directed.into]]).toEqual([
      [1, 1, 0],
      [0, 1, 1],
    ]);
  });

  test.prop([labelled])('add up: the matrix, its expectations by label, and the ties', (given) => {
    const graph = graphFrom(given.graph.n, given.graph.pairs);
    const own = labelsFrom(given.label);
    const found = mixingOf(graph, own);
    const cells = mixingMatrix(graph, own);
    let [ties, expected] = [0, 0];
    for (let a = 0; a < 3; a++) {
      for (let b = a; b < 3; b++) {
        ties += cells[a * 3 + b] ?? 0;
        expected += expectedByLabel(found, a, b) ?? 0;
      }
    }
    expect(ties).toBe(found.ties);
    expect(expected).toBeCloseTo(found.ties, 9);
  });
});

describe('E-I index', () => {
  it('has the values of the reference vector', () => {
    const found = externalInternal(mixing);
    expect(found).toMatchObject({ external: 5, internal: 4 });
    expect(found.index).toBeCloseTo(1 / 9, 12);
    expect(found.expected).toBeCloseTo(0.4222, 4);
    // Group A: ends 4 outside, 6 inside.
    expect(externalInternalByGroup(mixing)[0]).toBeCloseTo(-0.2, 12);
    expect(externalInternalByGroup(mixing)[2]).toBe(1);
  });

  it('is unknown without ties, and with a single group', () => {
    const one = { label: new Int32Array(10), groups: 1 };
    expect(externalInternal(mixingOf(g7, one)).index).toBeNull();
    expect(externalInternal(mixingOf(graphFrom(10, []), labels)).index).toBeNull();
    const nobody = { label: new Int32Array(10).fill(-1), groups: 0 };
    expect(externalInternal(mixingOf(g7, nobody))).toMatchObject({ index: null, expected: null });
  });

  it('has the mean and spread of all ways to hand out the labels', () => {
    const pairs = [
      [0, 1],
      [0, 2],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
    ] as const;
    const graph = graphFrom(6, pairs);
    const first = [0, 0, 0, 1, 1, 2];
    const all = permutations(first).map(
      (label) => externalInternal(mixingOf(graph, labelsFrom(label))).index ?? NaN,
    );
    const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
    const sd = Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length);
    const found = mixingOf(graph, labelsFrom(first));
    expect(externalInternal(found).expected).toBeCloseTo(mean, 12);
    expect(externalInternalSd(graph, labelsFrom(first), found.sizes)).toBeCloseTo(sd, 12);
  });

  test.prop([labelled])('does not see an isolate without a label, nor names of groups', (given) => {
    const graph = graphFrom(given.graph.n, given.graph.pairs);
    const before = externalInternal(mixingOf(graph, labelsFrom(given.label)));
    const more = graphFrom(given.graph.n + 1, given.graph.pairs);
    expect(externalInternal(mixingOf(more, labelsFrom([...given.label, -1])))).toEqual(before);
    const renamed = given.label.map((label) => (label < 0 ? label : 2 - label));
    const after = externalInternal(mixingOf(graph, labelsFrom(renamed)));
    expect(after.index).toBe(before.index);
    expect(after.expected ?? 0).toBeCloseTo(before.expected ?? 0, 12);
  });
});

describe('assortativity by label', () => {
  it('has the value of the reference vector', () => {
    expect(labelAssortativity(mixing)).toBeCloseTo(-0.034483, 6);
  });

  it('is 1 where no tie leaves its group, and unknown where all ends are of one', () => {
    const graph = graphFrom(4, [
      [0, 1],
      [2, 3],
    ]);
    const two = { label: Int32Array.from([0, 0, 1, 1]), groups: 2 };
    expect(labelAssortativity(mixingOf(graph, two))).toBe(1);
    expect([...inbreeding(mixingOf(graph, two))]).toEqual([1, 1]);
    expect(labelAssortativity(mixingOf(graph, { label: new Int32Array(4), groups: 1 }))).toBeNull();
    expect(labelAssortativity(mixingOf(graphFrom(4, []), two))).toBeNull();
  });

  it('says −1 of a group none of whose ties is inside', () => {
    const graph = graphFrom(4, [
      [0, 2],
      [1, 3],
    ]);
    const two = { label: Int32Array.from([0, 0, 1, 1]), groups: 2 };
    expect([...inbreeding(mixingOf(graph, two))]).toEqual([-1, -1]);
    expect(labelAssortativity(mixingOf(graph, two))).toBe(-1);
  });
});

describe('modularity of given groups', () => {
  it('has the values of the reference vector, weighted and not', () => {
    // {123}{4567}{89}{10}
    const parts = { label: Int32Array.from([0, 0, 0, 1, 1, 1, 1, 2, 2, 3]), groups: 4 };
    expect(modularity(g7, parts, null)).toBeCloseTo(0.475309, 6);
    expect(modularity(g7, parts, [3, 3, 2, 1, 4, 2, 3, 1, 2])).toBeCloseTo(0.529478, 6);
    expect(modularity(graphFrom(3, []), labels, null)).toBeNull();
  });
});

describe('diversity of alters', () => {
  it('counts each alter once, the node left out', () => {
    // Node 4 (3) of the vector knows 3 (A), 5 (B), 6 (A).
    expect(alterDiversity(g7, labels, 3)).toMatchObject({ n: 3, richness: 2 });
    expect(alterDiversity(g7, labels, 3)?.hill2).toBeCloseTo(9 / 5, 12);
    expect(alterDiversity(g7, labels, 9)).toBeNull();
  });
});
