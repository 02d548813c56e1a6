/**
 * Worlds in which people carry each other's labels, their ties as observed: whether an attribute has
 * to do with the structure (METHODS 0.6, C3). Labels change hands among people who came in the same
 * quarter and are there about as often, so that who could not have met is not compared.
 */
import type { Directory } from '../logs/logs.ts';
import type { DrawName } from '../nulls/edgeSwaps.ts';
import { permuteLabels, strataOf } from '../nulls/labelPermutation.ts';
import { groupOfMembers } from './grouping.ts';
import type { World } from './world.ts';

/** Days of a cohort of people who came at about the same time. */
const COHORT_DAYS = 91;
/** Parts of the members by how many days they were there. */
const PARTS = 4;

/**
 * A way to draw worlds, made once for all draws.
 * @returns null where nobody has a label, or there is no time
 */
export function relabelledWorlds(world: World): ((which: DrawName) => World) | null {
  const { logs, nodes, window } = world;
  const { directory } = logs;
  const grouping = groupOfMembers(world, world.group);
  if (grouping === null || directory === null || window === null) return null;
  const { attribute, labels, label } = grouping;
  const seen = { label, groups: labels.length };
  const strata = strataOf(seen, stratumOfMembers(world));
  const values = directory.attributes.get(attribute) ?? [];
  return (which) => {
    const drawn = permuteLabels(seen, strata, which);
    const dealt = [...values];
    nodes.forEach((person, node) => {
      const at = drawn.label[node] ?? -1;
      if (at >= 0) dealt[person] = labels[at] ?? null;
    });
    const attributes = new Map(directory.attributes).set(attribute, dealt);
    const relabelled: Directory = { ...directory, attributes };
    return { ...world, logs: { ...logs, directory: relabelled } };
  };
}

/**
 * The stratum of each node: its cohort, and its quarter of the members by days of presence. All are
 * in one where there is no time.
 */
export function stratumOfMembers({ nodes, spans, evidence, window }: World): Uint32Array {
  if (window === null) return new Uint32Array(nodes.length);
  const { offsets, day } = evidence.presence;
  const { from, to } = window;
  const days = Array.from(
    nodes,
    (person) =>
      day.subarray(offsets[person], offsets[person + 1]).filter((one) => one >= from && one < to)
        .length,
  );
  const sorted = [...days].sort((a, b) => a - b);
  /** People who are there equally often are in one part. */
  const partOf = (count: number): number =>
    Math.min(PARTS - 1, Math.floor((PARTS * sorted.indexOf(count)) / sorted.length));
  const cohorts = Array.from(nodes, (person) =>
    Math.floor((to - (spans.start[person] ?? to)) / COHORT_DAYS),
  );
  const known = [...new Set(cohorts)].sort((a, b) => a - b);
  return Uint32Array.from(
    days,
    (count, node) => known.indexOf(cohorts[node] ?? 0) * PARTS + partOf(count),
  );
}
