/**
 * An order of the nodes that depends on how they are tied, not on how they are numbered: what comes
 * of an algorithm that goes through nodes in turn is then the same under any numbering.
 *
 * Colours are refined by those of the neighbours (Weisfeiler & Leman 1968) until they tell no more
 * nodes apart; then one node of the first colour that several share is set apart, and so on. Nodes
 * that still look alike are nearly always interchangeable, so that it does not matter which is taken;
 * in regular graphs they may not be.
 */
import type { TieEnds } from './labels.ts';

/** Steps spent on telling nodes apart, in ties and nodes looked at; what is left goes by number. */
const MOST_STEPS = 2e7;

/** Weights closer than this are one: they differ by the order in which something was summed. */
const SAME = 1e12;

/**
 * Nodes in their order; length `n`. O((n log n + m) · rounds), bounded.
 *
 * @param weight of each tie
 */
export function structuralOrder(n: number, ends: TieEnds, weight: ArrayLike<number>): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  const kind = kindsOf(weight, ends.from.length);
  let colour: Uint32Array = new Uint32Array(n);
  let steps = 0;
  let apart = -1;
  do {
    let before = -1;
    let colours = 0;
    // At least one round; then as long as a round tells more nodes apart.
    while (colours !== before && steps < MOST_STEPS) {
      before = colours;
      const refined = refine(colour, ends, kind, order, apart);
      colour = refined.colour;
      colours = refined.colours;
      apart = -1;
      steps += n + ends.from.length;
    }
    apart = steps < MOST_STEPS ? firstShared(order, colour) : -1;
  } while (apart >= 0);
  return order;
}

/** Number of each distinct weight, from the least. */
function kindsOf(weight: ArrayLike<number>, m: number): Uint32Array {
  const rounded = Float64Array.from({ length: m }, (_, e) => Math.round((weight[e] ?? 0) * SAME));
  const distinct = rounded
    .slice()
    .sort()
    .filter((value, k, all) => value !== all[k - 1]);
  return Uint32Array.from(rounded, (value) => {
    let [low, high] = [0, distinct.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (distinct[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}

/**
 * One round: nodes of one colour part where their ties or neighbours differ. Sorts `order` by the
 * new colours, which keep the order of the old ones.
 * @param apart node put before all others of its colour; −1: none
 */
function refine(
  old: Uint32Array,
  { from, to }: TieEnds,
  kind: Uint32Array,
  order: Uint32Array,
  apart: number,
): { readonly colour: Uint32Array; readonly colours: number } {
  const n = old.length;
  // Sums over neighbours do not depend on their order; two of them, so that they rarely coincide.
  const [one, two] = [new Uint32Array(n), new Uint32Array(n)];
  for (let e = 0; e < from.length; e++) {
    const [a, b, weight] = [from[e]!, to[e]!, mixed(kind[e]! + 0x5bd1)];
    one[a]! += mixed(old[b]! ^ weight);
    one[b]! += mixed(old[a]! ^ weight);
    two[a]! += mixed((old[b]! + weight) ^ 0x2c1b3c6d);
    two[b]! += mixed((old[a]! + weight) ^ 0x2c1b3c6d);
  }
  const place = (i: number): number => 2 * old[i]! + Number(i !== apart);
  const compare = (x: number, y: number): number =>
    place(x) - place(y) || one[x]! - one[y]! || two[x]! - two[y]!;
  order.sort((x, y) => compare(x, y) || x - y);
  const colour = new Uint32Array(n);
  let colours = 0;
  for (let i = 0; i < n; i++) {
    if (i === 0 || compare(order[i - 1]!, order[i]!) !== 0) colours++;
    colour[order[i]!] = colours - 1;
  }
  return { colour, colours };
}

/** The first node in the order that shares its colour with the next; −1 where none does. */
function firstShared(order: Uint32Array, colour: Uint32Array): number {
  for (let i = 1; i < order.length; i++) {
    if (colour[order[i - 1]!] === colour[order[i]!]) return order[i - 1]!;
  }
  return -1;
}

/** Spreads a number over 32 bits (the last steps of MurmurHash3). */
function mixed(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
