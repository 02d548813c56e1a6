/** The stays of one person while they are cleaned, in the order of start and zone (METHODS K11-K13). */
import { copied } from '../base/copied.ts';

/** Columns that grow; emptied and used again for the next person. */
export class Stays {
  length = 0;
  zone = new Uint32Array(64);
  start = new Float64Array(64);
  /** NaN where the check-out is missing. */
  end = new Float64Array(64);
  /** Check-in that began the stay. */
  row = new Uint32Array(64);
  /** 1 where the end was imputed. */
  imputed = new Uint8Array(64);

  push(zone: number, start: number, end: number, row: number, imputed: number): void {
    const at = this.length++;
    if (at === this.zone.length) this.widen();
    this.zone[at] = zone;
    this.start[at] = start;
    this.end[at] = end;
    this.row[at] = row;
    this.imputed[at] = imputed;
  }

  /** Adds stay `at` of another list. */
  take(from: Stays, at: number): void {
    this.push(from.zone[at]!, from.start[at]!, from.end[at]!, from.row[at]!, from.imputed[at]!);
  }

  /** Puts stays in the order of start and zone; they nearly are. */
  settle(): void {
    for (let i = 1; i < this.length; i++) {
      for (let at = i; at > 0 && this.isAfter(at - 1, at); at--) this.swap(at - 1, at);
    }
  }

  /** Makes room for so many stays in all. */
  reserve(stays: number): void {
    while (this.zone.length < stays) this.widen();
  }

  private isAfter(x: number, y: number): boolean {
    const { start, zone } = this;
    return start[x]! > start[y]! || (start[x] === start[y] && zone[x]! > zone[y]!);
  }

  private swap(x: number, y: number): void {
    for (const column of [this.zone, this.start, this.end, this.row, this.imputed]) {
      const kept = column[x]!;
      column[x] = column[y]!;
      column[y] = kept;
    }
  }

  private widen(): void {
    const room = 2 * this.zone.length;
    this.zone = copied(new Uint32Array(room), this.zone);
    this.start = copied(new Float64Array(room), this.start);
    this.end = copied(new Float64Array(room), this.end);
    this.row = copied(new Uint32Array(room), this.row);
    this.imputed = copied(new Uint8Array(room), this.imputed);
  }
}

/** Merges stays in one zone whose pause is short and holds no check-in elsewhere. */
export class Merger {
  private readonly gap: number;
  /** By zone: latest merged stay, counted over all persons so far. */
  private readonly latest: Float64Array;
  /** Stays merged for the persons before. */
  private before = 0;

  /** @param gap longest pause to be bridged, seconds */
  constructor(zones: number, gap: number) {
    this.latest = new Float64Array(zones).fill(-1);
    this.gap = gap;
  }

  /**
   * Writes the merged stays of a person to `merged`. Stays without an end are passed over.
   * @param checkins all check-ins of the person
   */
  merge(checkins: Stays, stays: Stays, merged: Stays): void {
    const { latest } = this;
    merged.length = 0;
    let next = 0; // first check-in of the person that is not before the stay at hand
    for (let s = 0; s < stays.length; s++) {
      if (Number.isNaN(stays.end[s]!)) continue;
      const zone = stays.zone[s]!;
      const start = stays.start[s]!;
      const open = latest[zone]! - this.before;
      while (next < checkins.length && checkins.start[next]! < start) next++;
      if (open >= 0 && this.bridges(checkins, next - 1, merged, open, start)) {
        if (stays.end[s]! > merged.end[open]!) merged.end[open] = stays.end[s]!;
        if (stays.imputed[s] === 1) merged.imputed[open] = 1;
      } else {
        latest[zone] = this.before + merged.length;
        merged.take(stays, s);
      }
    }
    this.before += merged.length;
  }

  /** Whether the pause between an open stay and the next start is short and spent nowhere else. */
  private bridges(
    checkins: Stays,
    before: number,
    merged: Stays,
    open: number,
    start: number,
  ): boolean {
    const end = merged.end[open]!;
    if (start <= end) return true;
    if (start - end > this.gap) return false;
    for (let row = before; row >= 0 && checkins.start[row]! >= end; row--) {
      if (checkins.zone[row] !== merged.zone[open]) return false;
    }
    return true;
  }
}
