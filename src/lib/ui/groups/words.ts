/** Words for ties between groups, in the language of the moment. */
import type { GroupsView } from '$lib/engine/groupTies.ts';
import { attributeText } from '$lib/text/attributes.ts';
import type { Format } from '$lib/text/format.ts';
import { m } from '$lib/text/paraglide/messages.js';
import type { KnownPair } from './gaps.ts';

/** What the groups are: trades, circles, or an attribute by its own name. */
export function groupsTitle(attribute: string): string {
  if (attribute === 'discipline') return m.overview_groups_title_discipline();
  if (attribute === 'circle') return m.overview_groups_title_circle();
  return m.overview_groups_title_other({ attribute: attributeText(attribute) });
}

/** The finding: the furthest pair above and below, or what happens inside groups. */
export function groupsFinding(
  names: readonly string[],
  more: KnownPair | null,
  fewer: KnownPair | null,
  insideWords: string | null,
): string {
  const of = (index: number): string => names[index] ?? '';
  if (more !== null && fewer !== null) {
    const pairs = { a: of(more.a), b: of(more.b), c: of(fewer.a), d: of(fewer.b) };
    return m.overview_groups_both(pairs);
  }
  if (more !== null) return m.overview_groups_more({ a: of(more.a), b: of(more.b) });
  if (fewer !== null) return m.overview_groups_fewer({ a: of(fewer.a), b: of(fewer.b) });
  return insideWords ?? m.overview_groups_even();
}

/** `2,1 fois plus que prévu`, `40 % de moins que prévu`: only for a pair that stands out. */
export function gapWords(ties: number, expected: number, format: Format): string {
  if (ties === 0) return m.overview_groups_none_seen();
  const ratio = ties / expected;
  if (ratio >= 1.75) return m.overview_groups_times_more({ times: format.number(ratio) });
  if (ratio <= 1 / 1.75) return m.overview_groups_times_fewer({ times: format.number(1 / ratio) });
  const share = format.percent(Math.abs(ratio - 1));
  return ratio > 1
    ? m.overview_groups_percent_more({ share })
    : m.overview_groups_percent_fewer({ share });
}

/** How many people the picture leaves out, or null where none. */
export function unshownWords(groups: GroupsView, format: Format): string | null {
  if (groups.unshown === 0) return null;
  const n = format.number(groups.unshown);
  return format.plural(groups.unshown, {
    one: m.overview_groups_unshown_one({ n }),
    other: m.overview_groups_unshown_other({ n }),
  });
}
