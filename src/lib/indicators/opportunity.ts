/**
 * Hours of attention two members could give each other (C_opp: METHODS K28): crowd-discounted
 * co-presence, and of each shared event its duration over the number of others there.
 */
import { mondayOf } from '../base/time.ts';
import { eventDurations } from '../evidence/eventDurations.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { PairIndex } from '../evidence/union.ts';
import type { Logs } from '../logs/logs.ts';
import type { World } from './world.ts';

/** Pairs of members with any, sorted; ends are nodes of the graph, `a < b`. Seconds. */
export interface Opportunity {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly seconds: Float64Array;
  /** Events too large for pairs: who of the members was there, and each pair's seconds. */
  readonly crowds: readonly { readonly nodes: readonly number[]; readonly seconds: number }[];
}

/** By the nodes of a world, then by days: worlds with the same have the same logs, and other ties at most. */
const known = new WeakMap<Uint32Array, Map<number, Opportunity | null>>();

/**
 * Over the evidence period, the week left out excepted; null where nothing was logged that people
 * could meet at. O(evidence rows), once for a world and those drawn from it.
 *
 * @param days before the end of the window
 */
export function opportunityOf(
  world: World,
  days = world.definitions.evidenceDays,
): Opportunity | null {
  const before = known.get(world.nodes) ?? new Map<number, Opportunity | null>();
  known.set(world.nodes, before);
  let found = before.get(days);
  if (found === undefined) {
    found = gather(world, days);
    before.set(days, found);
  }
  return found;
}

function gather(world: World, days: number): Opportunity | null {
  const { evidence, window, nodes } = world;
  const { copresence, coattendance, pairs } = evidence;
  if (window === null || (copresence === null && coattendance === null)) return null;
  const isIn = daysOf(world, window.to - days, window.to);
  const ofPairs = secondsOfPairs(world, days, window.to);
  const node = new Int32Array(evidence.persons).fill(-1);
  nodes.forEach((person, at) => (node[person] = at));
  const eventSeconds = attentionAtEvents(world);
  const [a, b, seconds]: [number[], number[], number[]] = [[], [], []];
  for (let p = 0; p < pairs.length; p++) {
    const [first, second] = [node[pairs.a[p]!]!, node[pairs.b[p]!]!];
    if (first < 0 || second < 0) continue;
    const together = ofPairs[p]!;
    if (together === 0) continue;
    a.push(first);
    b.push(second);
    seconds.push(together);
  }
  return {
    a: Uint32Array.from(a),
    b: Uint32Array.from(b),
    seconds: Float64Array.from(seconds),
    crowds: crowdsOf(world, node, isIn, eventSeconds),
  };
}

/** What seconds of pairs rest on, whoever is left out. */
interface OfPairs extends Pick<Evidence, 'copresence' | 'coattendance'> {
  readonly logs: Pick<Logs, 'attendance' | 'events'>;
  readonly days: number;
  readonly to: number;
  readonly without: number | null;
  readonly seconds: Float64Array;
}

/** The last that were asked for: of the evidence period, and of the window. */
const knownOfPairs = new WeakMap<PairIndex, readonly OfPairs[]>();
const MOST_KEPT = 2;

/** Of every pair of the evidence. O(evidence rows), once however many people are left out. */
function secondsOfPairs(world: World, days: number, to: number): Float64Array {
  const { evidence, logs, without } = world;
  const { pairs, copresence, coattendance } = evidence;
  const all = knownOfPairs.get(pairs) ?? [];
  const before = all.find(
    (one) =>
      one.copresence === copresence &&
      one.coattendance === coattendance &&
      one.logs.attendance === logs.attendance &&
      one.logs.events === logs.events &&
      one.days === days &&
      one.to === to &&
      one.without === without,
  );
  if (before !== undefined) return before.seconds;
  const isIn = daysOf(world, to - days, to);
  const eventSeconds = attentionAtEvents(world);
  const seconds = new Float64Array(pairs.length);
  for (let p = 0; p < pairs.length; p++) {
    seconds[p] =
      copresenceSeconds(world, pairs.copresence[p]!, isIn) +
      sharedEvents(world, pairs.coattendance[p]!, isIn, eventSeconds);
  }
  const { attendance, events } = logs;
  const found: OfPairs = {
    ...{ copresence, coattendance, days, to, without, seconds },
    logs: { attendance, events },
  };
  knownOfPairs.set(pairs, [found, ...all].slice(0, MOST_KEPT));
  return seconds;
}

type Days = (day: number) => boolean;

function daysOf({ without }: World, from: number, at: number): Days {
  const outFrom = mondayOf(without ?? NaN);
  return (day) => day >= from && day < at && !(day >= outFrom && day < outFrom + 7);
}

function copresenceSeconds({ evidence: { copresence } }: World, group: number, isIn: Days): number {
  if (group < 0 || copresence === null) return 0;
  const rows = copresence.blocks[copresence.block[group]!]!;
  let seconds = 0;
  for (let row = copresence.from[group]!; row < copresence.to[group]!; row++) {
    if (isIn(rows.day(row))) seconds += rows.attention(row);
  }
  return seconds;
}

/** Seconds of each event over the number of others present; 0 where nobody else was. */
function attentionAtEvents({ logs, evidence: { coattendance } }: World): Float64Array {
  if (logs.attendance === null || coattendance === null) return new Float64Array(0);
  const { size } = coattendance.rosters;
  const durations = eventDurations(logs.attendance, logs.events, size);
  return durations.map((seconds, e) => (size[e]! < 2 ? 0 : seconds / (size[e]! - 1)));
}

function sharedEvents(
  { evidence: { coattendance } }: World,
  group: number,
  isIn: Days,
  eventSeconds: Float64Array,
): number {
  if (group < 0 || coattendance === null) return 0;
  const { pairs, event, rosters } = coattendance;
  let seconds = 0;
  for (let row = pairs.offsets[group]!; row < pairs.offsets[group + 1]!; row++) {
    const e = event[row]!;
    if (isIn(rosters.day[e]!)) seconds += eventSeconds[e]!;
  }
  return seconds;
}

/** Events above the cap make no pair; what members had there is told by who was there (K15). */
function crowdsOf(
  { evidence: { coattendance }, definitions }: World,
  node: Int32Array,
  isIn: Days,
  eventSeconds: Float64Array,
): Opportunity['crowds'] {
  if (coattendance === null) return [];
  const { size, day, offsets, person } = coattendance.rosters;
  const crowds: { nodes: number[]; seconds: number }[] = [];
  for (let e = 0; e < size.length; e++) {
    if (size[e]! <= definitions.eventCap || !isIn(day[e]!)) continue;
    const present = Array.from(person.subarray(offsets[e], offsets[e + 1]), (p) => node[p]!);
    crowds.push({ nodes: present.filter((at) => at >= 0), seconds: eventSeconds[e]! });
  }
  return crowds;
}
