import { gateOf } from '../../disclosure/audience.ts';
import { UNTOLD } from '../../disclosure/gate.ts';
import { closeLine } from '../../disclosure/tables.ts';
import { brokerage, roleSharesByChance, ROLES, type RoleCounts } from '../../graph/brokerage.ts';
import { type Grouped, measureGroups } from '../grouped.ts';
import { helpArcs } from '../helpArcs.ts';
import { defineIndicator } from '../indicator.ts';
import type { Counted, RawParts } from '../result.ts';
import type { World } from '../world.ts';

/** Roles whose relay goes from one group to another. */
const CROSSING: ReadonlySet<string> = new Set(['gatekeeper', 'representative', 'liaison']);

/** Share of the relays of help (a helped b, b helped c, a never c) that end in another group. */
export default defineIndicator({
  id: 'brokerage',
  headline: null,
  unit: 'share',
  range: [0, 1],
  better: null,
  needs: ['time'],
  scale: 'logit',
  references: ['B6', 'K27', 'K29', 'Gould & Fernandez 1989'],
  measure: (world) => {
    const arcs = helpArcs(world);
    if (arcs === null) return { value: null, reason: 'NEEDS_LOGS', n: 0, persons: 0 };
    return measureGroups(world, (groups) => {
      const counts = brokerage(world.nodes.length, arcs, groups);
      const totals = counts.map((column) => column.reduce((sum, count) => sum + count, 0));
      const n = totals.reduce((sum, count) => sum + count, 0);
      if (n === 0) return { value: null, reason: 'EMPTY', n, persons: 0 };
      const crossing = ROLES.reduce(
        (sum, role, r) => sum + (CROSSING.has(role) ? (totals[r] ?? 0) : 0),
        0,
      );
      return {
        value: crossing / n,
        n,
        successes: crossing,
        persons: brokers(counts, ROLES),
        fewest: brokersOfSides(counts),
        ...(world.without === null ? { parts: rolesOf(world, groups, counts, totals) } : {}),
      };
    });
  },
});

/** Members who relay in one of the roles: the fewest people a number of relays can speak of. */
function brokers(counts: RoleCounts, roles: readonly string[]): number {
  const columns = counts.filter((_, r) => roles.includes(ROLES[r] ?? ''));
  let persons = 0;
  for (let node = 0; node < counts[0].length; node++) {
    if (columns.some((column) => (column[node] ?? 0) > 0)) persons++;
  }
  return persons;
}

/** The fewer of those who relay across groups and those who do not, of sides that have any. */
function brokersOfSides(counts: RoleCounts): number {
  const sides = [true, false].map((isOne) =>
    brokers(
      counts,
      ROLES.filter((role) => CROSSING.has(role) === isOne),
    ),
  );
  return Math.min(...sides.filter((side) => side > 0));
}

/** Two-paths of each role, and the shares the same labels handed out at random would give. */
function rolesOf(
  { definitions }: World,
  groups: Grouped,
  counts: RoleCounts,
  totals: readonly number[],
): RawParts {
  const counted = (names: readonly string[]): Record<string, Counted> =>
    Object.fromEntries(
      names.map((role) => {
        const count = totals[ROLES.findIndex((one) => one === role)] ?? 0;
        return [role, { count, persons: brokers(counts, [role]) }];
      }),
    );
  // The value tells how many relays cross groups and how many do not: each side adds up by itself.
  const gate = gateOf(definitions);
  const told = {
    ...closeLine(counted(ROLES.filter((role) => CROSSING.has(role))), gate),
    ...closeLine(counted(ROLES.filter((role) => !CROSSING.has(role))), gate),
  };
  const chance = roleSharesByChance(groups);
  return {
    roles: Object.fromEntries(ROLES.map((role) => [role, told[role] ?? UNTOLD])),
    byChance: Object.fromEntries(ROLES.map((role, r) => [role, chance?.[r] ?? null])),
    crossingByChance:
      chance &&
      ROLES.reduce((sum, role, r) => sum + (CROSSING.has(role) ? (chance[r] ?? 0) : 0), 0),
  };
}
