/**
 * How many had something happen to them by a time, counted by whole days, so that units can be taken
 * out and put back: for leaving out people one at a time.
 */
import type { Wait } from './cumulativeIncidence.ts';

export class CountedIncidence {
  private readonly events: Float64Array;
  private readonly others: Float64Array;
  private readonly ended: Float64Array;
  private units = 0;

  /** @param by last day that counts, a whole number */
  constructor(by: number) {
    this.events = new Float64Array(by + 1);
    this.others = new Float64Array(by + 1);
    this.ended = new Float64Array(by + 1);
  }

  /** Adds a unit, or takes one out with `times` −1. @param wait of whole days */
  add({ time, ending }: Wait, times = 1): void {
    this.units += times;
    if (time >= this.ended.length) return;
    this.ended[time]! += times;
    if (ending === 'event') this.events[time]! += times;
    else if (ending === 'other') this.others[time]! += times;
  }

  get length(): number {
    return this.units;
  }

  /** The share of `cumulativeIncidence` with the event, 0 … 1; null without units. O(days). */
  share(): number | null {
    if (this.units === 0) return null;
    let [waiting, atRisk, share] = [1, this.units, 0];
    for (let day = 0; day < this.ended.length; day++) {
      const [events, others] = [this.events[day]!, this.others[day]!];
      if (events + others > 0) {
        share += (waiting * events) / atRisk;
        waiting *= 1 - (events + others) / atRisk;
      }
      atRisk -= this.ended[day]!;
    }
    return share;
  }
}
