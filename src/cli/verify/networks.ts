/** Builds the network a reference asks for, by the product's own projections. */
import { takeFloat64, takeUint32 } from '../../lib/evidence/order.ts';
import { type Graph, graphOf } from '../../lib/graph/csr.ts';
import type { Logs } from '../../lib/logs/logs.ts';
import type { GraphInput } from './oracle.ts';
import { directedPairs, undirectedPairs, type Pairs } from './projections.ts';

/** A graph with one weight an edge. */
export interface WeightedGraph {
  readonly graph: Graph;
  readonly weight: Float64Array;
}

/** A directed network, one arc an ordered pair of different persons. */
export interface Arcs {
  readonly n: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float64Array;
}

/** The network and who its nodes are. */
export interface Network {
  readonly people: readonly string[];
  readonly undirected: WeightedGraph;
  /** null where the reference asks for no directions. */
  readonly arcs: Arcs | null;
}

/** null where the reference asks for something the product has no projection for. */
export function networkOf(logs: Logs, input: GraphInput): Network | null {
  const hidden = hiddenBy(logs, input);
  if (hidden === null) return null;
  const undirected = atLeast(undirectedPairs(logs, input, hidden), input.min_weight);
  const directed = input.directed
    ? atLeast(directedPairs(logs, input, hidden), input.min_weight)
    : null;
  if (undirected === null || (input.directed && directed === null)) return null;
  const { people, rank } = nodesOf(logs, hidden, [undirected, directed]);
  const n = people.length;
  const [from, to] = [takeUint32(rank, undirected.a), takeUint32(rank, undirected.b)];
  return {
    people,
    undirected: { graph: graphOf(n, from, to), weight: undirected.weight },
    arcs: directed && {
      n,
      from: takeUint32(rank, directed.a),
      to: takeUint32(rank, directed.b),
      weight: directed.weight,
    },
  };
}

/** 1 for the persons a condition leaves out; null where its column does not exist. */
function hiddenBy(logs: Logs, { people_where: where }: GraphInput): Uint8Array | null {
  const hidden = new Uint8Array(logs.persons.length);
  for (const [column, label] of Object.entries(where ?? {})) {
    const labels = logs.directory?.attributes.get(column);
    if (labels === undefined) return null;
    for (const [person, own] of labels.entries()) if (own !== label) hidden[person] = 1;
  }
  return hidden;
}

/** Everyone in people.csv and everyone with a tie, in the order of their ids; rank of each person. */
function nodesOf(
  logs: Logs,
  hidden: Uint8Array,
  all: readonly (Pairs | null)[],
): { readonly people: string[]; readonly rank: Uint32Array } {
  const present = Uint8Array.from(logs.directory?.listed ?? new Uint8Array(logs.persons.length));
  for (const pairs of all) {
    for (const person of pairs?.a ?? []) present[person] = 1;
    for (const person of pairs?.b ?? []) present[person] = 1;
  }
  const people: string[] = [];
  const rank = new Uint32Array(logs.persons.length);
  for (const [person, id] of logs.persons.entries()) {
    if (present[person] === 0 || hidden[person] === 1) continue;
    rank[person] = people.length;
    people.push(id);
  }
  return { people, rank };
}

function atLeast(pairs: Pairs | null, least = -Infinity): Pairs | null {
  if (pairs === null) return null;
  const kept = Uint32Array.from(pairs.weight.keys()).filter((p) => (pairs.weight[p] ?? 0) >= least);
  return {
    a: takeUint32(pairs.a, kept),
    b: takeUint32(pairs.b, kept),
    weight: takeFloat64(pairs.weight, kept),
  };
}
