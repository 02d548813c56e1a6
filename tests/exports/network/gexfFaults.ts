/** Where a GEXF file leaves the schema of Gephi (gexf.net/1.3), as far as a network without time needs it. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** Children that each element may have. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  gexf: ['meta', 'graph'],
  meta: ['creator', 'keywords', 'description'],
  graph: ['attributes', 'nodes', 'edges'],
  attributes: ['attribute'],
  nodes: ['node'],
  edges: ['edge'],
  node: ['attvalues'],
  edge: ['attvalues'],
  attvalues: ['attvalue'],
};

/** Forms of a value, by the type of its attribute. */
const TYPES: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/,
  long: /^-?\d+$/,
  float: /^-?(\d+(\.\d+)?(e[-+]?\d+)?|INF|NaN)$/i,
  double: /^-?(\d+(\.\d+)?(e[-+]?\d+)?|INF|NaN)$/i,
  boolean: /^(true|false)$/,
  string: /[^]*/,
};

/** Every fault, in words; none where the file is as it should be. */
export function gexfFaults(xml: string): string[] {
  const check = new Check();
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => check.faults.push(message));
  parser.on('opentag', (tag) => check.open(tag));
  parser.on('closetag', () => check.close());
  parser.write(xml).close();
  return check.faults;
}

class Check {
  readonly faults: string[] = [];
  private readonly path: string[] = [];
  private declaring = '';
  /** Type of each attribute declared, by class and id. */
  private readonly declared = new Map<string, string>();
  private readonly nodes = new Set<string>();
  private readonly edges = new Set<string>();

  open({ name, attributes }: SaxesTagPlain): void {
    const parent = this.path.at(-1);
    if (parent === undefined ? name !== 'gexf' : !CHILDREN[parent]?.includes(name)) {
      this.faults.push(`${name} in ${parent ?? 'nothing'}`);
    }
    this.path.push(name);
    if (name === 'gexf') this.root(attributes);
    else if (name === 'graph') this.oneOf('defaultedgetype', attributes, ['undirected']);
    else if (name === 'attributes') this.declaring = attributes['class'] ?? '';
    else if (name === 'attribute') this.declare(attributes);
    else if (name === 'node') this.node(attributes);
    else if (name === 'edge') this.edge(attributes);
    else if (name === 'attvalue') this.value(attributes);
  }

  close(): void {
    this.path.pop();
  }

  private root({ version, xmlns }: Readonly<Record<string, string>>): void {
    if (version !== '1.3' || xmlns !== 'http://gexf.net/1.3') this.faults.push('another version');
  }

  private oneOf(
    name: string,
    attributes: Readonly<Record<string, string>>,
    allowed: readonly string[],
  ): void {
    const value = attributes[name] ?? '';
    if (!allowed.includes(value)) this.faults.push(`${name} ${value}`);
  }

  private declare(attributes: Readonly<Record<string, string>>): void {
    const { id, title, type = '' } = attributes;
    if (!id || !title) this.faults.push('an attribute without id or title');
    this.oneOf('type', attributes, Object.keys(TYPES));
    const key = `${this.declaring} ${id ?? ''}`;
    if (this.declared.has(key)) this.faults.push(`attribute ${key} twice`);
    this.declared.set(key, type);
  }

  private node({ id = '', label }: Readonly<Record<string, string>>): void {
    if (this.nodes.has(id)) this.faults.push(`node ${id} twice`);
    if (label === undefined) this.faults.push(`node ${id} without label`);
    this.nodes.add(id);
  }

  private edge(attributes: Readonly<Record<string, string>>): void {
    const { id = '', source = '', target = '', weight = '1' } = attributes;
    if (this.edges.has(id)) this.faults.push(`edge ${id} twice`);
    this.edges.add(id);
    for (const end of [source, target]) {
      if (!this.nodes.has(end)) this.faults.push(`edge ${id}: no node ${end}`);
    }
    if (!/^\d+(\.\d+)?(e[-+]?\d+)?$/.test(weight)) this.faults.push(`weight ${weight}`);
  }

  private value({ for: of = '', value = '' }: Readonly<Record<string, string>>): void {
    const owner = this.path.at(-3) ?? '';
    const type = this.declared.get(`${owner} ${of}`);
    if (type === undefined) this.faults.push(`${of} is not declared for ${owner}`);
    else if (TYPES[type]?.test(value) !== true) this.faults.push(`${value} is no ${type}`);
  }
}
