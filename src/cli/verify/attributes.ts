/** Compares what the product computes of groups of people with a reference, attribute by attribute. */
import { alterDiversity } from '../../lib/graph/alters.ts';
import { brokerage, ROLES, rolesByChance } from '../../lib/graph/brokerage.ts';
import {
  externalInternal,
  externalInternalByGroup,
  externalInternalSd,
} from '../../lib/graph/externalInternal.ts';
import type { Labels, TieEnds } from '../../lib/graph/labels.ts';
import { labelAssortativity, type Mixing, mixingMatrix, mixingOf } from '../../lib/graph/mixing.ts';
import { modularity } from '../../lib/graph/modularity.ts';
import type { Logs } from '../../lib/logs/logs.ts';
import { diversityOf } from '../../lib/stats/diversity.ts';
import type { Network } from './networks.ts';
import { notComputed } from './notFollowed.ts';
import { type Json, recordOf, tableOf } from './oracle.ts';
import type { Report, Verdict } from './report.ts';
import { verifyTable } from './tables.ts';
import { type Cell, compareColumn, type Row } from './tolerance.ts';

/** A network whose nodes have labels. */
interface Labelled extends Labels, Network {
  readonly names: readonly string[];
  readonly ends: TieEnds;
  readonly directed: boolean;
  readonly mixing: Mixing;
}

/** Adds a line for every measure of every attribute. @param network null where it cannot be made */
export function verifyAttributes(
  where: string,
  attributes: ReadonlyMap<string, Json>,
  network: Network | null,
  logs: Logs,
  report: Report,
): void {
  for (const [attribute, measures] of attributes) {
    const values = logs.directory?.attributes.get(attribute);
    const known = network && values ? labelled(network, logs, values) : null;
    for (const [measure, theirs] of Object.entries(measures)) {
      if (measure.endsWith('_note')) continue;
      const line = `${where}.${attribute}.${measure}`;
      if (known === null) report.add(line, { kind: 'not computed' });
      else if (measure === 'ego') verifyEgo(line, theirs, known, report);
      else if (measure === 'brokerage') verifyBrokerage(line, recordOf(theirs), known, report);
      else report.add(line, compareMeasure(measure, theirs, known));
    }
  }
}

function labelled(network: Network, logs: Logs, values: readonly (string | null)[]): Labelled {
  const person = new Map(logs.persons.map((id, p) => [id, p]));
  const texts = network.people.map((id) => values[person.get(id) ?? -1] ?? null);
  const names = [...new Set(texts.filter((text) => text !== null))].sort();
  const label = Int32Array.from(texts, (text) => (text === null ? -1 : names.indexOf(text)));
  const labels = { label, groups: names.length };
  const directed = network.arcs !== null;
  const ends = network.arcs ?? network.undirected.graph;
  const mixing = mixingOf(ends, labels, directed);
  return { ...network, ...labels, names, ends, directed, mixing };
}

/** Numbers by name; those of a reference we have no name for are not looked at. */
type Named = Readonly<Record<string, number | null>>;

const OURS: Readonly<Record<string, (known: Labelled) => Named>> = {
  composition_all: composition,
  counts: ({ names, mixing }) => named(names, mixing.sizes),
  assortativity: ({ mixing, directed }) => ({ value: labelAssortativity(mixing, directed) }),
  mixing_matrix: (known) => {
    const cells = mixingMatrix(known.ends, known, known.directed);
    return Object.fromEntries(Array.from(cells, (count, at) => [String(at), count]));
  },
  modularity: (known) => ({ value: modularity(known.ends, known, null) }),
  modularity_weighted: (known) => ({
    value: modularity(known.ends, known, known.undirected.weight),
  }),
  ei: externalInternalFigures,
  ei_by_group: ({ names, mixing, directed }) =>
    named(names, externalInternalByGroup(mixing, directed)),
};

const named = (names: readonly string[], values: ArrayLike<number>): Named =>
  Object.fromEntries(names.map((name, at) => [name, values[at] ?? null]));

function composition({ mixing }: Labelled): Named {
  const all = diversityOf(mixing.sizes);
  if (all === null) return {};
  const { n, richness, blau, blauUnbiased, shannon, hill1, hill2, evenness } = all;
  return { n, richness, blau, simpson_unbiased: blauUnbiased, shannon, hill1, hill2, evenness };
}

function externalInternalFigures(known: Labelled): Named {
  const { external, internal, index, expected } = externalInternal(known.mixing);
  const sd = externalInternalSd(known.ends, known, known.mixing.sizes, known.directed);
  return {
    external,
    internal,
    ei: index,
    expected_exact: expected,
    sd_exact: sd,
    z_exact: index === null || expected === null ? null : (index - expected) / sd,
  };
}

function compareMeasure(measure: string, theirs: unknown, known: Labelled): Verdict {
  const ours = OURS[measure]?.(known);
  if (ours === undefined) return { kind: 'not computed' };
  const wanted = measure === 'mixing_matrix' ? cellsOf(theirs, known) : recordOf(theirs);
  const rows = Object.entries(ours)
    .filter(([name]) => Object.hasOwn(wanted, name))
    .map(([name, value]): Row => ({ name, ours: value, theirs: cellOf(wanted[name]) }));
  if (rows.length === 0) return { kind: 'not computed' };
  return compareColumn(rows);
}

const cellOf = (value: unknown): Cell =>
  typeof value === 'number' || typeof value === 'string' ? value : null;

/** The cells of a reference's matrix by our numbers of them; groups may stand in another order. */
function cellsOf(theirs: unknown, { names }: Labelled): Json {
  const { order, counts } = recordOf(theirs);
  const cells: Record<string, unknown> = {};
  if (!Array.isArray(order) || !Array.isArray(counts)) return cells;
  for (const [r, row] of counts.entries()) {
    if (!Array.isArray(row)) continue;
    for (const [c, count] of row.entries()) {
      const at = names.indexOf(String(order[r])) * names.length + names.indexOf(String(order[c]));
      cells[String(at)] = count;
    }
  }
  return cells;
}

/** One line a column; the person's own group is only a name. */
function verifyEgo(where: string, theirs: unknown, known: Labelled, report: Report): void {
  const table = tableOf(theirs);
  if (table === null) return;
  const { undirected, people, label, ends } = known;
  const around = people.map((_, node) => alterDiversity(undirected.graph, known, node));
  const [external, internal] = [new Float64Array(people.length), new Float64Array(people.length)];
  for (const [e, from] of ends.from.entries()) {
    const to = ends.to[e] ?? -1;
    const side = label[from] === label[to] ? internal : external;
    for (const end of [from, to]) side[end] = (side[end] ?? 0) + 1;
  }
  const index = external.map((x, node) => {
    const i = internal[node] ?? 0;
    return (x - i) / (x + i);
  });
  const columns: Readonly<Record<string, ArrayLike<number>>> = {
    external,
    internal,
    ei: index,
    alter_richness: around.map((all) => all?.richness ?? NaN),
    alter_blau: around.map((all) => all?.blau ?? NaN),
    alter_shannon: around.map((all) => all?.shannon ?? NaN),
    alter_hill1: around.map((all) => all?.hill1 ?? NaN),
    alter_hill2: around.map((all) => all?.hill2 ?? NaN),
  };
  const node = new Map(people.map((id, at) => [id, at]));
  const shown = table.columns.map((_, at) => at).filter((at) => table.columns[at] !== 'group');
  verifyTable(
    where,
    {
      columns: shown.map((at) => table.columns[at] ?? ''),
      rows: table.rows.map((row) => shown.map((at) => row[at] ?? null)),
    },
    {
      keys: 1,
      columns: Object.fromEntries(
        Object.entries(columns).map(([name, values]) => [
          name,
          ([id]: readonly string[]) => values[node.get(id ?? '') ?? -1],
        ]),
      ),
    },
    report,
  );
}

/** Names of a reference for our roles, and for their sum. */
const ROLE_COLUMNS: Readonly<Record<string, number>> = {
  'w_I coordinator': ROLES.indexOf('coordinator'),
  'w_O itinerant': ROLES.indexOf('consultant'),
  'b_IO representative': ROLES.indexOf('representative'),
  'b_OI gatekeeper': ROLES.indexOf('gatekeeper'),
  'b_O liaison': ROLES.indexOf('liaison'),
};

/** One line a table of the reference: what was counted, and what chance alone would count. */
function verifyBrokerage(where: string, theirs: Json, known: Labelled, report: Report): void {
  const { people, label, ends, mixing } = known;
  const n = people.length;
  const counts = brokerage(n, ends, known);
  const density = ends.from.length / (n * (n - 1));
  const chance = people.map((_, node) => rolesByChance(mixing.sizes, label[node] ?? 0, density));
  const raw = (node: number, role: number): number => counts[role]?.[node] ?? NaN;
  const expected = (node: number, role: number): number => chance[node]?.[role]?.expected ?? NaN;
  const sd = (node: number, role: number): number => chance[node]?.[role]?.sd ?? NaN;
  const z = (node: number, role: number): number =>
    (raw(node, role) - expected(node, role)) / sd(node, role);
  for (const [title, ours] of Object.entries({ raw, expected, sd, z })) {
    report.add(`${where}.${title}`, compareRoles(theirs, theirs[title], known, ours));
  }
  for (const [title, ours] of Object.entries({ total_raw: raw, total_expected: expected })) {
    const summed = (_: number, role: number): number =>
      people.reduce((sum, _id, node) => sum + ours(node, role), 0);
    report.add(`${where}.${title}`, compareRoles(theirs, [theirs[title]], known, summed));
  }
  for (const title of ['total_sd', 'total_z']) {
    report.add(`${where}.${title}`, notComputed(`brokerage.${title}`));
  }
}

function compareRoles(
  { roles, people: ids }: Json,
  rows: unknown,
  { people }: Labelled,
  ours: (node: number, role: number) => number,
): Verdict {
  if (!Array.isArray(roles) || !Array.isArray(ids) || !Array.isArray(rows)) {
    return { kind: 'not computed' };
  }
  const compared: Row[] = [];
  for (const [r, row] of rows.entries()) {
    if (!Array.isArray(row)) continue;
    for (const [c, cell] of row.entries()) {
      const role = ROLE_COLUMNS[String(roles[c])];
      if (role === undefined) continue;
      const name = `${String(ids[r])} ${String(roles[c])}`;
      compared.push({
        name,
        ours: ours(people.indexOf(String(ids[r])), role),
        theirs: cellOf(cell),
      });
    }
  }
  return compareColumn(compared);
}
