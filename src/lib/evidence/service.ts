/** Help exchanged (METHODS A5) and contacts, one row per record, grouped by unordered pair. */
import type { Clock } from '../base/clock.ts';
import type { Contacts, Help } from '../logs/logs.ts';
import { groupByPair, identity, sortBySecond, takeUint32, type PairGroups } from './order.ts';

/** Rows of pair p are `pairs.offsets[p] … pairs.offsets[p + 1] - 1`, in time order. */
export interface Service {
  readonly pairs: PairGroups;
  /** Local day of the exchange. */
  readonly day: Int32Array;
  /** 1 where the pair's first person (a) helped the second (b), 0 where b helped a. */
  readonly forward: Uint8Array;
}

export interface ContactEvidence {
  readonly pairs: PairGroups;
  readonly day: Int32Array;
  /** Seconds of the contact; NaN where its end is unknown. */
  readonly seconds: Float64Array;
}

/** Records that involve a hidden person are left out whole (METHODS K7). */
export function serviceOf(help: Help, hidden: Uint8Array, clock: Clock): Service {
  const rows = visible(sortBySecond(identity(help.length), help.time), (r) =>
    [help.helper[r]!, help.helped[r]!].some((p) => hidden[p] === 1),
  );
  const helper = takeUint32(help.helper, rows);
  const helped = takeUint32(help.helped, rows);
  const a = helper.map((p, r) => Math.min(p, helped[r]!));
  const b = helper.map((p, r) => Math.max(p, helped[r]!));
  const pairs = groupByPair(a, b, hidden.length);
  const inOrder = takeUint32(rows, pairs.order);
  return {
    pairs,
    day: Int32Array.from(inOrder, (r) => clock.day(help.time[r]!)),
    forward: Uint8Array.from(inOrder, (r) => (help.helper[r]! < help.helped[r]! ? 1 : 0)),
  };
}

export function contactsOf(contacts: Contacts, hidden: Uint8Array, clock: Clock): ContactEvidence {
  const rows = visible(
    sortBySecond(identity(contacts.length), contacts.start),
    (r) => hidden[contacts.a[r]!] === 1 || hidden[contacts.b[r]!] === 1,
  );
  const pairs = groupByPair(
    takeUint32(contacts.a, rows),
    takeUint32(contacts.b, rows),
    hidden.length,
  );
  const inOrder = takeUint32(rows, pairs.order);
  return {
    pairs,
    day: Int32Array.from(inOrder, (r) => clock.day(contacts.start[r]!)),
    seconds: Float64Array.from(inOrder, (r) => contacts.end[r]! - contacts.start[r]!),
  };
}

const visible = (rows: Uint32Array, isHidden: (row: number) => boolean): Uint32Array =>
  rows.filter((r) => !isHidden(r));
