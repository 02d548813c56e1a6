/** Which pairs have a record in a week, in whatever layer: those that leaving it out can touch. */
import { weekOf } from '../base/time.ts';
import type { Evidence } from './evidence.ts';
import type { PairIndex } from './union.ts';

/** Numbers of the pairs with a record in each week, ascending. */
type PairsOfWeeks = ReadonlyMap<number, Uint32Array>;

/** What pairs rest on. */
type Recorded = Pick<Evidence, 'pairs' | 'copresence' | 'coattendance' | 'service' | 'contacts'>;

const known = new WeakMap<PairIndex, { readonly of: Recorded; readonly weeks: PairsOfWeeks }>();

const NONE = new Uint32Array(0);

/** Whether two have the very same records of pairs. */
export const sameRecords = (one: Recorded, other: Recorded): boolean =>
  one.pairs === other.pairs &&
  one.copresence === other.copresence &&
  one.coattendance === other.coattendance &&
  one.service === other.service &&
  one.contacts === other.contacts;

/** Ascending. O(evidence rows), once for the same evidence. */
export function pairsRecordedIn(evidence: Recorded, week: number): Uint32Array {
  const before = known.get(evidence.pairs);
  if (before !== undefined && sameRecords(before.of, evidence)) {
    return before.weeks.get(week) ?? NONE;
  }
  const { pairs, copresence, coattendance, service, contacts } = evidence;
  const of: Recorded = { pairs, copresence, coattendance, service, contacts };
  const weeks = pairsOfWeeks(of);
  known.set(pairs, { of, weeks });
  return weeks.get(week) ?? NONE;
}

function pairsOfWeeks(evidence: Recorded): PairsOfWeeks {
  const lists = new Map<number, number[]>();
  for (let pair = 0; pair < evidence.pairs.length; pair++) {
    let last = NaN;
    eachDay(evidence, pair, (day) => {
      const week = weekOf(day);
      if (week === last) return;
      last = week;
      const list = lists.get(week);
      if (list === undefined) lists.set(week, [pair]);
      else if (list[list.length - 1] !== pair) list.push(pair);
    });
  }
  return new Map(Array.from(lists, ([week, list]) => [week, Uint32Array.from(list)]));
}

/** The day of every record of a pair. */
function eachDay(
  { pairs, copresence, coattendance, service, contacts }: Recorded,
  pair: number,
  tell: (day: number) => void,
): void {
  const together = pairs.copresence[pair]!;
  if (copresence !== null && together >= 0) {
    const rows = copresence.blocks[copresence.block[together]!]!;
    const end = copresence.to[together]!;
    for (let r = copresence.from[together]!; r < end; r++) tell(rows.day(r));
  }
  const shared = pairs.coattendance[pair]!;
  if (coattendance !== null && shared >= 0) {
    const { event, rosters } = coattendance;
    const end = coattendance.pairs.offsets[shared + 1]!;
    for (let r = coattendance.pairs.offsets[shared]!; r < end; r++) tell(rosters.day[event[r]!]!);
  }
  for (const [layer, group] of [
    [service, pairs.service[pair]!],
    [contacts, pairs.contacts[pair]!],
  ] as const) {
    if (layer === null || group < 0) continue;
    const end = layer.pairs.offsets[group + 1]!;
    for (let r = layer.pairs.offsets[group]!; r < end; r++) tell(layer.day[r]!);
  }
}
