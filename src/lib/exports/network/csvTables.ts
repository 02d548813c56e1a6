/** The tables of a network as CSV, for R and Python, for Gephi and for Kumu. */
import { csvOf, PROGRAM, type Cell } from '../csv.ts';
import { columnNamed, columnsBut, rowOf, type Column, type Table, type Value } from './table.ts';

/** A table under its own headers. */
export const csvOfTable = (table: Table): string => csvOfColumns(table.length, table.columns);

/** `nodes.csv` as Gephi's import of spreadsheets expects it. */
export function gephiNodes(nodes: Table): string {
  const id = columnNamed(nodes, 'id');
  return csvOfColumns(nodes.length, [
    renamed(id, 'Id'),
    renamed(id, 'Label'),
    ...columnsBut(nodes, 'id'),
  ]);
}

/** `edges.csv` of Gephi. */
export const gephiEdges = (ties: Table): string =>
  csvOfColumns(ties.length, [
    renamed(columnNamed(ties, 'source'), 'Source'),
    renamed(columnNamed(ties, 'target'), 'Target'),
    always('Type', 'Undirected', ties.length),
    renamed(columnNamed(ties, 'strength'), 'Weight'),
    renamed(columnNamed(ties, 'class'), 'Label'),
    ...columnsBut(ties, 'source', 'target', 'strength'),
  ]);

/** The sheet of elements of Kumu. */
export const kumuElements = (nodes: Table): string =>
  csvOfColumns(nodes.length, [
    renamed(columnNamed(nodes, 'id'), 'Label'),
    always('Type', 'Person', nodes.length),
    ...columnsBut(nodes, 'id'),
  ]);

/** The sheet of connections of Kumu; tags tell the place of a tie in the network. */
export function kumuConnections(ties: Table): string {
  const position = columnNamed(ties, 'position').values;
  const isLocalBridge = columnNamed(ties, 'local_bridge').values;
  const tags = position.map((place, row) =>
    [place, isLocalBridge[row] === true ? 'local bridge' : null]
      .filter((tag) => tag !== null)
      .join('|'),
  );
  return csvOfColumns(ties.length, [
    renamed(columnNamed(ties, 'source'), 'From'),
    renamed(columnNamed(ties, 'target'), 'To'),
    renamed(columnNamed(ties, 'class'), 'Type'),
    { name: 'Tags', kind: 'text', values: tags },
    ...columnsBut(ties, 'source', 'target', 'class', 'position', 'local_bridge'),
  ]);
}

const renamed = (column: Column, name: string): Column => ({ ...column, name });

const always = (name: string, text: string, length: number): Column => ({
  name,
  kind: 'text',
  values: Array.from({ length }, () => text),
});

function csvOfColumns(length: number, columns: readonly Column[]): string {
  const rows = Array.from({ length }, (_, row) => rowOf(columns, row).map(cellOf));
  return csvOf(
    columns.map(({ name }) => name),
    rows,
    PROGRAM,
  );
}

const cellOf = (value: Value): Cell => (typeof value === 'boolean' ? String(value) : value);
