/**
 * Exposure and friending bias (Chetty et al. 2022, adapted: METHODS C7, K28): how much of their
 * time members spend beside another group, and how far their ties follow. Sums over the same ties
 * on all sides make connectedness = exposure × (1 − bias) exact.
 */
import { gateOf } from '../disclosure/audience.ts';
import { discloseCount, UNTOLD } from '../disclosure/gate.ts';
import { countTies } from './countTies.ts';
import { MET, metTies } from './expectedTies.ts';
import { measureGroups, type Grouped } from './grouped.ts';
import type { Measure } from './indicator.ts';
import { mixingTable } from './mixingTable.ts';
import { opportunityOf, type Opportunity } from './opportunity.ts';
import type { RawParts } from './result.ts';
import type { World } from './world.ts';

/** Fewest egos of a group for its own numbers (METHODS C7). */
const MIN_EGOS = 10;

/** Sums over egos, each weighted by its number of ties. */
interface Sums {
  egos: number;
  /** Σ k: ends of ties. */
  ends: number;
  /** Σ k f, Σ k x, Σ k π: with others, of ties, of attention, of members. */
  ties: number;
  attention: number;
  members: number;
}

export interface Exposure {
  readonly all: Readonly<Sums>;
  readonly byGroup: readonly Readonly<Sums>[];
  /** Ties between known labels that have hours in common. */
  readonly ties: number;
  /** And those that have none: of people who met elsewhere, or by hours that left no trace. */
  readonly elsewhere: { readonly count: number; readonly persons: number };
}

/** Share of ties with another group over its share of members; 1: as representative as members. */
export const connectednessOf = ({ ties, members }: Sums): number => ties / members;
/** Share of attention beside another group over its share of members; 1: met in proportion. */
export const exposureShareOf = ({ attention, members }: Sums): number => attention / members;
/** 1 − share of ties over share of attention: 0 where ties follow, above 0 where they avoid. */
export const biasOf = ({ ties, attention }: Sums): number => 1 - ties / attention;

/** One of the three numbers of C7; they share everything but the last step. */
export function measureExposure(world: World, of: (sums: Sums) => number): Measure {
  return measureGroups(world, (groups) => {
    const found = exposureOf(world, groups);
    if (found === null) return { value: null, reason: 'NEEDS_LOGS', n: 0, persons: 0 };
    const { egos: n } = found.all;
    if (n === 0) return { value: null, reason: 'EMPTY', n, persons: 0 };
    const value = of(found.all);
    // Nobody of another group among members, or beside anyone: nothing to compare with.
    if (!Number.isFinite(value)) return { value: null, reason: 'NO_VARIANCE', n, persons: n };
    const parts = world.without === null ? { parts: partsOf(world, found, groups) } : {};
    return { value, n, persons: n, ...parts };
  });
}

function partsOf(
  world: World,
  { all, byGroup, ties, elsewhere }: Exposure,
  groups: Grouped,
): RawParts {
  // A group's share of ties tells its ties inside: only where these may be told.
  const shown = mixingTable(world, groups)
    .filter(({ a, b, open }) => a === b && open && (byGroup[a]?.egos ?? 0) >= MIN_EGOS)
    .map(({ a }) => a);
  // The number of all ties is known: each of the two tells the other.
  const shownElsewhere = discloseCount(elsewhere, gateOf(world.definitions));
  const known = ties + elsewhere.count;
  return {
    ...sharesOf(all),
    ties: shownElsewhere === null ? UNTOLD : { count: ties, persons: all.egos },
    tiesElsewhereShare: shownElsewhere === null ? null : shownElsewhere / known,
    groups: Object.fromEntries(
      shown.map((group) => {
        const sums = byGroup[group] ?? all;
        const numbers = {
          egos: { count: sums.egos, persons: sums.egos },
          ...sharesOf(sums),
          exposure: finite(exposureShareOf(sums)),
          bias: finite(biasOf(sums)),
        };
        return [groups.labels[group] ?? '', numbers];
      }),
    ),
  };
}

const sharesOf = ({ ends, ties, attention, members }: Sums): RawParts => ({
  shareOfTies: ties / ends,
  shareOfAttention: attention / ends,
  shareOfMembers: members / ends,
});

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** The three indicators look at the same world one after the other. */
const known = new WeakMap<World, Exposure | null>();

function exposureOf(world: World, groups: Grouped): Exposure | null {
  const before = known.get(world);
  if (before !== undefined) return before;
  const opportunity = opportunityOf(world);
  const found = opportunity && sumUp(world, groups, opportunity);
  known.set(world, found);
  return found;
}

const zero = (): Sums => ({ egos: 0, ends: 0, ties: 0, attention: 0, members: 0 });

function sumUp(world: World, groups: Grouped, opportunity: Opportunity): Exposure {
  const { label, sizes } = groups;
  const beside = attentionBeside(world.nodes.length, groups, opportunity);
  const { degree, others, ties, elsewhere } = tiesWithHours(world, groups, opportunity);
  const all = zero();
  const byGroup = groups.labels.map(zero);
  for (const [node, k] of degree.entries()) {
    const group = byGroup[label[node] ?? -1];
    if (k === 0 || group === undefined) continue;
    const share = beside.others[node]! / beside.total[node]!;
    const around = (groups.known - sizes[label[node]!]!) / (groups.known - 1);
    for (const sums of [all, group]) {
      sums.egos++;
      sums.ends += k;
      sums.ties += others[node]!;
      sums.attention += k * share;
      sums.members += k * around;
    }
  }
  return { all, byGroup, ties, elsewhere };
}

/** Seconds of each node beside known labels, and beside another than its own. */
interface Attention {
  readonly total: Float64Array;
  readonly others: Float64Array;
}

/** Whatever ties there are: of the labels that were last asked for. */
const knownBeside = new WeakMap<
  Opportunity,
  { readonly label: Int32Array; readonly found: Attention }
>();

function attentionBeside(n: number, groups: Grouped, opportunity: Opportunity): Attention {
  const before = knownBeside.get(opportunity);
  if (before?.label === groups.label) return before.found;
  const found = addedUp(n, groups, opportunity);
  knownBeside.set(opportunity, { label: groups.label, found });
  return found;
}

function addedUp(
  n: number,
  { label, labels }: Grouped,
  { a, b, seconds, crowds }: Opportunity,
): Attention {
  const [total, others] = [new Float64Array(n), new Float64Array(n)];
  for (const [pair, time] of seconds.entries()) {
    const [i, j] = [a[pair]!, b[pair]!];
    if (label[i]! < 0 || label[j]! < 0) continue;
    for (const end of [i, j]) {
      total[end]! += time;
      if (label[i] !== label[j]) others[end]! += time;
    }
  }
  for (const { nodes, seconds: time } of crowds) {
    const present = nodes.filter((node) => label[node]! >= 0);
    const ofLabel = new Uint32Array(labels.length);
    for (const node of present) ofLabel[label[node]!]!++;
    for (const node of present) {
      total[node]! += (present.length - 1) * time;
      others[node]! += (present.length - ofLabel[label[node]!]!) * time;
    }
  }
  return { total, others };
}

interface TiesOfNodes extends Pick<Exposure, 'ties' | 'elsewhere'> {
  readonly degree: Uint32Array;
  /** Ties with another label. */
  readonly others: Uint32Array;
}

/** Ties between known labels whose pair has hours in common. */
function tiesWithHours(world: World, groups: Grouped, opportunity: Opportunity): TiesOfNodes {
  const { label } = groups;
  const { graph } = world;
  const met = metTies(graph, groups, opportunity);
  const [degree, others] = [new Uint32Array(graph.n), new Uint32Array(graph.n)];
  let ties = 0;
  for (const [e, code] of met.entries()) {
    if (code !== MET.here) continue;
    ties++;
    const [i, j] = [graph.from[e]!, graph.to[e]!];
    for (const end of [i, j]) {
      degree[end]!++;
      if (label[i] !== label[j]) others[end]!++;
    }
  }
  const elsewhere = countTies(world, (e) => met[e] === MET.elsewhere);
  return { degree, others, ties, elsewhere };
}
