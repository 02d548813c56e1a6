/**
 * The evidence of a place had some people not been there on some days (METHODS G2). Who is a member,
 * and since when, stays; rooms stay as full as they were for the others.
 */
import type { Contacts, Help, Logs } from '../logs/logs.ts';
import { coattendanceOf, type Rosters } from './coattendance.ts';
import type { Copresence } from './copresence.ts';
import { DayRows } from './dayRows.ts';
import type { Evidence } from './evidence.ts';
import type { PairList } from './order.ts';
import type { PairDays } from './pairDays.ts';
import { contactsOf, serviceOf } from './service.ts';
import { unionOfPairs } from './union.ts';

/** Whether a person is taken away on a local day. */
export type IsAway = (person: number, day: number) => boolean;

/**
 * Without what rests on the presence of somebody who is away: their place at events, which are
 * smaller then, help and contacts of either end, hours beside others. O(rows of all layers).
 */
export function thinnedEvidence(
  { help, contacts: told }: Pick<Logs, 'help' | 'contacts'>,
  evidence: Evidence,
  eventCap: number,
  isAway: IsAway,
): Evidence {
  const { hidden, clock } = evidence;
  const rosters = evidence.coattendance?.rosters;
  const coattendance =
    rosters === undefined
      ? null
      : coattendanceOf(thinnedRosters(rosters, isAway), hidden, eventCap);
  const service =
    evidence.service && help && serviceOf(thinnedHelp(help, evidence, isAway), hidden, clock);
  const contacts =
    evidence.contacts && told && contactsOf(thinnedContacts(told, evidence, isAway), hidden, clock);
  const copresence = evidence.copresence && thinnedCopresence(evidence.copresence, isAway);
  const layers = [copresence, coattendance, service, contacts] as const;
  const pairs = unionOfPairs(...pairsOf(layers));
  return { ...evidence, coattendance, service, contacts, copresence, pairs };
}

type Layers = readonly [Paired, Paired, Paired, Paired];
type Paired = { readonly pairs: PairList } | null;
const pairsOf = ([a, b, c, d]: Layers) =>
  [a?.pairs ?? null, b?.pairs ?? null, c?.pairs ?? null, d?.pairs ?? null] as const;

function thinnedRosters(rosters: Rosters, isAway: IsAway): Rosters {
  const person: number[] = [];
  const size = new Uint32Array(rosters.size.length);
  const offsets = new Uint32Array(rosters.offsets.length);
  rosters.day.forEach((day, e) => {
    for (const one of rosters.person.subarray(rosters.offsets[e], rosters.offsets[e + 1])) {
      if (!isAway(one, day)) person.push(one);
    }
    offsets[e + 1] = person.length;
    size[e] = person.length - offsets[e]!;
  });
  return { ...rosters, size, offsets, person: Uint32Array.from(person) };
}

type Pairs = Pick<Evidence, 'clock'>;

function thinnedHelp(help: Help, { clock }: Pairs, isAway: IsAway): Help {
  const isKept = (_: number, r: number): boolean => {
    const day = clock.day(help.time[r]!);
    return !isAway(help.helper[r]!, day) && !isAway(help.helped[r]!, day);
  };
  const time = help.time.filter(isKept);
  const [helper, helped] = [help.helper.filter(isKept), help.helped.filter(isKept)];
  return { ...help, length: time.length, time, helper, helped };
}

function thinnedContacts(contacts: Contacts, { clock }: Pairs, isAway: IsAway): Contacts {
  const isKept = (_: number, r: number): boolean => {
    const day = clock.day(contacts.start[r]!);
    return !isAway(contacts.a[r]!, day) && !isAway(contacts.b[r]!, day);
  };
  const [start, end] = [contacts.start.filter(isKept), contacts.end.filter(isKept)];
  const [a, b] = [contacts.a.filter(isKept), contacts.b.filter(isKept)];
  return { ...contacts, length: start.length, start, end, a, b };
}

function thinnedCopresence(copresence: Copresence, isAway: IsAway): Copresence {
  const { pairs, block, blocks, from, to } = copresence;
  const room = from.reduce((sum, first, p) => sum + to[p]! - first, 0);
  const rows = new DayRows(room);
  const kept = { a: [] as number[], b: [] as number[], from: [] as number[], to: [] as number[] };
  let end = 0;
  pairs.a.forEach((a, p) => {
    const b = pairs.b[p]!;
    const first = end;
    const own = blocks[block[p]!]!;
    for (let row = from[p]!; row < to[p]!; row++) {
      if (!isAway(a, own.day(row)) && !isAway(b, own.day(row))) rows.copy(end++, own, row);
    }
    if (end === first) return;
    kept.a.push(a);
    kept.b.push(b);
    kept.from.push(first);
    kept.to.push(end);
  });
  const days: PairDays = {
    pairs: { a: Uint32Array.from(kept.a), b: Uint32Array.from(kept.b) },
    block: new Uint32Array(kept.a.length),
    from: Uint32Array.from(kept.from),
    to: Uint32Array.from(kept.to),
    blocks: [rows],
  };
  return { ...days, crowdHours: copresence.crowdHours };
}
