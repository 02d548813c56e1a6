/** Compares a whole place with its `expected.json`: indicators, ties, rows read and kept. */
import { mkdtempSync, readFileSync, existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse, type DSVRowArray } from 'd3';
import { analyzeInto } from '../analyze/run.ts';
import { isRecord, type Json, readJson, recordOf } from './oracle.ts';
import type { Report, Verdict } from './report.ts';
import { type Cell, compareValue, INTERVAL_TOLERANCE, misfit, TOLERANCE } from './tolerance.ts';

/** Runs an analysis with the place's own window, zone and group, and compares what it wrote. */
export async function verifyPlace(folder: string, name: string, report: Report): Promise<void> {
  const expected = recordOf(readJson(join(folder, 'expected.json')));
  const window = recordOf(expected['window']);
  const scratch = mkdtempSync(join(tmpdir(), 'passerelle-verify-'));
  const out = join(scratch, 'out');
  try {
    await analyzeInto({
      data: folder,
      out,
      params: null,
      mapping: null,
      seed: 1,
      from: textOf(window['from']),
      to: textOf(window['to']),
      group: textOf(expected['group']),
      timezone: textOf(window['timezone']) ?? 'UTC',
      perPerson: false,
      chance: true,
      affinity: false,
    });
    verifyIndicators(name, expected, readJson(join(out, 'indicators.json')), report);
    verifyGroups(name, expected, readJson(join(out, 'indicators.json')), report);
    verifyFaces(name, expected, recordOf(readJson(join(out, 'chance.json'))), report);
    verifyTies(name, join(folder, 'expected-ties.csv'), join(out, 'ties.csv'), report);
    verifyQuality(name, expected, recordOf(readJson(join(out, 'quality.json'))), report);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const cellOf = (value: unknown): Cell | undefined =>
  value === null || ['number', 'string', 'boolean'].includes(typeof value)
    ? (value as Cell)
    : undefined;

function verifyIndicators(name: string, expected: Json, written: unknown, report: Report): void {
  const ours = new Map<unknown, Json>();
  if (Array.isArray(written)) {
    for (const result of written) if (isRecord(result)) ours.set(result['id'], result);
  }
  const skipped = new Set(
    Array.isArray(expected['not_to_be_compared']) ? expected['not_to_be_compared'] : [],
  );
  for (const [id, theirs] of Object.entries(recordOf(expected['indicators']))) {
    const own = ours.get(id);
    if (skipped.has(id)) report.say(`not judged    ${name} ${id}`);
    else if (own === undefined) report.add(`${name} ${id}`, { kind: 'not computed' });
    else report.add(`${name} ${id}`, compareResult(own, recordOf(theirs)));
  }
}

/** Value, ends of the interval where the reference gives them, and the reason where there is no value. */
function compareResult(ours: Json, theirs: Json): Verdict {
  const own = theirs['tolerance'];
  const value = cellOf(theirs['value']);
  const verdict =
    typeof own === 'number'
      ? compareSeeded(ours['value'], value, own)
      : compareValue(cellOf(ours['value']), value, TOLERANCE);
  if (verdict.kind === 'differs') return { kind: 'differs', how: `value ${verdict.how}` };
  for (const end of ['lo', 'hi']) {
    if (theirs[end] === null || theirs[end] === undefined) continue;
    const ending = compareValue(cellOf(ours[end]), cellOf(theirs[end]), INTERVAL_TOLERANCE);
    if (ending.kind === 'differs') return { kind: 'differs', how: `${end} ${ending.how}` };
  }
  if (value === null && ours['reason'] !== theirs['reason']) {
    const how = `reason ${String(ours['reason'])}, expected ${String(theirs['reason'])}`;
    return { kind: 'differs', how };
  }
  return { kind: 'agrees' };
}

/** Figures of a cell of `mixing` by the names of the reference. */
const OF_CELLS = { label: 'byLabel', configuration: 'byEnds', exposure: 'byExposure' } as const;
/** Sums of METHODS C7 by theirs. */
const OF_SUMS = {
  ...{ F: 'shareOfTies', X: 'shareOfAttention', PI: 'shareOfMembers' },
  ...{ ties: 'ties', otherTiesShare: 'tiesElsewhereShare' },
} as const;

/** Figures of a context of `catalysts` by theirs: ties by their first evidence alone (METHODS K37). */
const OF_CONTEXTS = {
  ...{ personHours: 'personHours', persons: 'people', newTies: 'firstTies' },
} as const;

/** What is expected of the ties between groups and of where ties begin, and what exposure and bias are made of. */
function verifyGroups(name: string, expected: Json, written: unknown, report: Report): void {
  const results = Array.isArray(written) ? written.filter(isRecord) : [];
  const partsOf = (id: string): Json =>
    recordOf(results.find((result) => result['id'] === id)?.['parts']);
  const theirs = (id: string): unknown => recordOf(recordOf(expected['indicators'])[id])['parts'];
  const compare = (
    label: string,
    own: Json,
    other: Json,
    names: Readonly<Record<string, string>>,
  ) => {
    for (const [theirName, ourName] of Object.entries(names)) {
      const wanted = cellOf(other[theirName]);
      if (wanted === undefined) continue;
      report.add(`${label} ${theirName}`, compareValue(cellOf(own[ourName]), wanted, TOLERANCE));
    }
  };
  const cells = theirs('mixing');
  for (const cell of Array.isArray(cells) ? cells.filter(isRecord) : []) {
    const own = partsOf('mixing')[String(cell['key'])];
    // Groups too small to be named have no cell of ours.
    if (isRecord(own)) compare(`${name} mixing ${String(cell['key'])}`, own, cell, OF_CELLS);
  }
  const contexts = theirs('catalysts');
  for (const context of Array.isArray(contexts) ? contexts.filter(isRecord) : []) {
    const own = recordOf(partsOf('catalysts')[String(context['key'])]);
    // Ties of too few people are not told.
    const isTold = typeof own['firstTies'] === 'number';
    const names = isTold ? OF_CONTEXTS : { personHours: 'personHours', persons: 'people' };
    compare(`${name} catalysts ${String(context['key'])}`, own, context, names);
  }
  const sums = recordOf(theirs('friending-bias'));
  compare(`${name} friending-bias`, partsOf('friending-bias'), sums, OF_SUMS);
}

/** An indicator that rests on draws carries its own tolerance, absolute. */
function compareSeeded(ours: unknown, theirs: Cell | undefined, tolerance: number): Verdict {
  const near =
    typeof ours === 'number' && typeof theirs === 'number' && Math.abs(ours - theirs) <= tolerance;
  if (near) return { kind: 'agrees', note: `within ${tolerance}` };
  return { kind: 'differs', how: `${String(ours)}, expected ${String(theirs)} ± ${tolerance}` };
}

/** Familiar faces that timetables alone would make: drawn, so each figure has a tolerance of its own. */
function verifyFaces(name: string, expected: Json, written: Json, report: Report): void {
  const parts = recordOf(recordOf(recordOf(expected['indicators'])['ties-by-class'])['parts']);
  const theirs = recordOf(recordOf(parts['audit'])['timetablesAlone']);
  const faces = Array.isArray(written['faces']) ? written['faces'].filter(isRecord) : [];
  for (const [key, row] of Object.entries(theirs)) {
    if (!isRecord(row)) continue;
    const own = faces.find(({ days }) => key === `atLeast${String(days)}`) ?? {};
    const label = `${name} timetablesAlone ${key}`;
    report.add(`${label} observed`, compareValue(cellOf(own['observed']), cellOf(row['observed'])));
    for (const [figure, tolerance] of Object.entries(recordOf(row['tolerance']))) {
      const verdict = compareSeeded(own[figure], cellOf(row[figure]), Number(tolerance));
      report.add(`${label} ${figure}`, verdict);
    }
  }
}

function verifyTies(name: string, reference: string, written: string, report: Report): void {
  if (!existsSync(reference)) return;
  const theirs = csvParse(readFileSync(reference, 'utf8'));
  const ours = csvParse(readFileSync(written, 'utf8'));
  const key = (row: Row): string => JSON.stringify([row['person_a'], row['person_b']]);
  const index = new Map(ours.map((row) => [key(row), row]));
  const missing = theirs.filter((row) => !index.has(key(row)));
  const extra = ours.length - (theirs.length - missing.length);
  const same = missing.length === 0 && extra === 0;
  const first = missing[0] === undefined ? '' : `, e.g. ${key(missing[0])}`;
  report.add(
    `${name} ties.csv pairs`,
    same
      ? { kind: 'agrees', note: `${theirs.length} rows` }
      : { kind: 'differs', how: `${missing.length} missing${first}, ${extra} not expected` },
  );
  const both = theirs.flatMap((row) => {
    const own = index.get(key(row));
    return own === undefined ? [] : [{ name: key(row), ours: own, theirs: row }];
  });
  for (const column of theirs.columns.slice(2)) {
    report.add(`${name} ties.csv ${column}`, compareTieColumn(column, ours, both));
  }
}

type Row = Readonly<Record<string, string | undefined>>;
type RowPair = { readonly name: string; readonly ours: Row; readonly theirs: Row };

function compareTieColumn(column: string, written: DSVRowArray, rows: readonly RowPair[]): Verdict {
  if (!written.columns.includes(column)) return { kind: 'not computed' };
  const same = sameCell(column);
  const different = rows.filter(
    ({ ours, theirs }) => !same(ours[column] ?? '', theirs[column] ?? ''),
  );
  const [first] = different;
  if (first === undefined) return { kind: 'agrees', note: `${rows.length} rows` };
  const values = `${first.ours[column] || 'empty'}, expected ${first.theirs[column] || 'empty'}`;
  return {
    kind: 'differs',
    how: `${different.length} of ${rows.length} rows, e.g. ${first.name}: ${values}`,
  };
}

function sameCell(column: string): (ours: string, theirs: string) => boolean {
  if (column === 'class' || column === 'position') return (a, b) => a === b;
  // Ours may carry the time of day as well.
  if (column.endsWith('_evidence')) return (a, b) => a.slice(0, 10) === b;
  return (a, b) => misfit(a === '' ? null : a, b === '' ? null : b, TOLERANCE) <= 1;
}

function verifyQuality(name: string, expected: Json, written: Json, report: Report): void {
  const logs = recordOf(written['logs']);
  for (const [log, theirs] of Object.entries(recordOf(expected['quality']))) {
    const own = recordOf(logs[log]);
    const wanted = recordOf(theirs);
    for (const count of ['read', 'kept']) {
      const verdict = compareValue(cellOf(own[count]), cellOf(wanted[count]));
      report.add(`${name} quality ${log} ${count}`, verdict);
    }
  }
}
