/** Whom the results of a period count, week by week, for the register of what was shown (H2). */
import { weekOf } from '../base/time.ts';
import type { Population } from '../disclosure/shown.ts';
import { namedGroups } from '../indicators/grouped.ts';
import { groupOfMembers } from '../indicators/grouping.ts';
import type { World } from '../indicators/world.ts';
import { sceneOf, type Prepared } from './pipeline.ts';
import type { AnalyseInput } from './protocol.ts';

/**
 * All active members, and each group that is named. Persons by the ids of their files, which stay
 * the same when a place is opened again.
 * @throws PasserelleError as `sceneOf`
 */
export function populations(prepared: Prepared, input: AnalyseInput): readonly Population[] {
  const { world } = sceneOf(prepared, input);
  const grouping = groupOfMembers(world, world.group);
  const groups = grouping === null ? [] : namedGroups(grouping.sizes, world);
  return [
    populationOf(world, () => true),
    ...groups.map((group) => populationOf(world, (node) => grouping?.label[node] === group)),
  ];
}

/** Slices are the weeks of the period on which somebody was there; a ready network has one. */
function populationOf(
  { nodes, logs, evidence, window }: World,
  isIn: (node: number) => boolean,
): Population {
  const found = new Map<string, Set<string>>();
  const { offsets, day } = evidence.presence;
  nodes.forEach((person, node) => {
    const id = logs.persons[person];
    if (id === undefined || !isIn(node)) return;
    const weeks =
      window === null
        ? ['network']
        : [...day.subarray(offsets[person], offsets[person + 1])]
            .filter((one) => one >= window.from && one < window.to)
            .map((one) => String(weekOf(one)));
    for (const week of weeks) {
      const there = found.get(week);
      if (there) there.add(id);
      else found.set(week, new Set([id]));
    }
  });
  return found;
}
