import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { directedBetweenness } from '../../src/lib/graph/betweenness.ts';
import { treeLikeness } from '../../src/lib/graph/hierarchy.ts';
import { strongComponents } from '../../src/lib/graph/strongComponents.ts';
import { transitiveShare, triadCensus, type TriadType } from '../../src/lib/graph/triadCensus.ts';
import { bothWays } from '../../src/lib/graph/brokerage.ts';
import { betweenness } from '../../src/lib/graph/betweenness.ts';
import { g7 } from './sample.ts';

type Arc = readonly [number, number];
interface Plain {
  readonly n: number;
  readonly arcs: readonly Arc[];
}
const arcsFrom = (arcs: readonly Arc[]) => ({
  from: Uint32Array.from(arcs, ([a]) => a),
  to: Uint32Array.from(arcs, ([, b]) => b),
});

const networks: fc.Arbitrary<Plain> = fc.integer({ min: 1, max: 8 }).chain((n) => {
  const all: Arc[] = [];
  for (let a = 0; a < n; a++) for (let b = 0; b < n; b++) if (a !== b) all.push([a, b]);
  const sparse = fc.subarray(all, { maxLength: Math.min(all.length, 2 * n) });
  return fc.record({ n: fc.constant(n), arcs: fc.oneof(fc.subarray(all), sparse) });
});

/** METHODS G12, nodes 1 … 6 as 0 … 5. */
const G12: Plain = {
  n: 6,
  arcs: [
    [0, 1],
    [1, 0],
    [0, 2],
    [2, 3],
    [3, 0],
    [1, 4],
  ],
};

/** Steps along arcs from a to all others, by relaxing until nothing changes. */
function stepsFrom({ n, arcs }: Plain, a: number): number[] {
  const steps = new Array<number>(n).fill(Infinity);
  steps[a] = 0;
  for (let round = 0; round < n; round++) {
    for (const [x, y] of arcs) steps[y] = Math.min(steps[y]!, steps[x]! + 1);
  }
  return steps;
}

/** Shortest ways from a to b, each as its nodes. */
function shortestWays(plain: Plain, a: number, b: number): number[][] {
  const length = stepsFrom(plain, a)[b]!;
  let ways = [[a]];
  for (let step = 0; step < length && length < Infinity; step++) {
    ways = ways.flatMap((way) =>
      plain.arcs.filter(([x]) => x === way.at(-1)).map(([, y]) => [...way, y]),
    );
  }
  return length === Infinity ? [] : ways.filter((way) => way.at(-1) === b);
}

describe('strong components', () => {
  it('hold who can reach each other, as in G12', () => {
    const { of, sizes } = strongComponents(6, arcsFrom(G12.arcs));
    expect(new Set([of[0], of[1], of[2], of[3]]).size).toBe(1);
    expect([...sizes].sort()).toEqual([1, 1, 4]);
  });

  test.prop([networks])('are those of ways there and back', (plain) => {
    const { of, sizes, count } = strongComponents(plain.n, arcsFrom(plain.arcs));
    for (let a = 0; a < plain.n; a++) {
      for (let b = 0; b < plain.n; b++) {
        const both = stepsFrom(plain, a)[b]! < Infinity && stepsFrom(plain, b)[a]! < Infinity;
        expect(of[a] === of[b]).toBe(both);
      }
    }
    expect(sizes).toHaveLength(count);
    sizes.forEach((size, c) => {
      expect(of.filter((one) => one === c)).toHaveLength(size);
    });
    for (const [a, b] of plain.arcs) expect(of[b]).toBeLessThanOrEqual(of[a]!);
  });

  it('do not run out of stack along a long way', () => {
    const n = 200_000;
    const arcs = Array.from({ length: n - 1 }, (_, i): Arc => [i, i + 1]);
    expect(strongComponents(n, arcsFrom(arcs)).count).toBe(n);
    expect(strongComponents(n, arcsFrom([...arcs, [n - 1, 0]])).count).toBe(1);
  });
});

describe('directed betweenness', () => {
  test.prop([networks])('is the share of shortest ways, one by one', (plain) => {
    const through = new Array<number>(plain.n).fill(0);
    for (let a = 0; a < plain.n; a++) {
      for (let b = 0; b < plain.n; b++) {
        const ways = shortestWays(plain, a, b);
        for (const way of ways) {
          for (const node of way.slice(1, -1)) through[node]! += 1 / ways.length;
        }
      }
    }
    const found = directedBetweenness(plain.n, arcsFrom(plain.arcs));
    found.forEach((value, node) => {
      expect(value).toBeCloseTo(through[node]!, 10);
    });
  });

  it('is twice the undirected one where every tie runs both ways', () => {
    const both = directedBetweenness(g7.n, bothWays(g7));
    expect([...both.map((one) => one / 2)]).toEqual([...betweenness(g7).nodes]);
  });
});

/** The type of a triad by its pairs and, where these leave a choice, by who sends and receives. */
function typeByHand(nodes: readonly number[], has: (a: number, b: number) => boolean): TriadType {
  const pairs = [
    [0, 1],
    [0, 2],
    [1, 2],
  ].map(([i, j]) => {
    const [a, b] = [nodes[i!]!, nodes[j!]!];
    return { a, b, there: has(a, b), back: has(b, a) };
  });
  const mutual = pairs.filter(({ there, back }) => there && back);
  const single = pairs
    .filter(({ there, back }) => there !== back)
    .map(({ a, b, there }) => (there ? { from: a, to: b } : { from: b, to: a }));
  const name = `${mutual.length}${single.length}${3 - mutual.length - single.length}`;
  const sends = (node: number): number => single.filter(({ from }) => from === node).length;
  const gets = (node: number): number => single.filter(({ to }) => to === node).length;
  if (name === '021') {
    if (nodes.some((node) => sends(node) === 2)) return '021D';
    return nodes.some((node) => gets(node) === 2) ? '021U' : '021C';
  }
  if (name === '111') {
    // Down: the arc leads to one of the mutual pair. Up: it comes from there.
    const inPair = [mutual[0]!.a, mutual[0]!.b];
    return inPair.includes(single[0]!.to) ? '111D' : '111U';
  }
  if (name === '030') return nodes.every((node) => sends(node) === 1) ? '030C' : '030T';
  if (name === '120') {
    const outside = nodes.find((node) => node !== mutual[0]!.a && node !== mutual[0]!.b)!;
    if (sends(outside) === 2) return '120D';
    return gets(outside) === 2 ? '120U' : '120C';
  }
  return name as TriadType;
}

describe('triad census', () => {
  test.prop([networks])('is that of all sets of three', ({ n, arcs }) => {
    const has = (a: number, b: number): boolean => arcs.some(([x, y]) => x === a && y === b);
    const counts = new Map<string, number>();
    let [paths, closed] = [0, 0];
    for (let a = 0; a < n; a++) {
      for (let b = 0; b < n; b++) {
        for (let c = 0; c < n; c++) {
          if (new Set([a, b, c]).size < 3) continue;
          if (a < b && b < c) {
            const type = typeByHand([a, b, c], has);
            counts.set(type, (counts.get(type) ?? 0) + 1);
          }
          if (!has(a, b) || !has(b, c)) continue;
          paths++;
          if (has(a, c)) closed++;
        }
      }
    }
    const census = triadCensus(n, arcsFrom(arcs));
    expect(
      Object.entries(census)
        .filter(([, count]) => count > 0)
        .sort(),
    ).toEqual([...counts].sort());
    expect(transitiveShare(census)).toBe(paths === 0 ? null : closed / paths);
  });
});

describe('likeness to a tree of command', () => {
  it('is 1 throughout in a tree, whichever way arcs run', () => {
    const tree: readonly Arc[] = [
      [0, 1],
      [0, 2],
      [1, 3],
      [1, 4],
    ];
    const whole = { connectedness: 1, hierarchy: 1, efficiency: 1 };
    expect(treeLikeness(5, arcsFrom(tree))).toEqual(whole);
    expect(treeLikeness(5, arcsFrom(tree.map(([a, b]): Arc => [b, a])))).toEqual(whole);
  });

  it('is undefined where there is nothing to be compared', () => {
    const undefined = { connectedness: null, hierarchy: null, efficiency: null };
    expect(treeLikeness(1, arcsFrom([]))).toEqual(undefined);
    expect(treeLikeness(3, arcsFrom([]))).toEqual({ ...undefined, connectedness: 0 });
  });

  test.prop([networks])('counts pairs with ways between them', (plain) => {
    const { n, arcs } = plain;
    const undirected = {
      n,
      arcs: arcs.flatMap(([a, b]): Arc[] => [
        [a, b],
        [b, a],
      ]),
    };
    let [tied, oneWay, any] = [0, 0, 0];
    for (let a = 0; a < n; a++) {
      for (let b = a + 1; b < n; b++) {
        const there = stepsFrom(plain, a)[b]! < Infinity;
        const back = stepsFrom(plain, b)[a]! < Infinity;
        if (stepsFrom(undirected, a)[b]! < Infinity) tied++;
        if (there || back) any++;
        if (there !== back) oneWay++;
      }
    }
    const found = treeLikeness(n, arcsFrom(arcs));
    expect(found.connectedness).toBe(n < 2 ? null : tied / ((n * (n - 1)) / 2));
    expect(found.hierarchy).toBe(any === 0 ? null : oneWay / any);
  });

  it('counts arcs beyond a tree', () => {
    // Three people, three arcs: two make a tree, four more could be.
    expect(
      treeLikeness(
        3,
        arcsFrom([
          [0, 1],
          [1, 2],
          [2, 0],
        ]),
      ).efficiency,
    ).toBe(1 - 1 / 4);
  });
});
