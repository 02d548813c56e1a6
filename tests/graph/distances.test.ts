import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../src/lib/base/random.ts';
import type { Graph } from '../../src/lib/graph/csr.ts';
import { distances } from '../../src/lib/graph/distances.ts';
import { graphFrom } from './sample.ts';

/** Steps from a node to all others, one step after the other; −1 where there is no way. */
function stepsFrom({ n, from, to }: Graph, source: number): number[] {
  const steps = new Array<number>(n).fill(-1);
  steps[source] = 0;
  for (let step = 0; steps.includes(step); step++) {
    from.forEach((a, e) => {
      const b = to[e]!;
      for (const [x, y] of [
        [a, b],
        [b, a],
      ] as const) {
        if (steps[x] === step && steps[y] === -1) steps[y] = step + 1;
      }
    });
  }
  return steps;
}

function random(n: number, share: number, seed: number): Graph {
  const chance = chanceOf(seed, 'graph');
  const pairs: [number, number][] = [];
  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++) if (chance.unit() < share) pairs.push([a, b]);
  }
  return graphFrom(n, pairs);
}

describe('distances from many at once', () => {
  // From fewer than a word of bits holds to several words; from parts to a single dense one.
  const graphs = fc.record({
    n: fc.constantFrom(1, 31, 32, 33, 64, 90),
    share: fc.constantFrom(0, 0.02, 0.05, 0.3, 0.9),
    seed: fc.nat(1000),
    some: fc.option(fc.array(fc.nat(1000), { maxLength: 50 })),
  });

  test.prop([graphs], { numRuns: 60 })('are those from each alone', ({ n, share, seed, some }) => {
    const graph = random(n, share, seed);
    const sources = some?.map((node) => node % n);
    let [pairs, sum, closeness, diameter] = [0, 0, 0, 0];
    for (const source of sources ?? Array.from({ length: n }, (_, i) => i)) {
      for (const steps of stepsFrom(graph, source)) {
        if (steps <= 0) continue;
        pairs++;
        sum += steps;
        closeness += 1 / steps;
        diameter = Math.max(diameter, steps);
      }
    }
    const found = sources === undefined ? distances(graph) : distances(graph, sources);
    expect(found.diameter).toBe(diameter);
    expect(found.closeness).toBeCloseTo(closeness, 9);
    if (pairs === 0) expect(found.mean).toBeNaN();
    else expect(found.mean).toBeCloseTo(sum / pairs, 12);
  });

  it('reach the end of a long way', () => {
    const way = graphFrom(
      100,
      Array.from({ length: 99 }, (_, i) => [i, i + 1] as const),
    );
    expect(distances(way).diameter).toBe(99);
    expect(distances(way, [0]).mean).toBe(50);
  });
});
