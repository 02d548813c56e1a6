/** Structural holes around the members who have enough ties to have some (METHODS B5). */
import { degree, type Graph } from '../graph/csr.ts';
import { structuralHoles, type Holes } from '../graph/holes.ts';
import { median } from '../stats/median.ts';
import { medianInterval } from '../stats/orderStatistics.ts';
import type { Interval } from '../stats/interval.ts';
import type { Measure } from './indicator.ts';
import type { World } from './world.ts';

type Column = 'constraint' | 'effectiveSize';

/** Fewest ties of a member who counts. */
const MIN_TIES = 3;

/** Both columns, their medians and ranges rest on the same holes. */
const known = new WeakMap<Graph, Holes>();

function holesOf(graph: Graph): Holes {
  const found = known.get(graph) ?? structuralHoles(graph, null);
  known.set(graph, found);
  return found;
}

/** Constraint of each node; NaN for the isolated. */
export const constraints = ({ graph }: World): Float64Array => holesOf(graph).constraint;

/** A column of the members with three ties or more. */
export function holesByMember({ graph }: World, column: Column): Float64Array {
  return holesOf(graph)[column].filter((_, node) => degree(graph, node) >= MIN_TIES);
}

/** Its median, over those members. */
export function medianOfHoles(world: World, column: Column): Measure {
  const values = holesByMember(world, column);
  const n = values.length;
  const coverage = world.graph.n === 0 ? 0 : n / world.graph.n;
  if (n === 0) return { value: null, reason: 'EMPTY', n, persons: 0, coverage };
  return { value: median(values), n, persons: n, coverage };
}

/** Its interval by ranks of members: neither weeks nor members left out serve a median. */
export const intervalOfHoles = (world: World, column: Column): Interval | null =>
  medianInterval(holesByMember(world, column));
