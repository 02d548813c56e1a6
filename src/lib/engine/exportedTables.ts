/** The network of a world as tables for other programs: who is who stays here. */
import type { Definitions } from '../base/definitions.ts';
import { isoWeekOf, weekOf } from '../base/time.ts';
import { weeksOfPairs, type WeekOfPair } from '../evidence/weeksOfPairs.ts';
import { TIE_CLASS } from '../evidence/tie.ts';
import {
  finite,
  type Column,
  type Kind,
  type Table,
  type Value,
} from '../exports/network/table.ts';
import { GROUP_PREFIX } from '../exports/network/words.ts';
import { coreNumbers } from '../graph/cores.ts';
import { degree } from '../graph/csr.ts';
import { POSITION } from '../graph/position.ts';
import type { Result } from '../indicators/result.ts';
import type { World } from '../indicators/world.ts';
import { tieRows, type TieRow } from './tieRows.ts';

/** The pseudonym of each person; null for whoever has none: they are in no table. */
export type Pseudonyms = readonly (string | null)[];

/** One label a node, or null, of a column of the directory. */
export interface NodeLabels {
  readonly attribute: string;
  readonly labels: readonly (string | null)[];
}

type Cells<R> = readonly (readonly [name: string, kind: Kind, value: (row: R) => Value])[];

const tableOf = <R>(rows: readonly R[], cells: Cells<R>): Table => ({
  length: rows.length,
  columns: cells.map(([name, kind, value]): Column => ({ name, kind, values: rows.map(value) })),
});

/** One row an active member, in the order of pseudonyms, which says nothing of that of the files. */
export function nodesTable(
  { graph, ties, nodes, position }: World,
  pseudonyms: Pseudonyms,
  groups: readonly NodeLabels[],
): Table {
  const countedTies = (isCounted: (edge: number) => boolean): Uint32Array => {
    const counts = new Uint32Array(graph.n);
    for (let e = 0; e < graph.m; e++) {
      if (!isCounted(e)) continue;
      for (const node of [graph.from[e] ?? 0, graph.to[e] ?? 0])
        counts[node] = (counts[node] ?? 0) + 1;
    }
    return counts;
  };
  const ofClass = (code: number): Uint32Array => countedTies((e) => ties.tieClass[e] === code);
  const [weak, strong] = [ofClass(TIE_CLASS.weak), ofClass(TIE_CLASS.strong)];
  const bridging = countedTies((e) => position[e] === POSITION.bridging);
  const core = coreNumbers(graph);
  const idOf = (node: number): string => pseudonyms[nodes[node] ?? -1] ?? '';
  const order = [...nodes.keys()].sort((x, y) => inOrder(idOf(x), idOf(y)));
  return tableOf(order, [
    ['id', 'text', idOf],
    ['degree', 'whole', (node) => degree(graph, node)],
    ['weak_ties', 'whole', (node) => weak[node] ?? null],
    ['strong_ties', 'whole', (node) => strong[node] ?? null],
    ['bridging_ties', 'whole', (node) => bridging[node] ?? null],
    ['core', 'whole', (node) => core[node] ?? null],
    ...groups.map(
      ({ attribute, labels }) =>
        [`${GROUP_PREFIX}${attribute}`, 'text', (node: number) => labels[node] ?? null] as const,
    ),
  ]);
}

const inOrder = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/** A pair under pseudonyms: the source is the one that comes first in their order. */
interface Ends {
  readonly source: string;
  readonly target: string;
  /** Whether the pair's second person is the source. */
  readonly turned: boolean;
}

function endsOf({ a, b }: { readonly a: number; readonly b: number }, of: Pseudonyms): Ends | null {
  const [first, second] = [of[a] ?? null, of[b] ?? null];
  if (first === null || second === null) return null;
  return first < second
    ? { source: first, target: second, turned: false }
    : { source: second, target: first, turned: true };
}

const ordered = <R extends Ends>(rows: R[]): R[] =>
  rows.sort((x, y) => inOrder(x.source, y.source) || inOrder(x.target, y.target));

/** A number of a layer that the place has, else nothing: that nothing was logged is no zero. */
type Where = <R>(
  layer: 'copresence' | 'events' | 'service' | 'contacts',
  value: (row: R) => number,
) => (row: R) => number | null;

const whereOf =
  ({ evidence: { layers } }: World): Where =>
  (layer, value) =>
  (row) =>
    layers[layer] ? finite(value(row)) : null;

const PAIR: Cells<Ends> = [
  ['source', 'text', ({ source }) => source],
  ['target', 'text', ({ target }) => target],
];

/** Help from the source to the target, or back. */
const helped = ({ turned, helpAB, helpBA }: HelpOfPair, back: boolean): number =>
  turned === back ? helpAB : helpBA;
type HelpOfPair = Ends & Pick<WeekOfPair, 'helpAB' | 'helpBA'>;

/** What a pair did together and for each other. */
type WhatOfPair = HelpOfPair &
  Pick<
    WeekOfPair,
    'copresenceHours' | 'attentionHours' | 'encounterDays' | 'sharedEvents' | 'eventWeight'
  >;

/** Columns of what pairs did, in a week or over the whole. */
const whatOf = (where: Where): Cells<WhatOfPair> => [
  ['copresence_hours', 'number', where('copresence', (row) => row.copresenceHours)],
  ['attention_hours', 'number', where('copresence', (row) => row.attentionHours)],
  ['encounter_days', 'whole', where('copresence', (row) => row.encounterDays)],
  ['shared_events', 'whole', where('events', (row) => row.sharedEvents)],
  ['event_weight', 'number', where('events', (row) => row.eventWeight)],
  ['help_source_target', 'whole', where('service', (row) => helped(row, false))],
  ['help_target_source', 'whole', where('service', (row) => helped(row, true))],
];

const week = (day: number): string | null => (Number.isNaN(day) ? null : isoWeekOf(weekOf(day)));

/** One row a tie; dates by the week, as a day would tell who they are to whoever was there. */
export function tiesTable(world: World, pseudonyms: Pseudonyms): Table {
  const where = whereOf(world);
  const rows = tieRows(world).flatMap((row): (TieRow & Ends)[] => {
    const ends = row.position === null ? null : endsOf(row, pseudonyms);
    return ends === null ? [] : [{ ...row, ...ends }];
  });
  return tableOf(ordered(rows), [
    ...PAIR,
    ['class', 'text', (row) => row.tieClass],
    ['position', 'text', (row) => row.position],
    ['strength', 'number', (row) => finite(row.strength)],
    ...whatOf(where),
    ['contact_hours', 'number', where('contacts', (row) => row.contactHours)],
    ['first_week', 'text', (row) => week(row.firstEvidence)],
    ['last_week', 'text', (row) => week(row.lastEvidence)],
    ['overlap', 'number', (row) => finite(row.overlap)],
    ['local_bridge', 'yes', (row) => !Number.isNaN(row.span)],
    ['span', 'whole', (row) => finite(row.span)],
    ['span_at_least', 'yes', (row) => row.spanAtLeast],
  ]);
}

/** Some hundred megabytes while they are written. */
const MOST_ROWS = 1_000_000;

/**
 * What pairs of active members did by week; of ties alone where all would be too many.
 * @param most rows up to which pairs that are no tie stand in it too
 */
export function evidenceTable(
  world: World,
  pseudonyms: Pseudonyms,
  most = MOST_ROWS,
): { readonly evidence: Table; readonly pairs: 'all' | 'ties' } {
  const all = evidenceRows(world, pseudonyms, () => true, most);
  const ofTies = all ?? evidenceRows(world, pseudonyms, tiedIn(world), Infinity) ?? [];
  const where = whereOf(world);
  const evidence = tableOf(ordered(ofTies), [
    ...PAIR,
    ['week', 'text', (row) => isoWeekOf(row.week)],
    ...whatOf(where),
    ['contacts', 'whole', where('contacts', (row) => row.contacts)],
    ['contact_hours', 'number', where('contacts', (row) => row.contactHours)],
  ]);
  return { evidence, pairs: all === null ? 'ties' : 'all' };
}

/** null where there are more than `most`. */
function evidenceRows(
  { evidence, definitions, window, active }: World,
  pseudonyms: Pseudonyms,
  isWanted: (a: number, b: number) => boolean,
  most: number,
): (WeekOfPair & Ends)[] | null {
  const rows: (WeekOfPair & Ends)[] = [];
  if (window === null) return rows;
  const isIn = (a: number, b: number): boolean =>
    active[a] === 1 && active[b] === 1 && isWanted(a, b);
  for (const row of weeksOfPairs(evidence, definitions, window.to, isIn)) {
    const ends = endsOf(row, pseudonyms);
    if (ends !== null) rows.push({ ...row, ...ends });
    if (rows.length > most) return null;
  }
  return rows;
}

function tiedIn({ ties, evidence: { persons } }: World): (a: number, b: number) => boolean {
  const tied = new Set(Array.from(ties.a, (a, e) => a * persons + (ties.b[e] ?? 0)));
  return (a, b) => tied.has(a * persons + b);
}

/** Disclosed results, one row each; the wide range is the one that screens show. */
export const resultsTable = (results: readonly Result[]): Table =>
  tableOf(results, [
    ['indicator', 'text', ({ id }) => id],
    ['value', 'number', ({ value }) => value],
    ['unit', 'text', ({ unit }) => unit],
    ['n', 'whole', ({ n }) => n],
    ['lo', 'number', ({ lo }) => lo],
    ['hi', 'number', ({ hi }) => hi],
    ['method', 'text', ({ method }) => method],
    ['wide_lo', 'number', ({ wide }) => wide?.lo ?? null],
    ['wide_hi', 'number', ({ wide }) => wide?.hi ?? null],
    ['wide_method', 'text', ({ wide }) => wide?.method ?? null],
    ['level', 'number', ({ level }) => level],
    ['coverage', 'number', ({ coverage }) => coverage],
    ['reason', 'text', ({ reason }) => reason ?? null],
    ['flags', 'text', ({ flags }) => flags.join(' ')],
    ['spec', 'text', ({ spec }) => spec],
  ]);

/** One row a definition; those of several numbers have a row for each. */
export function definitionsTable(definitions: Definitions): Table {
  const rows = Object.entries(definitions).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([part, one]) => [`${name}.${part}`, String(one)] as const)
      : [[name, String(value)] as const],
  );
  return tableOf(rows, [
    ['definition', 'text', ([name]) => name],
    ['value', 'text', ([, value]) => value],
  ]);
}
