/** Shares of pairs that had something happen by a time, leaving out one member at a time (METHODS E4). */
import { CountedIncidence } from '../stats/countedIncidence.ts';
import type { Wait } from '../stats/cumulativeIncidence.ts';
import type { Interval } from '../stats/interval.ts';
import type { Scale } from '../stats/jackknife.ts';
import { personJackknife } from './personJackknife.ts';

/** A pair and its wait of whole days. */
export interface PairWait {
  readonly a: number;
  readonly b: number;
  readonly wait: Wait;
}

/** Share with the event by day `by` (Aalen–Johansen), 0 … 1; null without pairs. */
export const shareBy = (pairs: readonly PairWait[], by: number): number | null =>
  counted(pairs, by).share();

/** Its 95 % range over members; null with few of them, or where a share is 0 or 1. O(pairs). */
export const rangeBy = (pairs: readonly PairWait[], by: number): Interval | null =>
  leavingOut([pairs], by, 'logit', ([share]) => share ?? null);

/** The share of the second less that of the first, with its 95 % range over members. */
export function differenceBy(
  first: readonly PairWait[],
  second: readonly PairWait[],
  by: number,
): ({ readonly value: number } & Partial<Interval>) | null {
  const [x, y] = [shareBy(first, by), shareBy(second, by)];
  if (x === null || y === null) return null;
  const range = leavingOut([first, second], by, 'identity', ([one, other]) =>
    one === undefined || other === undefined || one === null || other === null ? null : other - one,
  );
  return { value: y - x, ...(range ?? {}) };
}

function counted(pairs: readonly PairWait[], by: number): CountedIncidence {
  const all = new CountedIncidence(by);
  for (const { wait } of pairs) all.add(wait);
  return all;
}

function leavingOut(
  cohorts: readonly (readonly PairWait[])[],
  by: number,
  scale: Scale,
  valueOf: (shares: readonly (number | null)[]) => number | null,
): Interval | null {
  const counts = cohorts.map((pairs) => counted(pairs, by));
  const shares = (): (number | null)[] => counts.map((one) => one.share());
  const value = valueOf(shares());
  if (value === null) return null;
  const ofPerson = new Map<number, { readonly cohort: number; readonly pair: PairWait }[]>();
  for (const [cohort, pairs] of cohorts.entries()) {
    for (const pair of pairs) {
      for (const end of [pair.a, pair.b]) {
        const own = ofPerson.get(end);
        if (own) own.push({ cohort, pair });
        else ofPerson.set(end, [{ cohort, pair }]);
      }
    }
  }
  // In an order that does not hang on how people are numbered: by how many pairs they are in.
  const persons = [...ofPerson].sort(([, x], [, y]) => y.length - x.length).map(([one]) => one);
  return personJackknife(value, Uint32Array.from(persons), scale, (left) => {
    // A pair of two who are left out together stands with both.
    const out = new Set<{ readonly cohort: number; readonly pair: PairWait }['pair']>();
    const taken = [...left].flatMap((person) =>
      (ofPerson.get(person) ?? []).filter(({ pair }) => !out.has(pair) && out.add(pair)),
    );
    for (const { cohort, pair } of taken) counts[cohort]!.add(pair.wait, -1);
    const without = valueOf(shares());
    for (const { cohort, pair } of taken) counts[cohort]!.add(pair.wait);
    return without;
  });
}
