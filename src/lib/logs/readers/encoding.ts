/**
 * Text of any encoding that spreadsheets write, as a stream of UTF-8.
 *
 * UTF-16 is known by its mark or its empty bytes. Anything else is UTF-8 or Windows-1252, which
 * are the same as long as every byte is below 128: nothing is decided, and nothing held back,
 * before the first byte that is not. From there on 64 KiB are weighed, whatever the pieces: UTF-8
 * where characters well formed in it outnumber the bytes that fit into none, else 1252, whose
 * accents hardly ever look like UTF-8.
 *
 * What contradicts the decision later stays as it is: bytes that are no UTF-8 pass unchanged, and
 * the reader sets their rows aside as badly encoded; UTF-8 further down in a file of 1252 shows as
 * two or three characters for one, as it does in the spreadsheet that wrote it.
 */
import type { Source } from '../logs.ts';
import { joined, parts } from './bounds.ts';
import { utf16Of } from './sniff.ts';

/** Bytes weighed from the first that is not below 128. */
const WEIGHED = 1 << 16;
/** Windows-1252 from 128 to 159: newer versions of Node decode these as ISO 8859-1. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

type EightBits = 'utf-8' | 'windows-1252';

/** The text of a source in UTF-8; `head` are its first bytes, as many as are sniffed. */
export function utf8Of(source: Source, head: Uint8Array): Source {
  const utf16 = utf16Of(head);
  const { name, size } = source;
  return {
    name,
    size,
    bytes: () => (utf16 ? fromUtf16(source, utf16) : fromEightBits(source)),
  };
}

async function* fromUtf16(source: Source, encoding: 'utf-16le' | 'utf-16be') {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const piece of source.bytes()) {
    for (const part of parts(piece)) {
      const text = decoder.decode(part, { stream: true });
      if (text !== '') yield encoder.encode(text);
    }
  }
  const last = decoder.decode();
  if (last !== '') yield encoder.encode(last);
}

async function* fromEightBits(source: Source) {
  let decided: EightBits | null = null;
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source.bytes()) {
    if (decided !== null) {
      yield* inUtf8(piece, decided);
      continue;
    }
    const high = length > 0 ? 0 : firstHigh(piece);
    if (high > 0) yield piece.subarray(0, high);
    if (high === piece.length) continue;
    held.push(piece.subarray(high));
    length += piece.length - high;
    if (length < WEIGHED) continue;
    const all = joined(held, length);
    held = [];
    decided = encodingOf(all.subarray(0, WEIGHED), false);
    yield* inUtf8(all, decided);
  }
  if (decided === null && length > 0) {
    const all = joined(held, length);
    yield* inUtf8(all, encodingOf(all, true));
  }
}

function* inUtf8(bytes: Uint8Array, encoding: EightBits): Generator<Uint8Array> {
  if (encoding === 'utf-8') yield bytes;
  else for (const part of parts(bytes)) yield from1252(part);
}

/** Place of the first byte that is not below 128, or the length. */
function firstHigh(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length && bytes[at]! < 128) at++;
  return at;
}

/** Weighs bytes as UTF-8; `whole` says that no character is cut off at their end. */
function encodingOf(bytes: Uint8Array, whole: boolean): EightBits {
  let formed = 0;
  let stray = 0;
  let at = 0;
  while (at < bytes.length) {
    if (bytes[at]! < 128) {
      at++;
      continue;
    }
    const wanted = lengthOf(bytes[at]!);
    let length = 1;
    while (length < wanted && (bytes[at + length]! & 0xc0) === 0x80) length++;
    const cut = !whole && at + length >= bytes.length;
    if (wanted > 1 && length === wanted) formed++;
    else if (wanted === 1 || !cut) stray++;
    at += length === wanted ? length : 1;
  }
  return stray === 0 || formed > stray ? 'utf-8' : 'windows-1252';
}

/** Bytes of the character that a byte from 128 on begins; 1 where it begins none. */
function lengthOf(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 1;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** Bytes of Windows-1252 as UTF-8. */
function from1252(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length * 3);
  let fill = 0;
  for (const byte of bytes) {
    const code = byte >= 0x80 && byte < 0xa0 ? UPPER.charCodeAt(byte - 0x80) : byte;
    if (code < 0x80) out[fill++] = code;
    else if (code < 0x800) {
      out[fill++] = 0xc0 | (code >> 6);
      out[fill++] = 0x80 | (code & 0x3f);
    } else {
      out[fill++] = 0xe0 | (code >> 12);
      out[fill++] = 0x80 | ((code >> 6) & 0x3f);
      out[fill++] = 0x80 | (code & 0x3f);
    }
  }
  return out.slice(0, fill);
}
