/** Counts that add up to others that are told, closed together: a line, and a table with its sums. */
import type { Gate } from './audience.ts';
import { closeLines, type Line, type SummedCell } from './complement.ts';
import { passes, UNTOLD, type Counted } from './gate.ts';

const judged = (cells: readonly Counted[], gate: Gate): SummedCell[] =>
  cells.map((cell) => ({ count: cell.count, persons: cell.persons, open: passes(cell, gate) }));

/** Counts whose sum is told elsewhere: `UNTOLD` where one may not be, or would tell such a one. */
export function closeLine<N extends string>(
  counts: Readonly<Record<N, Counted>>,
  gate: Gate,
): Record<N, Counted>;
export function closeLine(
  counts: Readonly<Record<string, Counted>>,
  gate: Gate,
): Record<string, Counted> {
  const entries = Object.entries(counts);
  const cells = judged(
    entries.map(([, cell]) => cell),
    gate,
  );
  const line = cells.map((_, cell) => ({ cell, times: 1 }));
  const open = closeLines(cells, [line], gate);
  return Object.fromEntries(
    entries.map(([name, cell], at) => [name, open[at] === true ? cell : UNTOLD]),
  );
}

/** A table whose rows, columns and whole are told as well. */
export interface Table {
  /** Row by row. */
  readonly cells: readonly (readonly Counted[])[];
  readonly rows: readonly Counted[];
  readonly columns: readonly Counted[];
  readonly total: Counted;
}

/**
 * The same, `UNTOLD` where a cell or a sum may not be told, or would tell one that may not. The whole
 * is told elsewhere, and so is a sum of zero, which leaves its cells nothing to hide.
 * @param areSumsTold those that pass are shown as they are: none of them can close any more
 */
export function closeTable(table: Table, gate: Gate, areSumsTold = false): Table {
  const width = table.columns.length;
  const inner = table.cells.flat();
  const all = [...inner, ...table.rows, ...table.columns, table.total];
  const rowAt = inner.length;
  const columnAt = rowAt + table.rows.length;
  const total = all.length - 1;
  const sumOf = (cells: readonly number[], sum: number): Line => [
    ...cells.map((cell) => ({ cell, times: 1 })),
    { cell: sum, times: -1 },
  ];
  const lines = [
    ...table.rows.map((_, r) =>
      sumOf(
        [...table.columns.keys()].map((c) => r * width + c),
        rowAt + r,
      ),
    ),
    ...table.columns.map((_, c) =>
      sumOf(
        [...table.rows.keys()].map((r) => r * width + c),
        columnAt + c,
      ),
    ),
    sumOf(
      [...table.rows.keys()].map((r) => rowAt + r),
      total,
    ),
    sumOf(
      [...table.columns.keys()].map((c) => columnAt + c),
      total,
    ),
  ];
  const last = new Set(Array.from({ length: all.length - rowAt }, (_, i) => rowAt + i));
  const isPassing = (at: number): boolean => {
    const sum = all[at];
    return sum !== undefined && passes(sum, gate);
  };
  const told = new Set(areSumsTold ? [...last].filter((at) => isPassing(at)) : [total]);
  for (const line of lines.slice(0, -2)) {
    const cells = line.map(({ cell }) => cell);
    const sum = cells[cells.length - 1] ?? total;
    if (all[sum]?.count === 0) cells.forEach((cell) => told.add(cell));
  }
  const open = closeLines(judged(all, gate), lines, { k: gate.k, last, told });
  const shown = all.map((cell, at) => (open[at] === true ? cell : UNTOLD));
  return {
    cells: table.rows.map((_, r) => shown.slice(r * width, (r + 1) * width)),
    rows: shown.slice(rowAt, columnAt),
    columns: shown.slice(columnAt, total),
    total: shown[total] ?? UNTOLD,
  };
}
