/** The product's projections of logs onto pairs, one weight a pair, by the names of a reference. */
import { makeClock } from '../../lib/base/clock.ts';
import { coattendanceOf, rostersOf } from '../../lib/evidence/coattendance.ts';
import { groupByPair, takeFloat64, takeUint32, type PairGroups } from '../../lib/evidence/order.ts';
import { readyTiesOf } from '../../lib/evidence/readyTies.ts';
import { contactsOf, serviceOf } from '../../lib/evidence/service.ts';
import type { Logs, ReadyNetwork } from '../../lib/logs/logs.ts';
import type { GraphInput } from './oracle.ts';

/** No cap: references project everything. */
const NO_CAP = 1e6;

/** Pairs of {@link Logs.persons} with their weights: ordered pairs in a directed network. */
export interface Pairs {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly weight: Float64Array;
}

/** null where there is no such log, or no such weight of it. */
type Projection = (logs: Logs, input: GraphInput, hidden: Uint8Array) => Pairs | null;

/** By file and weight; no weight named: the weight column, or rows counted. */
const UNDIRECTED: Readonly<Record<string, Projection>> = {
  'ties.csv': ({ ties, texts }, input, hidden) => ready(ties, texts, input, hidden),
  'nominations.csv': ({ nominations, texts }, input, hidden) =>
    ready(nominations, texts, input, hidden),
  'help.csv': ({ help, timezone }, _, hidden) =>
    help && countedRows(serviceOf(help, hidden, makeClock(timezone)).pairs),
  'contacts.csv seconds': ({ contacts, timezone }, _, hidden) => {
    if (contacts === null) return null;
    const { pairs, seconds } = contactsOf(contacts, hidden, makeClock(timezone));
    return summed(pairs, seconds);
  },
  'attendance.csv shared_events': (logs, _, hidden) => coattended(logs, hidden)?.shared ?? null,
  'attendance.csv newman': (logs, _, hidden) => coattended(logs, hidden)?.newman ?? null,
};

const DIRECTED: Readonly<Record<string, Projection>> = {
  'help.csv': ({ help }, _, hidden) =>
    help && arcs(help.helper, help.helped, new Float64Array(help.length).fill(1), hidden),
  'nominations.csv': ({ nominations, texts }, { relation }, hidden) => {
    if (nominations === null) return null;
    const { a, b, weight } = ofRelation(nominations, texts, relation);
    return arcs(a, b, weight, hidden);
  },
};

/** The network a reference describes, directions dropped. @param hidden 1 for who is left out */
export const undirectedPairs: Projection = (logs, input, hidden) =>
  UNDIRECTED[nameOf(input)]?.(logs, input, hidden) ?? null;

/** The same with its directions. */
export const directedPairs: Projection = (logs, input, hidden) =>
  DIRECTED[nameOf(input)]?.(logs, input, hidden) ?? null;

const nameOf = ({ file, weight }: GraphInput): string =>
  weight === undefined ? file : `${file} ${weight}`;

/** Co-attendance of every pair that shared an event: events counted, and by Newman's weight. */
export function coattended(
  logs: Logs,
  hidden: Uint8Array,
): { readonly shared: Pairs; readonly newman: Pairs } | null {
  const { attendance, events, persons, timezone } = logs;
  if (attendance === null) return null;
  const rosters = rostersOf(attendance, events.length, persons.length, makeClock(timezone));
  const { pairs, event } = coattendanceOf(rosters, hidden, NO_CAP);
  const sizes = takeUint32(rosters.size, event);
  return {
    shared: countedRows(pairs),
    newman: summed(
      pairs,
      Float64Array.from(sizes, (size) => 1 / (size - 1)),
    ),
  };
}

/** One weight a pair: the sum over its rows, in their order. */
function summed(pairs: PairGroups, rows: Float64Array): Pairs {
  const { a, b, offsets } = pairs;
  const weight = Float64Array.from(a, (_, p) =>
    rows.subarray(offsets[p], offsets[p + 1]).reduce((sum, value) => sum + value, 0),
  );
  return { a, b, weight };
}

const countedRows = (pairs: PairGroups): Pairs =>
  summed(pairs, new Float64Array(pairs.offsets.at(-1) ?? 0).fill(1));

function ready(
  network: ReadyNetwork | null,
  texts: readonly string[],
  { relation }: GraphInput,
  hidden: Uint8Array,
): Pairs | null {
  if (network === null) return null;
  const { pairs, weight } = readyTiesOf([ofRelation(network, texts, relation)], hidden);
  return { a: pairs.a, b: pairs.b, weight };
}

/** One arc an ordered pair of different persons, weights added. */
function arcs(a: Uint32Array, b: Uint32Array, weight: Float64Array, hidden: Uint8Array): Pairs {
  const isHidden = (person: number | undefined): boolean => hidden[person ?? -1] !== 0;
  const rows = Uint32Array.from(a.keys()).filter(
    (row) => a[row] !== b[row] && !isHidden(a[row]) && !isHidden(b[row]),
  );
  const pairs = groupByPair(takeUint32(a, rows), takeUint32(b, rows), hidden.length);
  return summed(pairs, takeFloat64(takeFloat64(weight, rows), pairs.order));
}

/** The rows of one relation; all of them where none is named. */
function ofRelation(
  network: ReadyNetwork,
  texts: readonly string[],
  relation?: string,
): ReadyNetwork {
  if (relation === undefined) return network;
  const wanted = texts.indexOf(relation);
  const rows = Uint32Array.from(network.relation.keys()).filter(
    (row) => network.relation[row] === wanted,
  );
  return {
    ...network,
    length: rows.length,
    a: takeUint32(network.a, rows),
    b: takeUint32(network.b, rows),
    relation: takeUint32(network.relation, rows),
    weight: takeFloat64(network.weight, rows),
  };
}
