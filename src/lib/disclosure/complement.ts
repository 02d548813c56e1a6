/**
 * Complementary suppression in a symmetric table (METHODS H2): a single closed cell of a row, of
 * the diagonal or of the whole would be known by subtraction from their totals, so the smallest
 * open one beside it closes too.
 */

/** A cell of the upper triangle, `a ≤ b`. */
export interface TableCell {
  readonly a: number;
  readonly b: number;
  readonly count: number;
  readonly open: boolean;
}

/** The cells with as many more closed as it takes. Zeros count as cells. O(cells² · groups). */
export function closeComplements(cells: readonly TableCell[]): readonly TableCell[] {
  const table = cells.map((cell) => ({ ...cell }));
  const rows = [...new Set(cells.flatMap(({ a, b }) => [a, b]))];
  const lines = [
    ...rows.map((row) => table.filter(({ a, b }) => a === row || b === row)),
    table.filter(({ a, b }) => a === b),
    table,
  ];
  for (let changed = true; changed;) {
    changed = false;
    for (const line of lines) {
      const rest = line.filter(({ open }) => open);
      if (line.length - rest.length !== 1 || rest.length === 0) continue;
      rest.reduce((x, y) => (y.count < x.count ? y : x)).open = false;
      changed = true;
    }
  }
  return table;
}
