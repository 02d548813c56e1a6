/** What a file of a graph tells, whatever its format: attributes, nodes and edges, one by one. */
import { PasserelleError } from '../../base/errors.ts';
import { MOST_COLUMNS } from './sheetXml.ts';

/** A column of nodes or of edges. */
export interface GraphAttribute {
  readonly id: string;
  /** What it is called; empty where only its id is known. */
  readonly title: string;
  /** What stands where an element says nothing. */
  readonly usual: string;
}

/** Id of an attribute → its value, for those that an element says. */
export type Values = ReadonlyMap<string, string>;

export interface GraphNode {
  readonly id: string;
  /** What is written beside the node, a name mostly; empty where there is nothing. */
  readonly label: string;
  readonly values: Values;
}

/** A time during which an edge is there, as written; either may be empty. */
export interface Interval {
  readonly start: string;
  readonly end: string;
}

/** `none`: a tie; `one`: from source to target; `both`: one edge for two, there and back. */
export type Direction = 'none' | 'one' | 'both';

export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly direction: Direction;
  readonly relation: string;
  readonly weight: string;
  readonly times: readonly Interval[];
  readonly values: Values;
}

/** Who is told what a graph holds. */
export interface GraphSink {
  attribute(of: 'node' | 'edge', attribute: GraphAttribute): void;
  node(node: GraphNode): void;
  edge(edge: GraphEdge): void;
  /** An edge between more than two nodes, which is no pair. */
  hyperedge(): void;
}

/** Characters of one element, with everything in it. */
export const LONGEST = 8 << 20;
/** Times of one edge. */
const MOST_TIMES = 100_000;

/** A node or an edge whose end has not come yet. */
export class OpenElement {
  readonly values = new Map<string, string>();
  readonly times: Interval[] = [];
  private length = 0;
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /**
   * Notes the value of an attribute: the last one where it changes with time.
   * @throws PasserelleError `TABLE_TOO_LARGE` {file}, `TOO_MANY_COLUMNS` {file, most}
   */
  put(id: string, value: string): void {
    this.length += value.length;
    if (this.length > LONGEST) throw new PasserelleError('TABLE_TOO_LARGE', { file: this.file });
    this.values.set(id, value);
    boundColumns(this.file, this.values.size);
  }

  /**
   * Notes a time, unless nothing is said.
   * @throws PasserelleError `TABLE_TOO_LARGE` {file}
   */
  during(start: string, end: string): void {
    if (start === '' && end === '') return;
    this.times.push({ start, end });
    this.length += start.length + end.length;
    if (this.times.length > MOST_TIMES || this.length > LONGEST) {
      throw new PasserelleError('TABLE_TOO_LARGE', { file: this.file });
    }
  }
}

/** @throws PasserelleError `TOO_MANY_COLUMNS` {file, most} */
export function boundColumns(file: string, count: number): void {
  if (count > MOST_COLUMNS) {
    throw new PasserelleError('TOO_MANY_COLUMNS', { file, most: MOST_COLUMNS });
  }
}

/** Text between the beginning and the end of an element, which comes piece by piece. */
export class OpenText {
  private text = '';
  private length = 0;
  private readonly file: string;
  private readonly most: number;

  /** @param most characters in all, over every text that is taken */
  constructor(file: string, most: number) {
    this.file = file;
    this.most = most;
  }

  /** @throws PasserelleError `TABLE_TOO_LARGE` {file} */
  add(text: string): void {
    this.text += text;
    this.length += text.length;
    if (this.length > this.most) throw new PasserelleError('TABLE_TOO_LARGE', { file: this.file });
  }

  /** What came since the last call, without the spaces around it. */
  take(): string {
    const text = this.text.trim();
    this.text = '';
    return text;
  }
}

/** The usual values of a graph, all together: each may be repeated in every row. */
export const openUsual = (file: string): OpenText => new OpenText(file, MOST_USUAL);
const MOST_USUAL = 4096;
