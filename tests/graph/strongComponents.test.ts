import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TieEnds } from '../../src/lib/graph/labels.ts';
import { directedTriangles } from '../../src/lib/graph/directedTriangles.ts';
import { strongComponents } from '../../src/lib/graph/strongComponents.ts';

const arcsOf = (arcs: readonly (readonly [number, number])[]): TieEnds => ({
  from: Uint32Array.from(arcs, ([a]) => a),
  to: Uint32Array.from(arcs, ([, b]) => b),
});
const N = 8;
const arcs = fc
  .uniqueArray(fc.integer({ min: 0, max: N * N - 1 }), { maxLength: 24 })
  .map((codes) => codes.map((code) => [Math.floor(code / N), code % N] as const))
  .map((all) => all.filter(([a, b]) => a !== b));

/** Whether each node leads to each, by trying all ways (Warshall 1962). */
function reaches(all: readonly (readonly [number, number])[]): boolean[][] {
  const found = Array.from({ length: N }, (_, i) => Array.from({ length: N }, (_, j) => i === j));
  for (const [a, b] of all) found[a]![b] = true;
  for (let k = 0; k < N; k++)
    for (let i = 0; i < N; i++)
      for (let j = 0; j < N; j++) found[i]![j] ||= found[i]![k]! && found[k]![j]!;
  return found;
}

describe('strongly connected components', () => {
  it('are those of METHODS G12', () => {
    const g12 = arcsOf([
      [0, 1],
      [1, 0],
      [0, 2],
      [2, 3],
      [3, 0],
      [1, 4],
    ]);
    const { of, sizes } = strongComponents(6, g12);
    expect(new Set([of[0], of[1], of[2], of[3]]).size).toBe(1);
    expect(sizes[of[0]!]).toBe(4);
    expect([...sizes].sort()).toEqual([1, 1, 4]);
    expect(directedTriangles(6, g12)).toEqual({ count: 1, nodes: 3 });
  });

  it('hold exactly the nodes that reach each other', () => {
    fc.assert(
      fc.property(arcs, (all) => {
        const { of, sizes } = strongComponents(N, arcsOf(all));
        const reach = reaches(all);
        for (let a = 0; a < N; a++) {
          for (let b = 0; b < N; b++) {
            expect(of[a] === of[b]).toBe(reach[a]![b]! && reach[b]![a]!);
          }
          expect(sizes[of[a]!]).toBe(of.filter((component) => component === of[a]).length);
        }
      }),
    );
  });

  it('does not fall over a long chain', () => {
    const n = 200_000;
    const from = Uint32Array.from({ length: n }, (_, i) => i);
    const to = from.map((i) => (i + 1) % n);
    expect(strongComponents(n, { from, to }).sizes).toEqual(Uint32Array.of(n));
  });

  it('counts each triangle once', () => {
    fc.assert(
      fc.property(arcs, (all) => {
        const has = new Set(all.map(([a, b]) => a * N + b));
        let count = 0;
        for (const [a, b] of all)
          for (let c = 0; c < N; c++) if (has.has(b * N + c) && has.has(c * N + a)) count++;
        expect(directedTriangles(N, arcsOf(all)).count).toBe(count / 3);
      }),
    );
  });
});
