/**
 * The directory at the end of a ZIP archive: what lies inside, where, and whether it is locked.
 * (What inflates the parts tells neither a locked part nor a damaged one from a sound one.)
 */
import { PasserelleError } from '../../base/errors.ts';

/** One part of an archive. */
export interface ZipPart {
  /** Path inside the archive, folders parted by `/`. */
  readonly name: string;
  /** Where its own header begins. */
  readonly at: number;
  /** Bytes in the archive, and bytes when inflated. */
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  /** 0 as it is, 8 deflated; others are not read. */
  readonly method: number;
  /** Whether a password is needed. */
  readonly locked: boolean;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const PART = 0x02014b50;
const END_LENGTH = 22;
const PART_LENGTH = 46;
/** The end may carry a comment of as many bytes. */
const LONGEST_COMMENT = 0xffff;
/** Parts of one archive; a workbook full of pictures has thousands. */
const MOST_PARTS = 10_000;
const IN_64 = 0xffffffff;

/** Letters from 128 on of code page 850, in which French Windows wrote names into archives. */
const CODE_PAGE_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
  'ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/**
 * The parts of an archive, in the order of its directory; folders are left out.
 * @throws PasserelleError `ZIP_BROKEN` {file} where the archive is cut off or damaged;
 * `ZIP_TOO_LARGE` {file} where it has more than 10,000 parts
 */
export function zipParts(file: string, bytes: Uint8Array): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, at } = endOf(view);
    if (count > MOST_PARTS) throw new PasserelleError('ZIP_TOO_LARGE', { file });
    const parts: ZipPart[] = [];
    let from = at;
    for (let i = 0; i < count; i++) {
      const length = PART_LENGTH + lengthsAt(view, from);
      const part = partAt(view, bytes, from);
      if (!part.name.endsWith('/')) parts.push(part);
      from += length;
    }
    return parts;
  } catch (thrown) {
    if (thrown instanceof PasserelleError) throw thrown;
    throw new PasserelleError('ZIP_BROKEN', { file }, thrown);
  }
}

/** Where the bytes of a part begin; throws a RangeError where that is outside the archive. */
export function partStart(bytes: Uint8Array, part: ZipPart): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start =
    part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true);
  if (start + part.packed > bytes.length) throw new RangeError('part outside the archive');
  return start;
}

/** Finds the directory from the end of the archive. */
function endOf(view: DataView): { count: number; at: number } {
  const last = view.byteLength - END_LENGTH;
  const first = Math.max(0, last - LONGEST_COMMENT);
  let end = last;
  while (end >= first && view.getUint32(end, true) !== END) end--;
  if (end < first) throw new RangeError('no end of the directory');
  const count = view.getUint16(end + 10, true);
  const at = view.getUint32(end + 16, true);
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return { count, at };
  const end64 = longAt(view, locator + 8);
  if (view.getUint32(end64, true) !== END_64) return { count, at };
  return { count: longAt(view, end64 + 32), at: longAt(view, end64 + 48) };
}

const longAt = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** Bytes of name, extra fields and comment of the directory's entry at `at`. */
function lengthsAt(view: DataView, at: number): number {
  if (view.getUint32(at, true) !== PART) throw new RangeError('no part of the directory');
  const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
  return lengths.reduce((sum, length) => sum + length, 0);
}

function partAt(view: DataView, bytes: Uint8Array, from: number): ZipPart {
  const nameEnd = from + PART_LENGTH + view.getUint16(from + 28, true);
  const flags = view.getUint16(from + 8, true);
  const sizes = [from + 24, from + 20, from + 42].map((field) => view.getUint32(field, true));
  const [size = 0, packed = 0, at = 0] = long(
    view,
    sizes,
    nameEnd,
    view.getUint16(from + 30, true),
  );
  return {
    name: nameOf(bytes.subarray(from + PART_LENGTH, nameEnd)),
    at,
    packed,
    size,
    crc: view.getUint32(from + 16, true),
    method: view.getUint16(from + 10, true),
    locked: (flags & 1) !== 0,
  };
}

/** Sizes too large for their fields stand in an extra field, in the same order. */
function long(view: DataView, sizes: number[], extra: number, length: number): number[] {
  let at = extra;
  while (at + 4 <= extra + length && view.getUint16(at, true) !== 1) {
    at += 4 + view.getUint16(at + 2, true);
  }
  if (at + 4 > extra + length) return sizes;
  at += 4;
  return sizes.map((size) => {
    if (size !== IN_64) return size;
    at += 8;
    return longAt(view, at - 8);
  });
}

/** A name in UTF-8, where it is that, else in the code page of old archives. */
function nameOf(bytes: Uint8Array): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    name = Array.from(bytes, (byte) =>
      byte < 128 ? String.fromCharCode(byte) : CODE_PAGE_850.charAt(byte - 128),
    ).join('');
  }
  return name.replaceAll('\\', '/').replace(/[\u0000-\u001f\u007f]/g, '\uFFFD');
}
