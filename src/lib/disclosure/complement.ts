/**
 * Complementary suppression in a symmetric table (METHODS H2): a single closed cell of a row, or of
 * the whole, would be known by subtraction, so the smallest open one beside it closes too.
 */

/** A cell of the upper triangle, `a ≤ b`. */
export interface TableCell {
  readonly a: number;
  readonly b: number;
  readonly count: number;
  readonly open: boolean;
}

/**
 * The cells with as many more closed as it takes. Zeros count as cells. O(cells² · groups).
 * @param outside rows whose total holds ties to groups that are not in the table
 */
export function closeComplements(
  cells: readonly TableCell[],
  outside: ReadonlySet<number>,
): readonly TableCell[] {
  const table = cells.map((cell) => ({ ...cell }));
  const lines = [...new Set(cells.flatMap(({ a, b }) => [a, b]))].map((line) => ({
    cells: table.filter(({ a, b }) => a === line || b === line),
    hidden: outside.has(line) ? 1 : 0,
  }));
  lines.push({ cells: table, hidden: outside.size > 0 ? 1 : 0 });
  for (let changed = true; changed;) {
    changed = false;
    for (const line of lines) {
      const rest = line.cells.filter(({ open }) => open);
      const closed = line.cells.length - rest.length + line.hidden;
      if (closed !== 1 || rest.length === 0) continue;
      rest.reduce((x, y) => (y.count < x.count ? y : x)).open = false;
      changed = true;
    }
  }
  return table;
}
