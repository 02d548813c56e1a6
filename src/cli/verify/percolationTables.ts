/** Compares how a network falls apart with the tables of a reference. */
import { type Percolation, percolation } from '../../lib/graph/percolation.ts';
import type { Measures } from './measures.ts';
import type { WeightedGraph } from './networks.ts';
import type { Table } from './oracle.ts';
import type { Report, Verdict } from './report.ts';
import { compareValue } from './tolerance.ts';

/** Adds a line for each table `overlap_ascending`, `weight_descending` and so on. */
export function verifyPercolation(
  where: string,
  tables: ReadonlyMap<string, Table>,
  { graph, weight }: WeightedGraph,
  { edges }: Measures,
  report: Report,
): void {
  for (const [title, table] of tables) {
    const [by, order] = title.split('_');
    // An undefined overlap (a pair apart from all others) counts as 0 in the order: CONVENTIONS.
    const overlap = Array.from(edges['overlap'] ?? [], (value) =>
      Number.isNaN(value) ? 0 : value,
    );
    const value = by === 'overlap' ? Float64Array.from(overlap) : weight;
    const removal = order === 'ascending' ? 'weak-first' : 'strong-first';
    const known = (by === 'overlap' || by === 'weight') && edges['overlap'] !== undefined;
    const ours =
      known && (order === 'ascending' || order === 'descending')
        ? percolation(graph, value, removal)
        : null;
    report.add(
      `${where} percolation.${title}`,
      ours === null ? { kind: 'not computed' } : compareTable(ours, table),
    );
  }
}

/**
 * The first row that differs, or agreement; rows are found by the number of ties removed. A row whose
 * printed value is that of the next parts ties that differ by rounding alone; ours go together (K25),
 * so it has no counterpart, and the note says so.
 */
function compareTable(ours: Percolation, table: Table): Verdict {
  const at = (name: string): number => table.columns.indexOf(name);
  const value = at('removed_up_to_value');
  const whole = table.rows.filter((row, r) => row[value] !== table.rows[r + 1]?.[value]);
  if (whole.length === 0) return { kind: 'not computed' };
  const steps = new Map(Array.from(ours.removed, (count, step) => [count, step]));
  for (const row of whole) {
    const step = steps.get(Number(row[at('edges_removed')])) ?? -1;
    const giant = compareValue(ours.giant[step], row[at('giant_fraction')]);
    if (giant.kind !== 'agrees') return giant;
    const rest = compareValue(ours.susceptibility[step], row[at('susceptibility')]);
    if (rest.kind !== 'agrees') return rest;
  }
  const parted = table.rows.length - whole.length;
  const note = `${whole.length} rows${parted > 0 ? `, ${parted} that parts equal ties left out` : ''}`;
  return { kind: 'agrees', note };
}
