import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { swapArcs, swapTies } from '../../src/lib/nulls/edgeSwaps.ts';
import { isForced } from '../../src/lib/nulls/forcedDegrees.ts';
import { g7, graphFrom, plainGraphs } from '../graph/sample.ts';
import {
  arcsOf,
  chiSquare,
  degreesOf,
  graphsByDegrees,
  keyOf,
  pairsOf,
  unlikely,
  type Arc,
} from './smallGraphs.ts';

const which = (replicate: number, seed = 1) => ({ seed, name: 'test', replicate });
const endsOf = (arcs: readonly Arc[]) => ({
  from: Uint32Array.from(arcs, ([a]) => a),
  to: Uint32Array.from(arcs, ([, b]) => b),
});
/** `01 12`: 0 to 1 and 1 to 2. */
const arcs = (text: string): Arc[] =>
  text.split(' ').map((arc): Arc => [Number(arc[0]), Number(arc[1])]);
const ring = (n: number): Arc[] => Array.from({ length: n }, (_, i): Arc => [i, (i + 1) % n]);

const plainArcs = fc
  .integer({ min: 1, max: 8 })
  .chain((n) => fc.record({ n: fc.constant(n), arcs: fc.subarray(pairsOf(n, true)) }));

describe('swaps of ties', () => {
  test.prop([plainGraphs, fc.integer()])(
    'keep degrees and a simple graph',
    ({ n, pairs }, seed) => {
      const observed = graphFrom(n, pairs);
      const before = keyOf(arcsOf(observed));
      const { graph } = swapTies(observed, which(0, seed));
      const drawn = arcsOf(graph);
      expect(degreesOf(n, drawn, false)).toBe(degreesOf(n, pairs, false));
      expect(graph).toEqual(graphFrom(n, drawn)); // in order, rows too
      expect(drawn.every(([a, b]) => a < b)).toBe(true);
      expect(new Set(drawn.map(String)).size).toBe(pairs.length);
      expect(keyOf(arcsOf(observed))).toBe(before); // what was observed stays
    },
  );

  it.each<[string, number, readonly Arc[]]>([
    ['no node', 0, []],
    ['no tie', 5, []],
    ['one tie', 4, arcs('13')],
    ['a triangle', 3, pairsOf(3, false)],
    ['a star', 6, [1, 2, 3, 4, 5].map((b): Arc => [0, b])],
    ['everybody tied', 7, pairsOf(7, false)],
  ])('leave %s as it is, and say so', (_, n, pairs) => {
    const observed = graphFrom(n, pairs);
    expect(swapTies(observed, which(0))).toEqual({ state: 'forced', graph: observed });
  });

  it('are twenty tries a tie, of which some are made', () => {
    const drawn = swapTies(g7, which(0));
    expect(drawn).toMatchObject({ state: 'drawn', tried: 180 });
    const made = drawn.state === 'drawn' ? drawn.made : 0;
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(180);
  });

  it('are the same for the same name, whichever came before, and others for another', () => {
    const draw = (replicate: number, seed = 1) =>
      arcsOf(swapTies(g7, which(replicate, seed)).graph);
    const third = draw(3);
    draw(1);
    expect(draw(3)).toEqual(third);
    const others = Array.from({ length: 20 }, (_, r) => keyOf(draw(r)));
    expect(new Set(others).size).toBeGreaterThan(10);
    expect(Array.from({ length: 20 }, (_, r) => keyOf(draw(r, 2)))).not.toEqual(others);
  });

  it.each<[string, number, readonly Arc[], number]>([
    ['two ties', 4, arcs('01 23'), 3],
    ['a ring of five', 5, ring(5).map(([a, b]): Arc => [Math.min(a, b), Math.max(a, b)]), 12],
    ['degrees 3, 2, 2, 2, 1', 5, arcs('01 02 03 12 34'), 6],
    ['degrees 2, 2, 2, 1, 1, 0', 6, arcs('01 12 03 24'), 7],
  ])('draw all graphs like %s equally often', (_, n, pairs, count) => {
    const possible = graphsByDegrees(n, false).get(degreesOf(n, pairs, false)) ?? [];
    expect(possible).toHaveLength(count);
    const observed = graphFrom(n, pairs);
    const found = new Map<string, number>();
    for (let r = 0; r < 6000; r++) {
      const key = keyOf(arcsOf(swapTies(observed, which(r)).graph));
      found.set(key, (found.get(key) ?? 0) + 1);
    }
    expect(new Set(found.keys())).toEqual(new Set(possible.map(keyOf)));
    expect(chiSquare(found.values(), count)).toBeLessThan(unlikely(count - 1));
  });
});

describe('swaps of arcs', () => {
  test.prop([plainArcs, fc.integer()])('keep both degrees and a simple graph', (given, seed) => {
    const { n, arcs } = given;
    const drawn = arcsOf(swapArcs(n, endsOf(arcs), which(0, seed)).graph);
    expect(degreesOf(n, drawn, true)).toBe(degreesOf(n, arcs, true));
    expect(drawn.every(([a, b]) => a !== b)).toBe(true);
    expect(new Set(drawn.map(String)).size).toBe(arcs.length);
  });

  test.prop([plainArcs, fc.integer()])(
    'do not see the order of arcs',
    ({ n, arcs: given }, seed) => {
      const straight = swapArcs(n, endsOf(given), which(0, seed));
      const reversed = swapArcs(n, endsOf([...given].reverse()), which(0, seed));
      expect(keyOf(arcsOf(reversed.graph))).toBe(keyOf(arcsOf(straight.graph)));
      expect(reversed.state).toBe(straight.state);
    },
  );

  it.each<[string, number, readonly Arc[]]>([
    ['no arc', 3, []],
    ['one arc', 2, arcs('10')],
    ['arcs out of one', 4, arcs('01 02 03')],
    ['a pair both ways', 2, arcs('01 10')],
    ['everybody tied both ways', 4, pairsOf(4, true)],
  ])('leave %s as it is, and say so', (_, n, arcs) => {
    const observed = endsOf(arcs);
    expect(swapArcs(n, observed, which(0))).toEqual({ state: 'forced', graph: observed });
  });

  it.each<[string, number, readonly Arc[], number]>([
    ['two arcs', 4, arcs('01 23'), 2],
    ['a ring of three, which no swap of two can turn', 3, ring(3), 2],
    ['a ring of four', 4, ring(4), 9],
    ['a mixed one', 4, arcs('01 12 20 03 31'), 7],
  ])('draw all graphs like %s equally often', (_, n, arcs, count) => {
    const possible = graphsByDegrees(n, true).get(degreesOf(n, arcs, true)) ?? [];
    expect(possible).toHaveLength(count);
    const found = new Map<string, number>();
    for (let r = 0; r < 6000; r++) {
      const key = keyOf(arcsOf(swapArcs(n, endsOf(arcs), which(r)).graph));
      found.set(key, (found.get(key) ?? 0) + 1);
    }
    expect(new Set(found.keys())).toEqual(new Set(possible.map(keyOf)));
    expect(chiSquare(found.values(), count)).toBeLessThan(unlikely(count - 1));
  });
});

describe('degrees that leave no choice', () => {
  it.each([
    ['undirected', 6, false],
    ['directed', 4, true],
  ])('are those of one graph only, %s', (_, n, directed) => {
    let forced = 0;
    for (const alike of graphsByDegrees(n, directed).values()) {
      const out = new Uint32Array(n);
      const into = directed ? new Uint32Array(n) : out;
      for (const [a, b] of alike[0] ?? []) {
        out[a] = (out[a] ?? 0) + 1;
        into[b] = (into[b] ?? 0) + 1;
      }
      expect(isForced(out, into)).toBe(alike.length === 1);
      if (alike.length === 1) forced++;
    }
    expect(forced).toBeGreaterThan(0);
  });
});
