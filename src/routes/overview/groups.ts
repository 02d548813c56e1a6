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

/** Ties inside groups and how many were expected there; null where a group is hidden. */
export function within(cells: readonly Cell[]): { ties: number; expected: number } | null {
  const own = cells.filter((cell) => cell.a === cell.b);
  let ties = 0;
  let expected = 0;
  for (const cell of own) {
    if (cell.ties === null || cell.expected === null) return null;
    ties += cell.ties;
    expected += cell.expected;
  }
  return own.length === 0 ? null : { ties, expected };
}
