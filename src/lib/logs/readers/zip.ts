/** Parts of a ZIP archive and GZIP files, inflated piece by piece and never beyond bounds. */
import { Gunzip, Inflate } from 'fflate';
import { PasserelleError } from '../../base/errors.ts';
import type { Source } from '../logs.ts';
import { Growth, joined } from './bounds.ts';
import { Crc32 } from './crc32.ts';
import { nameInside } from './table.ts';
import { partStart, type ZipPart } from './zipDirectory.ts';

/** Bytes inflated at once: a trap makes a thousand times as many of them. */
const PIECE = 1 << 16;
/** Pieces in a row from which nothing comes: the rest is no compressed data. */
const MOST_IDLE = 2;

/** Takes the bytes of one part, in pieces, and hands out what is in them. */
interface Inflater {
  push(piece: Uint8Array, final: boolean): void;
}

/**
 * One part of the archive `bytes` of the file `archive`, as a file of its own. Its bytes end in
 * `ZIP_BROKEN` {file} where they are damaged, `ZIP_TOO_LARGE` {file} where they grow beyond bounds,
 * `ZIP_LOCKED` {file} where they need a password.
 */
export function sourceOfPart(archive: string, bytes: Uint8Array, part: ZipPart): Source {
  return {
    name: nameInside(archive, part.name),
    size: part.size,
    async *bytes() {
      for (const piece of partPieces(archive, bytes, part)) yield await Promise.resolve(piece);
    },
  };
}

/** All bytes of a part whose size is known to be bearable; throws as {@link sourceOfPart} does. */
export function bytesOfPart(archive: string, bytes: Uint8Array, part: ZipPart): Uint8Array {
  const pieces = [...partPieces(archive, bytes, part)];
  return joined(pieces, part.size);
}

/** The bytes of a part, piece by piece; throws as {@link sourceOfPart} does. */
export function* partPieces(
  archive: string,
  bytes: Uint8Array,
  part: ZipPart,
): Generator<Uint8Array> {
  const file = nameInside(archive, part.name);
  if (part.locked) throw new PasserelleError('ZIP_LOCKED', { file });
  const growth = new Growth(file);
  const crc = new Crc32();
  let length = 0;
  try {
    for (const { piece, packed } of inflatedPart(bytes, part)) {
      growth.note(piece.length, packed);
      crc.note(piece);
      length += piece.length;
      if (length > part.size) throw new RangeError('larger than the directory says');
      yield piece;
    }
    if (length !== part.size || crc.value !== part.crc) throw new RangeError('damaged');
  } catch (thrown) {
    throw asBroken(file, thrown);
  }
}

function* inflatedPart(bytes: Uint8Array, part: ZipPart): Generator<Inflated> {
  const start = partStart(bytes, part);
  const all = bytes.subarray(start, start + part.packed);
  if (part.method === 0) {
    yield { piece: all, packed: all.length };
    return;
  }
  if (part.method !== 8) throw new RangeError('a way of packing that is not read');
  const out: Uint8Array[] = [];
  const inflater = new Inflate((piece) => out.push(piece));
  const steps = new Steps(inflater, out);
  for (let at = 0; at < all.length; at += PIECE) {
    yield* steps.take(all.subarray(at, at + PIECE), at + PIECE >= all.length);
  }
}

/** A file packed with GZIP (several packed one after the other count as one), unpacked. */
export function sourceOfGzip(source: Source): Source {
  const { name: file } = source;
  return {
    name: file,
    size: source.size,
    async *bytes() {
      const growth = new Growth(file);
      try {
        for await (const { piece, packed } of gunzipped(source)) {
          growth.note(piece.length, packed);
          yield piece;
        }
      } catch (thrown) {
        throw asBroken(file, thrown);
      }
    },
  };
}

async function* gunzipped(source: Source): AsyncGenerator<Inflated> {
  const out: Uint8Array[] = [];
  const crc = new Crc32();
  let members = 1;
  const inflater = new Gunzip((piece) => {
    crc.note(piece);
    out.push(piece);
  });
  inflater.onmember = () => members++;
  const steps = new Steps(inflater, out);
  let trailer: Uint8Array = new Uint8Array(0);
  for await (const whole of source.bytes()) {
    for (let at = 0; at < whole.length; at += PIECE) {
      const piece = whole.subarray(at, at + PIECE);
      yield* steps.take(piece, false);
      const last = joined([trailer, piece], trailer.length + piece.length);
      trailer = last.slice(-8);
    }
  }
  yield* steps.take(new Uint8Array(0), true);
  const sum = trailer.length < 8 ? 0 : new DataView(trailer.buffer).getUint32(0, true);
  // Only of the last member is the checksum at hand.
  if (members === 1 && crc.value !== sum) throw new RangeError('damaged');
}

interface Inflated {
  readonly piece: Uint8Array;
  /** Bytes that had gone in by then. */
  readonly packed: number;
}

/** Feeds an inflater, and notices when nothing comes of it. */
class Steps {
  private packed = 0;
  private idle = 0;
  private readonly inflater: Inflater;
  private readonly out: Uint8Array[];

  constructor(inflater: Inflater, out: Uint8Array[]) {
    this.inflater = inflater;
    this.out = out;
  }

  *take(piece: Uint8Array, final: boolean): Generator<Inflated> {
    this.packed += piece.length;
    this.inflater.push(piece, final);
    const made = this.out.splice(0).filter(({ length }) => length > 0);
    this.idle = made.length > 0 || piece.length < PIECE ? 0 : this.idle + 1;
    if (this.idle > MOST_IDLE) throw new RangeError('nothing comes of it');
    for (const inflated of made) yield { piece: inflated, packed: this.packed };
  }
}

/** An error of ours as it is; anything else means that the data are damaged. */
function asBroken(file: string, thrown: unknown): PasserelleError {
  if (thrown instanceof PasserelleError) return thrown;
  return new PasserelleError('ZIP_BROKEN', { file }, thrown);
}
