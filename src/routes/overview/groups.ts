/** What the ties between groups say: which pairs stand out, and what the ring draws of them. */
import type { Emphasis } from '$lib/charts/ring.ts';
import type { GroupsView } from '$lib/engine/protocol.ts';

type Cell = GroupsView['cells'][number];

/** A pair of groups with everything known. */
export interface KnownPair {
  readonly a: number;
  readonly b: number;
  readonly ties: number;
  readonly expected: number;
  readonly emphasis: Emphasis;
}

/** With fewer ties expected, a gap says nothing. */
const ENOUGH_EXPECTED = 5;
/** A gap stands out from this many roots of the number expected: three, as up to 28 pairs are looked at. */
const CLEAR = 3;

/** How far a count lies from what was expected, in roots of the number expected. */
const distance = (ties: number, expected: number): number =>
  (ties - expected) / Math.sqrt(expected);

/** Whether a count stands out from what was expected, and to which side. */
export function emphasisOf(ties: number, expected: number): Emphasis {
  if (expected < ENOUGH_EXPECTED) return 'plain';
  const far = distance(ties, expected);
  if (far >= CLEAR) return 'more';
  return far <= -CLEAR ? 'fewer' : 'plain';
}

/** Pairs of different groups that may be shown, plain ones first so that the others lie on top. */
export function knownPairs(cells: readonly Cell[]): KnownPair[] {
  const order: readonly Emphasis[] = ['plain', 'fewer', 'more'];
  return cells
    .flatMap(({ a, b, ties, expected }) =>
      a === b || ties === null || expected === null
        ? []
        : [{ a, b, ties, expected, emphasis: emphasisOf(ties, expected) }],
    )
    .sort((p, q) => order.indexOf(p.emphasis) - order.indexOf(q.emphasis));
}

/** The pair furthest above and the one furthest below what was expected, where any stands out. */
export function standouts(pairs: readonly KnownPair[]): {
  readonly more: KnownPair | null;
  readonly fewer: KnownPair | null;
} {
  const furthest = (emphasis: Emphasis): KnownPair | null =>
    pairs
      .filter((pair) => pair.emphasis === emphasis)
      .reduce<KnownPair | null>(
        (best, pair) =>
          best === null ||
          Math.abs(distance(pair.ties, pair.expected)) >
            Math.abs(distance(best.ties, best.expected))
            ? pair
            : best,
        null,
      );
  return { more: furthest('more'), fewer: furthest('fewer') };
}

/** A pair of groups that should have many ties, and has fewer than k people in any. */
export interface ClosedPair {
  readonly a: number;
  readonly b: number;
  readonly expected: number;
}

/** With so many ties expected, that fewer than k people have one is a finding. */
const MANY_EXPECTED = 10;

/** Of the pairs with too few people to count their ties, the one with most expected; null: none. */
export function closedPair(cells: readonly Cell[]): ClosedPair | null {
  let most: ClosedPair | null = null;
  for (const { a, b, ties, expected } of cells) {
    if (a === b || ties !== null || expected === null || expected < MANY_EXPECTED) continue;
    if (most === null || expected > most.expected) most = { a, b, expected };
  }
  return most;
}

/** Ties inside groups, how many were expected there, and all ties shown; null where a group is hidden. */
export function within(
  cells: readonly Cell[],
): { readonly ties: number; readonly expected: number; readonly all: number } | null {
  const own = cells.filter((cell) => cell.a === cell.b);
  let ties = 0;
  let expected = 0;
  for (const cell of own) {
    if (cell.ties === null || cell.expected === null) return null;
    ties += cell.ties;
    expected += cell.expected;
  }
  const all = cells.reduce((sum, cell) => sum + (cell.ties ?? 0), 0);
  return own.length === 0 ? null : { ties, expected, all };
}
