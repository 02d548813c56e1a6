/** Ties by strength and position, as anybody may see them. */
import type { Analysis } from '$lib/engine/protocol.ts';
import type { Format } from '$lib/text/format.ts';
import { m } from '$lib/text/paraglide/messages.js';
import { numberAt } from '$lib/text/parts.ts';
import type { FigureTable } from '$lib/ui/figure/figure.ts';
import { crossingRow } from '$lib/ui/ties/crossing.ts';

export interface ClassesPicture {
  readonly title: string;
  readonly finding: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly tone: 'weak' | 'strong';
    readonly counts: readonly (number | null)[];
  }[];
  /** Written where a count is not said. */
  readonly few: string;
  readonly table: FigureTable;
}

/** null where no cell may be shown. @param shown public numbers */
export function classesOf(shown: Analysis, format: Format, k: number): ClassesPicture | null {
  const classes = shown.results.find(({ id }) => id === 'ties-by-class');
  if (classes === undefined) return null;
  const strong = classes.flags.includes('SINGLE_KIND')
    ? m.overview_classes_frequent()
    : m.overview_classes_strong();
  const columns = [
    m.overview_classes_bridging(),
    m.overview_classes_embedded(),
    m.overview_classes_pendant(),
  ];
  const rows = (
    [
      { name: m.overview_classes_weak(), tone: 'weak' },
      { name: strong, tone: 'strong' },
    ] as const
  ).map(({ name, tone }) => {
    const { bridging, embedded, pendant } = crossingRow(classes, tone);
    return { name, tone, counts: [bridging, embedded, pendant] };
  });
  if (rows.every(({ counts }) => counts.every((count) => count === null))) return null;
  const few = m.overview_classes_few({ k: format.number(k) });
  const write = (count: number): string => format.number(count, 0);
  const told = (count: number | null): string => (count === null ? few : write(count));
  return {
    title: m.overview_classes_title(),
    finding: m.report_classes_finding({
      ties: told(classes.value),
      weak: told(numberAt(classes.parts, 'weak')),
      bridging: told(numberAt(classes.parts, 'square', 'weak', 'bridging')),
    }),
    columns,
    rows,
    few,
    table: {
      columns: [{ label: m.overview_classes_col() }, ...columns.map((label) => ({ label, write }))],
      rows: rows.map(({ name, counts }) => [name, ...counts.map((count) => count ?? few)]),
    },
  };
}
