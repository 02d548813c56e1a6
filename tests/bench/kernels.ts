/** Our kernels on a made network, and those of graphology-metrics that measure the same. */
import process from 'node:process';
import { UndirectedGraph } from 'graphology';
import closeness from 'graphology-metrics/centrality/closeness.js';
import simmelian from 'graphology-metrics/edge/simmelian-strength.js';
import { graphOf } from '../../src/lib/graph/csr.ts';
import { distances } from '../../src/lib/graph/distances.ts';
import { structuralHoles } from '../../src/lib/graph/holes.ts';
import { commonNeighbours, overlaps } from '../../src/lib/graph/overlap.ts';
import { giantAt, percolation } from '../../src/lib/graph/percolation.ts';
import { makeNetwork, type NetworkSize } from './made/network.ts';

const ROUNDS = 5;

export const KERNELS = ['overlap', 'constraint', 'percolation', 'efficiency'] as const;
type Kernel = (typeof KERNELS)[number];

/** CPU seconds of each kernel, the fastest of some rounds, and sums to compare answers by. */
export interface KernelOutcome extends Readonly<Record<Kernel, number>> {
  readonly answers: Readonly<Record<Kernel, number>>;
}

/** Nodes distances are taken from, evenly over all. */
const startsOf = (n: number, sources: number): Uint32Array =>
  Uint32Array.from({ length: sources }, (_, k) => Math.floor((k * n) / sources));

export function kernelsOf(size: NetworkSize, sources: number): KernelOutcome {
  const { n, from, to, strength } = makeNetwork(size, 1);
  const graph = graphOf(n, from, to);
  const degree = (i: number): number => graph.offsets[i + 1]! - graph.offsets[i]!;
  const found = {
    overlap: fastest(() => {
      const common = commonNeighbours(graph);
      return { common, all: overlaps(graph, common) };
    }),
    constraint: fastest(() => structuralHoles(graph, null).constraint),
    percolation: fastest(() => [
      percolation(graph, strength, 'weak-first'),
      percolation(graph, strength, 'strong-first'),
    ]),
    efficiency: fastest(() => distances(graph, startsOf(n, sources))),
  };
  const { common } = found.overlap.value;
  return {
    overlap: found.overlap.seconds,
    constraint: found.constraint.seconds,
    percolation: found.percolation.seconds,
    efficiency: found.efficiency.seconds,
    answers: {
      // igraph gives Jaccard's index of the two neighbourhoods: the ends count in it.
      overlap: common.reduce(
        (sum, count, e) => sum + count / (degree(from[e]!) + degree(to[e]!) - count),
        0,
      ),
      constraint: found.constraint.value.reduce((sum, c) => sum + (Number.isNaN(c) ? 0 : c), 0),
      percolation: found.percolation.value
        .flatMap((curve) =>
          Array.from({ length: 20 }, (_, k) =>
            giantAt(curve, Math.floor((k * graph.m) / 20) / graph.m),
          ),
        )
        .reduce((sum, one) => sum + one, 0),
      efficiency: found.efficiency.value.closeness,
    },
  };
}

/** CPU seconds of both for the same: common contacts of every tie; distances between all. */
export interface GraphologyOutcome {
  readonly triangles: { readonly theirs: number; readonly ours: number };
  readonly distances: { readonly theirs: number; readonly ours: number };
}

export function graphologyOf(size: NetworkSize): GraphologyOutcome {
  const { n, from, to } = makeNetwork(size, 1);
  const graph = graphOf(n, from, to);
  const theirs = new UndirectedGraph();
  for (let i = 0; i < n; i++) theirs.addNode(i);
  from.forEach((a, e) => theirs.addUndirectedEdge(a, to[e]));
  return {
    triangles: {
      theirs: fastest(() => simmelian(theirs), 1).seconds,
      ours: fastest(() => commonNeighbours(graph)).seconds,
    },
    distances: {
      theirs: fastest(() => closeness(theirs), 1).seconds,
      ours: fastest(() => distances(graph)).seconds,
    },
  };
}

/** As text for another program to read. */
export function networkText(size: NetworkSize): string {
  const { n, from, to, strength } = makeNetwork(size, 1);
  const lines = Array.from(from, (a, e) => `${a} ${to[e] ?? 0} ${strength[e] ?? 0}`);
  return `${n} ${from.length}\n${lines.join('\n')}\n`;
}

function fastest<T>(
  work: () => T,
  rounds = ROUNDS,
): { readonly seconds: number; readonly value: T } {
  let best = Infinity;
  let value = work();
  for (let round = 0; round < rounds; round++) {
    const began = process.cpuUsage();
    value = work();
    const { user, system } = process.cpuUsage(began);
    best = Math.min(best, (user + system) / 1e6);
  }
  return { seconds: best, value };
}
