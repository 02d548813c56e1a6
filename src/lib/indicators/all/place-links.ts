import { qByExposure } from '../cellTests.ts';
import type { Graph } from '../../graph/csr.ts';
import { countTies } from '../countTies.ts';
import { exposureWorlds } from '../exposureWorlds.ts';
import { namedGroups } from '../grouped.ts';
import { homesOf, placesOf, type Homes } from '../homes.ts';
import { defineIndicator } from '../indicator.ts';
import { expectedByTime, logRatio, type ByTime } from '../mixingByTime.ts';
import { mixingTable } from '../mixingTable.ts';
import type { Counted, RawParts } from '../result.ts';
import type { World } from '../world.ts';

/** Share of ties between people at home in different places, among those whose two ends have a home. */
export default defineIndicator({
  id: 'place-links',
  headline: null,
  unit: 'share',
  range: [0, 1],
  better: null,
  needs: ['ties', 'time'],
  scale: 'logit',
  isSlow: true,
  nullModel: 'exposure',
  // The worlds of other numbers are drawn for groups of the directory, not for homes.
  drawn: (world) => {
    const homes = placesOf(world).length < 2 ? null : homesOf(world);
    const worldOf = homes && exposureWorlds(world, homes);
    return homes && worldOf && ((which) => acrossHomes(worldOf(which).graph, homes));
  },
  references: ['J3', 'K38', 'K47', 'C7'],
  measure: (world) => {
    if (placesOf(world).length < 2) return { value: null, reason: 'NO_VARIANCE', n: 0, persons: 0 };
    const homes = homesOf(world);
    if (homes === null) return { value: null, reason: 'VISITS_DELETED', n: 0, persons: 0 };
    const { from, to } = world.graph;
    const home = (node: number): number => homes.label[node]!;
    const isKnown = (e: number): boolean => home(from[e]!) >= 0 && home(to[e]!) >= 0;
    const isAcross = (e: number): boolean => home(from[e]!) !== home(to[e]!);
    const { count: n, persons: all } = countTies(world, isKnown);
    if (n === 0) return { value: null, reason: 'EMPTY', n, persons: all };
    const across = countTies(world, (e) => isKnown(e) && isAcross(e));
    const inside = countTies(world, (e) => isKnown(e) && !isAcross(e));
    return {
      value: across.count / n,
      n,
      // The few on either side are the people such a share tells of.
      persons: fewest(across, inside),
      successes: across.count,
      coverage: n / world.ties.length,
      ...(world.without === null ? { parts: partsOf(world, homes, across) } : {}),
    };
  },
});

/** Share of ties across, of those whose two ends have a home; null without any. */
function acrossHomes({ from, to }: Graph, { label }: Homes): number | null {
  let [known, across] = [0, 0];
  for (let e = 0; e < from.length; e++) {
    const [a, b] = [label[from[e]!]!, label[to[e]!]!];
    if (a < 0 || b < 0) continue;
    known++;
    across += Number(a !== b);
  }
  return known === 0 ? null : across / known;
}

/** Persons on the side with fewest; nobody is no side. */
const fewest = (...sides: readonly Counted[]): number =>
  Math.min(...sides.flatMap(({ count, persons }) => (count === 0 ? [] : [persons])));

function partsOf(world: World, homes: Homes, across: Counted): RawParts {
  const isWith = (places: number): boolean => places >= 2;
  const several = Array.from(homes.places).filter(isWith).length;
  const others = homes.known - several;
  const sides = [several, others].filter((side) => side > 0);
  const byTime = expectedByTime(world, { ...homes, attribute: 'home' });
  return {
    ties: { count: world.ties.length, persons: world.nodes.length },
    across,
    /** Among ties of people with hours in common, and what these hours would give (C7). */
    observedMet: shareAcross(homes, byTime?.observed),
    expectedMet: shareAcross(homes, byTime?.expected),
    members: { count: homes.known, persons: homes.known },
    severalPlaces: { count: several, persons: Math.min(...sides) },
    places: placesParts(world, homes),
    matrix: matrixOf(world, homes, byTime),
  };
}

/**
 * Share across places of a table of cells, each tie once; null: there is none, or a cell is closed.
 */
function shareAcross(
  { labels }: Homes,
  cell: ((a: number, b: number) => number | null) | undefined,
): number | null {
  let [all, across] = [0, 0];
  for (const a of labels.keys()) {
    for (let b = a; b < labels.length; b++) {
      const ties = cell?.(a, b) ?? NaN;
      all += ties;
      if (a !== b) across += ties;
    }
  }
  return all > 0 ? across / all : null;
}

/**
 * Of each place with enough members to be named: who is at home there, and its part in all ties, where
 * a tie between two places counts half for each: parts sum to one.
 */
function placesParts(world: World, homes: Homes): RawParts {
  const { from, to } = world.graph;
  const halves = homes.labels.map(() => 0);
  let all = 0;
  for (let e = 0; e < from.length; e++) {
    const [a, b] = [homes.label[from[e]!]!, homes.label[to[e]!]!];
    if (a < 0 || b < 0) continue;
    all += 2;
    halves[a]!++;
    halves[b]!++;
  }
  return Object.fromEntries(
    namedGroups(homes.sizes, world).map((place) => [
      homes.labels[place]!,
      {
        members: { count: homes.sizes[place]!, persons: homes.sizes[place]! },
        contribution: halves[place]! / all,
      },
    ]),
  );
}

/** By `place|place`: ties, those of people with hours in common, and what these hours would give. */
function matrixOf(world: World, homes: Homes, byTime: ByTime | null): RawParts {
  const table = mixingTable(world, { ...homes, attribute: 'home' });
  const q = byTime === null ? null : qByExposure(table, byTime);
  return Object.fromEntries(
    table.map(({ a, b, count, open }, at) => {
      const observedMet = byTime === null || !open ? null : byTime.observed(a, b);
      const byExposure = byTime === null ? null : byTime.expected(a, b);
      return [
        `${homes.labels[a]!}|${homes.labels[b]!}`,
        {
          observed: open ? count : null,
          observedMet,
          byExposure,
          log2ByExposure: logRatio(observedMet, byExposure),
          qByExposure: q?.[at] ?? null,
        },
      ];
    }),
  );
}
