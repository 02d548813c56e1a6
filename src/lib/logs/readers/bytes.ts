/** Values read straight from the UTF-8 bytes of a cell, without making a string of it. */
import { SECONDS_PER_DAY, type Clock } from '../../base/time.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const MONTHS = new Uint8Array([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
const DASH = 0x2d;
const COLON = 0x3a;
const DOT = 0x2e;
const PLUS = 0x2b;

/** The text of a cell; bytes that are no UTF-8 show as U+FFFD. */
export const textOf = (bytes: Uint8Array, start: number, end: number): string =>
  decoder.decode(bytes.subarray(start, end));

/** The text of a cell cut to 200 UTF-16 units, never inside a character. */
export function excerptOf(bytes: Uint8Array, start: number, end: number): string {
  const cut = Math.min(end, start + 800);
  return excerpt(decoder.decode(bytes.subarray(start, cut), { stream: false }));
}

/** A text cut to 200 UTF-16 units, never inside a character. */
export function excerpt(text: string): string {
  if (text.length <= 200) return text;
  const last = text.charCodeAt(199);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? 199 : 200);
}

/** Number of characters (code points) of a cell of valid UTF-8. */
export function characters(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if ((bytes[i]! & 0xc0) !== 0x80) count++;
  return count;
}

/** Whether a cell is UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF). */
export function isUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end;) {
    const lead = bytes[i++]!;
    if (lead < 0x80) continue;
    const more = lead < 0xc2 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : 0;
    if (more === 0 || i + more > end) return false;
    const second = bytes[i]!;
    if (
      (lead === 0xe0 && second < 0xa0) ||
      (lead === 0xed && second > 0x9f) ||
      (lead === 0xf0 && second < 0x90) ||
      (lead === 0xf4 && second > 0x8f)
    ) {
      return false;
    }
    for (const last = i + more; i < last; i++) if ((bytes[i]! & 0xc0) !== 0x80) return false;
  }
  return true;
}

/** Two digits as a number, or NaN. */
function two(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - 48;
  const ones = bytes[at + 1]! - 48;
  return tens >>> 0 > 9 || ones >>> 0 > 9 ? NaN : tens * 10 + ones;
}

/** Local day of `YYYY-MM-DD` at `at`, or NaN where it is no date of the calendar. */
function dayAt(bytes: Uint8Array, at: number): number {
  const year = two(bytes, at) * 100 + two(bytes, at + 2);
  const month = two(bytes, at + 5);
  const day = two(bytes, at + 8);
  if (bytes[at + 4] !== DASH || bytes[at + 7] !== DASH) return NaN;
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1)) return NaN;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > MONTHS[month - 1]! + (leap && month === 2 ? 1 : 0)) return NaN;
  // Days before a date in years that begin on 1 March, so that the leap day comes last.
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  const before = y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return before + (((153 * m + 2) / 5) | 0) + day - 719_469;
}

/** Day of a cell that holds `YYYY-MM-DD` and nothing else, or NaN. */
export const dayOfBytes = (bytes: Uint8Array, start: number, end: number): number =>
  end - start === 10 ? dayAt(bytes, start) : NaN;

/**
 * Instant of a cell that holds `YYYY-MM-DDTHH:MM[:SS[.fff]][Z|±HH:MM|±HHMM]` (a space may stand
 * for the T), or NaN. Without an offset it is the wall clock of the place.
 */
export function instantOfBytes(
  bytes: Uint8Array,
  start: number,
  end: number,
  clock: Clock,
): number {
  if (end - start < 16) return NaN;
  const parting = bytes[start + 10]!;
  if (parting !== 0x54 && parting !== 0x74 && parting !== 0x20) return NaN;
  const hour = two(bytes, start + 11);
  const minute = two(bytes, start + 14);
  if (!(hour < 24 && minute < 60) || bytes[start + 13] !== COLON) return NaN;
  let wall = dayAt(bytes, start) * SECONDS_PER_DAY + hour * 3600 + minute * 60;
  let at = start + 16;
  if (at < end && bytes[at] === COLON) {
    const second = at + 3 <= end ? two(bytes, at + 1) : NaN;
    if (!(second < 60)) return NaN;
    wall += second;
    at += 3;
    if (at < end && bytes[at] === DOT) {
      const digits = fractionEnd(bytes, at + 1, end);
      if (digits === at + 1) return NaN;
      wall += fraction(bytes, at + 1, digits);
      at = digits;
    }
  }
  if (at === end) return Number.isNaN(wall) ? NaN : clock.instantOf(wall);
  return wall - offsetOfBytes(bytes, at, end);
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

/** Seconds of `Z`, `±HH:MM` or `±HHMM` filling `bytes[at, end)`, or NaN. */
function offsetOfBytes(bytes: Uint8Array, at: number, end: number): number {
  const sign = bytes[at]!;
  const length = end - at;
  if (length === 1) return sign === 0x5a || sign === 0x7a ? 0 : NaN;
  if ((sign !== PLUS && sign !== DASH) || (length !== 5 && length !== 6)) return NaN;
  if (length === 6 && bytes[at + 3] !== COLON) return NaN;
  const hours = two(bytes, at + 1);
  const minutes = two(bytes, end - 2);
  if (!(hours < 24 && minutes < 60)) return NaN;
  return (sign === DASH ? -1 : 1) * (hours * 3600 + minutes * 60);
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Number of a cell, or NaN.
 * @param decimalComma whether `12,5` is a number: so only where `;` parts the cells
 */
export function numberOfBytes(
  bytes: Uint8Array,
  start: number,
  end: number,
  decimalComma: boolean,
): number {
  if (end - start > 40) return NaN;
  const text = textOf(bytes, start, end);
  const plain = decimalComma ? text.replace(',', '.') : text;
  const value = NUMBER.test(plain) ? Number(plain) : NaN;
  return Number.isFinite(value) ? value : NaN;
}
