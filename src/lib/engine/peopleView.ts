/** The picture of people: places, circles and ties of the current world, under pseudonym numbers. */
import type { Task } from '../base/task.ts';
import { degree } from '../graph/csr.ts';
import { groupOfMembers } from '../indicators/grouping.ts';
import { chanceOf } from '../base/random.ts';
import { circlesOf } from '../network/circles.ts';
import { layoutNetwork } from '../network/layout.ts';
import { sceneOf, type Prepared } from './pipeline.ts';
import type { PeopleView } from './people.ts';
import type { AnalyseInput } from './protocol.ts';

export async function peopleView(
  prepared: Prepared,
  input: AnalyseInput,
  task: Task = {},
): Promise<PeopleView> {
  const { world, spec } = sceneOf(prepared, input);
  const { graph, ties } = world;
  const network = {
    n: graph.n,
    from: graph.from,
    to: graph.to,
    strength: ties.strength.map((s) => (Number.isNaN(s) ? 0 : s)),
    seed: spec.seed,
  };
  const runs = world.definitions.communitySeeds;
  const circle = await circlesOf({ ...network, runs }, task);
  const { x, y } = await layoutNetwork({ ...network, circle }, task);
  const grouping = groupOfMembers(world, input.group ?? null);
  return {
    pseudonym: pseudonymsOf(world.nodes, world.evidence.persons, spec.seed),
    degree: Uint32Array.from({ length: graph.n }, (_, node) => degree(graph, node)),
    circle,
    x,
    y,
    from: graph.from,
    to: graph.to,
    tieClass: ties.tieClass,
    position: world.position,
    strength: ties.strength,
    overlap: world.overlap,
    kinds: ties.kinds,
    attribute: grouping?.attribute ?? null,
    labels: grouping?.labels ?? [],
    label: grouping?.label ?? new Int32Array(graph.n).fill(-1),
  };
}

/** A seeded shuffle of all persons, so that the order of names says nothing of the order of ids. */
export function pseudonymsOf(nodes: Uint32Array, persons: number, seed: number): Uint32Array {
  const random = chanceOf(seed).unit;
  const deck = Uint32Array.from({ length: persons }, (_, at) => at);
  for (let at = persons - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const kept = deck[at] ?? 0;
    deck[at] = deck[other] ?? 0;
    deck[other] = kept;
  }
  return nodes.map((person) => deck[person] ?? 0);
}
