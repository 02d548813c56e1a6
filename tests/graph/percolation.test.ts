import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { graphOf, type Graph } from '../../src/lib/graph/csr.ts';
import { areaUnder, percolation } from '../../src/lib/graph/percolation.ts';

/** The graph of METHODS, appendix 1, G7: nodes 1 … 10 as 0 … 9. */
const edges = [
  ...[
    [1, 2, 3],
    [1, 3, 3],
    [2, 3, 2],
    [3, 4, 1],
    [4, 5, 4],
  ],
  ...[
    [4, 6, 2],
    [5, 6, 3],
    [6, 7, 1],
    [8, 9, 2],
  ],
] as [number, number, number][];
const G7 = graphOf(
  10,
  Uint32Array.from(edges, ([u]) => u - 1),
  Uint32Array.from(edges, ([, v]) => v - 1),
);
const weight = Float64Array.from(edges, ([, , w]) => w);
/** A little more for each later tie: the single order of the appendix. */
const inOrder = weight.map((w, e) => w + e / 1000);

const round = (values: Float64Array): number[] => [...values].map((value) => +value.toFixed(9));

describe('percolation', () => {
  it('is that of G7 in a single order of ties', () => {
    const weak = percolation(G7, inOrder, 'weak-first');
    // Equal strengths in the order (u, v) in both directions.
    const strong = percolation(
      G7,
      weight.map((w, e) => w - e / 1000),
      'strong-first',
    );
    expect(round(weak.giant)).toEqual([0.7, 0.4, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.2, 0.1]);
    expect(round(strong.giant)).toEqual([0.7, 0.7, 0.7, 0.6, 0.5, 0.4, 0.2, 0.2, 0.2, 0.1]);
    expect(areaUnder(strong) - areaUnder(weak)).toBeCloseTo(0.122222, 6);
  });

  it('takes ties of equal strength together', () => {
    const { removed, giant, susceptibility } = percolation(G7, weight, 'weak-first');
    expect([...removed]).toEqual([0, 2, 5, 8, 9]);
    expect(round(giant)).toEqual([0.7, 0.3, 0.3, 0.2, 0.1]);
    // 7 + {8, 9} + {10}: (4 + 1) / 10; at the end nine single people.
    expect(susceptibility[0]).toBeCloseTo(0.5, 12);
    expect(susceptibility[4]).toBeCloseTo(0.9, 12);
  });

  it('knows nothing of an area without ties', () => {
    const empty: Graph = graphOf(3, new Uint32Array(0), new Uint32Array(0));
    const none = percolation(empty, new Float64Array(0), 'weak-first');
    expect([...none.giant]).toEqual([1 / 3]);
    expect(areaUnder(none)).toBeNaN();
  });

  const anyGraph = fc
    .uniqueArray(fc.tuple(fc.nat(7), fc.nat(7), fc.nat(3)), {
      selector: ([a, b]) => Math.min(a, b) * 8 + Math.max(a, b),
    })
    .map((pairs) =>
      pairs
        .filter(([a, b]) => a !== b)
        .map(([a, b, w]) => [Math.min(a, b), Math.max(a, b), w] as const)
        .sort((x, y) => x[0] - y[0] || x[1] - y[1]),
    );

  test.prop([anyGraph, fc.constantFrom('weak-first' as const, 'strong-first' as const)])(
    'agrees with counting components anew after each removal',
    (pairs, order) => {
      const graph = graphOf(
        8,
        Uint32Array.from(pairs, (p) => p[0]),
        Uint32Array.from(pairs, (p) => p[1]),
      );
      const found = percolation(
        graph,
        Float64Array.from(pairs, (p) => p[2]),
        order,
      );
      const values = [...new Set(pairs.map((p) => p[2]))].sort((a, b) =>
        order === 'weak-first' ? a - b : b - a,
      );
      expect(found.removed).toHaveLength(values.length + 1);
      [null, ...values].forEach((last, step) => {
        const gone = new Set(last === null ? [] : values.slice(0, step));
        const sizes = sizesOf(pairs.filter((p) => !gone.has(p[2])));
        expect(found.giant[step]).toBeCloseTo(sizes[0]! / 8, 12);
        const others = sizes.slice(1).reduce((sum, size) => sum + size * size, 0);
        expect(found.susceptibility[step]).toBeCloseTo(others / 8, 12);
      });
    },
  );
});

/** Sizes of the components of eight nodes, the largest first, by merging labels. */
function sizesOf(pairs: readonly (readonly [number, number, number])[]): number[] {
  const label = Array.from({ length: 8 }, (_, i) => i);
  for (const [a, b] of pairs) {
    const [kept, gone] = [label[a], label[b]];
    label.forEach((one, i) => {
      if (one === gone) label[i] = kept!;
    });
  }
  return [...new Set(label)]
    .map((one) => label.filter((other) => other === one).length)
    .sort((a, b) => b - a);
}
