/** The example place through the export for other tools, read back by those tools. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { UndirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { networkExport } from '../../src/lib/engine/networkExportView.ts';
import type { NetworkExportView } from '../../src/lib/engine/networkExport.ts';
import { analyse, prepare, sceneOf, type Prepared } from '../../src/lib/engine/pipeline.ts';
import type { Analysis } from '../../src/lib/engine/protocol.ts';
import type { Format } from '../../src/lib/exports/network/formats.ts';
import { readLogs } from '../../src/lib/logs/readLogs.ts';
import { sourceOfBytes } from '../../src/lib/logs/readers/sources.ts';
import { networkWords } from '../../src/lib/text/networkWords.ts';
import { found } from '../privacy/bytes.ts';

const FOLDER = new URL('../../data/example/', import.meta.url);
const SALT = 'le sel du lieu';

type Row = Readonly<Record<string, string>>;

let prepared: Prepared;
let analysis: Analysis;
/** Ids of everybody in the files: here their names. */
let people: Row[];
let files: Readonly<Record<string, Uint8Array>>;
let whole: NetworkExportView;
let folder: string;

const exported = (
  format: Format,
  attributes: readonly string[] = [],
  salt = SALT,
): Promise<NetworkExportView> => {
  const words = networkWords('2026-07-01', DEFAULTS.kInternal);
  const file = { format, results: analysis.results, words };
  return networkExport(prepared, { attributes, file }, salt);
};

const textOf = (name: string): string => new TextDecoder().decode(files[name]);
const rowsOf = (name: string): Row[] =>
  Papa.parse<Row>(textOf(name), { header: true, skipEmptyLines: true }).data;
const valueOf = (id: string): number => analysis.results.find((one) => one.id === id)?.value ?? NaN;

/** The numbers without their intervals: weeks need not be left out for them. */
function estimatesOf(of: Prepared): Promise<Analysis> {
  const stop = new AbortController();
  return new Promise((resolve, reject) => {
    analyse(of, {}, { signal: stop.signal }, (estimates) => {
      resolve(estimates);
      stop.abort();
    }).catch(reject);
  });
}

beforeAll(async () => {
  const sources = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => sourceOfBytes(name, readFileSync(new URL(name, FOLDER))));
  const { logs } = await readLogs(sources, { timezone: 'Europe/Paris' });
  prepared = await prepare(logs, DEFAULTS);
  analysis = await estimatesOf(prepared);
  people = Papa.parse<Row>(readFileSync(new URL('people.csv', FOLDER), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
  whole = await exported('all', ['discipline']);
  files = unzipSync(whole.file?.bytes ?? new Uint8Array());
  folder = mkdtempSync(join(tmpdir(), 'passerelle-network-'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the network of the example for other tools', () => {
  it('holds every file, one row an active member and one a tie', () => {
    expect(Object.keys(files).sort()).toEqual([
      'LISEZMOI-README.txt',
      'codebook.csv',
      'definitions.csv',
      'evidence.parquet',
      'gephi-edges.csv',
      'gephi-nodes.csv',
      'kumu-connections.csv',
      'kumu-elements.csv',
      'network.gexf',
      'network.graphml',
      'nodes.csv',
      'nodes.parquet',
      'recompute.R',
      'recompute.py',
      'results.csv',
      'results.parquet',
      'spec.json',
      'ties.csv',
      'ties.parquet',
    ]);
    expect(whole.persons).toBe(analysis.activeMembers);
    for (const name of ['nodes.csv', 'gephi-nodes.csv', 'kumu-elements.csv']) {
      expect(rowsOf(name), name).toHaveLength(whole.persons);
    }
    for (const name of ['ties.csv', 'gephi-edges.csv', 'kumu-connections.csv']) {
      expect(rowsOf(name), name).toHaveLength(whole.ties);
    }
  });

  it('recomputes three numbers in Python', () => {
    expect(recomputed('python3', 'recompute.py')).toEqual(stated());
  });

  it.skipIf(!isThere('Rscript'))('recomputes three numbers in R, where it is there', () => {
    expect(recomputed('Rscript', 'recompute.R')).toEqual(stated());
  });
});

function isThere(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const HEADLINES = ['weak-ties-per-member', 'members-with-three-weak-ties', 'weak-bridging-share'];

const stated = (): (string | number)[][] =>
  HEADLINES.map((id) => [id, Number(valueOf(id).toFixed(9)), 'same']);

/** What a script prints: `<indicator> recomputed <value> stated <value> <verdict>`. */
const recomputed = (program: string, script: string): (string | number)[][] =>
  execFileSync(program, [join(folder, script)], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .map(([id = '', , value, , , verdict = '']) => [id, Number(Number(value).toFixed(9)), verdict]);
