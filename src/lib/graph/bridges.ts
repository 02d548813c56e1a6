import { degree, type Graph } from './csr.ts';

/** Whether a tie has no common neighbour although both ends know others (METHODS B3): span ≥ 3. */
export const isLocalBridge = (graph: Graph, common: Uint32Array, edge: number): boolean =>
  common[edge] === 0 &&
  degree(graph, graph.from[edge]!) >= 2 &&
  degree(graph, graph.to[edge]!) >= 2;

/**
 * 1 for every edge whose loss parts a component in two, 0 for the others; length m.
 * Lowest-reachable-ancestor search (Tarjan 1974) without recursion, O(n + m).
 */
export function bridges(graph: Graph): Uint8Array {
  const { n, m, offsets, neighbours, edges } = graph;
  const found = new Uint8Array(m);
  const entered = new Uint32Array(n); // order of discovery, from 1; 0: not yet seen
  const lowest = new Uint32Array(n);
  const arc = offsets.slice(0, n);
  const parentEdge = new Int32Array(n).fill(-1);
  const stack = new Uint32Array(n);
  let clock = 0;
  for (let root = 0; root < n; root++) {
    if (entered[root] !== 0) continue;
    let depth = 0;
    stack[0] = root;
    entered[root] = lowest[root] = ++clock;
    while (depth >= 0) {
      const node = stack[depth]!;
      if (arc[node]! < offsets[node + 1]!) {
        const edge = edges[arc[node]!]!;
        const neighbour = neighbours[arc[node]!]!;
        arc[node]!++;
        if (edge === parentEdge[node]) continue;
        if (entered[neighbour] === 0) {
          entered[neighbour] = lowest[neighbour] = ++clock;
          parentEdge[neighbour] = edge;
          stack[++depth] = neighbour;
        } else if (entered[neighbour]! < lowest[node]!) lowest[node] = entered[neighbour]!;
        continue;
      }
      depth--;
      if (depth < 0) continue;
      const parent = stack[depth]!;
      if (lowest[node]! < lowest[parent]!) lowest[parent] = lowest[node]!;
      if (lowest[node]! > entered[parent]!) found[parentEdge[node]!] = 1;
    }
  }
  return found;
}

/** Spans of ties: how far apart their ends would be without them. */
export interface Spans {
  /**
   * Steps between the two ends once the tie is taken away, 3 or more; Infinity where they would
   * be in different components; NaN where the ends have a common neighbour (span 2, of no use).
   */
  readonly steps: Float64Array;
  /** 1 where the search stopped at the cap: `steps` is then only the least it can be. */
  readonly atLeast: Uint8Array;
}

/**
 * Span of every tie without a common neighbour (METHODS B3, K24). Pendant ties are among them,
 * with span Infinity; ask {@link isLocalBridge} where they should not count.
 *
 * @param cap longest span looked for; a longer one is given as `cap + 1` and marked in `atLeast`
 */
export function spans(graph: Graph, common: Uint32Array, cap = Infinity): Spans {
  const steps = new Float64Array(graph.m).fill(NaN);
  const atLeast = new Uint8Array(graph.m);
  const parting = bridges(graph);
  const search = detourSearch(graph);
  for (let e = 0; e < graph.m; e++) {
    if (common[e] !== 0) continue;
    const found = parting[e] === 1 ? Infinity : search(e, cap);
    steps[e] = found ?? cap + 1;
    atLeast[e] = found === null ? 1 : 0;
  }
  return { steps, atLeast };
}

/**
 * Shortest way between the ends of an edge that is no bridge, not using it: breadth-first from
 * both ends, the smaller frontier first. null where it is longer than the cap.
 */
function detourSearch(graph: Graph): (edge: number, cap: number) => number | null {
  const { n, offsets, neighbours, edges } = graph;
  // Stamp 2·search for what one end reached, 2·search + 1 for the other: no clearing between searches.
  const reached = new Float64Array(n);
  let search = 0;
  return (edge, cap) => {
    search += 1;
    let near = [graph.from[edge]!];
    let far = [graph.to[edge]!];
    let nearStamp = 2 * search;
    let farStamp = 2 * search + 1;
    reached[near[0]!] = nearStamp;
    reached[far[0]!] = farStamp;
    for (let length = 1; length <= cap; length++) {
      if (near.length > far.length) {
        [near, far] = [far, near];
        [nearStamp, farStamp] = [farStamp, nearStamp];
      }
      const frontier: number[] = [];
      for (const node of near) {
        for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
          if (edges[arc] === edge) continue;
          const neighbour = neighbours[arc]!;
          if (reached[neighbour] === farStamp) return length;
          if (reached[neighbour] === nearStamp) continue;
          reached[neighbour] = nearStamp;
          frontier.push(neighbour);
        }
      }
      near = frontier;
    }
    return null;
  };
}
