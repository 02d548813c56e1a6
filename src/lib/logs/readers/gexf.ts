/** GEXF, the format of Gephi, from its first versions to 1.3. Colours and places are passed over. */
import {
  OpenElement,
  openUsual,
  type Direction,
  type GraphAttribute,
  type GraphSink,
  type OpenText,
} from './graphParts.ts';
import type { AttributeOf, XmlHandler } from './graphXml.ts';

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ['undirected', 'none'],
  ['directed', 'one'],
  ['mutual', 'both'],
]);

/** What the beginning of a node or edge said. */
interface Beginning {
  readonly element: OpenElement;
  readonly attribute: AttributeOf;
}

/** Tells a sink what the elements of a GEXF document say. */
export class GexfReader implements XmlHandler {
  private direction: Direction = 'none';
  private attributesOf: 'node' | 'edge' = 'node';
  private declared: Omit<GraphAttribute, 'usual'> | null = null;
  private readonly usual: OpenText;
  private inUsual = false;
  /** Nodes may lie in nodes: the innermost is the last. */
  private readonly inside: Beginning[] = [];
  private readonly file: string;
  private readonly sink: GraphSink;

  constructor(file: string, sink: GraphSink) {
    this.file = file;
    this.sink = sink;
    this.usual = openUsual(file);
  }

  open(name: string, attribute: AttributeOf): void {
    const element = this.inside.at(-1)?.element;
    switch (name) {
      case 'graph':
        this.direction = DIRECTIONS.get(attribute('defaultedgetype')) ?? 'none';
        break;
      case 'attributes':
        this.attributesOf = attribute('class') === 'edge' ? 'edge' : 'node';
        break;
      case 'attribute':
        this.declared = { id: attribute('id'), title: attribute('title').trim() };
        break;
      case 'default':
        this.inUsual = true;
        break;
      case 'node':
      case 'edge':
        this.inside.push({ element: new OpenElement(this.file), attribute });
        break;
      case 'attvalue': // the first versions said `id`
        element?.put(attribute('for') || attribute('id'), attribute('value'));
        break;
      case 'spell':
      case 'slice':
        during(element, attribute);
        break;
    }
  }

  text(text: string): void {
    if (this.inUsual) this.usual.add(text);
  }

  close(name: string): void {
    switch (name) {
      case 'default':
        this.inUsual = false;
        break;
      case 'attribute':
        if (this.declared) this.declare(this.declared);
        this.declared = null;
        break;
      case 'node':
        this.endNode(this.inside.pop());
        break;
      case 'edge':
        this.endEdge(this.inside.pop());
        break;
    }
  }

  private declare(attribute: Omit<GraphAttribute, 'usual'>): void {
    this.sink.attribute(this.attributesOf, { ...attribute, usual: this.usual.take() });
  }

  private endNode(node: Beginning | undefined): void {
    if (!node) return;
    const { element, attribute } = node;
    this.sink.node({
      id: attribute('id'),
      label: attribute('label').trim(),
      values: element.values,
    });
  }

  private endEdge(edge: Beginning | undefined): void {
    if (!edge) return;
    const { element, attribute } = edge;
    // Its own time spans all of those that stand inside.
    if (element.times.length === 0) during(element, attribute);
    this.sink.edge({
      source: attribute('source'),
      target: attribute('target'),
      direction: DIRECTIONS.get(attribute('type')) ?? this.direction,
      relation: attribute('kind').trim() || attribute('label').trim(),
      weight: attribute('weight'),
      times: element.times,
      values: element.values,
    });
  }
}

function during(element: OpenElement | undefined, attribute: AttributeOf): void {
  const start = attribute('start') || attribute('startopen') || attribute('timestamp');
  element?.during(start, attribute('end') || attribute('endopen'));
}
