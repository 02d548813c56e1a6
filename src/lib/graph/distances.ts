import type { Graph } from './csr.ts';

/** How far people are from each other, in steps. */
export interface Distances {
  /** Mean over pairs that have a way between them; NaN where there is none. */
  readonly mean: number;
  /** Longest shortest way. */
  readonly diameter: number;
  /** Sum of 1/d over ordered pairs; unreachable pairs add 0. */
  readonly closeness: number;
}

/** Sources that are followed at once: one bit each. */
const AT_ONCE = 32;

/**
 * Distances from the given nodes (all of them where none are named), breadth-first from 32 of them
 * at once (Then et al. 2014): O(sources / 32 · longest distance · m) at worst, O(n) memory.
 */
export function distances(graph: Graph, sources?: ArrayLike<number>): Distances {
  const counts: number[] = []; // ordered pairs at each distance
  const all = sources?.length ?? graph.n;
  const search = new Search(graph);
  for (let first = 0; first < all; first += AT_ONCE) {
    const count = Math.min(AT_ONCE, all - first);
    search.start(count, (k) => sources?.[first + k] ?? first + k);
    for (let steps = 1, found = search.step(); found > 0; steps++, found = search.step()) {
      counts[steps] = (counts[steps] ?? 0) + found;
    }
  }
  let pairs = 0;
  let sum = 0;
  let closeness = 0;
  for (let d = 1; d < counts.length; d++) {
    const at = counts[d] ?? 0;
    pairs += at;
    sum += at * d;
    closeness += at / d;
  }
  return { mean: sum / pairs, diameter: Math.max(0, counts.length - 1), closeness };
}

/** Which sources have reached each node, a bit a source. */
class Search {
  private readonly graph: Graph;
  private readonly seen: Uint32Array;
  /** Reached in the last step. */
  private front: Uint32Array;
  private next: Uint32Array;
  private everyone = 0;

  constructor(graph: Graph) {
    this.graph = graph;
    this.seen = new Uint32Array(graph.n);
    this.front = new Uint32Array(graph.n);
    this.next = new Uint32Array(graph.n);
  }

  start(count: number, source: (k: number) => number): void {
    this.seen.fill(0);
    this.front.fill(0);
    for (let k = 0; k < count; k++) this.front[source(k)]! |= 1 << k;
    this.seen.set(this.front);
    this.everyone = count === AT_ONCE ? 0xffffffff : 2 ** count - 1;
  }

  /** One step further. @returns pairs of a source and a node it has now reached */
  step(): number {
    const { graph, seen, front, next, everyone } = this;
    const { n, offsets } = graph;
    let [pushed, pulled] = [0, 0]; // arcs to look at either way
    for (let i = 0; i < n; i++) {
      const degree = offsets[i + 1]! - offsets[i]!;
      if (front[i] !== 0) pushed += degree;
      if (seen[i] !== everyone) pulled += degree;
    }
    if (pushed < pulled) this.push();
    else this.pull();
    let found = 0;
    for (let i = 0; i < n; i++) {
      const fresh = next[i]! & ~seen[i]!;
      next[i] = fresh;
      if (fresh === 0) continue;
      seen[i]! |= fresh;
      found += ones(fresh);
    }
    [this.front, this.next] = [next, front];
    return found;
  }

  /** From who was reached last to their neighbours. */
  private push(): void {
    const { offsets, neighbours, n } = this.graph;
    const { front, next } = this;
    next.fill(0);
    for (let i = 0; i < n; i++) {
      const reached = front[i]!;
      if (reached === 0) continue;
      const end = offsets[i + 1]!;
      for (let arc = offsets[i]!; arc < end; arc++) next[neighbours[arc]!]! |= reached;
    }
  }

  /** By who is not yet reached from everywhere, among their neighbours, as long as any is missing. */
  private pull(): void {
    const { offsets, neighbours, n } = this.graph;
    const { seen, front, next, everyone } = this;
    for (let i = 0; i < n; i++) {
      const missing = everyone & ~seen[i]!;
      let reached = 0;
      const end = offsets[i + 1]!;
      for (let arc = offsets[i]!; arc < end && (missing & ~reached) !== 0; arc++) {
        reached |= front[neighbours[arc]!]!;
      }
      next[i] = reached;
    }
  }
}

/** Number of bits that are set. */
function ones(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Global efficiency of a graph, 0 … 1 (METHODS B9): mean of 1/d over all ordered pairs, 0 where
 * there is no way. null below two nodes.
 */
export const efficiency = (graph: Graph, { closeness }: Distances): number | null =>
  graph.n < 2 ? null : closeness / (graph.n * (graph.n - 1));

/** Others within two steps of each node, in persons (METHODS B7); 0 for the isolated. O(Σ k²). */
export function reachTwo(graph: Graph): Uint32Array {
  const { n, offsets, neighbours } = graph;
  const seenFrom = new Int32Array(n).fill(-1);
  return new Uint32Array(n).map((_, i) => {
    let reached = 0;
    seenFrom[i] = i;
    const see = (node: number): void => {
      if (seenFrom[node] === i) return;
      seenFrom[node] = i;
      reached++;
    };
    for (let arc = offsets[i]!; arc < offsets[i + 1]!; arc++) {
      const friend = neighbours[arc]!;
      see(friend);
      for (let next = offsets[friend]!; next < offsets[friend + 1]!; next++) see(neighbours[next]!);
    }
    return reached;
  });
}
