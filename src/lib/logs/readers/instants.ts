/** Times of cells, read straight from their bytes. */
import type { Clock } from '../../base/clock.ts';
import { SECONDS_PER_DAY } from '../../base/time.ts';
import { dayAt, NOTHING, two } from './bytes.ts';

const DASH = 0x2d;
const COLON = 0x3a;
const DOT = 0x2e;
const PLUS = 0x2b;

/**
 * Reads instants by the clock of a place. Rows mostly follow one another in time: what a date
 * means is kept until another date comes.
 */
export class InstantReader {
  private readonly clock: Clock;
  // The date met last, as its ten bytes in three numbers, its midnight as a wall clock, and the
  // offset of that day where there is only one.
  private year = -1;
  private month = -1;
  private dayOfMonth = -1;
  private midnight = NaN;
  private offset = NaN;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /**
   * Writes the instant of a cell that holds `YYYY-MM-DDTHH:MM[:SS[.fff]][Z|±HH:MM|±HHMM]` (a space
   * may stand for the T) to `out[index]`, NaN where it is no such time. Without an offset it is the
   * wall clock of the place. It is written and not returned, as a returned fraction costs memory.
   */
  write(bytes: Uint8Array, start: number, end: number, out: Float64Array, index: number): void {
    const minute =
      end - start >= 16 && this.meetDate(bytes, start) ? minuteAt(bytes, start + 10) : NOTHING;
    if (minute === NOTHING) {
      out[index] = NaN;
      return;
    }
    out[index] = this.midnight + minute * 60;
    const at = addSeconds(bytes, start + 16, end, out, index);
    if (Number.isNaN(out[index])) return;
    if (at === end) {
      const steady = !Number.isNaN(this.offset);
      out[index] = steady ? out[index] - this.offset : this.clock.instantOf(out[index]);
    } else {
      const offset = offsetOfBytes(bytes, at, end);
      out[index] = offset === NOTHING ? NaN : out[index] - offset;
    }
    // One instant is one number, however it was written.
    if (Math.floor(out[index]) !== out[index]) out[index] = Math.round(out[index] * 1e6) / 1e6;
  }

  /** Takes in the date at `at`; false where it is none. */
  private meetDate(bytes: Uint8Array, at: number): boolean {
    const year = four(bytes, at);
    const month = four(bytes, at + 4);
    const dayOfMonth = (bytes[at + 8]! << 8) | bytes[at + 9]!;
    if (year === this.year && month === this.month && dayOfMonth === this.dayOfMonth) {
      return !Number.isNaN(this.midnight);
    }
    this.year = year;
    this.month = month;
    this.dayOfMonth = dayOfMonth;
    const day = dayAt(bytes, at);
    this.midnight = day === NOTHING ? NaN : day * SECONDS_PER_DAY;
    this.offset = day === NOTHING ? NaN : this.clock.steadyOffset(day);
    return day !== NOTHING;
  }
}

const four = (bytes: Uint8Array, at: number): number =>
  (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;

/** Minute of the day of `THH:MM` at `at`, or NOTHING. */
function minuteAt(bytes: Uint8Array, at: number): number {
  const parting = bytes[at]!;
  if (parting !== 0x54 && parting !== 0x74 && parting !== 0x20) return NOTHING;
  const hour = two(bytes, at + 1);
  const minute = two(bytes, at + 4);
  if (bytes[at + 3] !== COLON || hour < 0 || hour > 23 || minute < 0 || minute > 59) return NOTHING;
  return hour * 60 + minute;
}

/** Adds `:SS[.fff]` at `at`, if there, to `out[index]` (NaN where it is wrong); returns its end. */
function addSeconds(
  bytes: Uint8Array,
  at: number,
  end: number,
  out: Float64Array,
  index: number,
): number {
  if (at >= end || bytes[at] !== COLON) return at;
  const second = at + 3 <= end ? two(bytes, at + 1) : -1;
  if (second < 0 || second > 59) {
    out[index] = NaN;
    return end;
  }
  out[index] = out[index]! + second;
  if (at + 3 >= end || bytes[at + 3] !== DOT) return at + 3;
  const digits = fractionEnd(bytes, at + 4, end);
  out[index] = digits === at + 4 ? NaN : out[index] + fraction(bytes, at + 4, digits);
  return digits;
}

function fractionEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && (bytes[at]! - 48) >>> 0 <= 9) at++;
  return at;
}

/** Digits after the point, to the microsecond: finer is below what a clock of a door knows. */
function fraction(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < from + 6; at++) value = value * 10 + (at < to ? bytes[at]! - 48 : 0);
  return value / 1e6;
}

/** Seconds of `Z`, `±HH:MM` or `±HHMM` filling `bytes[at, end)`, or NOTHING. */
function offsetOfBytes(bytes: Uint8Array, at: number, end: number): number {
  const sign = bytes[at]!;
  const length = end - at;
  if (length === 1) return sign === 0x5a || sign === 0x7a ? 0 : NOTHING;
  if ((sign !== PLUS && sign !== DASH) || (length !== 5 && length !== 6)) return NOTHING;
  if (length === 6 && bytes[at + 3] !== COLON) return NOTHING;
  const hours = two(bytes, at + 1);
  const minutes = two(bytes, end - 2);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return NOTHING;
  return (sign === DASH ? -1 : 1) * (hours * 3600 + minutes * 60);
}
