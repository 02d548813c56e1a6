/** `network.json` and `people.csv`: the interaction graph as a whole, and around each member. */
import { degreeAssortativity } from '../../lib/graph/assortativity.ts';
import { betweenness } from '../../lib/graph/betweenness.ts';
import { localClustering, meanClustering, transitivity } from '../../lib/graph/clustering.ts';
import { components, density, largestComponent } from '../../lib/graph/components.ts';
import { coreNumbers } from '../../lib/graph/cores.ts';
import { degree, type Graph } from '../../lib/graph/csr.ts';
import { distances, efficiency, reachTwo } from '../../lib/graph/distances.ts';
import { structuralHoles } from '../../lib/graph/holes.ts';
import { percolationGap } from '../../lib/graph/percolation.ts';
import { ratedTies } from '../../lib/indicators/ratedTies.ts';
import type { World } from '../../lib/indicators/world.ts';
import { csvOf } from './csv.ts';
import { groupColumns } from './groupTables.ts';

/** Measures that walk from every member are left out in larger networks: they take n · m steps. */
const WALKS_UP_TO = 5_000;

/**
 * Measures of the whole network. `giant` is a number of members. `clustering_mean` leaves members
 * with fewer than two ties out, since theirs is undefined; the other convention stands beside it.
 * `percolation` is the gap between strong ties first and weak ties first (METHODS B4).
 */
export function networkMeasures(
  world: Pick<World, 'graph' | 'common' | 'ties'>,
): Readonly<Record<string, number | null>> {
  const { graph, common } = world;
  const rated = ratedTies(world);
  const local = localClustering(graph, common);
  const parts = components(graph);
  return {
    n: graph.n,
    m: graph.m,
    density: density(graph),
    components: parts.count,
    giant: parts.giant,
    clustering_mean: meanClustering(local, 'skip'),
    clustering_mean_zero_below_two_ties: meanClustering(local, 'zero'),
    transitivity: transitivity(graph, common),
    assortativity: degreeAssortativity(graph),
    percolation: percolationGap(rated.graph, rated.strength),
    ...(graph.n <= WALKS_UP_TO ? walkedMeasures(graph) : {}),
  };
}

/** Mean path length inside the largest component; efficiency over all pairs. */
function walkedMeasures(graph: Graph): Readonly<Record<string, number | null>> {
  const { mean } = distances(graph, largestComponent(graph));
  return {
    path_length: Number.isNaN(mean) ? null : mean,
    efficiency: efficiency(graph, distances(graph)),
  };
}

const PERSON_COLUMNS = [
  'person_id',
  'degree',
  'constraint',
  'effective_size',
  'efficiency',
  'hierarchy',
  'reach2',
  'betweenness',
  'core',
] as const;

/** One row an active member, by id; unweighted measures, empty where undefined (no tie). */
export function personTable(world: World): string {
  const { graph, nodes, logs } = world;
  const ofGroups = groupColumns(world);
  const holes = structuralHoles(graph, null);
  const reach = reachTwo(graph);
  const core = coreNumbers(graph);
  const between = graph.n <= WALKS_UP_TO ? betweenness(graph).nodes : null;
  const columns = [
    holes.constraint,
    holes.effectiveSize,
    holes.efficiency,
    holes.hierarchy,
    reach,
    between,
    core,
  ];
  const rows = Array.from(nodes, (person, node) => [
    logs.persons[person] ?? null,
    degree(graph, node),
    ...columns.map((column) => column?.[node] ?? null),
    ...Object.values(ofGroups).map((column) => column[node] ?? null),
  ]);
  return csvOf([...PERSON_COLUMNS, ...Object.keys(ofGroups)], rows);
}
