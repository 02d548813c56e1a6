import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvsIn, failureOf, rowsIn, tablesIn } from './reading.ts';
import { anyGraph, gexfOf } from './graphs.ts';

/** A file of Gephi with these attributes of its graph and this inside. */
const gexf = (attributes: string, inside: string): string =>
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" ' +
  `version="1.2"><graph ${attributes}>${inside}</graph></gexf>\n`;

const csvsOf = (attributes: string, inside: string): Promise<Record<string, string>> =>
  csvsIn('a.gexf', gexf(attributes, inside));

describe('GEXF', () => {
  it('is a table of edges and one of nodes, with attributes by their titles', async () => {
    const csvs = await csvsOf(
      'defaultedgetype="undirected"',
      `<attributes class="node" mode="static">
         <attribute id="0" title="trade" type="string"><default> none </default></attribute>
         <attribute id="1" title="Since, when" type="integer"/>
       </attributes>
       <attributes class="edge"><attribute id="0" title="place" type="string"/></attributes>
       <nodes count="3">
         <node id="n1" label="Aïcha"><attvalues><attvalue for="0" value="sewing"/></attvalues>
           <viz:color r="1" g="2" b="3"/><viz:size value="9"/></node>
         <node id="n2" label="Bruno &amp; fils"><attvalues><attvalue for="1" value="2024"/></attvalues></node>
         <node id="n3"/>
       </nodes>
       <edges>
         <edge id="0" source="n1" target="n2" weight="2.5" label="help"/>
         <edge id="1" source="n2" target="n3" kind="advice" label="x">
           <attvalues><attvalue for="0" value="Lab"/></attvalues></edge>
       </edges>`,
    );
    expect(csvs).toEqual({
      'a.gexf › edges':
        '"node_a",node_b,relation,weight,place\nn1,n2,help,2.5,\nn2,n3,advice,,Lab\n',
      'a.gexf › nodes':
        '"graph_node",label (name),trade,"Since, when"\n' +
        'n1,Aïcha,sewing,\nn2,Bruno & fils,none,2024\nn3,,none,\n',
    });
    expect((await tablesIn('a.gexf', gexf('', '<nodes><node id="1"/></nodes>'))).tables).toEqual([
      expect.objectContaining({ name: 'a.gexf › nodes', form: 'gexf', broken: [] }),
    ]);
  });

  it('has no direction unless its graph or the edge says so', async () => {
    const edge = '<edges><edge source="a" target="b"/></edges>';
    expect(await csvsOf('', edge)).toEqual({
      'a.gexf › edges': '"node_a",node_b,relation,weight\na,b,,\n',
    });
    expect(await csvsOf('defaultedgetype="directed"', edge)).toEqual({
      'a.gexf › edges': '"from_node",to_node,relation,weight\na,b,,\n',
    });
    expect(await csvsOf('defaultedgetype="mutual"', edge)).toEqual({
      'a.gexf › edges': '"from_node",to_node,relation,weight\na,b,,\nb,a,,\n',
    });
  });

  it('of both kinds of edges is a table of each', async () => {
    const edges = `<edges><edge source="a" target="b" type="directed" weight="1"/>
      <edge source="b" target="c" weight="2"/><edge source="c" target="a" type="directed"/></edges>`;
    expect(await csvsOf('defaultedgetype="undirected"', edges)).toEqual({
      'a.gexf › undirected edges': '"node_a",node_b,relation,weight\nb,c,,2\n',
      'a.gexf › directed edges': '"from_node",to_node,relation,weight\na,b,,1\nc,a,,\n',
    });
  });

  it('takes weight and relation from attributes, declared or not, before or after', async () => {
    const declared = `<attributes class="edge"><attribute id="w" title="Weight" type="double"/>
      <attribute id="r" title="Relation" type="string"><default>tie</default></attribute></attributes>`;
    const edges = `<edges><edge source="a" target="b" label="l"><attvalues>
      <attvalue for="w" value="4"/></attvalues></edge><edge source="b" target="c"><attvalues>
      <attvalue for="r" value="lunch"/></attvalues></edge></edges>`;
    const csv = '"node_a",node_b,relation,weight\na,b,tie,4\nb,c,lunch,\n';
    expect(await csvsOf('', declared + edges)).toEqual({ 'a.gexf › edges': csv });
    expect(await csvsOf('', edges + declared)).toEqual({ 'a.gexf › edges': csv });
    const undeclared = edges.replaceAll('"w"', '"weight"').replaceAll('for="r"', 'for="type"');
    expect(await csvsOf('', undeclared)).toEqual({
      'a.gexf › edges': '"node_a",node_b,relation,weight\na,b,l,4\nb,c,lunch,\n',
    });
  });

  it('with times of day is contacts, one row for each time of an edge', async () => {
    const edges = `<edges>
      <edge source="a" target="b" start="2026-03-02T10:00:00Z" end="2026-03-02T10:30:00Z"/>
      <edge source="b" target="c" weight="2" start="2026-03-01T00:00:00Z"><spells>
        <spell start="2026-03-02T11:00:00+01:00" end="2026-03-02T11:10:00+01:00"/>
        <spell start="2026-03-02T12:00:00+01:00"/></spells></edge>
      <edge source="c" target="a" timestamp="2026-03-02T13:00:00"/></edges>`;
    expect(await csvsOf('mode="dynamic" timeformat="datetime"', edges)).toEqual({
      'a.gexf › edges':
        '"node_a",node_b,start,end,relation,weight\n' +
        'a,b,2026-03-02T10:00:00Z,2026-03-02T10:30:00Z,,\n' +
        'b,c,2026-03-02T11:00:00+01:00,2026-03-02T11:10:00+01:00,,2\n' +
        'b,c,2026-03-02T12:00:00+01:00,,,2\n' +
        'c,a,2026-03-02T13:00:00,,,\n',
    });
  });

  it('with days or numbers as times keeps them beside the ties; the last value of many stands', async () => {
    const edges = `<edges><edge source="a" target="b" start="2009-03-01" end="2009-03-10"><attvalues>
        <attvalue for="weight" value="1" start="2009-03-01"/>
        <attvalue for="weight" value="3" start="2009-03-05"/></attvalues></edge>
      <edge source="b" target="c"><spells><spell start="1.0" end="2.0"/><spell start="4.0" end="5.0"/></spells></edge></edges>`;
    expect(await csvsOf('mode="dynamic"', edges)).toEqual({
      'a.gexf › edges':
        '"node_a",node_b,relation,weight,since,until\n' +
        'a,b,,3,2009-03-01,2009-03-10\nb,c,,,1.0,5.0\n',
    });
  });

  it('reads nodes inside nodes, and forgets no edge that names nobody', async () => {
    const inside = `<nodes><node id="a" label="A"><nodes><node id="b"/></nodes>
      <attvalues><attvalue id="x" value="1"/></attvalues></node></nodes>
      <edges><edge source="a"/></edges>`;
    expect(await csvsOf('', inside)).toEqual({
      'a.gexf › edges': '"node_a",node_b,relation,weight\na,,,\n',
      'a.gexf › nodes': '"graph_node",label (name),x\nb,,\na,A,1\n',
    });
  });

  it('keeps apart what other namespaces call the same, and forgives one never declared', async () => {
    const csv = await csvsIn(
      'a.gexf',
      '<gexf><graph><nodes><node id="a"><viz:node id="v"/><o:node xmlns:o="urn:o" id="o"/></node>' +
        '</nodes></graph></gexf>',
    );
    expect(csv).toEqual({ 'a.gexf › nodes': '"graph_node"\na\n' });
  });

  it('without node and edge says so', async () => {
    for (const inside of ['', '<nodes/><edges/>', '<attributes class="node"/>']) {
      expect(await failureOf(tablesIn('a.gexf', gexf('', inside)))).toEqual({
        code: 'NO_TABLE',
        context: { file: 'a.gexf' },
      });
    }
  });

  it('gives back any graph that was written, whatever its letters, prefix and pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyGraph,
        fc.constantFrom('', 'g'),
        fc.integer({ min: 1, max: 300 }),
        async (graph, prefix, pieceSize) => {
          const csvs = await csvsIn('a.gexf', gexfOf(graph, prefix), pieceSize);
          const rows = (table: string): string[][] =>
            rowsIn(csvs[`a.gexf › ${table}`] ?? '').slice(1);
          expect(rows('nodes')).toEqual(graph.nodes.map(({ id, trade }) => [id, trade]));
          for (const directed of [true, false]) {
            const kind = graph.edges.filter((edge) => edge.directed === directed);
            const alone = kind.length === graph.edges.length;
            const title = alone ? 'edges' : directed ? 'directed edges' : 'undirected edges';
            if (kind.length === 0) continue; // no such table
            expect(rows(title)).toEqual(
              kind.map(({ source, target, weight }) => [source, target, '', String(weight)]),
            );
          }
        },
      ),
    );
  });
});
