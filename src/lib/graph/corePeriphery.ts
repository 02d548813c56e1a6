/**
 * How much a network looks like a core tied to all and a periphery tied to nobody but the core
 * (Borgatti & Everett 2000; METHODS B9). A number about the whole: who is in the core is not told,
 * and degrees alone make most of it (Kojaku & Masuda 2018), so it means little beside its null.
 */
import { degree, type Graph } from './csr.ts';

export interface CorePeriphery {
  /**
   * Pearson's correlation, over all pairs, of being tied with the ideal pattern (1 where either end
   * is in the core), −1 … 1, at the best cut.
   */
  readonly correlation: number;
  /** People in the core at that cut, 1 … n − 1. */
  readonly core: number;
}

/**
 * Best cut on the order of degrees. People with as many ties stand on one side, so that no order
 * among them matters; of equally good cuts, the smallest core. O(n log n + m).
 *
 * @returns null where there is no cut (all have as many ties), or no variance (no tie, all ties)
 */
export function corePeriphery(graph: Graph): CorePeriphery | null {
  const { n, m } = graph;
  const pairs = (n * (n - 1)) / 2;
  if (m === 0 || m === pairs) return null;
  const degrees = Uint32Array.from({ length: n }, (_, i) => degree(graph, i));
  // Of each tie the larger degree: the tie has an end in the core from the cut that takes that in.
  const ties = Uint32Array.from(graph.from, (a, e) =>
    Math.max(degrees[a]!, degrees[graph.to[e]!]!),
  );
  const [people, reached] = [degrees.slice().sort().reverse(), ties.sort().reverse()];
  const tied = m / pairs;
  let best: CorePeriphery | null = null;
  let inside = 0;
  for (let core = 1; core < n; core++) {
    if (people[core] === people[core - 1]) continue;
    while (inside < m && reached[inside]! >= people[core - 1]!) inside++;
    // Pairs with an end in the core: all but those of the periphery.
    const ideal = 1 - ((n - core) * (n - core - 1)) / 2 / pairs;
    // Where the periphery is one person every pair has an end in the core.
    if (ideal >= 1) continue;
    const covariance = inside / pairs - tied * ideal;
    const correlation = covariance / Math.sqrt(tied * (1 - tied) * ideal * (1 - ideal));
    if (best === null || correlation > best.correlation + SAME) best = { correlation, core };
  }
  return best;
}

/** Correlations that differ by less are equal but for rounding. */
const SAME = 1e-12;
