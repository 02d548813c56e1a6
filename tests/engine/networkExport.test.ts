/** The example place through the export for other tools, read back by those tools. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { fc, test } from '@fast-check/vitest';
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
import { FORMATS, type Format } from '../../src/lib/exports/network/formats.ts';
import { readLogs } from '../../src/lib/logs/readLogs.ts';
import { sourceOfBytes } from '../../src/lib/logs/readers/sources.ts';
import { networkWords } from '../../src/lib/text/networkWords.ts';
import { gexfFaults } from '../exports/network/gexfFaults.ts';
import { busyPlace, directoryOf, logsOfPlace } from '../indicators/place.ts';
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

  it('opens as GEXF and as GraphML, the same network', () => {
    const graphs = [
      gexf.parse(UndirectedGraph, textOf('network.gexf')),
      parseGraphml(UndirectedGraph, textOf('network.graphml')),
    ];
    expect(gexfFaults(textOf('network.gexf'))).toEqual([]);
    const ties = rowsOf('ties.csv');
    for (const graph of graphs) {
      expect([graph.order, graph.size]).toEqual([whole.persons, whole.ties]);
      for (const { id = '', degree } of rowsOf('nodes.csv')) {
        expect(graph.degree(id)).toBe(Number(degree));
      }
      for (const { source, target, class: tieClass, strength } of ties) {
        const edge = graph.edge(source, target);
        expect(graph.getEdgeAttribute(edge, 'class')).toBe(tieClass);
        expect(graph.getEdgeAttribute(edge, 'weight') ?? '').toBe(strength && Number(strength));
      }
    }
  });

  it('opens in DuckDB, where the weeks of evidence add up to the ties', async () => {
    const connection = await (await DuckDBInstance.create()).connect();
    const read = async (sql: string): Promise<unknown[]> =>
      (await connection.runAndReadAll(sql.replaceAll('@', `${folder}/`))).getRowObjectsJson();
    const differing = await read(`
      WITH sums AS (
        SELECT source, target, sum(copresence_hours) AS hours, sum(attention_hours) AS attention,
          sum(encounter_days) AS days, sum(shared_events) AS events, sum(event_weight) AS weight,
          sum(help_source_target) AS given, sum(help_target_source) AS received, max(week) AS latest
        FROM '@evidence.parquet' GROUP BY ALL
      )
      SELECT count(*) AS ties, count(*) FILTER (
        abs(hours - copresence_hours) > 1e-9 OR abs(attention - attention_hours) > 1e-9
        OR days <> encounter_days OR events <> shared_events OR abs(weight - event_weight) > 1e-9
        OR given <> help_source_target OR received <> help_target_source OR latest < last_week
      ) AS differing FROM '@ties.parquet' LEFT JOIN sums USING (source, target)`);
    expect(differing).toEqual([{ ties: String(whole.ties), differing: '0' }]);
    // Ties rest on evidence of half a year, of which the place was shut in the first week; many
    // pairs have some and are no tie.
    expect(
      await read(`SELECT min(week) AS first, max(week) AS last,
        count(DISTINCT (source, target)) > ${whole.ties} AS more FROM '@evidence.parquet'`),
    ).toEqual([{ first: '2026-W02', last: '2026-W26', more: true }]);
    expect(
      await read(`SELECT value FROM '@results.parquet' WHERE indicator = 'weak-bridging-share'`),
    ).toEqual([{ value: valueOf('weak-bridging-share') }]);
    const notices = await read(`SELECT count(*) AS n FROM parquet_kv_metadata('@*.parquet')
      WHERE decode(key) = 'notice' AND decode(value) LIKE 'DONNÉES PERSONNELLES%PERSONAL DATA%'`);
    expect(notices).toEqual([{ n: '4' }]);
  });

  it('is one file, or an archive that says what it is', async () => {
    const holds: Record<string, number> = {};
    for (const format of FORMATS) {
      const { name, bytes } = (await exported(format)).file ?? {
        name: '',
        bytes: new Uint8Array(),
      };
      holds[name] = name.endsWith('.zip') ? Object.keys(unzipSync(bytes)).length : 1;
    }
    expect(holds).toEqual({
      'passerelle-network.zip': 19,
      'passerelle-tables.zip': 9,
      'network.gexf': 1,
      'network.graphml': 1,
      'passerelle-gephi.zip': 5,
      'passerelle-kumu.zip': 5,
      'passerelle-parquet.zip': 7,
    });
  });

  it('says in every file what it is, in both languages', () => {
    for (const name of ['LISEZMOI-README.txt', 'network.gexf', 'network.graphml']) {
      expect(textOf(name)).toMatch(/DONNÉES PERSONNELLES[^]*PERSONAL DATA/);
    }
    const { meanings } = networkWords('2026-07-01', 5);
    for (const { table, column, français, English } of rowsOf('codebook.csv')) {
      expect(français, `${table} ${column}`).not.toBe('');
      expect(English, `${table} ${column}`).not.toBe('');
    }
    expect(rowsOf('codebook.csv').length).toBeGreaterThan(40);
    expect(Object.keys(meanings)).toHaveLength(5);
  });

  it('holds no name, no id and no day, and nobody who opted out', async () => {
    const names = people.map((row) => row['person_id'] ?? '');
    expect(names.length).toBeGreaterThan(100);
    // Names of one word could be a word of the readme.
    const parts = names.flatMap((name) => name.split(' ')).filter((part) => part.length > 5);
    const secrets = [...names, ...parts, ...prepared.logs.persons, SALT];
    for (const [name, bytes] of Object.entries(files))
      expect(found(secrets, bytes), name).toEqual([]);
    for (const name of ['nodes.csv', 'ties.csv', 'network.gexf']) {
      expect(textOf(name).replace('lastmodifieddate="2026-07-01"', '')).not.toMatch(
        /\d{4}-\d\d-\d\d/,
      );
    }
    const { world } = sceneOf(prepared, {});
    const out = world.logs.directory?.optedOut ?? new Uint8Array();
    expect(out.some((one) => one === 1)).toBe(true);
    expect(world.nodes.some((person) => out[person] === 1)).toBe(false);
  });

  it('calls a person the same in each file of the place, and otherwise in another place', async () => {
    const ids = async (salt: string): Promise<(string | undefined)[]> => {
      const { file } = await exported('tables', [], salt);
      const csv = unzipSync(file?.bytes ?? new Uint8Array())['nodes.csv'];
      const rows = Papa.parse<Row>(new TextDecoder().decode(csv), { header: true });
      return rows.data.flatMap(({ id }) => id || []);
    };
    const own = rowsOf('nodes.csv').map(({ id }) => id);
    expect(await ids(SALT)).toEqual(own);
    const others = new Set(await ids('un autre sel'));
    expect(others.size).toBe(own.length);
    expect(own.filter((id) => others.has(id))).toEqual([]);
    // Their order says nothing of that of the files.
    expect(own).toEqual([...own].sort());
  });

  it('writes labels only where asked, and of five people at least', async () => {
    const { file } = await exported('tables');
    const bare = unzipSync(file?.bytes ?? new Uint8Array())['nodes.csv'];
    expect(new TextDecoder().decode(bare).split('\r\n')[0]).toBe(
      'id,degree,weak_ties,strong_ties,bridging_ties,core',
    );
    const sizes = new Map<string, number>();
    for (const { group_discipline = '' } of rowsOf('nodes.csv')) {
      sizes.set(group_discipline, (sizes.get(group_discipline) ?? 0) + 1);
    }
    expect(Math.min(...sizes.values())).toBeGreaterThanOrEqual(5);
    const active = new Set(sceneOf(prepared, {}).world.nodes);
    const disciplines = prepared.logs.directory?.attributes.get('discipline') ?? [];
    const there = disciplines.filter((label, person) => active.has(person) && label !== null);
    const [told] = whole.groups;
    expect(told?.labels).toBe(sizes.size - (sizes.has('') ? 1 : 0));
    expect((told?.labels ?? 0) + (told?.leftOut ?? 0)).toBe(new Set(there).size);
    // Names of organisations are of a few people each, or of one.
    const { groups } = await networkExport(
      prepared,
      { attributes: ['organisation', 'discipline', 'nothing'], file: null },
      SALT,
    );
    expect(groups.map(({ attribute }) => attribute)).toEqual(['organisation', 'discipline']);
  });

  it('recomputes three numbers in Python', () => {
    expect(recomputed('python3', 'recompute.py')).toEqual(stated());
  });

  it.skipIf(!isThere('Rscript'))('recomputes three numbers in R, where it is there', () => {
    expect(recomputed('Rscript', 'recompute.R')).toEqual(stated());
  });
});

describe('the network of other places for other tools', () => {
  const saved = async (of: Prepared, attributes: readonly string[]): Promise<typeof files> => {
    const words = networkWords('2026-07-01', DEFAULTS.kInternal);
    const asked = { attributes, file: { format: 'all', results: [], words } } as const;
    const { file } = await networkExport(of, asked, SALT);
    return unzipSync(file?.bytes ?? new Uint8Array());
  };

  const secret = fc.stringMatching(/^[a-z]{9}[0-9]{3}$/);
  test.prop([fc.uniqueArray(secret, { minLength: 74, maxLength: 74 })], { numRuns: 5 })(
    'holds no id, whatever the ids, and no label of few',
    async (texts) => {
      const logs = logsOfPlace(busyPlace(3, 36, 16));
      const attributes = new Map([
        ['team', texts.slice(36, 72).map((label, p) => (p < 18 ? (texts[72] ?? '') : label))],
      ]);
      const all = {
        ...logs,
        persons: texts.slice(0, 36),
        directory: directoryOf(36, { attributes }),
      };
      const made = await saved(await prepare(all, DEFAULTS), ['team']);
      expect(new TextDecoder().decode(made['nodes.csv'])).toContain(texts[72]);
      const hidden = texts.filter((_, at) => at !== 72);
      for (const [name, bytes] of Object.entries(made)) {
        expect(found(hidden, bytes), name).toEqual([]);
      }
    },
  );

  it('is written of a ready network too, which has neither weeks nor layers', async () => {
    const csv = 'person_a,person_b,weight\nana,bo,2\nbo,cy,2\ncy,ana,2\ncy,dan,1\n';
    const source = sourceOfBytes('ties.csv', new TextEncoder().encode(csv));
    const { logs } = await readLogs([source], { timezone: 'Europe/Paris' });
    const made = await saved(await prepare(logs, DEFAULTS), []);
    const [nodes = '', ties = ''] = ['nodes.csv', 'ties.csv'].map((name) =>
      new TextDecoder().decode(made[name]),
    );
    expect(
      nodes
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[1])
        .sort(),
    ).toEqual(['1', '2', '2', '3']);
    const rows = Papa.parse<Row>(ties, { header: true, skipEmptyLines: true }).data;
    expect(rows).toHaveLength(4);
    // Of weight w against the median 2: w / (w + 2).
    expect(rows.map(({ strength }) => Number(strength)).sort()).toEqual([1 / 3, 0.5, 0.5, 0.5]);
    expect(rows.map((row) => row['copresence_hours'] ?? null)).toEqual(['', '', '', '']);
    expect(gexfFaults(new TextDecoder().decode(made['network.gexf']))).toEqual([]);
    const evidence = made['evidence.parquet']?.slice().buffer;
    expect(await parquetReadObjects({ file: evidence ?? new ArrayBuffer() })).toEqual([]);
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
