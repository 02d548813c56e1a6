/** What two people have between them: ties, steps, circles, moments of the week, topics (METHODS J4). */
import { circlesOfTies } from '../indicators/circles.ts';
import { areHoursKnown, BANDS, secondsByBand } from '../indicators/rhythms.ts';
import { wishesOf, wordsOf } from '../indicators/skills.ts';
import type { World } from '../indicators/world.ts';
import type { Graph } from '../graph/csr.ts';

export interface Commonalities {
  readonly areTied: (a: number, b: number) => boolean;
  /** Steps in the network of ties; Infinity where no way leads from one to the other. */
  readonly distance: (a: number, b: number) => number;
  /** Stable circle of a person; −1: none. */
  readonly circle: (person: number) => number;
  /** Share of their hours that two people spend in the same bands of the week, 0 … 1. */
  readonly rhythmOverlap: (a: number, b: number) => number;
  /** What one of the two asked for in the window and the other knows, sorted. */
  readonly topics: (a: number, b: number) => readonly string[];
}

/** @param people those of whom distances are asked. O(people · (n + m) + visits) */
export function commonalities(world: World, people: readonly number[]): Commonalities {
  const { graph, nodes } = world;
  const node = new Map(Array.from(nodes, (person, at) => [person, at]));
  const steps = new Map(
    people.flatMap((person) => {
      const from = node.get(person);
      return from === undefined ? [] : [[person, stepsFrom(graph, from)] as const];
    }),
  );
  const distance = (a: number, b: number): number => {
    const to = node.get(b);
    const found = to === undefined ? -1 : (steps.get(a)?.[to] ?? -1);
    return found < 0 ? Infinity : found;
  };
  const circles = circlesOfTies(world);
  return {
    areTied: (a, b) => distance(a, b) === 1,
    distance,
    circle: (person) => circles?.of[node.get(person) ?? -1] ?? -1,
    rhythmOverlap: rhythms(world),
    topics: topics(world),
  };
}

/** Steps to each node, −1 where none lead there. */
function stepsFrom({ n, offsets, neighbours }: Graph, from: number): Int32Array {
  const steps = new Int32Array(n).fill(-1);
  steps[from] = 0;
  const queue = [from];
  for (const here of queue) {
    for (const next of neighbours.subarray(offsets[here], offsets[here + 1])) {
      if (steps[next] !== -1) continue;
      steps[next] = (steps[here] ?? 0) + 1;
      queue.push(next);
    }
  }
  return steps;
}

function rhythms(world: World): Commonalities['rhythmOverlap'] {
  if (world.window === null || !areHoursKnown(world)) return () => 0;
  const seconds = secondsByBand(world, world.without);
  const of = (person: number): Float64Array => {
    return seconds.subarray(person * BANDS.length, (person + 1) * BANDS.length);
  };
  const sum = (own: Float64Array): number => own.reduce((total, one) => total + one, 0);
  return (a, b) => {
    const [x, y] = [of(a), of(b)];
    const [ofA, ofB] = [sum(x), sum(y)];
    if (ofA === 0 || ofB === 0) return 0;
    return x.reduce((total, one, band) => total + Math.min(one / ofA, (y[band] ?? 0) / ofB), 0);
  };
}

function topics(world: World): Commonalities['topics'] {
  const column = world.logs.directory?.attributes.get('skills');
  const asked = new Map<number, Set<string>>();
  for (const { asker, topic } of wishesOf(world) ?? []) {
    const own = asked.get(asker) ?? new Set<string>();
    asked.set(asker, own.add(topic));
  }
  const found = (asker: number, other: number): string[] =>
    wordsOf(column?.[other] ?? null).filter((word) => asked.get(asker)?.has(word) === true);
  return (a, b) => [...new Set([...found(a, b), ...found(b, a)])].sort();
}
