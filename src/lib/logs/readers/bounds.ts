/** Bytes of hostile size: a file taken whole, or inflated, only as far as memory bears it. */
import { PasserelleError } from '../../base/errors.ts';
import { breathe, type Task } from '../../base/task.ts';
import type { Source } from '../logs.ts';

const MIB = 1024 * 1024;
/** Largest archive, workbook or Parquet file that is held in memory. */
export const MOST_HELD = 512 * MIB;
/** Most bytes that come out of one compressed file. */
export const MOST_INFLATED = 1024 * MIB;
/** Logs shrink to a tenth or a fiftieth; what grows more than this is a trap… */
const MOST_GROWTH = 200;
/** …unless it is small: an empty grid of a spreadsheet shrinks to nearly nothing. */
const ANY_GROWTH = 64 * MIB;
/** Bytes recoded at once: what they become must not weigh on memory. */
const PART = 1 << 20;
/** Bytes between two breaths. */
const BREATH = 16 * MIB;

/** Watches how large something compressed becomes. */
export class Growth {
  private inflated = 0;
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /**
   * Notes `more` bytes that came out once `packed` bytes in all had gone in.
   * @throws PasserelleError `ZIP_TOO_LARGE` {file}
   */
  note(more: number, packed: number): void {
    this.inflated += more;
    const { inflated } = this;
    const trap = inflated > ANY_GROWTH && inflated > packed * MOST_GROWTH;
    if (trap || inflated > MOST_INFLATED) {
      throw new PasserelleError('ZIP_TOO_LARGE', { file: this.file });
    }
  }
}

/** The first `count` bytes of a source, fewer where there are no more. */
export async function headOf(source: Source, count: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source.bytes()) {
    pieces.push(piece);
    length += piece.length;
    if (length >= count) break;
  }
  return joined(pieces, length).subarray(0, count);
}

/**
 * All bytes of a source.
 * @throws PasserelleError `code` {file} where there are more than `most`; `CANCELLED`
 */
export async function allOf(
  source: Source,
  task: Task,
  most: number,
  code: 'ZIP_TOO_LARGE' | 'TABLE_TOO_LARGE',
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let sinceBreath = 0;
  for await (const piece of source.bytes()) {
    pieces.push(piece);
    length += piece.length;
    sinceBreath += piece.length;
    if (length > most) throw new PasserelleError(code, { file: source.name });
    if (sinceBreath >= BREATH) {
      sinceBreath = 0;
      await breathe(task, { step: 'reading', done: length, total: Math.max(source.size, length) });
    }
  }
  return joined(pieces, length);
}

/** Pieces one after the other; a single one is not copied. */
export function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  if (pieces.length === 1 && pieces[0]) return pieces[0];
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** A piece in parts small enough to be recoded. */
export function* parts(piece: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < piece.length; at += PART) yield piece.subarray(at, at + PART);
}
