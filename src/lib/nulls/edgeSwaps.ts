/**
 * Graphs drawn at random among all simple graphs in which everybody has as many ties as observed:
 * two ties trade ends, a–b and c–d becoming a–d and c–b, again and again (METHODS B8, B9, D3;
 * Maslov & Sneppen 2002).
 *
 * What is counted are tries, refused ones included: a swap that would make a loop or a second tie
 * leaves the graph as it is for that step, which is what makes all graphs equally likely. Counting
 * accepted swaps would favour graphs with many neighbours (Artzy-Randrup & Stone 2005).
 *
 * Each draw starts from what was observed with a burn-in of its own, as in `curveball.ts`: draws
 * share no chain, so there is nothing to thin, and a draw is the same whoever makes it.
 */
import { chanceOf, type Chance } from '../base/random.ts';
import { graphOf, type Graph } from '../graph/csr.ts';
import type { TieEnds } from '../graph/labels.ts';
import { isForced } from './forcedDegrees.ts';

/** Tries of a draw, a tie: twice the customary ten, as some are refused. */
const TRIES_PER_TIE = 20;

/** Which draw this is: the same three give the same draw. */
export interface DrawName {
  readonly seed: number;
  /** What it is for. */
  readonly name: string;
  readonly replicate: number;
}

/**
 * What came of a draw. `forced`: there is no other graph with these degrees, and the one observed
 * is given back as it is.
 */
export type Swapped<G> =
  | {
      readonly state: 'drawn';
      readonly graph: G;
      /** Swaps tried, and of these the ones made; few made ones say that a draw is hardly another. */
      readonly tried: number;
      readonly made: number;
    }
  | { readonly state: 'forced'; readonly graph: G };

/**
 * One draw of an undirected graph. O(m · mean of the smaller degree of two ends that are tried).
 *
 * All graphs of the same degrees can be reached by swaps of two ties (Taylor 1981).
 */
export function swapTies(observed: Graph, which: DrawName): Swapped<Graph> {
  const { n, m, offsets } = observed;
  const degrees = widths(offsets);
  if (isForced(degrees, degrees)) return { state: 'forced', graph: observed };
  const chance = chanceOf(which.seed, 'edge-swaps', which.name, which.replicate);
  const rows = halvesOf(observed);
  const tried = TRIES_PER_TIE * m;
  let made = 0;
  for (let t = 0; t < tried; t++) {
    // Two halves of 2m, so that which ends are traded is drawn too; a tie drawn with itself stays.
    if (trade(rows, chance.below(2 * m), chance.below(2 * m))) made++;
  }
  const from = new Uint32Array(m);
  const to = new Uint32Array(m);
  let e = 0;
  for (let a = 0; a < n; a++) {
    for (const b of rows.head.subarray(offsets[a], offsets[a + 1]).sort()) {
      if (b < a) continue;
      from[e] = a;
      to[e++] = b;
    }
  }
  return { state: 'drawn', graph: graphOf(n, from, to), tried, made };
}

/** A graph by halves of ties: row a holds one for each tie of a. Degrees, so rows, never change. */
interface Halves {
  readonly offsets: Uint32Array;
  /** Whose row a half stands in, and whom it leads to. */
  readonly tail: Uint32Array;
  readonly head: Uint32Array;
  /** The other half of the same tie. */
  readonly twin: Uint32Array;
}

function halvesOf({ offsets, neighbours, edges, m }: Graph): Halves {
  const first = new Int32Array(m).fill(-1);
  const twin = new Uint32Array(2 * m);
  edges.forEach((edge, half) => {
    const other = first[edge]!;
    if (other < 0) first[edge] = half;
    else {
      twin[half] = other;
      twin[other] = half;
    }
  });
  return { offsets, tail: tailsOf(offsets), head: neighbours.slice(), twin };
}

/** a–b and c–d become a–d and c–b. False where that would be a loop or a double. */
function trade({ offsets, tail, head, twin }: Halves, ab: number, cd: number): boolean {
  const [a, b, c, d] = [tail[ab]!, head[ab]!, tail[cd]!, head[cd]!];
  if (a === d || c === b) return false;
  const isTied = (x: number, y: number): boolean => {
    const isShorter = offsets[x + 1]! - offsets[x]! <= offsets[y + 1]! - offsets[y]!;
    return isShorter ? leadsTo(offsets, head, x, y) : leadsTo(offsets, head, y, x);
  };
  if (isTied(a, d) || isTied(c, b)) return false;
  const [ba, dc] = [twin[ab]!, twin[cd]!];
  head[ab] = d;
  head[dc] = a;
  head[cd] = b;
  head[ba] = c;
  twin[ab] = dc;
  twin[dc] = ab;
  twin[cd] = ba;
  twin[ba] = cd;
  return true;
}

/** Share of the tries of a directed graph that turn a triangle round: one in so many. */
const TURNS = 4;

/**
 * One draw of a directed graph of `n` nodes: everybody keeps how many ties leave them and how many
 * arrive. A quarter of the tries turn a ring of three round, a→b→c→a becoming a→c→b→a: without them
 * not every graph can be reached (Rao, Jana & Bandyopadhyay 1996). O(m · out-degree).
 *
 * @param observed arcs in any order, no loop, no double
 * @returns arcs by (from, to); those observed, as they are, where forced
 */
export function swapArcs(n: number, observed: TieEnds, which: DrawName): Swapped<TieEnds> {
  const m = observed.from.length;
  const out = new Uint32Array(n);
  const into = new Uint32Array(n);
  for (const a of observed.from) out[a]!++;
  for (const b of observed.to) into[b]!++;
  if (isForced(out, into)) return { state: 'forced', graph: observed };
  const chance = chanceOf(which.seed, 'arc-swaps', which.name, which.replicate);
  const rows = rowsOf(observed, out);
  const tried = TRIES_PER_TIE * m;
  let made = 0;
  for (let t = 0; t < tried; t++) {
    const isTurn = chance.below(TURNS) === 0;
    if (
      isTurn ? turn(rows, chance.below(m), chance) : cross(rows, chance.below(m), chance.below(m))
    )
      made++;
  }
  for (let a = 0; a < n; a++) rows.head.subarray(rows.offsets[a], rows.offsets[a + 1]).sort();
  return { state: 'drawn', graph: { from: rows.tail, to: rows.head }, tried, made };
}

/** Arcs by whom they leave. */
type Rows = Omit<Halves, 'twin'>;

function rowsOf({ from, to }: TieEnds, out: Uint32Array): Rows {
  const offsets = new Uint32Array(out.length + 1);
  out.forEach((width, a) => (offsets[a + 1] = offsets[a]! + width));
  const next = offsets.slice();
  const head = new Uint32Array(from.length);
  // In an order of their own, so that the order given makes no other draw.
  const order = Uint32Array.from(from, (_, e) => e).sort((d, e) => to[d]! - to[e]!);
  for (const e of order) head[next[from[e]!]!++] = to[e]!;
  return { offsets, tail: tailsOf(offsets), head };
}

/** a→b and c→d become a→d and c→b. False where that would be a loop or a double. */
function cross({ offsets, tail, head }: Rows, ab: number, cd: number): boolean {
  const [a, b, c, d] = [tail[ab]!, head[ab]!, tail[cd]!, head[cd]!];
  if (a === d || c === b) return false;
  if (leadsTo(offsets, head, a, d) || leadsTo(offsets, head, c, b)) return false;
  head[ab] = d;
  head[cd] = b;
  return true;
}

/**
 * Turns round the ring of three that begins with a→b and goes on by an arc of b's drawn at random.
 * As likely as its way back: what is drawn depends on degrees only, which stay.
 */
function turn({ offsets, tail, head }: Rows, ab: number, chance: Chance): boolean {
  const [a, b] = [tail[ab]!, head[ab]!];
  const begin = offsets[b]!;
  const width = offsets[b + 1]! - begin;
  if (width === 0) return false;
  const bc = begin + chance.below(width);
  const c = head[bc]!;
  if (c === a || leadsTo(offsets, head, a, c) || leadsTo(offsets, head, c, b)) return false;
  if (leadsTo(offsets, head, b, a)) return false;
  const ca = placeOf(offsets, head, c, a);
  if (ca < 0) return false;
  head[ab] = c;
  head[bc] = a;
  head[ca] = b;
  return true;
}

const leadsTo = (offsets: Uint32Array, head: Uint32Array, x: number, y: number): boolean =>
  placeOf(offsets, head, x, y) >= 0;

/** Where the row of x holds y; −1: nowhere. */
function placeOf(offsets: Uint32Array, head: Uint32Array, x: number, y: number): number {
  for (let arc = offsets[x]!; arc < offsets[x + 1]!; arc++) if (head[arc] === y) return arc;
  return -1;
}

const widths = (offsets: Uint32Array): Uint32Array =>
  Uint32Array.from({ length: offsets.length - 1 }, (_, a) => offsets[a + 1]! - offsets[a]!);

/** Row of each place. */
function tailsOf(offsets: Uint32Array): Uint32Array {
  const tails = new Uint32Array(offsets[offsets.length - 1]!);
  for (let a = 0; a + 1 < offsets.length; a++) tails.fill(a, offsets[a], offsets[a + 1]);
  return tails;
}
