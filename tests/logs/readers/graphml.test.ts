import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvsIn, failureOf, rowsIn, tablesIn } from './reading.ts';
import { anyGraph, graphmlOf } from './graphs.ts';

const graphml = (keys: string, graph: string): string =>
  '<?xml version="1.0" encoding="UTF-8"?>\n<!-- Created by igraph -->\n' +
  `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}${graph}</graphml>`;

describe('GraphML', () => {
  it('is a table of edges and one of nodes, with usual values where nothing is said', async () => {
    const keys = `<key id="d0" for="node" attr.name="trade" attr.type="string"><default>none</default></key>
      <key id="d1" for="edge" attr.name="weight" attr.type="double"/>
      <key id="d2" for="all" attr.name="place" attr.type="string"/>
      <key id="d3" for="node" attr.name="Label" attr.type="string"/>
      <key id="d4" for="graph" attr.name="title" attr.type="string"/>`;
    const graph = `<graph id="G" edgedefault="undirected"><data key="d4">not a person</data>
      <node id="n0"><data key="d0">sewing</data><data key="d3">Aïcha</data></node><node id="n1"/>
      <edge source="n0" target="n1"><data key="d1">1.5</data><data key="d2"><![CDATA[A & B]]></data></edge></graph>`;
    const { tables } = await tablesIn('a.graphml', graphml(keys, graph));
    expect(tables.map(({ name, form }) => [name, form])).toEqual([
      ['a.graphml › edges', 'graphml'],
      ['a.graphml › nodes', 'graphml'],
    ]);
    expect(await csvsIn('a.graphml', graphml(keys, graph))).toEqual({
      'a.graphml › edges': '"node_a",node_b,relation,weight,place\nn0,n1,,1.5,A & B\n',
      'a.graphml › nodes': '"graph_node",trade,place,label (name)\nn0,sewing,,Aïcha\nn1,none,,\n',
    });
  });

  it('follows the direction of each edge, else that of the innermost graph', async () => {
    const graph = `<graph edgedefault="directed"><edge source="a" target="b"/>
      <edge source="b" target="c" directed="false"/>
      <node id="a"><graph edgedefault="undirected"><edge source="x" target="y"/></graph></node>
      <edge source="c" target="a"/></graph>`;
    expect(await csvsIn('a', graphml('', graph))).toEqual({
      'a › undirected edges': '"node_a",node_b,relation,weight\nb,c,,\nx,y,,\n',
      'a › directed edges': '"from_node",to_node,relation,weight\na,b,,\nc,a,,\n',
      'a › nodes': '"graph_node"\na\n',
    });
  });

  it('with times of day in its data is contacts, wherever the key is declared', async () => {
    const keys = `<key id="s" for="edge" attr.name="start"/><key id="e" for="edge" attr.name="end"/>`;
    const graph = `<graph edgedefault="undirected"><edge source="a" target="b">
      <data key="s">2026-03-02T10:00:00</data><data key="e">2026-03-02T11:00:00</data></edge></graph>`;
    const csvs = {
      'a › edges':
        '"node_a",node_b,start,end,relation,weight\n' +
        'a,b,2026-03-02T10:00:00,2026-03-02T11:00:00,,\n',
    };
    expect(await csvsIn('a', graphml(keys, graph))).toEqual(csvs);
    expect(await csvsIn('a', graphml('', graph + keys))).toEqual(csvs);
  });

  it('passes over what yEd draws with, and what lies deeper in a value', async () => {
    const keys = `<key for="node" id="d6" yfiles.type="nodegraphics"/>
      <key id="d0" for="node" attr.name="trade"/>`;
    const graph = `<graph edgedefault="directed"><node id="n0">
      <data key="d6"><y:ShapeNode xmlns:y="urn:y"><y:NodeLabel>Aïcha</y:NodeLabel></y:ShapeNode></data>
      <data key="d0">sew<i>no</i>ing</data></node></graph>`;
    expect(await csvsIn('a', graphml(keys, graph))).toEqual({
      'a › nodes': '"graph_node",trade\nn0,sewing\n',
    });
  });

  it('tells edges between more than two, which are no pairs', async () => {
    const graph = `<graph edgedefault="undirected"><node id="a"><port name="p"><data key="d">x</data></port></node>
      <hyperedge><endpoint node="a"/><data key="d">y</data></hyperedge><hyperedge/></graph>`;
    const { tables, skipped } = await tablesIn('a', graphml('', graph));
    expect(tables.map(({ name }) => name)).toEqual(['a › nodes']);
    expect(skipped).toEqual([{ name: 'a', code: 'HYPEREDGES', context: { file: 'a', count: 2 } }]);
    const only = '<graph><hyperedge/></graph>';
    expect((await failureOf(tablesIn('a', graphml('', only))))?.code).toBe('NO_TABLE');
  });

  it('gives two attributes of one title two columns', async () => {
    const keys = '<key id="1" for="node" attr.name="x"/><key id="2" for="node" attr.name="x"/>';
    const graph = '<graph><node id="a"><data key="2">b</data></node></graph>';
    expect(await csvsIn('a', graphml(keys, graph))).toEqual({
      'a › nodes': '"graph_node",x,x (2)\na,,b\n',
    });
  });

  it('gives back any graph that was written, in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, fc.integer({ min: 1, max: 300 }), async (graph, pieceSize) => {
        const csvs = await csvsIn('a', graphmlOf(graph), pieceSize);
        const rows = Object.entries(csvs).flatMap(([name, csv]) =>
          rowsIn(csv)
            .slice(1)
            .map((row) => [name.includes('nodes') ? 'node' : 'edge', ...row]),
        );
        const ordered = [false, true].flatMap((directed) =>
          graph.edges.filter((edge) => edge.directed === directed),
        );
        expect(rows).toEqual([
          ...ordered.map(({ source, target, weight }) => {
            return ['edge', source, target, '', String(weight)];
          }),
          ...graph.nodes.map(({ id, trade }) => ['node', id, trade]),
        ]);
      }),
    );
  });
});
