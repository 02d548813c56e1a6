/** Hostile labels through every format, read back by programs that are not ours. */
import { fc, test } from '@fast-check/vitest';
import { UndirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import {
  gephiEdges,
  gephiNodes,
  kumuConnections,
  kumuElements,
} from '../../../src/lib/exports/network/csvTables.ts';
import { gexfOf } from '../../../src/lib/exports/network/gexf.ts';
import { graphmlOf } from '../../../src/lib/exports/network/graphml.ts';
import { parquetOfTable } from '../../../src/lib/exports/network/parquet.ts';
import { gexfFaults } from './gexfFaults.ts';
import { pathOf } from './labels.ts';

const ABOUT = { notice: 'À ne pas publier <&> "jamais"\nNot to be published', date: '2026-07-01' };

const HOSTILE = [
  `<script>alert("x")</script>`,
  `a & b ' c " d`,
  ']]>',
  '=cmd|’ /C calc’!A0',
  '+1',
  '@SUM(A1)',
  'مرحبا \u202Ebdi',
  '👩‍🔧 atelier',
  'é, ç; ж',
  '\u0000\u0007\u000bx\ufffe',
  '\ud800seul',
  '__proto__',
  'constructor',
];

/** What may be in a label once the tables are made: one line. */
const label = fc
  .oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }), fc.string())
  .map((text) => text.replace(/\s+/g, ' '));
/** What XML can carry of it; programs take blanks at the ends away. */
const inXml = (text: string): string =>
  [...text]
    .filter((one) => {
      const code = one.codePointAt(0) ?? 0;
      return (
        code >= 0x20 && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
      );
    })
    .join('');

/** Every start tag and its attributes, in order; throws where the text is no XML. */
function tagsOf(xml: string): string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => names.push(name));
  parser.write(xml).close();
  return names;
}

const rowsOf = (csv: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;

describe('GraphML', () => {
  test.prop([label, label])('comes back as it was, whatever people are called', (name, text) => {
    const { nodes, ties } = pathOf(name, [text, null, 'menuiserie']);
    const xml = graphmlOf(nodes, ties, ABOUT);
    expect(tagsOf(xml).filter((tag) => tag === 'node' || tag === 'edge')).toHaveLength(5);
    const graph = parseGraphml(UndirectedGraph, xml);
    expect(graph.nodes()).toEqual(['p1', 'p2', 'p3']);
    expect(graph.edge('p1', 'p2')).toBeDefined();
    expect(graph.getEdgeAttribute('p1', 'p2', 'weight')).toBe(0.25);
    expect(graph.getEdgeAttribute('p2', 'p3', 'local_bridge')).toBe(true);
    expect(graph.hasEdgeAttribute('p2', 'p3', 'weight')).toBe(false);
    const key = `group_${inXml(name)}`;
    expect(graph.getNodeAttribute('p1', key)).toBe(inXml(text));
    expect(graph.hasNodeAttribute('p2', key)).toBe(false);
    expect(graph.getNodeAttribute('p3', key)).toBe('menuiserie');
  });

  it('holds the notice', () => {
    const { nodes, ties } = pathOf('métier', [null, null, null]);
    expect(graphmlOf(nodes, ties, ABOUT)).toContain('<desc>À ne pas publier &lt;&amp;&gt;');
  });
});

describe('GEXF', () => {
  test.prop([label, label])('comes back as it was, within the schema', (name, text) => {
    const { nodes, ties } = pathOf(name, [text, null, 'menuiserie']);
    const xml = gexfOf(nodes, ties, ABOUT);
    expect(gexfFaults(xml)).toEqual([]);
    const graph = gexf.parse(UndirectedGraph, xml);
    expect(graph.nodes()).toEqual(['p1', 'p2', 'p3']);
    expect(graph.getNodeAttribute('p2', 'degree')).toBe(2);
    expect(graph.getNodeAttribute('p2', 'label')).toBe('p2');
    const key = `group_${inXml(name)}`;
    if (inXml(text) !== '') expect(graph.getNodeAttribute('p1', key)).toBe(inXml(text));
    expect(graph.getNodeAttribute('p3', key)).toBe('menuiserie');
    const edge = graph.edge('p1', 'p2');
    expect(graph.getEdgeAttributes(edge)).toMatchObject({ weight: 0.25, class: 'weak' });
    expect(graph.getEdgeAttribute('p2', 'p3', 'local_bridge')).toBe(true);
  });

  it('holds the notice, and says when it was made', () => {
    const { nodes, ties } = pathOf('métier', [null, null, null]);
    const xml = gexfOf(nodes, ties, ABOUT);
    expect(xml).toContain('<meta lastmodifieddate="2026-07-01">');
    expect(xml).toContain('<description>À ne pas publier &lt;&amp;&gt;');
  });

  it.each([
    ['an edge to nobody', 'target="p3"', 'target="p9"', /edge 1: no node p9/],
    ['the same id twice', '<node id="p2"', '<node id="p1"', /node p1 twice/],
    ['a type there is none of', 'type="integer"', 'type="whole"', /type whole/],
    ['an attribute nobody declared', 'for="degree"', 'for="rank"', /rank is not declared/],
    ['a value of another type', 'value="2"', 'value="two"', /two is no integer/],
  ])('is found at fault with %s', (_, is, becomes, fault) => {
    const { nodes, ties } = pathOf('métier', ['bois', null, null]);
    const xml = gexfOf(nodes, ties, ABOUT);
    expect(xml).toContain(is);
    expect(gexfFaults(xml.replace(is, becomes)).join('\n')).toMatch(fault);
  });
});

describe('tables for Gephi and Kumu', () => {
  test.prop([label, label])('are read as they were, and compute nothing', (name, text) => {
    const { nodes, ties } = pathOf(name, [text, null, 'menuiserie']);
    for (const csv of [
      gephiNodes(nodes),
      gephiEdges(ties),
      kumuElements(nodes),
      kumuConnections(ties),
    ]) {
      expect(csv.charCodeAt(0)).not.toBe(0xfeff);
      for (const row of Papa.parse<string[]>(csv).data) {
        for (const cell of row) expect(cell).not.toMatch(/^[\s\u00a0]*[=+@-]/u);
      }
    }
    const [first] = rowsOf(gephiNodes(nodes));
    const cell = first?.[`group_${name}`];
    expect([text, `'${text}`]).toContain(cell);
  });

  it('have the headers that both wait for', () => {
    const { nodes, ties } = pathOf('métier', ['bois', null, null]);
    expect(gephiNodes(nodes)).toBe(
      'Id,Label,degree,group_métier\r\np1,p1,1,bois\r\np2,p2,2,\r\np3,p3,1,\r\n',
    );
    expect(gephiEdges(ties)).toBe(
      'Source,Target,Type,Weight,Label,class,position,local_bridge,first_week\r\n' +
        'p1,p2,Undirected,0.25,weak,weak,pendant,false,2026-W01\r\n' +
        'p2,p3,Undirected,,unclassified,unclassified,pendant,true,\r\n',
    );
    expect(kumuElements(nodes)).toBe(
      'Label,Type,degree,group_métier\r\np1,Person,1,bois\r\np2,Person,2,\r\np3,Person,1,\r\n',
    );
    expect(kumuConnections(ties)).toBe(
      'From,To,Type,Tags,strength,first_week\r\n' +
        'p1,p2,weak,pendant,0.25,2026-W01\r\n' +
        'p2,p3,unclassified,pendant|local bridge,,\r\n',
    );
  });
});

describe('Parquet', () => {
  test.prop([label, label])('comes back as it was', async (name, text) => {
    const { nodes, ties } = pathOf(name, [text, null, 'menuiserie']);
    const rows = async (table: typeof nodes): Promise<Record<string, unknown>[]> => {
      const bytes = parquetOfTable(table, ABOUT.notice);
      return parquetReadObjects({ file: bytes.slice().buffer });
    };
    // Halves of a pair are no text in UTF-8.
    const whole = (one: string): string =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(one));
    const [first, second] = await rows(nodes);
    expect(first).toMatchObject({ id: 'p1', degree: 1 });
    expect(first?.[`group_${whole(name)}`]).toBe(whole(text));
    expect(second?.[`group_${whole(name)}`] ?? null).toBeNull();
    expect(await rows(ties)).toMatchObject([
      { strength: 0.25, local_bridge: false, first_week: '2026-W01' },
      { local_bridge: true },
    ]);
  });
});
