import { fc, test } from '@fast-check/vitest';
import { UndirectedGraph } from 'graphology';
import other from 'graphology-communities-louvain';
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../src/lib/base/random.ts';
import { louvain } from '../../src/lib/graph/louvain.ts';
import { planted } from '../network/sample.ts';

type Made = ReturnType<typeof planted>;

/** The same search by graphology, whose order of visits is that in which nodes are added. */
function byGraphology({ from, to, strength }: Made, turn: Uint32Array, seed: number): number[] {
  const graph = new UndirectedGraph();
  for (const node of turn) graph.addNode(node);
  from.forEach((a, e) => graph.addUndirectedEdge(a, to[e], { weight: strength[e] }));
  const found = other(graph, { getEdgeWeight: 'weight', rng: chanceOf(seed, 'walk').unit });
  return Array.from(turn.keys(), (node) => found[node] ?? -1);
}

function both(made: Made, seed: number): readonly [number[], number[]] {
  const turn = Uint32Array.from({ length: made.n }, (_, i) => i);
  chanceOf(seed, 'turn').shuffle(turn);
  const weight = Float64Array.from(made.strength);
  const own = louvain(made.n, made, weight, turn, chanceOf(seed, 'walk').unit);
  return [[...own], byGraphology(made, turn, seed)];
}

describe('a run of Louvain', () => {
  const places = fc.record({
    circles: fc.integer({ min: 1, max: 6 }),
    size: fc.integer({ min: 1, max: 30 }),
    inside: fc.constantFrom(0.1, 0.3, 0.8),
    between: fc.constantFrom(0, 0.02, 0.2),
    seed: fc.nat(10_000),
    isEven: fc.boolean(),
  });

  test.prop([places], { numRuns: 200 })(
    'finds what graphology finds, whatever the ties',
    ({ circles, size, inside, between, seed, isEven }) => {
      const made = planted(circles, size, inside, between, seed);
      // Equal weights make equal gains, which the last one wins.
      const strength = isEven ? made.strength.map(() => 1) : made.strength;
      const [own, theirs] = both({ ...made, strength }, seed);
      expect(own).toEqual(theirs);
    },
  );

  it('finds what graphology finds over several rounds', () => {
    const [own, theirs] = both(planted(30, 20, 0.3, 0.004, 3), 3);
    expect(own).toEqual(theirs);
    expect(new Set(own).size).toBeGreaterThan(10);
  });

  it('ends where ties weigh nothing', () => {
    const made = planted(2, 10, 0.5, 0.1);
    const nothing = new Float64Array(made.from.length);
    const turn = Uint32Array.from({ length: made.n }, (_, i) => i);
    expect(louvain(made.n, made, nothing, turn, () => 0)).toHaveLength(made.n);
  });
});
