/** Compares a folder of logs with the reference figures of its `oracle.json`. */
import type { Logs } from '../../lib/logs/logs.ts';
import { verifyAttributes } from './attributes.ts';
import { copresenceFigures, twoModeFigures, type Figures } from './figures.ts';
import { directedMeasuresOf, measuresOf, type Measures } from './measures.ts';
import { networkOf, type Network } from './networks.ts';
import type { Oracle, OracleGraph, Section, Table } from './oracle.ts';
import { verifyPercolation } from './percolationTables.ts';
import type { Report } from './report.ts';
import { verifySna } from './sna.ts';
import { type OwnTable, pairKey, toleranceOf, verifyTable } from './tables.ts';
import { type Cell, compareValue } from './tolerance.ts';

/** Adds a line to the report for every measure of the reference. */
export function verifyOracle(name: string, logs: Logs, oracle: Oracle, report: Report): void {
  for (const graph of oracle.graphs) verifyGraph(`${name} ${graph.name}`, logs, graph, report);
  for (const [title, section] of oracle.sections) {
    const ours = title === 'copresence' ? copresenceFigures(logs) : twoModeFigures(logs);
    verifySection(`${name} ${title}`, section, ours, report);
  }
}

function verifyGraph(where: string, logs: Logs, graph: OracleGraph, report: Report): void {
  const network = graph.input && networkOf(logs, graph.input);
  verifyAttributes(`${where} attributes`, graph.attributes, network, logs, report);
  if (network === null) {
    const columns = [graph.nodes, graph.edges].flatMap((table) => table?.columns ?? []);
    const falls = Array.from(graph.percolation.keys(), (title) => `percolation.${title}`);
    const others = Object.keys(graph.sna).map((title) => `sna.${title}`);
    for (const measure of [...graph.scalars.keys(), ...columns, ...falls, ...others]) {
      report.add(`${where} ${measure}`, { kind: 'not computed' });
    }
    return;
  }
  const measures = network.arcs
    ? directedMeasuresOf(network.arcs, network.undirected)
    : measuresOf(network.undirected);
  verifyScalars(where, graph.scalars, measures.scalars, report);
  if (graph.nodes) verifyTable(`${where} nodes`, graph.nodes, nodeTable(network, measures), report);
  if (graph.edges) verifyEdges(`${where} edges`, graph.edges, network, measures, report);
  verifyPercolation(where, graph.percolation, network.undirected, measures, report);
  verifySna(`${where} sna`, graph.sna, network.arcs, report);
}

function verifySection(where: string, section: Section, ours: Figures, report: Report): void {
  verifyScalars(where, section.scalars, ours.scalars, report);
  for (const [title, table] of section.tables) {
    const own = ours.tables[title] ?? { keys: 1, columns: {} };
    verifyTable(`${where} ${title}`, table, own, report);
  }
}

function verifyScalars(
  where: string,
  theirs: ReadonlyMap<string, Cell>,
  ours: Readonly<Record<string, number | null>>,
  report: Report,
): void {
  for (const [measure, value] of theirs) {
    const computed = ours[measure];
    report.add(
      `${where} ${measure}`,
      computed === undefined
        ? { kind: 'not computed' }
        : compareValue(computed, value, toleranceOf(measure)),
    );
  }
}

function nodeTable(network: Network, measures: Measures): OwnTable {
  const index = new Map(network.people.map((id, i) => [id, i]));
  return tableOf(1, measures.nodes, ([id]) => index.get(id ?? ''));
}

function verifyEdges(
  where: string,
  table: Table,
  { people, undirected: { graph } }: Network,
  measures: Measures,
  report: Report,
): void {
  if (table.rows.length !== graph.m) {
    report.add(where, { kind: 'differs', how: `${graph.m} ties, expected ${table.rows.length}` });
  }
  const index = new Map<string, number>();
  for (const [e, from] of graph.from.entries()) {
    index.set(pairKey(people[from] ?? '', people[graph.to[e] ?? -1] ?? ''), e);
  }
  const own = tableOf(2, measures.edges, ([a, b]) => index.get(pairKey(a ?? '', b ?? '')));
  verifyTable(where, table, own, report);
}

const tableOf = (
  keys: number,
  columns: Readonly<Record<string, ArrayLike<number>>>,
  rowOf: (names: readonly string[]) => number | undefined,
): OwnTable => ({
  keys,
  columns: Object.fromEntries(
    Object.entries(columns).map(([column, values]) => [
      column,
      (names: readonly string[]) => values[rowOf(names) ?? -1],
    ]),
  ),
});
