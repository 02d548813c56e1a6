/** What a figure of ties between groups is made of, in the language of the moment. */
import type { RingLink } from '$lib/charts/ring.ts';
import type { GroupsView } from '$lib/engine/groupTies.ts';
import type { Cell } from '$lib/exports/csv.ts';
import { wrapText } from '$lib/exports/svg.ts';
import type { Format } from '$lib/text/format.ts';
import { m } from '$lib/text/paraglide/messages.js';
import type { FigureTable } from '../figure/figure.ts';
import { emphasisOf, expectedOf, hiddenPairs, knownPairs, standouts, within } from './gaps.ts';
import { gapWords, groupsFinding, groupsTitle, unshownWords } from './words.ts';

export interface GroupsFigure {
  readonly title: string;
  readonly finding: string;
  /** Why nothing is drawn; null where something is. */
  readonly absent: string | null;
  readonly links: readonly RingLink[];
  readonly table: FigureTable;
  /** What the signs mean; `tone` colours the words of a sign that has a colour. */
  readonly legend: readonly { readonly words: string; readonly tone?: 'bridging' | 'weak' }[];
  /** What must be known to read it. */
  readonly notes: readonly string[];
}

/**
 * @param groups null: no attribute groups the members here
 * @param unseen why no tie can be seen at all; null where ties can
 */
export function groupsFigureOf(
  groups: GroupsView | null,
  format: Format,
  unseen: string | null = null,
): GroupsFigure {
  const cells = groups?.cells ?? [];
  const shown = knownPairs(cells);
  const far = standouts(shown);
  const hidden = hiddenPairs(cells);
  const names = groups?.groups.map((group) => group.name) ?? [];
  const inside = insideOf(groups, format);
  const absent = unseen ?? absentWords(groups, shown.length);
  const isAnyFar = far.more !== null || far.fewer !== null;
  const told = (): string => {
    if (groups?.draws === null) return m.overview_groups_pending();
    // That none of a few pairs stands out says nothing of the others.
    const isSilent = inside.finding === null && !isAnyFar && hidden.length > shown.length;
    return isSilent
      ? m.overview_groups_mostly_hidden()
      : groupsFinding(names, far.more, far.fewer, inside.finding);
  };
  return {
    title: groups === null ? m.overview_groups_title_discipline() : groupsTitle(groups.attribute),
    finding: absent === null ? told() : m.overview_groups_title_discipline(),
    absent,
    links: linksOf(shown, far, hidden, format),
    table: tableOf(groups, names, format),
    legend: legendOf(far, hidden.length > 0),
    // Where the finding is about the inside of groups, that is not said again below the picture.
    notes: [
      hidden.length > 0 ? m.overview_groups_hidden_pairs() : null,
      inside.finding === null || isAnyFar ? inside.note : null,
      groups === null ? null : unshownWords(groups, format),
    ].filter((note) => note !== null),
  };
}

function absentWords(groups: GroupsView | null, pairs: number): string | null {
  if (groups === null) return m.overview_groups_none();
  return groups.groups.length < 2 || pairs === 0 ? m.overview_groups_hidden() : null;
}

function legendOf(
  { more, fewer }: ReturnType<typeof standouts>,
  isAnyHidden: boolean,
): GroupsFigure['legend'] {
  return [
    { words: m.overview_groups_legend_node() },
    { words: m.overview_groups_legend_ribbon() },
    ...(more === null
      ? []
      : [{ words: m.overview_groups_legend_more(), tone: 'bridging' } as const]),
    ...(fewer === null ? [] : [{ words: m.overview_groups_legend_fewer(), tone: 'weak' } as const]),
    ...(isAnyHidden ? [{ words: m.overview_groups_legend_hidden() }] : []),
  ];
}

/** What is said of the ties inside groups: as a finding where chance does not explain them. */
function insideOf(
  groups: GroupsView | null,
  format: Format,
): { readonly finding: string | null; readonly note: string | null } {
  const inside = within(groups?.cells ?? []);
  if (inside === null) return { finding: null, note: null };
  const said = { ties: format.number(inside.ties), expected: format.number(inside.expected, 0) };
  return {
    finding:
      groups?.inside?.side === 'more'
        ? m.overview_groups_inside({ ...said, share: format.percent(inside.ties / inside.all) })
        : null,
    note: m.overview_groups_within_more(said),
  };
}

/**
 * Ribbons without any tie are left out, unless having none is what stands out. A hidden number is
 * not none: it has a line of its own, below the others.
 */
function linksOf(
  shown: ReturnType<typeof knownPairs>,
  far: ReturnType<typeof standouts>,
  hidden: ReturnType<typeof hiddenPairs>,
  format: Format,
): RingLink[] {
  return [
    ...hidden.map(({ a, b }): RingLink => ({ a, b, width: 0, emphasis: 'hidden' })),
    ...shown
      .filter((pair) => pair.ties > 0 || pair === far.fewer)
      .map((pair): RingLink => ({
        a: pair.a,
        b: pair.b,
        width: pair.ties,
        emphasis: pair.emphasis,
        ...(pair === far.more || pair === far.fewer
          ? { words: wrapText(gapWords(pair.ties, pair.expected, format), 13) }
          : {}),
      })),
  ];
}

function tableOf(groups: GroupsView | null, names: readonly string[], format: Format): FigureTable {
  const whole = (value: number): string => format.number(value, 0);
  const decimal = (value: number): string => format.number(value);
  // What is hidden may be many: it would tell another number that is of few.
  const untold = m.figure_hidden();
  const reading = (cell: GroupsView['cells'][number], ties: number, expected: number): string => {
    if (groups?.draws === null) return m.overview_groups_pending_cell();
    return emphasisOf(cell) === 'plain'
      ? m.overview_groups_as_expected()
      : gapWords(ties, expected, format);
  };
  return {
    columns: [
      { label: m.overview_groups_col_a() },
      { label: m.overview_groups_col_b() },
      { label: m.overview_groups_col_ties(), write: whole },
      { label: m.overview_groups_col_expected(), write: decimal },
      { label: m.overview_groups_col_low(), write: decimal },
      { label: m.overview_groups_col_high(), write: decimal },
      { label: m.overview_groups_col_weak(), write: whole },
      { label: m.overview_groups_col_strong(), write: whole },
      { label: m.overview_groups_col_bridging(), write: whole },
      { label: m.overview_groups_col_reading() },
    ],
    rows: (groups?.cells ?? []).map((cell): Cell[] => {
      const expected = expectedOf(cell);
      return [
        names[cell.a] ?? '',
        names[cell.b] ?? '',
        cell.ties ?? untold,
        expected ?? untold,
        cell.gap?.lo ?? '',
        cell.gap?.hi ?? '',
        cell.weak ?? untold,
        cell.strong ?? untold,
        cell.bridging ?? untold,
        cell.ties === null || expected === null ? untold : reading(cell, cell.ties, expected),
      ];
    }),
  };
}
