/** What the product computes on a graph, by the names a reference uses. */
import { degreeAssortativity } from '../../lib/graph/assortativity.ts';
import { betweenness, directedBetweenness } from '../../lib/graph/betweenness.ts';
import { bridges, spans } from '../../lib/graph/bridges.ts';
import {
  localClustering,
  meanClustering,
  transitivity,
  triangles,
} from '../../lib/graph/clustering.ts';
import { components, density, isolates, largestComponent } from '../../lib/graph/components.ts';
import { coreNumbers } from '../../lib/graph/cores.ts';
import { degree, type Graph } from '../../lib/graph/csr.ts';
import { distances, efficiency } from '../../lib/graph/distances.ts';
import { structuralHoles } from '../../lib/graph/holes.ts';
import { commonNeighbours, overlaps } from '../../lib/graph/overlap.ts';
import { dyads } from '../../lib/graph/dyads.ts';
import { strengths } from '../../lib/graph/strength.ts';
import { strongComponents } from '../../lib/graph/strongComponents.ts';
import { weightedClustering } from '../../lib/graph/weightedClustering.ts';
import { pearson, spearman } from '../../lib/stats/correlation.ts';
import { backbonesOf } from './backbones.ts';
import type { Arcs, WeightedGraph } from './networks.ts';

/** Measures of a graph: numbers, one number a node, one number an edge. NaN: undefined. */
export interface Measures {
  readonly scalars: Readonly<Record<string, number | null>>;
  readonly nodes: Readonly<Record<string, ArrayLike<number>>>;
  readonly edges: Readonly<Record<string, ArrayLike<number>>>;
}

export function measuresOf(weighted: WeightedGraph): Measures {
  const { graph, weight } = weighted;
  const common = commonNeighbours(graph);
  const local = localClustering(graph, common);
  const parts = components(graph);
  const between = betweenness(graph);
  const overlap = overlaps(graph, common);
  const { onnela, barrat } = weightedClustering(graph, weight);
  const backbones = backbonesOf(weighted);
  return {
    scalars: {
      n: graph.n,
      m: graph.m,
      density: density(graph),
      components: parts.count,
      giant_size: parts.giant,
      isolates: isolates(graph),
      average_clustering_zero_for_degree_below_2: meanClustering(local, 'zero'),
      average_clustering_skipping_degree_below_2: meanClustering(local, 'skip'),
      // Both references count people with fewer than two ties as 0.
      average_clustering_weighted_onnela: meanClustering(onnela, 'zero'),
      average_clustering_weighted_barrat: meanClustering(barrat, 'zero'),
      transitivity: transitivity(graph, common),
      triangles: triangles(common),
      ...distanceScalars(graph),
      degree_assortativity: degreeAssortativity(graph),
      ...overlapScalars(overlap, weight),
      ...backbones.scalars,
    },
    nodes: {
      degree: Uint32Array.from({ length: graph.n }, (_, i) => degree(graph, i)),
      strength: strengths(graph, weight),
      // References give 0 where clustering is undefined (fewer than two ties): CONVENTIONS.
      clustering: local.map((value) => (Number.isNaN(value) ? 0 : value)),
      core: coreNumbers(graph),
      betweenness: between.nodes,
      ...holeColumns(graph, null, ''),
      ...holeColumns(graph, weight, '_weighted'),
    },
    edges: {
      weight,
      common_neighbours: common,
      overlap,
      bridge: bridges(graph),
      local_bridge_span: spans(graph, common).steps,
      edge_betweenness: between.edges,
      ...backbones.edges,
    },
  };
}

/** Correlation of strength and overlap over the ties that have an overlap. */
function overlapScalars(
  overlap: Float64Array,
  weight: Float64Array,
): Readonly<Record<string, number | null>> {
  const defined = (_: number, e: number): boolean => !Number.isNaN(overlap[e]);
  const [x, y] = [overlap.filter(defined), weight.filter(defined)];
  return { overlap_weight_spearman: spearman(x, y), overlap_weight_pearson: pearson(x, y) };
}

/** Distances on the whole graph, and in its largest component where they have a meaning. */
function distanceScalars(graph: Graph): Readonly<Record<string, number | null>> {
  const members = largestComponent(graph);
  const giant = members.length;
  const inside = distances(graph, members);
  return {
    average_shortest_path_length_giant: giant < 2 ? null : inside.mean,
    diameter_giant: inside.diameter,
    global_efficiency_giant: giant < 2 ? null : inside.closeness / (giant * (giant - 1)),
    global_efficiency_whole: efficiency(graph, distances(graph)),
  };
}

function holeColumns(
  graph: Graph,
  weight: Float64Array | null,
  suffix: string,
): Readonly<Record<string, Float64Array>> {
  const {
    constraint,
    effectiveSize,
    efficiency: share,
    hierarchy,
  } = structuralHoles(graph, weight);
  return {
    [`constraint${suffix}`]: constraint,
    [`effective_size${suffix}`]: effectiveSize,
    [`efficiency${suffix}`]: share,
    [`hierarchy${suffix}`]: hierarchy,
  };
}

/** Measures of a directed network; its undirected form serves where direction plays no part. */
export function directedMeasuresOf(arcs: Arcs, undirected: WeightedGraph): Measures {
  const count = arcs.weight.length;
  const sums = (ends: Uint32Array, values: Float64Array): Float64Array => {
    const sum = new Float64Array(arcs.n);
    for (const [arc, end] of ends.entries()) sum[end] = (sum[end] ?? 0) + (values[arc] ?? 0);
    return sum;
  };
  const ones = new Float64Array(count).fill(1);
  // Burt's measures take both directions of a pair together, a tie counting once a direction.
  const holes = holeColumns(undirected.graph, arcsAlong(arcs, undirected.graph), '');
  const weighted = holeColumns(undirected.graph, undirected.weight, '_weighted');
  return {
    scalars: {
      n: arcs.n,
      arcs: count,
      density: arcs.n < 2 ? null : count / (arcs.n * (arcs.n - 1)),
      ...dyadScalars(arcs),
      weak_components: components(undirected.graph).count,
      strong_components: strongComponents(arcs.n, arcs).count,
      transitivity_of_undirected: transitivity(
        undirected.graph,
        commonNeighbours(undirected.graph),
      ),
    },
    nodes: {
      indegree: sums(arcs.to, ones),
      outdegree: sums(arcs.from, ones),
      instrength: sums(arcs.to, arcs.weight),
      outstrength: sums(arcs.from, arcs.weight),
      betweenness: directedBetweenness(arcs.n, arcs),
      ...holes,
      ...weighted,
      // networkx leaves out who sends no arc; igraph does not, nor do we (CONVENTIONS).
      constraint_igraph: holes['constraint'] ?? [],
      constraint_weighted_igraph: weighted['constraint_weighted'] ?? [],
    },
    edges: {},
  };
}

/** Reciprocity as different programs define it, and the census behind it. */
function dyadScalars({ n, from, to }: Arcs): Readonly<Record<string, number | null>> {
  const { mutual, asymmetric, none } = dyads(n, from, to);
  const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  return {
    mutual_dyads: mutual,
    asymmetric_dyads: asymmetric,
    null_dyads: none,
    reciprocity_arc: share(2 * mutual, 2 * mutual + asymmetric),
    reciprocity_dyadic_nonnull: share(mutual, mutual + asymmetric),
    reciprocity_dyadic_all: share(mutual + none, mutual + asymmetric + none),
  };
}

/** Number of arcs that run along each edge: 1 or 2. */
function arcsAlong({ from, to }: Arcs, graph: Graph): Float64Array {
  const key = (a: number, b: number): number => Math.min(a, b) * graph.n + Math.max(a, b);
  const arcs = new Map<number, number>();
  for (const [arc, start] of from.entries()) {
    const pair = key(start, to[arc] ?? 0);
    arcs.set(pair, (arcs.get(pair) ?? 0) + 1);
  }
  return Float64Array.from(graph.from, (start, e) => arcs.get(key(start, graph.to[e] ?? 0)) ?? 0);
}
