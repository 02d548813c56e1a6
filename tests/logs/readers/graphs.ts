/** Graphs written as programs write them, for the tests of what reads them. */
import fc from 'fast-check';

export interface Node {
  readonly id: string;
  readonly trade: string;
}

export interface Edge {
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly weight: number;
}

export interface Graph {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A graph as GEXF 1.3, its elements and attributes behind a prefix where one is given. */
export function gexfOf({ nodes, edges }: Graph, prefix = ''): string {
  const p = prefix === '' ? '' : `${prefix}:`;
  const xmlns = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${p}gexf ${xmlns}="http://gexf.net/1.3" version="1.3"><${p}graph defaultedgetype="directed">`,
    `<${p}attributes class="node"><${p}attribute id="0" title="trade" type="string"/></${p}attributes>`,
    `<${p}nodes>`,
    ...nodes.map(
      ({ id, trade }) =>
        `<${p}node id="${escaped(id)}"><${p}attvalues>` +
        `<${p}attvalue for="0" value="${escaped(trade)}"/></${p}attvalues></${p}node>`,
    ),
    `</${p}nodes><${p}edges>`,
    ...edges.map(
      ({ source, target, directed, weight }) =>
        `<${p}edge source="${escaped(source)}" target="${escaped(target)}"` +
        `${directed ? '' : ' type="undirected"'} weight="${weight}"/>`,
    ),
    `</${p}edges></${p}graph></${p}gexf>`,
  ].join('\n');
}

/** A graph as GraphML, as NetworkX writes it. */
export function graphmlOf({ nodes, edges }: Graph): string {
  return [
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '<key id="d0" for="node" attr.name="trade" attr.type="string"/>',
    '<key id="d1" for="edge" attr.name="weight" attr.type="double"/>',
    '<graph edgedefault="undirected">',
    ...nodes.map(
      ({ id, trade }) => `<node id="${escaped(id)}"><data key="d0">${escaped(trade)}</data></node>`,
    ),
    ...edges.map(
      ({ source, target, directed, weight }) =>
        `<edge source="${escaped(source)}" target="${escaped(target)}"` +
        `${directed ? ' directed="true"' : ''}><data key="d1">${weight}</data></edge>`,
    ),
    '</graph></graphml>',
  ].join('\n');
}

const text = fc
  .string({
    unit: fc.constantFrom('a', 'é', '<', '&', '"', "'", '>', ',', ';', '|', ' ', '漢', '😀'),
    minLength: 1,
    maxLength: 6,
  })
  .map((written) => written.trim())
  .filter((written) => written !== '');

/** Any graph whose texts XML must escape. */
export const anyGraph: fc.Arbitrary<Graph> = fc
  .uniqueArray(text, { minLength: 1, maxLength: 6 })
  .chain((ids) =>
    fc.record({
      nodes: fc.tuple(...ids.map((id) => text.map((trade) => ({ id, trade })))),
      edges: fc.array(
        fc.record({
          source: fc.constantFrom(...ids),
          target: fc.constantFrom(...ids),
          directed: fc.boolean(),
          weight: fc.integer({ min: 0, max: 99 }),
        }),
        { maxLength: 8 },
      ),
    }),
  );
