/** A small network with whatever labels, ids aside: for tests of what is written of it. */
import type { Column, Table } from '../../../src/lib/exports/network/table.ts';

const column = (name: string, kind: Column['kind'], values: Column['values']): Column => ({
  name,
  kind,
  values,
});

/** Three persons with these labels in a group of this name: a path of two ties. */
export function pathOf(
  group: string,
  labels: readonly (string | null)[],
): { readonly nodes: Table; readonly ties: Table } {
  const nodes: Table = {
    length: 3,
    columns: [
      column('id', 'text', ['p1', 'p2', 'p3']),
      column('degree', 'whole', [1, 2, 1]),
      column(`group_${group}`, 'text', labels),
    ],
  };
  const ties: Table = {
    length: 2,
    columns: [
      column('source', 'text', ['p1', 'p2']),
      column('target', 'text', ['p2', 'p3']),
      column('class', 'text', ['weak', 'unclassified']),
      column('position', 'text', ['pendant', 'pendant']),
      column('strength', 'number', [0.25, null]),
      column('local_bridge', 'yes', [false, true]),
      column('first_week', 'text', ['2026-W01', null]),
    ],
  };
  return { nodes, ties };
}
