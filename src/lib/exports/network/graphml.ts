/** A network as GraphML, as igraph, NetworkX, yEd and Cytoscape read it. */
import { escapedForXml } from '../xml.ts';
import type { About } from './gexf.ts';
import { columnNamed, columnsBut, type Column, type Kind, type Table } from './table.ts';

const TYPES: Readonly<Record<Kind, string>> = {
  text: 'string',
  number: 'double',
  whole: 'int',
  yes: 'boolean',
};

interface Key {
  readonly id: string;
  readonly column: Column;
}

const keysOf = (columns: readonly Column[], letter: string): Key[] =>
  columns.map((column, at) => ({ id: `${letter}${String(at)}`, column }));

/** The text of the file. `weight` is the strength of a tie, where that is known. */
export function graphmlOf(nodes: Table, ties: Table, { notice, date }: About): string {
  const ofNodes = keysOf(columnsBut(nodes, 'id'), 'n');
  const weight = { ...columnNamed(ties, 'strength'), name: 'weight' };
  const ofTies = keysOf([weight, ...columnsBut(ties, 'source', 'target')], 'e');
  const [ids, from, to] = [
    columnNamed(nodes, 'id').values,
    columnNamed(ties, 'source').values,
    columnNamed(ties, 'target').values,
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    `  <desc>${escapedForXml(`${notice}\n${date}`)}</desc>`,
    ...ofNodes.map((key) => declared('node', key)),
    ...ofTies.map((key) => declared('edge', key)),
    '  <graph id="passerelle" edgedefault="undirected">',
    ...ids.map((id, row) => `    <node id="${escaped(id)}">${dataOf(ofNodes, row)}</node>`),
    ...from.map(
      (source, row) =>
        `    <edge id="t${String(row)}" source="${escaped(source)}" target="${escaped(to[row])}">${dataOf(ofTies, row)}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

const escaped = (value: unknown): string => escapedForXml(String(value));

const declared = (of: 'node' | 'edge', { id, column }: Key): string =>
  `  <key id="${id}" for="${of}" attr.name="${escaped(column.name)}" attr.type="${TYPES[column.kind]}"/>`;

const dataOf = (keys: readonly Key[], row: number): string =>
  keys
    .map(({ id, column }) => {
      const value = column.values[row] ?? null;
      return value === null ? '' : `<data key="${id}">${escaped(value)}</data>`;
    })
    .join('');
