import { brokerage, roleSharesByChance, ROLES, type RoleCounts } from '../../graph/brokerage.ts';
import { type Grouped, measureGroups } from '../grouped.ts';
import { helpArcs } from '../helpArcs.ts';
import { defineIndicator } from '../indicator.ts';
import type { RawParts } from '../result.ts';
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

/** Two-paths of each role, and the shares the same labels handed out at random would give. */
function rolesOf(
  { definitions: { kInternal } }: World,
  groups: Grouped,
  counts: RoleCounts,
  totals: readonly number[],
): RawParts {
  const persons = ROLES.map((role) => brokers(counts, [role]));
  const isClosed = (r: number): boolean => (totals[r] ?? 0) > 0 && (persons[r] ?? 0) < kInternal;
  const closed = new Set([...ROLES.keys()].filter(isClosed));
  // All roles add up to n: a single one that is closed would be known by subtraction.
  if (closed.size === 1) {
    const open = [...ROLES.keys()].filter((r) => !closed.has(r));
    closed.add(open.reduce((x, y) => ((totals[y] ?? 0) < (totals[x] ?? 0) ? y : x)));
  }
  const chance = roleSharesByChance(groups);
  const byRole = (value: (r: number) => number | null): RawParts =>
    Object.fromEntries(ROLES.map((role, r) => [role, value(r)]));
  return {
    roles: byRole((r) => (closed.has(r) ? null : (totals[r] ?? 0))),
    byChance: byRole((r) => chance?.[r] ?? null),
    crossingByChance:
      chance &&
      ROLES.reduce((sum, role, r) => sum + (CROSSING.has(role) ? (chance[r] ?? 0) : 0), 0),
  };
}
