/** GraphML, as NetworkX, igraph, yEd and Gephi write it. What programs draw with is passed over. */
import {
  LONGEST,
  OpenElement,
  OpenText,
  openUsual,
  type Direction,
  type GraphSink,
} from './graphParts.ts';
import type { AttributeOf, XmlHandler } from './graphXml.ts';

const DIRECTED: ReadonlyMap<string, Direction> = new Map([
  ['true', 'one'],
  ['1', 'one'],
  ['false', 'none'],
  ['0', 'none'],
]);

/** What the beginning of an element said that may hold values. */
interface Beginning {
  /** null where its values are not read. */
  readonly element: OpenElement | null;
  readonly attribute: AttributeOf;
}

/** Tells a sink what the elements of a GraphML document say. */
export class GraphmlReader implements XmlHandler {
  private key: AttributeOf | null = null;
  /** Ids of what programs draw with. */
  private readonly drawn = new Set<string>();
  private readonly usual: OpenText;
  /** The text being read, and how many elements deeper than it the reading is. */
  private reading: OpenText | null = null;
  private within = 0;
  private dataKey = '';
  /** Graphs may lie in nodes: the innermost element is the last. */
  private readonly inside: Beginning[] = [];
  /** Of the graphs that are open, whether their edges have a direction. */
  private readonly directions: Direction[] = [];
  private readonly file: string;
  private readonly sink: GraphSink;

  constructor(file: string, sink: GraphSink) {
    this.file = file;
    this.sink = sink;
    this.usual = openUsual(file);
  }

  open(name: string, attribute: AttributeOf): void {
    if (this.reading) {
      this.within++;
      return;
    }
    switch (name) {
      case 'key':
        this.key = attribute;
        break;
      case 'default':
        if (this.key) this.reading = this.usual;
        break;
      case 'graph':
        this.directions.push(attribute('edgedefault') === 'directed' ? 'one' : 'none');
        this.inside.push({ element: null, attribute });
        break;
      case 'port':
      case 'hyperedge':
        this.inside.push({ element: null, attribute });
        break;
      case 'node':
      case 'edge':
        this.inside.push({ element: new OpenElement(this.file), attribute });
        break;
      case 'data':
        this.dataKey = attribute('key');
        this.reading = new OpenText(this.file, LONGEST);
        break;
    }
  }

  text(text: string): void {
    if (this.within === 0) this.reading?.add(text);
  }

  close(name: string): void {
    if (this.within > 0) {
      this.within--;
      return;
    }
    switch (name) {
      case 'key':
        this.declare();
        break;
      case 'default':
        this.reading = null;
        break;
      case 'data':
        this.endData();
        break;
      case 'graph':
        this.directions.pop();
        this.inside.pop();
        break;
      case 'port':
        this.inside.pop();
        break;
      case 'hyperedge':
        this.inside.pop();
        this.sink.hyperedge();
        break;
      case 'node':
        this.endNode(this.inside.pop());
        break;
      case 'edge':
        this.endEdge(this.inside.pop());
        break;
    }
  }

  private declare(): void {
    const { key } = this;
    this.key = null;
    const usual = this.usual.take();
    if (key === null) return;
    const id = key('id');
    if (key('yfiles.type') !== '') {
      this.drawn.add(id);
      return;
    }
    const attribute = { id, title: key('attr.name').trim(), usual };
    const of = key('for');
    for (const kind of ['node', 'edge'] as const) {
      if (of === kind || of === 'all' || of === '') this.sink.attribute(kind, attribute);
    }
  }

  private endData(): void {
    const value = this.reading?.take() ?? '';
    this.reading = null;
    if (!this.drawn.has(this.dataKey)) this.inside.at(-1)?.element?.put(this.dataKey, value);
  }

  private endNode(node: Beginning | undefined): void {
    if (!node?.element) return;
    this.sink.node({ id: node.attribute('id'), label: '', values: node.element.values });
  }

  private endEdge(edge: Beginning | undefined): void {
    if (!edge?.element) return;
    const { attribute, element } = edge;
    const directed = attribute('directed');
    this.sink.edge({
      source: attribute('source'),
      target: attribute('target'),
      direction: DIRECTED.get(directed) ?? this.directions.at(-1) ?? 'none',
      relation: '',
      weight: '',
      times: [],
      values: element.values,
    });
  }
}
