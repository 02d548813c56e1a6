/** Pair-days of visits whose rows were deleted, beside those of the visits that remain. */
import type { Past, PastPairs } from '../logs/past.ts';
import type { Copresence } from './copresence.ts';
import { DayRows } from './dayRows.ts';

/**
 * The co-presence that was, and the one that remains. Up to the cut the past alone is right: of
 * those days only the visits that went on after it remain, without whoever was there with them.
 * O(pairs + rows of the past + rows of pairs that are in both).
 * @param found co-presence of the check-ins that remain
 * @param hidden 1 for persons who appear in no pair
 */
export function withPast(found: Copresence, past: Past, hidden: Uint8Array): Copresence {
  const { pairs: rows, cut } = past;
  const list = new PairsOfBoth(found, rows, hidden, cut);
  const block = new Uint32Array(list.length);
  const from = new Uint32Array(list.length);
  const to = new Uint32Array(list.length);
  const joined = new DayRows(list.joinedRows);
  const joinedBlock = found.blocks.length;
  let end = 0;
  for (let p = 0; p < list.length; p++) {
    const remaining = list.remaining[p]!;
    if (list.first[p] === list.after[p]) {
      block[p] = found.block[remaining]!;
      from[p] = firstFrom(found, remaining, cut);
      to[p] = found.to[remaining]!;
      continue;
    }
    block[p] = joinedBlock;
    from[p] = end;
    for (let row = list.first[p]!; row < list.after[p]!; row++) write(joined, end++, rows, row);
    if (remaining !== NO_PAIR) {
      const source = found.blocks[found.block[remaining]!]!;
      for (let row = firstFrom(found, remaining, cut); row < found.to[remaining]!; row++) {
        joined.copy(end++, source, row);
      }
    }
    to[p] = end;
  }
  return {
    pairs: { a: list.a.slice(0, list.length), b: list.b.slice(0, list.length) },
    block,
    from,
    to,
    blocks: [...found.blocks, joined],
    crowdHours: found.crowdHours + past.findings.crowdSeconds / 3600,
  };
}

/** The rows of co-presence of the days before the cut, of pairs without a hidden person. */
export function pairsBefore(found: Copresence, hidden: Uint8Array, cut: number): PastPairs {
  const { pairs, block, from, to, blocks } = found;
  const isShown = (p: number): boolean => hidden[pairs.a[p]!] === 0 && hidden[pairs.b[p]!] === 0;
  let length = 0;
  for (let p = 0; p < from.length; p++) {
    if (isShown(p)) length += firstFrom(found, p, cut) - from[p]!;
  }
  const made = {
    length,
    a: new Uint32Array(length),
    b: new Uint32Array(length),
    day: new Int32Array(length),
    together: new Float64Array(length),
    attention: new Float64Array(length),
    longest: new Float64Array(length),
    small: new Float64Array(length),
  };
  let at = 0;
  for (let p = 0; p < from.length; p++) {
    if (!isShown(p)) continue;
    const rows = blocks[block[p]!]!;
    for (let row = from[p]!; row < to[p]! && rows.day(row) < cut; row++, at++) {
      made.a[at] = pairs.a[p]!;
      made.b[at] = pairs.b[p]!;
      made.day[at] = rows.day(row);
      made.together[at] = rows.together(row);
      made.attention[at] = rows.attention(row);
      made.longest[at] = rows.longest(row);
      made.small[at] = rows.small(row);
    }
  }
  return made;
}

/** First row of a pair that is of the day `cut` or later. */
function firstFrom({ block, from, to, blocks }: Copresence, pair: number, cut: number): number {
  const rows = blocks[block[pair]!]!;
  let row = from[pair]!;
  while (row < to[pair]! && rows.day(row) < cut) row++;
  return row;
}

function write(to: DayRows, row: number, { day, ...rows }: PastPairs, of: number): void {
  to.begin(row, day[of]!, 0);
  to.add(row, rows.together[of]!, rows.attention[of]!);
  to.note(row, rows.longest[of]!, rows.small[of]!);
}

const NO_PAIR = 0xffffffff;

/** The pairs of both, in the order of their persons, and where their rows stand. */
class PairsOfBoth {
  length = 0;
  /** Rows of pairs that have any in the past. */
  joinedRows = 0;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Number of the pair among those that remain, or NO_PAIR. */
  readonly remaining: Uint32Array;
  /** Rows of the past are `first[p] … after[p] - 1`. */
  readonly first: Uint32Array;
  readonly after: Uint32Array;

  constructor(found: Copresence, past: PastPairs, hidden: Uint8Array, cut: number) {
    const { pairs } = found;
    const most = pairs.a.length + pairsIn(past);
    this.a = new Uint32Array(most);
    this.b = new Uint32Array(most);
    this.remaining = new Uint32Array(most);
    this.first = new Uint32Array(most);
    this.after = new Uint32Array(most);
    let row = 0;
    const upTo = (a: number, b: number): void => {
      while (row < past.length && precedes(past, row, a, b)) {
        const end = endOfPair(past, row);
        this.add(past.a[row]!, past.b[row]!, hidden, { first: row, after: end });
        row = end;
      }
    };
    for (let p = 0; p < pairs.a.length; p++) {
      const [a, b] = [pairs.a[p]!, pairs.b[p]!];
      upTo(a, b);
      const first = row;
      if (past.a[row] === a && past.b[row] === b) row = endOfPair(past, row);
      const rows = found.to[p]! - firstFrom(found, p, cut);
      if (rows === 0 && first === row) continue;
      this.add(a, b, hidden, { first, after: row, pair: rows === 0 ? NO_PAIR : p, rows });
    }
    upTo(Infinity, Infinity);
  }

  private add(
    a: number,
    b: number,
    hidden: Uint8Array,
    {
      first,
      after,
      pair = NO_PAIR,
      rows = 0,
    }: { first: number; after: number; pair?: number; rows?: number },
  ): void {
    if (hidden[a] === 1 || hidden[b] === 1) return;
    const at = this.length++;
    this.a[at] = a;
    this.b[at] = b;
    this.remaining[at] = pair;
    this.first[at] = first;
    this.after[at] = after;
    if (after > first) this.joinedRows += after - first + rows;
  }
}

const precedes = ({ a, b }: PastPairs, row: number, p: number, q: number): boolean =>
  a[row]! < p || (a[row] === p && b[row]! < q);

function endOfPair({ length, a, b }: PastPairs, row: number): number {
  let end = row + 1;
  while (end < length && a[end] === a[row] && b[end] === b[row]) end++;
  return end;
}

function pairsIn(past: PastPairs): number {
  let pairs = 0;
  for (let row = 0; row < past.length; row = endOfPair(past, row)) pairs++;
  return pairs;
}
