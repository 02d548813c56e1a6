/**
 * Who is in a zone at each moment, and the potentials that make every pair's share of it one
 * subtraction (METHODS A1). An overlap of two visits is complete when the first of them ends: what
 * they share is the potential now less the potential at the later start.
 */
import { copied } from '../base/copied.ts';
import type { Crowd } from './crowds.ts';

/** The visits present, in slots that are used again; the one that ends next comes last in `queue`. */
export class Occupancy {
  /** Number of visits present. */
  count = 0;
  /** Slots of the visits present, latest end first. */
  queue = new Uint32Array(64);
  person = new Uint32Array(64);
  /** Local day of the start. */
  day = new Int32Array(64);
  start = new Float64Array(64);
  end = new Float64Array(64);
  /** Potentials at the start of each visit. */
  togetherAtStart = new Float64Array(64);
  attentionAtStart = new Float64Array(64);
  smallAtStart = new Float64Array(64);
  /** Potentials now. */
  together = 0;
  attention = 0;
  small = 0;
  /** Stretches so far with more than `cap` persons. */
  crowds: (Crowd & { to: number })[] = [];
  /** ∫ n over the crowds: person-seconds that no pair gets. */
  crowdSeconds = 0;
  private now = 0;
  private readonly free: number[] = [];
  private used = 0;
  private readonly cap: number;
  private readonly smallGroup: number;

  /**
   * @param cap more persons than this are a crowd
   * @param smallGroup a small group has at most so many
   */
  constructor(cap: number, smallGroup: number) {
    this.cap = cap;
    this.smallGroup = smallGroup;
  }

  /** End of the visit that ends next; Infinity where nobody is there. */
  get nextEnd(): number {
    return this.count === 0 ? Infinity : this.end[this.queue[this.count - 1]!]!;
  }

  /** A person comes in, at or after the latest event. */
  enter(person: number, day: number, start: number, end: number): void {
    this.advance(start);
    const slot = this.free.pop() ?? this.used++;
    if (slot === this.person.length) this.widen();
    this.person[slot] = person;
    this.day[slot] = day;
    this.start[slot] = start;
    this.end[slot] = end;
    this.togetherAtStart[slot] = this.together;
    this.attentionAtStart[slot] = this.attention;
    this.smallAtStart[slot] = this.small;
    let at = this.count++;
    for (; at > 0 && this.end[this.queue[at - 1]!]! < end; at--) {
      this.queue[at] = this.queue[at - 1]!;
    }
    this.queue[at] = slot;
  }

  /** The visit that ends next ends: time is that of its end, its slot is valid until someone enters. */
  leave(): number {
    const slot = this.queue[this.count - 1]!;
    this.advance(this.end[slot]!);
    this.count--;
    this.free.push(slot);
    return slot;
  }

  /** Begins anew, for another zone. */
  clear(): void {
    this.count = this.used = this.free.length = 0;
    this.together = this.attention = this.small = this.now = 0;
    this.crowds = [];
  }

  private advance(to: number): void {
    const span = to - this.now;
    const n = this.count;
    if (span > 0 && n >= 2) {
      if (n <= this.cap) {
        this.together += span;
        this.attention += span / (n - 1);
        if (n <= this.smallGroup) this.small += span;
      } else this.addCrowd(n, to);
    }
    this.now = to;
  }

  private addCrowd(n: number, to: number): void {
    const { now, together, attention, small } = this;
    this.crowdSeconds += n * (to - now);
    const last = this.crowds.at(-1);
    if (last?.to === now) last.to = to;
    else this.crowds.push({ from: now, to, together, attention, small });
  }

  private widen(): void {
    const size = 2 * this.person.length;
    this.queue = copied(new Uint32Array(size), this.queue);
    this.person = copied(new Uint32Array(size), this.person);
    this.day = copied(new Int32Array(size), this.day);
    this.start = copied(new Float64Array(size), this.start);
    this.end = copied(new Float64Array(size), this.end);
    this.togetherAtStart = copied(new Float64Array(size), this.togetherAtStart);
    this.attentionAtStart = copied(new Float64Array(size), this.attentionAtStart);
    this.smallAtStart = copied(new Float64Array(size), this.smallAtStart);
  }
}
