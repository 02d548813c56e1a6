/** A network as GEXF 1.3, as Gephi and Gephi Lite open it. */
import { UndirectedGraph } from 'graphology';
import type { Attributes } from 'graphology-types';
import write from 'graphology-gexf/common/writer.js';
import { possibleInXml } from '../xml.ts';
import { columnNamed, columnsBut, rowOf, type Column, type Table, type Value } from './table.ts';

/** What the file says of itself. */
export interface About {
  /** The data protection notice. */
  readonly notice: string;
  /** Local date on which the file is made. */
  readonly date: string;
}

/** The text of the file. A tie weighs as much as it is strong, where that is known. */
export function gexfOf(nodes: Table, ties: Table, { notice, date }: About): string {
  const graph = new UndirectedGraph({ allowSelfLoops: false });
  graph.replaceAttributes({
    lastModifiedDate: date,
    creator: 'Passerelle',
    description: possibleInXml(notice),
  });
  const ofNodes = columnsBut(nodes, 'id');
  for (const [row, id] of columnNamed(nodes, 'id').values.entries()) {
    graph.addNode(String(id), attributesOf(ofNodes, row));
  }
  const ofTies = columnsBut(ties, 'source', 'target');
  const [from, to, strength] = ['source', 'target', 'strength'].map((name) =>
    columnNamed(ties, name),
  ) as [Column, Column, Column];
  for (let row = 0; row < ties.length; row++) {
    const [source, target] = [String(from.values[row]), String(to.values[row])];
    graph.addEdgeWithKey(String(row), source, target, {
      ...attributesOf(ofTies, row),
      weight: strength.values[row],
    });
  }
  return write(graph, {
    version: '1.3',
    formatNode: (key, attributes) => ({ label: key, attributes }),
    formatEdge: (_, { weight, ...attributes }) => ({
      label: attributes['class'],
      ...(typeof weight === 'number' ? { weight } : {}),
      attributes,
    }),
  });
}

const attributesOf = (columns: readonly Column[], row: number): Attributes => {
  const values = rowOf(columns, row);
  return Object.fromEntries(
    columns.map(({ name }, at) => [possibleInXml(name), possible(values[at] ?? null)]),
  );
};

const possible = (value: Value): Value =>
  typeof value === 'string' ? possibleInXml(value) : value;
