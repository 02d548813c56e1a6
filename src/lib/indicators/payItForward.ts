/**
 * Whether people who were helped go on to help somebody else (METHODS D3, K30): the days after,
 * against other days of the same people.
 */
import { mondayOf, weekOf } from '../base/time.ts';
import type { Presence } from '../evidence/presence.ts';
import type { Chance } from '../base/random.ts';
import { helpRecords, inOwnOrder } from './helpRecords.ts';
import { presenceAtPlace } from './redrawnWorlds.ts';
import type { World } from './world.ts';

/** Days after a receipt that count as after it; the day itself does not. */
const AFTER_DAYS = 30;
/** The same in whole weeks, for receipts before the window to be moved about in. */
const BEFORE_DAYS = 35;

/** One end of a record of help: the other person, and the local day. */
interface Moment {
  readonly other: number;
  readonly day: number;
}

/** Somebody who was helped in the window. */
interface Receiver {
  readonly person: number;
  readonly receipts: readonly Moment[];
  readonly gifts: readonly Moment[];
  /** Weeks with a visit or an event of theirs, from five weeks before the window on, in order. */
  readonly weeks: readonly number[];
}

/** Person-days at risk and gifts, on days after a receipt and on other days. */
export interface Forwarded {
  readonly daysAfter: number;
  readonly givenAfter: number;
  readonly daysOther: number;
  readonly givenOther: number;
  /** Persons who gave, on either kind of day. */
  readonly giversAfter: number;
  readonly giversOther: number;
}

export interface Forwarding {
  /** Receipts in the window. */
  readonly receipts: number;
  readonly receivers: readonly Receiver[];
}

/** null where no help is logged. */
export function forwardingOf(world: World): Forwarding | null {
  const records = helpRecords(world, AFTER_DAYS);
  const { window, evidence, logs } = world;
  if (records === null || window === null) return null;
  const [receipts, gifts] = [new Map<number, Moment[]>(), new Map<number, Moment[]>()];
  const note = (of: Map<number, Moment[]>, person: number, moment: Moment): void => {
    const known = of.get(person);
    if (known) known.push(moment);
    else of.set(person, [moment]);
  };
  let inWindow = 0;
  for (let row = 0; row < records.length; row++) {
    const [helper, helped, day] = [records.helper[row]!, records.helped[row]!, records.day[row]!];
    note(receipts, helped, { other: helper, day });
    if (day < window.from) continue;
    inWindow++;
    note(gifts, helper, { other: helped, day });
  }
  const seen = presenceAtPlace(evidence, logs);
  const receivers = Array.from(inOwnOrder(world, records)).flatMap((person): Receiver[] => {
    const own = receipts.get(person) ?? [];
    if (!own.some(({ day }) => day >= window.from)) return [];
    const weeks = weeksSeen(seen, person, world);
    return [{ person, receipts: own, gifts: gifts.get(person) ?? [], weeks }];
  });
  return { receipts: inWindow, receivers };
}

function weeksSeen(
  { offsets, day }: Presence,
  person: number,
  { window, without }: World,
): number[] {
  const weeks = new Set<number>();
  for (const one of day.subarray(offsets[person], offsets[person + 1])) {
    if (one >= window!.from - BEFORE_DAYS && one < window!.to) weeks.add(weekOf(one));
  }
  if (without !== null) weeks.delete(without);
  return [...weeks];
}

/** @param left persons who are left out, with all help they gave or were given */
export function forwarded(
  { receivers }: Forwarding,
  from: number,
  left: ReadonlySet<number> = new Set(),
): Forwarded {
  const sum = { ...NOTHING };
  for (const receiver of receivers) {
    if (left.has(receiver.person)) continue;
    const own = ofReceiver(receiver, from, left);
    sum.daysAfter += own.daysAfter;
    sum.givenAfter += own.givenAfter;
    sum.daysOther += own.daysOther;
    sum.givenOther += own.givenOther;
    sum.giversAfter += Number(own.givenAfter > 0);
    sum.giversOther += Number(own.givenOther > 0);
  }
  return sum;
}

const NOTHING: Forwarded = {
  ...{ daysAfter: 0, givenAfter: 0, daysOther: 0, givenOther: 0 },
  ...{ giversAfter: 0, giversOther: 0 },
};

/** What there is of one person. */
type OfOne = Omit<Forwarded, 'giversAfter' | 'giversOther'>;

/** With everybody in; most members left out have nothing to do with most receivers. */
const whole = new WeakMap<Receiver, { readonly from: number; readonly own: OfOne }>();

function ofReceiver(receiver: Receiver, from: number, left: ReadonlySet<number>): OfOne {
  const isGone = ({ other }: Moment): boolean => left.has(other);
  if (left.size > 0 && (receiver.receipts.some(isGone) || receiver.gifts.some(isGone))) {
    const isKept = (one: Moment): boolean => !isGone(one);
    const [receipts, gifts] = [receiver.receipts.filter(isKept), receiver.gifts.filter(isKept)];
    return summedUp({ ...receiver, receipts, gifts }, from);
  }
  const before = whole.get(receiver);
  if (before?.from === from) return before.own;
  const own = summedUp(receiver, from);
  whole.set(receiver, { from, own });
  return own;
}

function summedUp({ receipts, gifts, weeks }: Receiver, from: number): OfOne {
  const sum = { daysAfter: 0, givenAfter: 0, daysOther: 0, givenOther: 0 };
  if (!receipts.some(({ day }) => day >= from)) return sum;
  const isAfter = daysAfter(receipts);
  const here = new Set(weeks);
  for (const week of weeks) {
    const monday = mondayOf(week);
    if (monday < from) continue;
    for (let day = monday; day < monday + 7; day++) {
      if (isAfter(day)) sum.daysAfter++;
      else sum.daysOther++;
    }
  }
  for (const { other, day } of gifts) {
    if (!here.has(weekOf(day))) continue;
    if (!isAfter(day)) sum.givenOther++;
    else if (!receipts.some((one) => one.other === other && follows(day, one))) sum.givenAfter++;
  }
  return sum;
}

const follows = (day: number, receipt: Moment): boolean =>
  day > receipt.day && day <= receipt.day + AFTER_DAYS;

/** Whether a day follows any of some receipts. */
function daysAfter(receipts: readonly Moment[]): (day: number) => boolean {
  const days = receipts.map(({ day }) => day);
  const first = Math.min(...days);
  const marks = new Uint8Array(Math.max(...days) + AFTER_DAYS + 1 - first);
  for (const day of days) marks.fill(1, day + 1 - first, day + AFTER_DAYS + 1 - first);
  return (day) => marks[day - first] === 1;
}

/** Rate after over rate on other days; null where there is none on other days, or no day after. */
export function ratioOf({
  daysAfter,
  givenAfter,
  daysOther,
  givenOther,
}: Forwarded): number | null {
  if (givenOther === 0 || daysAfter === 0) return null;
  return givenAfter / daysAfter / (givenOther / daysOther);
}

/**
 * The same, had people been helped on other days: the receipts of each go round the days of the weeks
 * in which they were there, all by the same number of days; receipts of other weeks stay.
 */
export function shifted(forwarding: Forwarding, chance: Chance): Forwarding {
  const receivers = forwarding.receivers.map((receiver): Receiver => {
    const { receipts, weeks } = receiver;
    const by = chance.below(7 * weeks.length);
    const place = new Map(weeks.map((week, at) => [week, at]));
    const moved = receipts.map((receipt): Moment => {
      const at = place.get(weekOf(receipt.day));
      if (at === undefined) return receipt;
      const to = (7 * at + receipt.day - mondayOf(weekOf(receipt.day)) + by) % (7 * weeks.length);
      const week = weeks[Math.floor(to / 7)];
      return week === undefined ? receipt : { ...receipt, day: mondayOf(week) + (to % 7) };
    });
    return { ...receiver, receipts: moved };
  });
  return { ...forwarding, receivers };
}
