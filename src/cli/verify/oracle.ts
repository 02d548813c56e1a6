import { readFileSync } from 'node:fs';
import type { Cell } from './tolerance.ts';

/** A table of a reference: named columns, rows of cells. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Which rows make a graph. */
export interface GraphInput {
  readonly file: string;
  readonly relation?: string;
  /** Column of people.csv and the label people must have in it. */
  readonly people_where?: Readonly<Record<string, string>>;
  readonly directed: boolean;
  readonly weight?: string;
  readonly min_weight?: number;
}

/** One graph of a reference with whatever was computed on it. */
export interface OracleGraph {
  readonly name: string;
  readonly input: GraphInput | null;
  readonly scalars: ReadonlyMap<string, Cell>;
  readonly nodes: Table | null;
  readonly edges: Table | null;
  /** By attribute of people: what was computed on it. */
  readonly attributes: ReadonlyMap<string, Json>;
  /** How the network falls apart: one table for each value and order. */
  readonly percolation: ReadonlyMap<string, Table>;
  /** Measures of a directed network as the R package sna has them, by name. */
  readonly sna: Json;
}

export interface Oracle {
  readonly graphs: readonly OracleGraph[];
  /** Tables and scalars of the sections that are no graph. */
  readonly sections: ReadonlyMap<string, Section>;
}

export interface Section {
  readonly scalars: ReadonlyMap<string, Cell>;
  readonly tables: ReadonlyMap<string, Table>;
}

export type Json = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const recordOf = (value: unknown): Json => (isRecord(value) ? value : {});

/** Reads JSON. @throws SyntaxError or a file system error */
export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Reads an `oracle.json`; what has not the form of CONVENTIONS is left out. */
export function readOracle(path: string): Oracle {
  const json = readJson(path);
  const graphs = isRecord(json) && isRecord(json['graphs']) ? json['graphs'] : {};
  const sections = new Map<string, Section>();
  for (const name of ['two_mode', 'copresence']) {
    const section = isRecord(json) ? json[name] : undefined;
    if (isRecord(section)) sections.set(name, sectionOf(section));
  }
  return {
    graphs: Object.entries(graphs).flatMap(([name, graph]) =>
      isRecord(graph) ? [graphOf(name, graph)] : [],
    ),
    sections,
  };
}

function graphOf(name: string, json: Json): OracleGraph {
  const attributes = new Map<string, Json>();
  for (const [name, measures] of Object.entries(recordOf(json['attributes']))) {
    if (isRecord(measures)) attributes.set(name, measures);
  }
  return {
    name,
    input: inputOf(json['input']),
    scalars: scalarsOf(json['scalars']),
    nodes: tableOf(json['nodes']),
    edges: tableOf(json['edges']),
    attributes,
    percolation: tablesOf(json['percolation']),
    sna: recordOf(json['sna']),
  };
}

function inputOf(json: unknown): GraphInput | null {
  if (!isRecord(json) || typeof json['file'] !== 'string') return null;
  const { file, relation, people_where: where, weight, min_weight: least } = json;
  const whereText =
    isRecord(where) && Object.values(where).every((label) => typeof label === 'string')
      ? (where as Readonly<Record<string, string>>)
      : undefined;
  // A condition in a form that is not understood must not be passed over.
  if (where !== undefined && whereText === undefined) return null;
  return {
    file,
    directed: json['directed'] === true,
    ...(typeof relation === 'string' ? { relation } : {}),
    ...(whereText ? { people_where: whereText } : {}),
    ...(typeof weight === 'string' ? { weight } : {}),
    ...(typeof least === 'number' ? { min_weight: least } : {}),
  };
}

const isCell = (value: unknown): value is Cell =>
  value === null || ['number', 'string', 'boolean'].includes(typeof value);

/** Scalars stand bare or as `{ value, tools }`. */
function scalarsOf(json: unknown): ReadonlyMap<string, Cell> {
  const scalars = new Map<string, Cell>();
  if (!isRecord(json)) return scalars;
  for (const [name, content] of Object.entries(json)) {
    const value = isRecord(content) ? content['value'] : content;
    if (isCell(value)) scalars.set(name, value);
  }
  return scalars;
}

export function tableOf(json: unknown): Table | null {
  if (!isRecord(json)) return null;
  const { columns, rows } = json;
  const named = (value: unknown): value is string[] =>
    Array.isArray(value) && value.every((name) => typeof name === 'string');
  const filled = (value: unknown): value is Cell[][] =>
    Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every(isCell));
  return named(columns) && filled(rows) ? { columns, rows } : null;
}

function tablesOf(json: unknown): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>();
  if (!isRecord(json)) return tables;
  for (const [name, content] of Object.entries(json)) {
    const table = tableOf(content);
    if (table !== null) tables.set(name, table);
  }
  return tables;
}

const sectionOf = (json: Json): Section => ({
  scalars: scalarsOf(json['scalars']),
  tables: tablesOf(json),
});
