/** How soon something happens that another event may prevent (Aalen & Johansen 1978; METHODS D5, E5). */

/** Why a spell ended: what is waited for, what prevents it, or the end of what is known. */
export type Ending = 'event' | 'other' | 'censored';

export interface Spell {
  /** Length, 0 or more. */
  readonly time: number;
  readonly ending: Ending;
}

/** Cumulative incidence of the event waited for: share 0 … 1 of all spells that had it by a time. */
export interface Incidence {
  /** Times at which the share grows, ascending, and the share from then on. */
  readonly times: readonly number[];
  readonly shares: readonly number[];
}

/**
 * Spells that end at one time all count as at risk at that time. O(n log n).
 * Censored spells count as long as they are known; those that ended otherwise never have the event.
 */
export function cumulativeIncidence(spells: readonly Spell[]): Incidence {
  const sorted = spells.slice().sort((x, y) => x.time - y.time);
  const [times, shares]: [number[], number[]] = [[], []];
  let [pending, share] = [1, 0];
  for (let at = 0; at < sorted.length;) {
    const time = sorted[at]!.time;
    const atRisk = sorted.length - at;
    let [events, others] = [0, 0];
    for (; at < sorted.length && sorted[at]!.time === time; at++) {
      events += Number(sorted[at]!.ending === 'event');
      others += Number(sorted[at]!.ending === 'other');
    }
    share += (pending * events) / atRisk;
    pending *= 1 - (events + others) / atRisk;
    if (events === 0) continue;
    times.push(time);
    shares.push(share);
  }
  return { times, shares };
}

/** Share that had the event by a time, the time itself included. */
export function incidenceAt({ times, shares }: Incidence, time: number): number {
  let share = 0;
  for (let at = 0; at < times.length && times[at]! <= time; at++) share = shares[at]!;
  return share;
}

/** First time at which at least this share had the event; null where that is not reached. */
export function timeToShare({ times, shares }: Incidence, share: number): number | null {
  // Sums of shares miss a half by their last digit.
  const at = shares.findIndex((reached) => reached >= share - 1e-12);
  return times[at] ?? null;
}
