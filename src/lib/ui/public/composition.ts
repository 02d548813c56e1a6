/** Who comes, by groups large enough to be shown. */
import type { Format } from '$lib/text/format.ts';
import { m } from '$lib/text/paraglide/messages.js';
import type { FigureTable } from '../figure/figure.ts';

/** A group and its members, rounded. */
export interface Size {
  readonly name: string;
  readonly size: number;
}

export interface CompositionPicture {
  readonly title: string;
  readonly finding: string;
  readonly bars: readonly { readonly name: string; readonly count: number }[];
  readonly table: FigureTable;
}

/** null where fewer than two groups may be shown. @param k fewest persons of one */
export function compositionOf(
  sizes: readonly Size[],
  k: number,
  format: Format,
): CompositionPicture | null {
  if (sizes.length < 2) return null;
  const write = (count: number): string => format.number(count, 0);
  const bars = [...sizes]
    .sort((x, y) => y.size - x.size)
    .map(({ name, size }) => ({ name, count: size }));
  return {
    title: m.families_composition(),
    finding: m.report_composition_finding({
      n: format.number(bars.length),
      k: format.number(k),
    }),
    bars,
    table: {
      columns: [{ label: m.overview_groups_col_a() }, { label: m.families_members(), write }],
      rows: bars.map(({ name, count }) => [name, count]),
    },
  };
}
