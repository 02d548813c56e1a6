/**
 * The tables of a graph: its edges, and its nodes with what is said of them.
 *
 * Edges without direction, edges with one and edges that have times of day are told apart, for they
 * become different logs; where a file has only one kind of them its table is called `edges`. The
 * file is read once to learn what there is, and once for each table, in bounded memory: its bytes
 * are made anew at each call.
 */
import { PasserelleError } from '../../base/errors.ts';
import { breathe, type Task } from '../../base/task.ts';
import { folded } from '../mapped/fold.ts';
import type { Source } from '../logs.ts';
import { ISO } from '../mapped/timePatterns.ts';
import { CsvWriter } from './csvBytes.ts';
import { GexfReader } from './gexf.ts';
import { GraphmlReader } from './graphml.ts';
import {
  boundColumns,
  type GraphAttribute,
  type GraphEdge,
  type GraphNode,
  type GraphSink,
  type Interval,
} from './graphParts.ts';
import { readXml } from './graphXml.ts';
import { distinct } from './jsonRecords.ts';
import { nameInside, type Skipped, type Table, type Tables } from './table.ts';

type Form = 'gexf' | 'graphml';
type OwnColumn = 'relation' | 'weight' | 'start' | 'end';
type EdgeKind = 'undirected' | 'directed' | 'dated';

const EDGE_KINDS: readonly EdgeKind[] = ['undirected', 'directed', 'dated'];
const ENDS: Readonly<Record<EdgeKind, readonly string[]>> = {
  undirected: ['node_a', 'node_b'],
  directed: ['from_node', 'to_node'],
  dated: ['node_a', 'node_b', 'start', 'end'],
};
/** Header of what is written beside a node: it says who somebody is, and recognition sees that. */
const LABEL = 'label (name)';
/** Attributes of edges that have a column of their own, by the names they go by, folded. */
const OWN_COLUMNS: Readonly<Record<OwnColumn, readonly string[]>> = {
  relation: ['relation', 'kind', 'type', 'label'],
  weight: ['weight', 'poids'],
  start: ['start', 'debut'],
  end: ['end', 'fin'],
};
/** Characters of a title that are compared. */
const LONGEST_TITLE = 200;
/** Bytes between two breaths. */
const BREATH = 2 << 20;

/**
 * The tables of a graph in UTF-8. A node that lies in another, and its edges, count like any other;
 * of a value that changes with time the last one stands. Edges between more than two nodes are told
 * as `HYPEREDGES` {file, count}.
 * @throws PasserelleError `BAD_XML` {file, line}; `NO_TABLE` {file} where there is neither node nor
 * edge; `TABLE_TOO_LARGE` {file}; `TOO_MANY_COLUMNS` {file, most}; `CANCELLED`
 */
export async function graphTables(source: Source, form: Form, task: Task): Promise<Tables> {
  const { name: file } = source;
  let graph = new LearntGraph(file);
  await learn(source, form, graph, task);
  if (graph.isLate) {
    graph = new LearntGraph(file, graph);
    await learn(source, form, graph, task);
  }
  const kinds = EDGE_KINDS.filter((kind) => graph.counts[kind] > 0);
  const tables = kinds.map((kind) => {
    const name = kinds.length === 1 ? 'edges' : `${kind} edges`;
    return tableOf(source, form, name, (writer) => new EdgeRows(kind, graph, writer));
  });
  if (graph.nodes > 0) {
    tables.push(tableOf(source, form, 'nodes', (writer) => new NodeRows(graph, writer)));
  }
  if (tables.length === 0) throw new PasserelleError('NO_TABLE', { file });
  return { tables, skipped: hyperedgesOf(graph, file) };
}

function hyperedgesOf({ hyperedges: count }: LearntGraph, file: string): readonly Skipped[] {
  return count === 0 ? [] : [{ name: file, code: 'HYPEREDGES', context: { file, count } }];
}

const readerOf = (form: Form, file: string, sink: GraphSink): GexfReader | GraphmlReader =>
  form === 'gexf' ? new GexfReader(file, sink) : new GraphmlReader(file, sink);

async function learn(source: Source, form: Form, graph: LearntGraph, task: Task): Promise<void> {
  const { name, size } = source;
  let done = 0;
  let breath = BREATH;
  for await (const bytes of readXml(source, readerOf(form, name, graph))) {
    done += bytes;
    if (done < breath) continue;
    breath = done + BREATH;
    await breathe(task, { step: 'reading', done, total: Math.max(size, done) });
  }
}

function tableOf(
  source: Source,
  form: Form,
  part: string,
  rows: (writer: CsvWriter) => GraphSink & { header(): void },
): Table {
  const name = nameInside(source.name, part);
  async function* bytes(): AsyncGenerator<Uint8Array> {
    const writer = new CsvWriter(name);
    const sink = rows(writer);
    sink.header();
    for await (const _ of readXml(source, readerOf(form, source.name, sink))) yield* writer.take();
    yield* writer.take();
  }
  return { name, form, source: { name, size: source.size, bytes }, broken: [] };
}

/** Attributes by their ids, in the order they were met. */
type Attributes = Map<string, GraphAttribute>;

/** What a file holds, learnt in a first reading. */
class LearntGraph implements GraphSink {
  nodes = 0;
  hyperedges = 0;
  readonly counts: Record<EdgeKind, number> = { undirected: 0, directed: 0, dated: 0 };
  /** Whether a node has a label, and an edge without a time of day other times. */
  hasLabels = false;
  hasTimes = false;
  /** Whether edges were told apart before the attribute was declared that does so. */
  isLate = false;
  readonly ofNodes: Attributes;
  readonly ofEdges: Attributes;
  /** The attributes of edges that have a column of their own, and how good their names are. */
  readonly own: Partial<Record<OwnColumn, { readonly id: string; readonly rank: number }>>;
  private readonly file: string;

  /** @param before what a reading before this one learnt of attributes */
  constructor(file: string, before: LearntGraph | null = null) {
    this.file = file;
    this.ofNodes = before?.ofNodes ?? new Map<string, GraphAttribute>();
    this.ofEdges = before?.ofEdges ?? new Map<string, GraphAttribute>();
    this.own = before?.own ?? {};
  }

  attribute(of: 'node' | 'edge', attribute: GraphAttribute): void {
    const all = of === 'node' ? this.ofNodes : this.ofEdges;
    all.set(attribute.id, attribute);
    boundColumns(this.file, all.size);
    if (of === 'edge') this.chooseOwn(attribute);
  }

  node({ label, values }: GraphNode): void {
    this.nodes++;
    this.hasLabels ||= label !== '';
    this.meet('node', this.ofNodes, values);
  }

  edge(edge: GraphEdge): void {
    this.meet('edge', this.ofEdges, edge.values);
    const kind = this.kindOf(edge);
    this.counts[kind]++;
    this.hasTimes ||= kind !== 'dated' && this.timesOf(edge).length > 0;
  }

  hyperedge(): void {
    this.hyperedges++;
  }

  kindOf(edge: GraphEdge): EdgeKind {
    if (this.timesOf(edge).some(({ start }) => hasHour(start))) return 'dated';
    return edge.direction === 'none' ? 'undirected' : 'directed';
  }

  timesOf(edge: GraphEdge): readonly Interval[] {
    if (edge.times.length > 0) return edge.times;
    const time = { start: this.ownOf(edge, 'start'), end: this.ownOf(edge, 'end') };
    return time.start === '' && time.end === '' ? [] : [time];
  }

  /** What an edge says where it is the attribute of a column of its own. */
  ownOf({ values }: GraphEdge, column: OwnColumn): string {
    const id = this.own[column]?.id;
    return id === undefined ? '' : (values.get(id) ?? this.ofEdges.get(id)?.usual ?? '');
  }

  /** Attributes that were never declared are called by their ids. */
  private meet(of: 'node' | 'edge', known: Attributes, values: GraphNode['values']): void {
    for (const id of values.keys()) {
      if (!known.has(id)) this.attribute(of, { id, title: '', usual: '' });
    }
  }

  /** Gives an attribute the column of its own that its name asks for, if no better one has it. */
  private chooseOwn(attribute: GraphAttribute): void {
    const name = folded(titleOf(attribute).slice(0, LONGEST_TITLE));
    for (const column of ['relation', 'weight', 'start', 'end'] as const) {
      const rank = OWN_COLUMNS[column].indexOf(name);
      if (rank < 0 || rank >= (this.own[column]?.rank ?? Infinity)) continue;
      this.own[column] = { id: attribute.id, rank };
      const { undirected, directed, dated } = this.counts;
      if (column === 'start' && undirected + directed + dated > 0) this.isLate = true;
    }
  }
}

const titleOf = ({ id, title }: GraphAttribute): string => (title === '' ? id : title);

/** Whether a time tells the hour; days, years and numbers of steps do not. */
const hasHour = (time: string): boolean => ISO.exec(time.trim())?.groups?.['rest'] !== undefined;

/** Writes the nodes of a graph. */
class NodeRows implements GraphSink {
  private readonly graph: LearntGraph;
  private readonly writer: CsvWriter;
  private readonly attributes: readonly GraphAttribute[];

  constructor(graph: LearntGraph, writer: CsvWriter) {
    this.graph = graph;
    this.writer = writer;
    this.attributes = [...graph.ofNodes.values()];
  }

  header(): void {
    const titles = this.attributes.map((attribute) => {
      const title = titleOf(attribute);
      return folded(title.slice(0, LONGEST_TITLE)) === 'label' ? LABEL : title;
    });
    const label = this.graph.hasLabels ? [LABEL] : [];
    this.writer.row(distinct(['graph_node', ...label, ...titles]));
  }

  node({ id, label, values }: GraphNode): void {
    const cells = this.graph.hasLabels ? [id, label] : [id];
    for (const attribute of this.attributes)
      cells.push(values.get(attribute.id) ?? attribute.usual);
    this.writer.row(cells);
  }

  // What else there is stands in other tables.
  attribute = (): void => undefined;
  edge = (): void => undefined;
  hyperedge = (): void => undefined;
}

/** Writes the edges of one kind: one row each, one for each time, or two where it goes both ways. */
class EdgeRows implements GraphSink {
  private readonly kind: EdgeKind;
  private readonly graph: LearntGraph;
  private readonly writer: CsvWriter;
  private readonly others: readonly GraphAttribute[];

  constructor(kind: EdgeKind, graph: LearntGraph, writer: CsvWriter) {
    this.kind = kind;
    this.graph = graph;
    this.writer = writer;
    const own = new Set(Object.values(graph.own).map(({ id }) => id));
    this.others = [...graph.ofEdges.values()].filter(({ id }) => !own.has(id));
  }

  header(): void {
    const times = this.hasTimes ? ['since', 'until'] : [];
    const titles = this.others.map(titleOf);
    this.writer.row(distinct([...ENDS[this.kind], 'relation', 'weight', ...times, ...titles]));
  }

  edge(edge: GraphEdge): void {
    const { graph, kind } = this;
    if (graph.kindOf(edge) !== kind) return;
    const { source, target, values } = edge;
    const times = graph.timesOf(edge);
    const said = [
      graph.ownOf(edge, 'relation') || edge.relation,
      edge.weight || graph.ownOf(edge, 'weight'),
    ];
    const others = this.others.map(({ id, usual }) => values.get(id) ?? usual);
    if (kind === 'dated') {
      for (const { start, end } of times) {
        this.writer.row([source, target, start, end, ...said, ...others]);
      }
      return;
    }
    const until = this.hasTimes ? [timesText(times, 'start'), timesText(times, 'end')] : [];
    this.writer.row([source, target, ...said, ...until, ...others]);
    if (edge.direction === 'both') this.writer.row([target, source, ...said, ...until, ...others]);
  }

  private get hasTimes(): boolean {
    return this.kind !== 'dated' && this.graph.hasTimes;
  }

  // What else there is stands in other tables.
  attribute = (): void => undefined;
  node = (): void => undefined;
  hyperedge = (): void => undefined;
}

/** The first of several starts, the last of several ends. */
const timesText = (times: readonly Interval[], side: 'start' | 'end'): string =>
  (side === 'start' ? times[0] : times.at(-1))?.[side] ?? '';
