import { gateOf } from '../../disclosure/audience.ts';
import { fewestOf } from '../../disclosure/gate.ts';
import { closeLine } from '../../disclosure/tables.ts';
import { defineIndicator } from '../indicator.ts';
import type { Counted } from '../result.ts';
import { areHoursKnown, BANDS, MIXED, rhythmsOf } from '../rhythms.ts';
import { countTies } from '../countTies.ts';
import type { World } from '../world.ts';

/** Share of ties between people of different rhythms, among those whose two ends have one. */
export default defineIndicator({
  id: 'rhythm-bridging',
  headline: null,
  unit: 'share',
  range: [0, 1],
  better: null,
  needs: ['ties', 'time'],
  scale: 'logit',
  references: ['J1', 'K36'],
  measure: (world) => {
    if (!areHoursKnown(world)) return { value: null, reason: 'VISITS_DELETED', n: 0, persons: 0 };
    const { of, bandsInUse } = rhythmsOf(world);
    if (bandsInUse === 0) return { value: null, reason: 'EMPTY', n: 0, persons: 0 };
    if (bandsInUse < 2) return { value: null, reason: 'NO_VARIANCE', n: 0, persons: 0 };
    const rhythm = (node: number): number => of[world.nodes[node]!]!;
    const isPlain = (node: number): boolean => rhythm(node) >= 0 && rhythm(node) !== MIXED;
    const ends = (e: number): [number, number] => [world.graph.from[e]!, world.graph.to[e]!];
    const { count: n, persons } = countTies(world, (e) => ends(e).every(isPlain));
    if (n === 0) return { value: null, reason: 'EMPTY', n, persons };
    const isDifferent = (e: number): boolean => {
      const [i, j] = ends(e);
      return rhythm(i) !== rhythm(j);
    };
    const isTold = (e: number): boolean => ends(e).every(isPlain);
    const different = countTies(world, (e) => isTold(e) && isDifferent(e));
    const same = countTies(world, (e) => isTold(e) && !isDifferent(e));
    return {
      value: different.count / n,
      n,
      persons,
      fewest: fewestOf(different, same),
      successes: different.count,
      coverage: n / world.ties.length,
      parts: { different, ties: countTies(world, () => true), rhythms: membersByRhythm(world, of) },
    };
  },
});

/** Active members of each rhythm. */
function membersByRhythm({ nodes, definitions }: World, of: Int8Array): Record<string, Counted> {
  const names = [...BANDS, 'mixed'];
  const counts = names.map(() => 0);
  for (const person of nodes) if (of[person]! >= 0) counts[of[person]!]!++;
  const byRhythm = Object.fromEntries(
    names.map((name, at) => [name, { count: counts[at]!, persons: counts[at]! }]),
  );
  return closeLine(byRhythm, gateOf(definitions));
}
