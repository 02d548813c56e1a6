/** Values read straight from the UTF-8 bytes of a cell, without making a string of it. */

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const MONTHS = new Uint8Array([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
const DASH = 0x2d;

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
    const more = followers(lead);
    if (more === 0 || i + more > end || !fits(lead, bytes[i]!)) return false;
    for (const last = i + more; i < last; i++) if ((bytes[i]! & 0xc0) !== 0x80) return false;
  }
  return true;
}

/** How many bytes follow a first byte ≥ 128; 0 where it begins no character. */
function followers(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  return lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
}

/** Whether the second byte keeps a character out of overlong forms, surrogates and beyond Unicode. */
function fits(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second <= 0x9f;
  if (lead === 0xf0) return second >= 0x90;
  return lead !== 0xf4 || second <= 0x8f;
}

/** Two digits as a number, or -1. */
export function two(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - 48;
  const ones = bytes[at + 1]! - 48;
  return tens >>> 0 > 9 || ones >>> 0 > 9 ? -1 : tens * 10 + ones;
}

/** Stands for no date and no offset: an integer, as those need no memory. */
export const NOTHING = -(2 ** 30);

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Local day of `YYYY-MM-DD` at `at`, or NOTHING where it is no date of the calendar. */
export function dayAt(bytes: Uint8Array, at: number): number {
  const century = two(bytes, at);
  const ofCentury = two(bytes, at + 2);
  const month = two(bytes, at + 5);
  const day = two(bytes, at + 8);
  if (bytes[at + 4] !== DASH || bytes[at + 7] !== DASH) return NOTHING;
  const year = century < 0 || ofCentury < 0 ? 0 : century * 100 + ofCentury;
  if (year < 1 || month < 1 || month > 12 || day < 1) return NOTHING;
  if (day > MONTHS[month - 1]! && !(month === 2 && day === 29 && isLeap(year))) return NOTHING;
  // Days before a date in years that begin on 1 March, so that the leap day comes last.
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  const before = y * 365 + ((y / 4) | 0) - ((y / 100) | 0) + ((y / 400) | 0);
  return before + (((153 * m + 2) / 5) | 0) + day - 719_469;
}

/** Day of a cell that holds `YYYY-MM-DD` and nothing else, or NaN. */
export function dayOfBytes(bytes: Uint8Array, start: number, end: number): number {
  const day = end - start === 10 ? dayAt(bytes, start) : NOTHING;
  return day === NOTHING ? NaN : day;
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
