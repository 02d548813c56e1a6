/** What `--group` adds to `network.json` and `people.csv`: mixing of groups, brokerage, alters. */
import { alterDiversity } from '../../lib/graph/alters.ts';
import { bothWays, brokerage, ROLES } from '../../lib/graph/brokerage.ts';
import { externalInternal } from '../../lib/graph/externalInternal.ts';
import type { Labels, TieEnds } from '../../lib/graph/labels.ts';
import { labelAssortativity, mixingMatrix, mixingOf } from '../../lib/graph/mixing.ts';
import { groupOfMembers, type Grouping } from '../../lib/indicators/grouping.ts';
import { helpArcs } from '../../lib/indicators/helpArcs.ts';
import type { World } from '../../lib/indicators/world.ts';
import type { CsvCell } from './csv.ts';

/** Beyond so many groups their matrix is left out: it grows with the square. */
const MATRIX_UP_TO = 300;

interface Grouped extends Grouping, Labels {}

/** null where no group was asked for. */
function groupedBy(world: World): Grouped | null {
  const grouping = world.group === null ? null : groupOfMembers(world, world.group);
  return grouping && { ...grouping, groups: grouping.labels.length };
}

/**
 * Over the ties of the interaction graph, or the arcs of nominations where they are all there is.
 * `mixing.counts`: rows as senders in a directed network; else each tie once on the diagonal and
 * mirrored off it. `brokerage`: open two-paths of help in the window; of nominations, or of ties
 * taken both ways, where no help is logged.
 */
export function groupMeasures(world: World): Readonly<Record<string, unknown>> {
  const groups = groupedBy(world);
  if (groups === null) return {};
  const nominated = nominationArcs(world);
  const directed = nominated !== null;
  const ends = nominated ?? world.graph;
  const mixing = mixingOf(ends, groups, directed);
  const { index, expected } = externalInternal(mixing);
  const roles = brokerage(world.nodes.length, relayArcs(world), groups);
  return {
    ei: index,
    ei_expected: expected,
    group_assortativity: labelAssortativity(mixing, directed),
    mixing: groups.groups > MATRIX_UP_TO ? null : matrixOf(ends, groups, directed),
    brokerage: Object.fromEntries(
      ROLES.map((role, r) => [role, roles[r]?.reduce((sum, count) => sum + count, 0) ?? 0]),
    ),
  };
}

function matrixOf(ends: TieEnds, groups: Grouped, directed: boolean): unknown {
  const cells = Array.from(mixingMatrix(ends, groups, directed));
  const counts = groups.labels.map((_, a) => {
    return cells.slice(a * groups.groups, (a + 1) * groups.groups);
  });
  return { order: groups.labels, counts };
}

/** Columns for each active member, in the order of the graph's nodes; none without a group. */
export function groupColumns(world: World): Readonly<Record<string, readonly CsvCell[]>> {
  const groups = groupedBy(world);
  if (groups === null) return {};
  const roles = brokerage(world.nodes.length, relayArcs(world), groups);
  const isKnown = (node: number): boolean => (groups.label[node] ?? -1) >= 0;
  const nodes = [...world.nodes.keys()];
  return {
    ...Object.fromEntries(
      ROLES.map((role, r) => [
        role,
        // A role is told from one's own group: without one there is none.
        nodes.map((node) => (isKnown(node) ? (roles[r]?.[node] ?? null) : null)),
      ]),
    ),
    alter_blau: nodes.map((node) => alterDiversity(world.graph, groups, node)?.blau ?? null),
  };
}

const relayArcs = (world: World): TieEnds =>
  helpArcs(world) ?? nominationArcs(world) ?? bothWays(world.graph);

/** One arc an ordered pair of different members; null where the network rests on anything else. */
function nominationArcs({ logs, evidence, nodes }: World): TieEnds | null {
  const { nominations, ties } = logs;
  if (!evidence.layers.declared || nominations === null || ties !== null) return null;
  const node = new Map<number, number>();
  nodes.forEach((person, at) => node.set(person, at));
  const seen = new Set<number>();
  const [from, to]: [number[], number[]] = [[], []];
  for (const [row, person] of nominations.a.entries()) {
    const [a, b] = [node.get(person), node.get(nominations.b[row] ?? -1)];
    if (a === undefined || b === undefined || a === b || seen.has(a * nodes.length + b)) continue;
    seen.add(a * nodes.length + b);
    from.push(a);
    to.push(b);
  }
  return { from: Uint32Array.from(from), to: Uint32Array.from(to) };
}
