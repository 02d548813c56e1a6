/** Builds the network a reference asks for, by the product's own projections. */
import { makeClock } from '../../lib/base/time.ts';
import { coattendanceOf, rostersOf } from '../../lib/evidence/coattendance.ts';
import { groupByPair, type PairGroups } from '../../lib/evidence/order.ts';
import { readyTiesOf } from '../../lib/evidence/readyTies.ts';
import { contactsOf, serviceOf } from '../../lib/evidence/service.ts';
import { type Graph, graphOf } from '../../lib/graph/csr.ts';
import type { Logs, ReadyNetwork } from '../../lib/logs/logs.ts';
import type { GraphInput } from './oracle.ts';

/** No cap: references project everything. */
export const NO_CAP = 1e6;

/** A graph with one weight an edge. */
export interface WeightedGraph {
  readonly graph: Graph;
  readonly weight: Float64Array;
}

/** A directed network, one arc an ordered pair of different persons. */
export interface Arcs {
  readonly n: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float64Array;
}

/** The network and who its nodes are. */
export interface Network {
  readonly people: readonly string[];
  readonly undirected: WeightedGraph;
  /** null where the reference asks for no directions. */
  readonly arcs: Arcs | null;
}

/** Pairs with their weights, over {@link Logs.persons}. */
interface Pairs {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly weight: Float64Array;
}

/** null where the reference asks for something the product has no projection for. */
export function networkOf(logs: Logs, input: GraphInput): Network | null {
  const hidden = hiddenBy(logs, input);
  if (hidden === null) return null;
  const undirected = undirectedPairs(logs, input, hidden);
  const directed = input.directed ? directedPairs(logs, input, hidden) : null;
  if (undirected === null || (input.directed && directed === null)) return null;
  const rank = nodesOf(logs, hidden, [undirected, ...(directed === null ? [] : [directed])]);
  const heavy = atLeast(undirected, input.min_weight ?? -Infinity);
  const number = (ends: Uint32Array): Uint32Array => ends.map((person) => rank.of[person]!);
  return {
    people: rank.people,
    undirected: {
      graph: graphOf(rank.people.length, number(heavy.a), number(heavy.b)),
      weight: heavy.weight,
    },
    arcs: directed && {
      n: rank.people.length,
      from: number(directed.a),
      to: number(directed.b),
      weight: directed.weight,
    },
  };
}

/** 1 for the persons a condition leaves out; null where its column does not exist. */
function hiddenBy(logs: Logs, { people_where: where }: GraphInput): Uint8Array | null {
  const hidden = new Uint8Array(logs.persons.length);
  for (const [column, label] of Object.entries(where ?? {})) {
    const labels = logs.directory?.attributes.get(column);
    if (labels === undefined) return null;
    for (const [person, own] of labels.entries()) if (own !== label) hidden[person] = 1;
  }
  return hidden;
}

/** Everyone in people.csv and everyone with a tie, in the order of their ids. */
function nodesOf(
  logs: Logs,
  hidden: Uint8Array,
  all: readonly Pairs[],
): { people: string[]; of: Uint32Array } {
  const present = Uint8Array.from(logs.directory?.listed ?? new Uint8Array(logs.persons.length));
  for (const { a, b } of all) for (const ends of [a, b]) for (const p of ends) present[p] = 1;
  const people: string[] = [];
  const of = new Uint32Array(logs.persons.length);
  for (const [person, id] of logs.persons.entries()) {
    if (present[person] === 0 || hidden[person] === 1) continue;
    of[person] = people.length;
    people.push(id);
  }
  return { people, of };
}

function undirectedPairs(logs: Logs, input: GraphInput, hidden: Uint8Array): Pairs | null {
  const clock = makeClock(logs.timezone);
  const persons = logs.persons.length;
  const { file, weight } = input;
  if (file === 'ties.csv' || file === 'nominations.csv') {
    const network = file === 'ties.csv' ? logs.ties : logs.nominations;
    if (network === null || weight !== undefined) return null;
    const ties = readyTiesOf([ofRelation(network, logs, input.relation)], hidden);
    return { a: ties.pairs.a, b: ties.pairs.b, weight: ties.weight };
  }
  if (file === 'help.csv' && logs.help !== null && weight === undefined) {
    return summed(serviceOf(logs.help, hidden, clock).pairs, () => 1);
  }
  if (file === 'contacts.csv' && logs.contacts !== null && weight === 'seconds') {
    const { pairs, seconds } = contactsOf(logs.contacts, hidden, clock);
    return summed(pairs, (row) => seconds[row]!);
  }
  if (file === 'attendance.csv' && logs.attendance !== null) {
    if (weight !== 'shared_events' && weight !== 'newman') return null;
    const rosters = rostersOf(logs.attendance, logs.events.length, persons, clock);
    const { pairs, event } = coattendanceOf(rosters, hidden, NO_CAP);
    return summed(pairs, (row) => (weight === 'newman' ? 1 / (rosters.size[event[row]!]! - 1) : 1));
  }
  return null;
}

function directedPairs(logs: Logs, input: GraphInput, hidden: Uint8Array): Pairs | null {
  const { help, nominations } = logs;
  const kept = (a: Uint32Array, b: Uint32Array, row: number): boolean =>
    a[row] !== b[row] && hidden[a[row]!] === 0 && hidden[b[row]!] === 0;
  const rows = (a: Uint32Array, b: Uint32Array): Uint32Array =>
    a.map((_, row) => row).filter((row) => kept(a, b, row));
  const gather = (a: Uint32Array, b: Uint32Array, weight: (row: number) => number): Pairs => {
    const shown = rows(a, b);
    const groups = groupByPair(
      shown.map((row) => a[row]!),
      shown.map((row) => b[row]!),
      hidden.length,
    );
    return summed(groups, (row) => weight(shown[groups.order[row]!]!));
  };
  if (input.file === 'help.csv' && help !== null) return gather(help.helper, help.helped, () => 1);
  if (input.file !== 'nominations.csv' || nominations === null) return null;
  const named = ofRelation(nominations, logs, input.relation);
  return gather(named.a, named.b, (row) => named.weight[row]!);
}

/** One weight a pair: the sum over its rows, in their order. */
function summed(pairs: PairGroups, weightOf: (row: number) => number): Pairs {
  const weight = new Float64Array(pairs.a.length);
  for (let p = 0; p < weight.length; p++) {
    for (let row = pairs.offsets[p]!; row < pairs.offsets[p + 1]!; row++) {
      weight[p]! += weightOf(row);
    }
  }
  return { a: pairs.a, b: pairs.b, weight };
}

function atLeast(pairs: Pairs, least: number): Pairs {
  const kept = pairs.a.map((_, p) => p).filter((p) => pairs.weight[p]! >= least);
  return {
    a: kept.map((p) => pairs.a[p]!),
    b: kept.map((p) => pairs.b[p]!),
    weight: Float64Array.from(kept, (p) => pairs.weight[p]!),
  };
}

/** The rows of one relation; all of them where none is named. */
function ofRelation(network: ReadyNetwork, logs: Logs, relation?: string): ReadyNetwork {
  if (relation === undefined) return network;
  const rows = Uint32Array.from({ length: network.length }, (_, row) => row).filter(
    (row) => logs.texts[network.relation[row]!] === relation,
  );
  return {
    length: rows.length,
    file: Uint16Array.from(rows, (row) => network.file[row]!),
    line: rows.map((row) => network.line[row]!),
    a: rows.map((row) => network.a[row]!),
    b: rows.map((row) => network.b[row]!),
    relation: rows.map((row) => network.relation[row]!),
    weight: Float64Array.from(rows, (row) => network.weight[row]!),
  };
}
