/** A member’s own card: circles, bridges, whom to meet; in counts and groups, never a rank. */
import { degree } from '../graph/csr.ts';
import { POSITION } from '../graph/position.ts';
import { circlesOfTies } from '../indicators/circles.ts';
import { groupOfMembers } from '../indicators/grouping.ts';
import type { World } from '../indicators/world.ts';
import { introductionsOf } from '../introductions/introductions.ts';
import { volunteersOf } from '../introductions/volunteers.ts';
import type { CardBridge, CardInput, CardView } from './card.ts';
import type { Somebody } from './introductions.ts';
import { pseudonymsOf } from './peopleView.ts';
import { sceneOf, type Prepared } from './pipeline.ts';
import type { AnalyseInput } from './protocol.ts';

/**
 * null: no such active member of the period. Who refused to be counted, is of the staff or did not
 * come is not told from somebody who does not exist.
 * @throws PasserelleError as `sceneOf`
 */
export function cardView(
  prepared: Prepared,
  input: AnalyseInput & CardInput,
  nameOf: (id: string) => string | null,
): CardView | null {
  const { world, spec } = sceneOf(prepared, input);
  const { logs, evidence, nodes, graph } = world;
  const person = logs.persons.indexOf(input.person);
  const node = nodes.indexOf(person);
  if (person < 0 || node < 0 || logs.directory?.optedOut[person] === 1) return null;
  const pseudonyms = pseudonymsOf(
    Uint32Array.from({ length: evidence.persons }, (_, p) => p),
    evidence.persons,
    spec.seed,
  );
  const show = (one: number): Somebody => {
    const id = logs.persons[one] ?? '';
    const called = input.named === true ? { id, name: nameOf(id) } : null;
    return { pseudonym: pseudonyms[one] ?? 0, called };
  };
  const groupOf = groupNames(world);
  const arcs = Array.from({ length: degree(graph, node) }, (_, at) => {
    const arc = (graph.offsets[node] ?? 0) + at;
    return { other: graph.neighbours[arc] ?? 0, edge: graph.edges[arc] ?? 0 };
  });
  return {
    pseudonym: pseudonyms[person] ?? 0,
    known: arcs.length,
    circles: circlesAround(world, node, arcs),
    groups: groupOf && counted(arcs.map(({ other }) => groupOf(other))),
    bridges: bridgesOf(world, arcs, groupOf ?? (() => null), show),
    meet: meetOf(world, person, spec.seed, show),
  };
}

interface Arc {
  /** Node at the other end. */
  readonly other: number;
  readonly edge: number;
}

type GroupOf = (node: number) => string | null;

/** The group of a node where it has k members; null: no attribute groups people. */
function groupNames(world: World): GroupOf | null {
  const grouping = groupOfMembers(world, world.group);
  if (grouping === null) return null;
  const { label, labels, sizes } = grouping;
  return (node) => {
    const of = label[node] ?? -1;
    return (sizes[of] ?? 0) >= world.definitions.kInternal ? (labels[of] ?? null) : null;
  };
}

function counted(groups: readonly (string | null)[]): NonNullable<CardView['groups']> {
  const counts = new Map<string | null, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts]
    .map(([group, known]) => ({ group, known }))
    .sort((x, y) => byName(x.group, y.group));
}

/** By name; what has none last. */
function byName(x: string | null, y: string | null): number {
  if (x === y) return 0;
  if (x === null || y === null) return x === null ? 1 : -1;
  return x < y ? -1 : 1;
}

function circlesAround(world: World, node: number, arcs: readonly Arc[]): CardView['circles'] {
  const of = circlesOfTies(world)?.of;
  const own = of?.[node] ?? -1;
  if (of === undefined || own < 0) return null;
  const others = arcs.map(({ other }) => of[other] ?? -1).filter((circle) => circle >= 0);
  const inside = others.filter((circle) => circle === own).length;
  return { own: inside, others: others.length - inside };
}

/** Only who agreed to be introduced is told apart from their group. */
function bridgesOf(
  world: World,
  arcs: readonly Arc[],
  groupOf: GroupOf,
  show: (person: number) => Somebody,
): CardBridge[] {
  const volunteers = volunteersOf(world);
  return arcs
    .filter(({ edge }) => world.position[edge] === POSITION.bridging)
    .map(({ other }): CardBridge => {
      const person = world.nodes[other] ?? 0;
      return { group: groupOf(other), who: volunteers[person] === 1 ? show(person) : null };
    })
    .sort((x, y) => byName(x.group, y.group));
}

/** Among the active members who said yes, for one who said yes. */
function meetOf(
  world: World,
  person: number,
  seed: number,
  show: (person: number) => Somebody,
): CardView['meet'] {
  if (volunteersOf(world)[person] !== 1) return null;
  const day = world.evidence.calendar?.last ?? 0;
  const found = introductionsOf(world, person, { people: [...world.nodes], day, seed });
  return found.map(({ a, b, reasons }) => ({ who: show(a === person ? b : a), reasons }));
}
