import type { Graph } from './csr.ts';

/** Structural holes around each node (Burt 1992; METHODS B5). NaN for the isolated throughout. */
export interface Holes {
  /** Above 0; values over 1 are legitimate. */
  readonly constraint: Float64Array;
  /** 1 … degree. */
  readonly effectiveSize: Float64Array;
  /** Effective size over degree. */
  readonly efficiency: Float64Array;
  /** How much of the constraint comes from one alter, 0 … 1 (Coleman-Theil); 1 for one alter. */
  readonly hierarchy: Float64Array;
}

/**
 * Constraint and its companions of every node. Proportions are taken over the whole network, not
 * inside the ego network alone. O(Σ k²) time, O(n) memory.
 *
 * @param weight one weight an edge; null: every tie counts 1
 */
export function structuralHoles(graph: Graph, weight: Float64Array | null): Holes {
  const { n, offsets, neighbours, edges } = graph;
  const of = (arc: number): number => (weight === null ? 1 : weight[edges[arc]!]!);
  const strength = new Float64Array(n);
  const strongest = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let arc = offsets[i]!; arc < offsets[i + 1]!; arc++) {
      strength[i]! += of(arc);
      strongest[i] = Math.max(strongest[i]!, of(arc));
    }
  }
  const column = (): Float64Array => new Float64Array(n).fill(NaN);
  const holes: Holes = {
    constraint: column(),
    effectiveSize: column(),
    efficiency: column(),
    hierarchy: column(),
  };
  const proportion = new Float64Array(n); // p_iq of the node at hand, 0 for who is no neighbour
  for (let i = 0; i < n; i++) {
    const degree = offsets[i + 1]! - offsets[i]!;
    if (degree === 0) continue;
    for (let arc = offsets[i]!; arc < offsets[i + 1]!; arc++) {
      proportion[neighbours[arc]!] = of(arc) / strength[i]!;
    }
    const dyads: number[] = [];
    let size = degree;
    for (let arc = offsets[i]!; arc < offsets[i + 1]!; arc++) {
      const j = neighbours[arc]!;
      let indirect = 0;
      for (let next = offsets[j]!; next < offsets[j + 1]!; next++) {
        const q = neighbours[next]!;
        if (proportion[q] === 0) continue; // i itself has 0 too
        indirect += (proportion[q]! * of(next)) / strength[q]!;
        size -= (proportion[q]! * of(next)) / strongest[j]!;
      }
      dyads.push((proportion[j]! + indirect) ** 2);
    }
    for (let arc = offsets[i]!; arc < offsets[i + 1]!; arc++) proportion[neighbours[arc]!] = 0;
    holes.constraint[i] = dyads.reduce((sum, dyad) => sum + dyad, 0);
    holes.effectiveSize[i] = size;
    holes.efficiency[i] = size / degree;
    holes.hierarchy[i] = hierarchyOf(dyads, holes.constraint[i]!);
  }
  return holes;
}

function hierarchyOf(dyads: readonly number[], constraint: number): number {
  const count = dyads.length;
  if (count === 1) return 1;
  const mean = constraint / count;
  const disorder = dyads.reduce((sum, dyad) => {
    const ratio = dyad / mean;
    return ratio === 0 ? sum : sum + ratio * Math.log(ratio);
  }, 0);
  return disorder / (count * Math.log(count));
}
