/** What every measure of groups shares: a grouping, enough known labels, and what may be named. */
import type { Labels } from '../graph/labels.ts';
import { countTies } from './countTies.ts';
import { groupOfMembers, type Grouping } from './grouping.ts';
import type { Measure } from './indicator.ts';
import type { World } from './world.ts';

/** Least share of active members with a known label (METHODS 0.4, K27). */
const MIN_COVERAGE = 0.6;

/** A grouping as graph measures take it, and the share of members with a known label. */
export interface Grouped extends Grouping, Labels {
  readonly coverage: number;
}

/** Measures the groups of the chosen attribute, or says why there are none. */
export function measureGroups(world: World, measure: (groups: Grouped) => Measure): Measure {
  const members = world.nodes.length;
  if (members === 0) return { value: null, reason: 'EMPTY', n: 0, persons: 0 };
  const grouping = groupOfMembers(world, world.group);
  if (grouping === null) return { value: null, reason: 'NO_ATTRIBUTE', n: 0, persons: 0 };
  const coverage = grouping.known / members;
  if (coverage < MIN_COVERAGE) {
    return { value: null, reason: 'LOW_COVERAGE', n: 0, persons: grouping.known, coverage };
  }
  return { coverage, ...measure({ ...grouping, groups: grouping.labels.length, coverage }) };
}

/**
 * Groups that may be named: those of at least k members, and no rest so small that it would be
 * known by subtraction. Numbers of groups, ascending.
 */
export function namedGroups(
  sizes: readonly number[],
  { definitions: { kInternal: k } }: World,
): readonly number[] {
  const named = [...sizes.keys()].filter((group) => (sizes[group] ?? 0) >= k);
  let rest = sizes.reduce((sum, size) => sum + (size < k ? size : 0), 0);
  while (rest > 0 && rest < k && named.length > 0) {
    const least = named.reduce((x, y) => ((sizes[y] ?? 0) < (sizes[x] ?? 0) ? y : x));
    named.splice(named.indexOf(least), 1);
    rest += sizes[least] ?? 0;
  }
  return named;
}

/** Distinct persons at the ends of ties whose two labels are known. */
export const personsInTies = (world: World, { label }: Labels): number =>
  countTies(world, (e) => label[world.graph.from[e]!]! >= 0 && label[world.graph.to[e]!]! >= 0)
    .persons;
