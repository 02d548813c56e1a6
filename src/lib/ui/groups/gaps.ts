/** What the ties between groups say: which pairs stand out, and what the ring draws of them. */
import type { Emphasis } from '$lib/charts/ring.ts';
import type { GroupsView } from '$lib/engine/groupTies.ts';

type Cell = GroupsView['cells'][number];

/** A pair of groups with everything known. */
export interface KnownPair {
  readonly a: number;
  readonly b: number;
  readonly ties: number;
  /** By chance: the mean of the draws, or while there are none what the sizes of the groups give. */
  readonly expected: number;
  readonly emphasis: Emphasis;
  /** How far from chance, on either side. */
  readonly distance: number;
}

/** Ties by chance in a cell; null where nothing is known of it. */
export const expectedOf = ({ gap, expected }: Cell): number | null => gap?.mean ?? expected;

/** Whether a cell stands out from chance, and to which side: only where draws say so. */
export const emphasisOf = (cell: Pick<Cell, 'gap'>): Emphasis => cell.gap?.side ?? 'plain';

/** Pairs of different groups that may be shown, plain ones first so that the others lie on top. */
export function knownPairs(cells: readonly Cell[]): KnownPair[] {
  const order: readonly Emphasis[] = ['plain', 'fewer', 'more'];
  return cells
    .flatMap((cell) => {
      const { a, b, ties, gap } = cell;
      const expected = expectedOf(cell);
      if (a === b || ties === null || expected === null) return [];
      const distance = Math.abs(gap?.distance ?? 0);
      return [{ a, b, ties, expected, emphasis: emphasisOf(cell), distance }];
    })
    .sort((p, q) => order.indexOf(p.emphasis) - order.indexOf(q.emphasis));
}

/** Pairs of different groups whose ties are hidden: there may be none, few or many. */
export const hiddenPairs = (
  cells: readonly Cell[],
): readonly { readonly a: number; readonly b: number }[] =>
  cells.filter(({ a, b, ties }) => a !== b && ties === null);

/** The pair furthest above and the one furthest below chance, where any stands out. */
export function standouts(pairs: readonly KnownPair[]): {
  readonly more: KnownPair | null;
  readonly fewer: KnownPair | null;
} {
  const furthest = (emphasis: Emphasis): KnownPair | null =>
    pairs
      .filter((pair) => pair.emphasis === emphasis)
      .reduce<KnownPair | null>(
        (best, pair) => (best === null || pair.distance > best.distance ? pair : best),
        null,
      );
  return { more: furthest('more'), fewer: furthest('fewer') };
}

/** Ties inside groups, how many were expected there, and all ties shown; null where a group is hidden. */
export function within(
  cells: readonly Cell[],
): { readonly ties: number; readonly expected: number; readonly all: number } | null {
  const own = cells.filter((cell) => cell.a === cell.b);
  let ties = 0;
  let expected = 0;
  for (const cell of own) {
    const byChance = expectedOf(cell);
    if (cell.ties === null || byChance === null) return null;
    ties += cell.ties;
    expected += byChance;
  }
  const all = cells.reduce((sum, cell) => sum + (cell.ties ?? 0), 0);
  return own.length === 0 ? null : { ties, expected, all };
}
