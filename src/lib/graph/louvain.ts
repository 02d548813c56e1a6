/**
 * One run of Louvain (Blondel et al. 2008, γ = 1) over typed arrays. Nodes wait in a queue, and are
 * looked at again only when a neighbour has moved. The search of `graphology-communities-louvain`,
 * which takes twice to ten times as long over graphs of objects: the same order and draws give the
 * same communities, unless a last digit turns a step.
 */
import type { TieEnds } from './labels.ts';

/** Two gains closer than this are one. */
const SAME = 1e-10;

/**
 * Community of each node, 0 … communities − 1; numbers mean nothing. About O(m).
 *
 * @param ends each tie once, none from a node to itself
 * @param weight of each tie, at least 0
 * @param turn all nodes in the order in which they are visited, but for where it begins
 * @param unit draws in [0, 1): where each pass begins
 */
export function louvain(
  n: number,
  ends: TieEnds,
  weight: Float64Array,
  turn: Uint32Array,
  unit: () => number,
): Uint32Array {
  const place = new Uint32Array(n);
  turn.forEach((node, at) => (place[node] = at));
  const partition = new Partition(n, ends, weight, place);
  const of = Uint32Array.from({ length: n }, (_, i) => i);
  while (partition.pass(Math.floor(unit() * partition.count))) {
    const zoomed = partition.zoomOut();
    for (let i = 0; i < n; i++) of[i] = zoomed[of[i]!]!;
  }
  return place.map((at) => of[at]!);
}

/** Nodes (later on: communities found before) and the communities they are in now. */
class Partition {
  /** Number of nodes. */
  count: number;
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;
  private readonly weights: Float64Array;
  /** Twice the weight inside each node. */
  private readonly loops: Float64Array;
  /** Community of each node, and of each community its nodes and the weight at them. */
  private readonly of: Uint32Array;
  private readonly sizes: Uint32Array;
  private readonly totals: Float64Array;
  private readonly unused: number[] = [];
  /** Twice the weight of all ties. */
  private readonly whole: number;
  private readonly queue: Queue;
  /** Weight from the node at hand to each community, and those that have any, in order. */
  private readonly towards: Float64Array;
  private readonly touched: Uint32Array;
  private readonly isTouched: Uint8Array;

  constructor(n: number, { from, to }: TieEnds, weight: Float64Array, place: Uint32Array) {
    const m = from.length;
    this.count = n;
    this.starts = new Uint32Array(n + 1);
    this.ends = new Uint32Array(2 * m);
    this.weights = new Float64Array(2 * m);
    this.loops = new Float64Array(n);
    this.of = Uint32Array.from({ length: n }, (_, i) => i);
    this.sizes = new Uint32Array(n).fill(1);
    this.totals = new Float64Array(n);
    this.queue = new Queue(n);
    this.towards = new Float64Array(n);
    this.touched = new Uint32Array(n);
    this.isTouched = new Uint8Array(n);
    for (let e = 0; e < m; e++) {
      this.starts[place[from[e]!]!]!++;
      this.starts[place[to[e]!]!]!++;
    }
    for (let i = 1; i <= n; i++) this.starts[i]! += this.starts[i - 1]!;
    let all = 0;
    for (let e = 0; e < m; e++) {
      const [a, b, w] = [place[from[e]!]!, place[to[e]!]!, weight[e]!];
      all += w;
      this.totals[a]! += w;
      this.totals[b]! += w;
      const [atA, atB] = [--this.starts[a]!, --this.starts[b]!];
      this.ends[atA] = b;
      this.ends[atB] = a;
      this.weights[atA] = this.weights[atB] = w;
    }
    this.whole = 2 * all;
  }

  /** Moves nodes as long as one gains by it. @returns whether any has moved */
  pass(first: number): boolean {
    const { count, queue, of, starts, ends } = this;
    for (let k = 0; k < count; k++) queue.add((first + k) % count);
    let hasMoved = false;
    while (queue.size > 0) {
      const node = queue.take();
      const own = of[node]!;
      const degree = this.look(node);
      const best = this.best(node, degree);
      if (best === null ? this.sizes[own] === 1 : best === own) continue;
      const target = best ?? this.unused.pop() ?? own;
      this.move(node, degree, target, best !== null);
      hasMoved = true;
      for (let arc = starts[node]!; arc < starts[node + 1]!; arc++) {
        if (of[ends[arc]!] !== target) queue.add(ends[arc]!);
      }
    }
    return hasMoved;
  }

  /** Communities around the node at hand. */
  private around = 0;

  /** Sums the weight from a node to the communities around it. @returns to all of them */
  private look(node: number): number {
    const { starts, ends, weights, of, towards, touched, isTouched } = this;
    for (let k = 0; k < this.around; k++) {
      towards[touched[k]!] = 0;
      isTouched[touched[k]!] = 0;
    }
    let [around, degree] = [0, 0];
    const end = starts[node + 1]!;
    for (let arc = starts[node]!; arc < end; arc++) {
      const community = of[ends[arc]!]!;
      const w = weights[arc]!;
      degree += w;
      if (isTouched[community] === 0) {
        isTouched[community] = 1;
        touched[around++] = community;
      }
      towards[community]! += w;
    }
    this.around = around;
    return degree;
  }

  /** The community a node gains most by; of equal ones its own, else the last. null: to be alone. */
  private best(node: number, degree: number): number | null {
    const { touched, towards, totals, whole } = this;
    const own = this.of[node]!;
    const all = degree + this.loops[node]!;
    let best = own;
    let most = towards[own]! - (all * (totals[own]! - all)) / whole;
    for (let k = 0; k < this.around; k++) {
      const community = touched[k]!;
      if (community === own) continue;
      const gain = towards[community]! - (all * totals[community]!) / whole;
      const isSame = Math.abs(gain - most) < SAME;
      const isBetter = isSame ? best !== own && community > best : gain > most;
      if (!isBetter) continue;
      most = gain;
      best = community;
    }
    return most < 0 ? null : best;
  }

  private move(node: number, degree: number, target: number, mayEmpty: boolean): void {
    const own = this.of[node]!;
    const all = degree + this.loops[node]!;
    this.totals[own]! -= all;
    this.totals[target]! += all;
    this.of[node] = target;
    this.sizes[own]!--;
    this.sizes[target]!++;
    if (mayEmpty && this.sizes[own] === 0) this.unused.push(own);
  }

  /** Makes a node of each community. @returns the new node of each old one */
  zoomOut(): Uint32Array {
    const { count, of, starts, ends, weights, loops, totals, sizes } = this;
    const { node: zoomed, first, count: communities } = this.renumbered();
    const members = membersOf(zoomed, communities);
    const newTotals = Float64Array.from(first, (old) => totals[old]!);
    const oldStarts = starts.slice(0, count + 1);
    const [oldEnds, oldWeights] = [
      ends.slice(0, oldStarts[count]),
      weights.slice(0, oldStarts[count]),
    ];
    const oldLoops = loops.slice(0, count);
    const sums = new Float64Array(communities);
    const isThere = new Uint8Array(communities);
    let filled = 0;
    for (let c = 0; c < communities; c++) {
      const there: number[] = [];
      let inside = 0;
      for (let k = members.offsets[c]!; k < members.offsets[c + 1]!; k++) {
        const i = members.nodes[k]!;
        inside += oldLoops[i]!;
        for (let arc = oldStarts[i]!; arc < oldStarts[i + 1]!; arc++) {
          const other = zoomed[oldEnds[arc]!]!;
          if (other === c) {
            inside += oldWeights[arc]!;
            continue;
          }
          if (isThere[other] === 0) there.push(other);
          isThere[other] = 1;
          sums[other]! += oldWeights[arc]!;
        }
      }
      starts[c] = filled;
      for (const other of there.sort((x, y) => x - y)) {
        ends[filled] = other;
        weights[filled++] = sums[other]!;
        sums[other] = isThere[other] = 0;
      }
      loops[c] = inside;
      totals[c] = newTotals[c]!;
      sizes[c] = 1;
      of[c] = c;
    }
    starts[communities] = filled;
    this.count = communities;
    this.unused.length = 0;
    return zoomed;
  }

  /** New node of each old one, by the first of their community; a community's old number. */
  private renumbered() {
    const number = new Int32Array(this.of.length).fill(-1);
    const first: number[] = [];
    const node = this.of.slice(0, this.count).map((community) => {
      if (number[community] === -1) number[community] = first.push(community) - 1;
      return number[community]!;
    });
    return { node, first, count: first.length };
  }
}

/** Old nodes by their new one, each ascending. */
function membersOf(zoomed: Uint32Array, count: number) {
  const offsets = new Uint32Array(count + 1);
  for (const c of zoomed) offsets[c + 1]!++;
  for (let c = 0; c < count; c++) offsets[c + 1]! += offsets[c]!;
  const next = offsets.slice(0, count);
  const nodes = new Uint32Array(zoomed.length);
  zoomed.forEach((c, i) => (nodes[next[c]!++] = i));
  return { offsets, nodes };
}

/** First in, first out; who waits is not added again. */
class Queue {
  size = 0;
  private first = 0;
  private readonly waiting: Uint32Array;
  private readonly isWaiting: Uint8Array;

  constructor(capacity: number) {
    this.waiting = new Uint32Array(capacity);
    this.isWaiting = new Uint8Array(capacity);
  }

  add(node: number): void {
    if (this.isWaiting[node] === 1) return;
    this.isWaiting[node] = 1;
    this.waiting[(this.first + this.size) % this.waiting.length] = node;
    this.size++;
  }

  take(): number {
    const node = this.waiting[this.first]!;
    this.isWaiting[node] = 0;
    this.first = (this.first + 1) % this.waiting.length;
    this.size--;
    return node;
  }
}
