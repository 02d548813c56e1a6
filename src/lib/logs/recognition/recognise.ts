/** Says what a table is: one of our logs, a known export, or what it could be, and how sure that is. */
import { canonicalDraft } from './canonical.ts';
import { LOG_TYPES } from '../catalogue.ts';
import { isDecided } from './columnFacts.ts';
import { REFUSALS, type Draft, type Preset } from './definePreset.ts';
import { guessDrafts } from './guess.ts';
import { FIRST_LINES, headerLineOf } from './headerLine.ts';
import type { LogName } from '../logs.ts';
import { hintedHeaders, type CellSource, type Mapping } from '../mapped/mapping.ts';
import { PRESETS } from './presetCatalogue.ts';
import { cautionOf } from './sensitiveColumns.ts';
import {
  cellsOf,
  findHeader,
  tableOf,
  type Rows,
  type HeadedTable,
} from '../mapped/tableHeaders.ts';
import { timeFormOf } from './timeForm.ts';

export interface TableHead {
  /** Name of the table: its file, maybe with ` › sheet`. */
  readonly name: string;
  /** The first lines as cells, the header not yet chosen. */
  readonly rows: Rows;
}

export interface Recognition {
  /** Id of the known export, `canonical` for one of our own logs, null where the mapping is a guess. */
  readonly preset: string | null;
  readonly mapping: Mapping;
  /** Column of the log → 0 … 1: 1 by a known export, 0.9 by its name, 0.6 by a part of it, 0.4 by its cells. */
  readonly confidence: Readonly<Record<string, number>>;
  /** Columns of the log to ask once for the table; where the mapping has them, that is the proposal. */
  readonly ask: readonly string[];
  /**
   * Headers of which nothing goes into the log: `unmapped`, why they are better not read
   * (sensitiveColumns.ts), or `identity`: read to know who is the same person, and for nothing else.
   */
  readonly unused: readonly { readonly header: string; readonly why: string }[];
  /** Codes of what must be said beside the table; those of REFUSALS say why it cannot be read. */
  readonly warnings: readonly string[];
}

/** Lines that are looked at, and cells: of a wide table fewer lines. */
const MOST_ROWS = 200;
const MOST_CELLS = 40_000;

/** What a table is. Never throws: a table like no log says `UNRECOGNISED`. */
export const recognise = (head: TableHead): Recognition => recognised(head, null);

/** What a table would be as this log, for a user who knows better. */
export const recogniseAs = (head: TableHead, log: LogName): Recognition => recognised(head, log);

function recognised(head: TableHead, log: LogName | null): Recognition {
  const rows = head.rows.slice(0, linesOf(head.rows));
  const first = tableOf(head.name, rows, rows.length === 0 ? 0 : 1, 1);
  const own = canonicalDraft(first, log);
  if (own) return recognitionOf('canonical', first, own);
  const known = knownExport(head.name, rows);
  if (known) {
    const draft = chosen(known.preset.read(known.table), log);
    if (draft) return recognitionOf(known.preset.id, known.table, draft);
  }
  const { line, lines } = headerLineOf(rows);
  const table = tableOf(head.name, rows, line, lines);
  const drafts = guessDrafts(table);
  return recognitionOf(null, table, chosen(drafts, log) ?? drafts[0]);
}

/** How many lines are looked at. */
function linesOf(rows: Rows): number {
  const width = Math.max(1, ...rows.slice(0, FIRST_LINES).map((row) => row.length));
  return Math.max(FIRST_LINES + 5, Math.min(MOST_ROWS, Math.floor(MOST_CELLS / width)));
}

/** The draft of this log, or the first. A refusal is no draft of its log. */
const chosen = (drafts: readonly Draft[], log: LogName | null): Draft | undefined =>
  log === null ? drafts[0] : drafts.find((draft) => draft.log === log && !isRefusal(draft));

const isRefusal = ({ columns, warnings = [] }: Draft): boolean =>
  Object.keys(columns).length === 0 && warnings.some((code) => code !== null && REFUSALS.has(code));

function knownExport(name: string, rows: Rows): { preset: Preset; table: HeadedTable } | null {
  for (let line = 1; line <= Math.min(FIRST_LINES, rows.length); line++) {
    const tables = { 1: tableOf(name, rows, line, 1), 2: tableOf(name, rows, line, 2) };
    for (const preset of PRESETS.values()) {
      const lines = (preset.headerLines ?? [1]).find((count) => isExport(preset, tables[count]));
      if (lines !== undefined) return { preset, table: tables[lines] };
    }
  }
  return null;
}

/** Whether a table has the headers of this export, and what else it takes. */
export function isExport({ needs, never = [], fits }: Preset, table: HeadedTable): boolean {
  if (findHeader(table, never) !== null) return false;
  return needs.every((one) => findHeader(table, one) !== null) && (fits?.(table) ?? true);
}

function recognitionOf(preset: string | null, table: HeadedTable, draft: Draft): Recognition {
  const mapping = mappingOf(table, draft);
  const sure = Object.fromEntries(Object.keys(mapping.columns).map((column) => [column, 1]));
  const asked = Object.fromEntries((draft.ask ?? []).map((column) => [column, 0.4]));
  const warnings = [...(draft.warnings ?? []), ...timeWarnings(table, draft)];
  return {
    preset,
    mapping,
    confidence: named(
      { ...sure, ...(preset === null ? {} : asked), ...draft.confidence },
      Object.keys(mapping.columns),
    ),
    ask: draft.ask ?? [],
    unused: unusedIn(table, mapping),
    warnings: [...new Set(warnings.filter((code) => code !== null))],
  };
}

/** What of a record is about these names. */
const named = (all: Readonly<Record<string, number>>, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, all[name] ?? 0.4]));

function mappingOf(table: HeadedTable, draft: Draft): Mapping {
  const { log, columns, attributes = {}, only = [], wide = null, collapse = null } = draft;
  return {
    log,
    headerLine: table.headerLine,
    headerLines: table.headerLines,
    columns: present(columns),
    attributes: present(attributes),
    only: only.filter((condition) => condition !== null),
    wide,
    ...(draft.fillDown ? { fillDown: draft.fillDown } : {}),
    collapse,
    ...(draft.hints ? { hints: draft.hints } : {}),
  };
}

const present = <T>(all: Readonly<Record<string, T | null>>): Record<string, T> =>
  Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) =>
      value === null ? [] : [[name, value] as const],
    ),
  );

/** Required columns that a mapping does not fill and that are not asked: without them, no row is read. */
export function missingColumns({ mapping, ask }: Recognition): string[] {
  const columns = LOG_TYPES.get(mapping.log)?.columns ?? [];
  return columns
    .filter(({ name, required }) => required && !mapping.columns[name] && !ask.includes(name))
    .map(({ name }) => name);
}

/** Every header a mapping reads. */
function headersIn({ columns, attributes, only, wide }: Mapping): ReadonlySet<string> {
  return new Set([
    ...Object.values(columns).flatMap(headersOf),
    ...Object.values(attributes),
    ...only.map(({ header }) => header),
    ...(wide?.headers ?? []),
  ]);
}

function headersOf(source: CellSource): readonly string[] {
  if (source.from === 'headers') return source.headers;
  return source.from === 'duration' ? [source.header] : [];
}

function unusedIn(table: HeadedTable, mapping: Mapping): Recognition['unused'] {
  const used = headersIn(mapping);
  const hinted = hintedHeaders(mapping);
  const why = (header: string): string =>
    hinted.has(header) ? 'identity' : (cautionOf(header, cellsOf(table, header)) ?? 'unmapped');
  return table.headers
    .filter((header) => !used.has(header))
    .map((header) => ({ header, why: why(header) }));
}

/** Whether day and month of a column could be the other way round, for all the lines looked at. */
function timeWarnings(table: HeadedTable, { columns, timesKnown }: Draft): string[] {
  if (timesKnown) return [];
  const read = Object.values(columns).flatMap((source) =>
    source?.from === 'headers' && (source.time === 'dmy' || source.time === 'mdy')
      ? source.headers
      : [],
  );
  const reading = (header: string) => timeFormOf(cellsOf(table, header));
  const doubts = read.map((header) => reading(header).doubt);
  if (doubts.includes('mixed')) return ['DATE_ORDER_MIXED'];
  if (!doubts.includes('undecided') || table.headers.some((h) => isDecided(reading(h)))) return [];
  return ['DATE_ORDER_UNDECIDED'];
}
