/** Where a group is furthest from mixing, and by what: its timetables, or what it does once there. */

interface Row {
  readonly name: string;
  /** Shares of others among members, among the people met, among ties; null where not known. */
  readonly values: readonly [members: number | null, attention: number | null, ties: number | null];
}

/** Points below which nothing is said. */
const LEAST = 0.1;

/** The group with the largest shortfall of either kind; null where none is large. */
export function leverOf(
  rows: readonly Row[],
): { readonly name: string; readonly by: 'timetables' | 'rituals' } | null {
  const gaps = rows.flatMap(({ name, values: [members, attention, ties] }) =>
    members === null || attention === null || ties === null
      ? []
      : [
          { name, by: 'timetables' as const, gap: members - attention },
          { name, by: 'rituals' as const, gap: attention - ties },
        ],
  );
  const most = gaps.reduce<(typeof gaps)[number] | null>(
    (best, one) => (best === null || one.gap > best.gap ? one : best),
    null,
  );
  return most === null || most.gap < LEAST ? null : { name: most.name, by: most.by };
}
