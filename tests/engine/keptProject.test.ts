import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { dayOf } from '../../src/lib/base/time.ts';
import { purgeVisits } from '../../src/lib/evidence/purge.ts';
import { partsOf } from '../../src/lib/logs/kept/snapshot.ts';
import { sourceOfBytes } from '../../src/lib/logs/readers/sources.ts';
import { projectFileOf } from '../../src/lib/engine/storage/projectFile.ts';
import { readLogs } from '../../src/lib/logs/readLogs.ts';
import { loadReport } from '../../src/lib/engine/loadReport.ts';
import { analyse, prepare } from '../../src/lib/engine/pipeline.ts';
import { makeProject } from '../../src/lib/engine/project.ts';
import type { LoadInput } from '../../src/lib/engine/protocol.ts';
import type { Call } from '../../src/lib/engine/serve.ts';
import { makeProjectStore } from '../../src/lib/engine/storage/projectStore.ts';
import { FakeDisk } from './storage/fakeFolder.ts';

const call = {
  signal: new AbortController().signal,
  onProgress: () => undefined,
  onEstimates: () => undefined,
} satisfies Call;

const locks = {
  request: async (_name: string, _options: object, work: (lock: object) => unknown) => work({}),
} as Partial<LockManager> as LockManager;

/** Of a browser where another tab has the right to write. */
const taken = {
  request: async (_name: string, _options: object, work: (lock: null) => unknown) => work(null),
} as Partial<LockManager> as LockManager;

/** The worker's project over real reading and a disk in memory. */
function computer(disk = new FakeDisk(), held = locks, code = 'code') {
  let analyses = 0;
  const store = makeProjectStore(disk.root(), held);
  const handlers = makeProject({
    ...{ readLogs, prepare, loadReport },
    analyse: (...asked) => {
      analyses += 1;
      return analyse(...asked);
    },
    peopleView: () => Promise.reject(new Error('not asked')),
    qualityView: () => {
      throw new Error('not asked');
    },
    qualityEffects: () => Promise.reject(new Error('not asked')),
    sensitivity: () => Promise.reject(new Error('not asked')),
    wideRanges: () => Promise.reject(new Error('not asked')),
    comparison: () => Promise.reject(new Error('not asked')),
    chance: () => Promise.reject(new Error('not asked')),
    weakTies: () => Promise.reject(new Error('not asked')),
    introductions: () => {
      throw new Error('not asked');
    },
    lab: {
      run: () => Promise.reject(new Error('not asked')),
      page: () => Promise.reject(new Error('not asked')),
      file: () => Promise.reject(new Error('not asked')),
      close: () => undefined,
    },
    networkExport: () => Promise.reject(new Error('not asked')),
    card: () => {
      throw new Error('not asked');
    },
    publicView: () => Promise.reject(new Error('not asked')),
    populations: () => [],
    newTiesByWeek: () => new Map(),
    openWarehouse: () => Promise.reject(new Error('not asked')),
    store: () => Promise.resolve(store),
    newSalt: () => 'sel',
    now: () => '2026-03-05T10:00:00Z',
    code,
    die: () => undefined,
  });
  return {
    disk,
    ...handlers,
    open: (input: LoadInput) => handlers.load(input, call),
    keep: () => handlers.keep({}, call),
    kept: () => handlers.kept({}, call),
    numbers: () => handlers.firstNumbers({}, call),
    analyses: () => analyses,
  };
}

const help = (name: string, ...rows: string[]) => ({
  name,
  file: new File([['helper_id,helped_id,time', ...rows].join('\n')], name),
});
const given = (...files: ReturnType<typeof help>[]): LoadInput => ({ files, timezone: 'UTC' });

/** Twelve people who help their neighbour every week for twenty weeks. */
function neighbours() {
  const rows: string[] = [];
  for (let week = 0; week < 20; week++) {
    const day = new Date(Date.UTC(2026, 0, 6 + 7 * week)).toISOString().slice(0, 10);
    for (let p = 1; p <= 12; p++) rows.push(`p${p},p${(p % 12) + 1},${day}T10:00`);
  }
  return help('help.csv', ...rows);
}

describe('the numbers kept with a project', () => {
  /** A computer on which the numbers of a place were kept. */
  async function withNumbers() {
    const first = computer();
    const report = await first.open(given(neighbours()));
    expect(await first.numbers()).toBe(null);
    const analysis = await first.analyse({}, call);
    await first.keep();
    return { ...first, report, analysis };
  }

  it('are there before its logs are read, and not computed again', async () => {
    const { disk, report, analysis } = await withNumbers();
    expect(analysis.results.some(({ value }) => value !== null)).toBe(true);
    const later = computer(disk);
    expect(await later.numbers()).toEqual({ report, analysis });
    expect(await later.open({ kept: true })).toEqual(report);
    expect(await later.analyse({}, call)).toEqual(analysis);
    expect(later.analyses()).toBe(0);
    // Another question is another computation.
    await later.analyse({ seed: 2 }, call);
    expect(later.analyses()).toBe(1);
  });

  it('are computed again by other code', async () => {
    const { disk, analysis } = await withNumbers();
    const later = computer(disk, locks, 'other code');
    expect(await later.numbers()).toBe(null);
    await later.open({ kept: true });
    expect(await later.analyse({}, call)).toEqual(analysis);
    expect(later.analyses()).toBe(1);
  });

  it('go when the place changes, until they are there anew', async () => {
    const { disk, open, keep, analyse: ask, numbers } = await withNumbers();
    await open({ change: { kind: 'exclude', persons: ['p1'] } });
    await keep();
    expect(await numbers()).toBe(null);
    const without = await ask({}, call);
    await keep();
    expect(without.activeMembers).toBe(11);
    expect((await computer(disk).numbers())?.analysis).toEqual(without);
  });

  it('are not believed where they are of other logs', async () => {
    const { disk, analysis } = await withNumbers();
    const [path = '', bytes = new Uint8Array()] =
      [...disk.entries].find(([name]) => name.endsWith('numbers.json')) ?? [];
    const text = new TextDecoder().decode(bytes);
    const forged = text.replace('"persons":12', '"persons":13');
    expect(forged).toHaveLength(text.length);
    disk.entries.set(path, new TextEncoder().encode(forged));
    const later = computer(disk);
    await later.open({ kept: true });
    expect(await later.analyse({}, call)).toEqual(analysis);
    expect(later.analyses()).toBe(1);
    disk.entries.set(path, new TextEncoder().encode('{'.padEnd(text.length)));
    const broken = computer(disk);
    expect(await broken.numbers()).toBe(null);
    expect((await broken.open({ kept: true })).persons).toBe(12);
  });

  it('do not go into a project file', async () => {
    const { projectFile } = await withNumbers();
    const { bytes } = await projectFile({}, call);
    const other = computer();
    await other.open({ project: new File([bytes], 'project.passerelle') });
    await other.keep();
    expect(await other.numbers()).toBe(null);
  });
});

describe('a project', () => {
  it('kept here is opened again without its files', async () => {
    const { disk, open, keep, kept } = computer();
    expect(await kept()).toMatchObject({ state: 'none', mayWrite: true });
    await open(given(help('help.csv', 'a,b,2026-03-05T10:00', 'b,c,2026-03-05T11:00')));
    expect(await keep()).toMatchObject({ state: 'kept', savedAt: '2026-03-05T10:00:00Z' });
    const later = computer(disk);
    expect(await later.open({ kept: true })).toMatchObject({
      persons: 3,
      timezone: 'UTC',
      files: [{ file: 'help.csv', read: 2, kept: 2 }],
    });
  });

  it('keeps what stays of deleted visits when files come to it', async () => {
    const header = 'person_id,place,zone,start,end\n';
    const old = 'a,Hall,Lab,2026-03-02T09:00,2026-03-02T10:00\nb,Hall,Lab,2026-03-02T09:30,\n';
    const read = await readLogs([sourceOfBytes('checkins.csv', header + old)], { timezone: 'UTC' });
    const logs = await purgeVisits(read.logs, DEFAULTS, dayOf('2026-03-09') ?? NaN);
    const about = { savedAt: '2026-06-01T10:00:00Z', salt: 'sel', place: 'Hall' };
    const file = await projectFileOf(partsOf(logs, read.quality), about);
    const { open } = computer();
    expect(await open({ project: new File([file.slice()], 'lieu.passerelle') })).toMatchObject({
      persons: 2,
      firstDate: '2026-03-02',
      visits: { kept: 2, imputedEnd: 1 },
    });
    const more = `${header}${old}c,Hall,Lab,2026-06-02T09:00,2026-06-02T10:00\n`;
    const files = [{ name: 'checkins (2).csv', file: new File([more], 'checkins (2).csv') }];
    const report = await open({ files, timezone: 'UTC', how: 'added' });
    expect(report).toMatchObject({
      persons: 3,
      firstDate: '2026-03-02',
      lastDate: '2026-06-02',
      visits: { kept: 3, imputedEnd: 1 },
    });
    expect(report.files.at(-1)).toMatchObject({ read: 3, kept: 1, setAside: { PURGED: 2 } });
  });

  it('takes in other files, and tells what it knew', async () => {
    const { disk, open, keep } = computer();
    await open(given(help('help.csv', 'a,b,2026-03-05T10:00')));
    await keep();
    const later = computer(disk);
    await later.open({ kept: true });
    const more = given(help('help (2).csv', 'a,b,2026-03-05T10:00', 'c,d,2026-03-06T10:00'));
    const report = await later.open({ ...more, how: 'added' });
    expect(report.persons).toBe(4);
    expect(report.files).toMatchObject([
      { file: 'help.csv', read: 1, kept: 1 },
      { file: 'help (2).csv', read: 2, kept: 1, setAside: { DUPLICATE: 1 } },
    ]);
  });

  it('goes back to what was open before, and forth again', async () => {
    const { open } = computer();
    await expect(open({ back: true })).rejects.toMatchObject({ code: 'NO_PROJECT' });
    await open(given(help('help.csv', 'a,b,2026-03-05T10:00')));
    await open(given(help('help.csv', 'x,y,2026-03-05T10:00', 'y,z,2026-03-05T10:00')));
    expect((await open({ back: true })).persons).toBe(2);
    expect((await open({ back: true })).persons).toBe(3);
  });

  it('goes to another computer as a file', async () => {
    const { open, projectFile } = computer();
    await open(given(help('help.csv', 'a,b,2026-03-05T10:00')));
    const { bytes } = await projectFile({}, call);
    const other = computer();
    const project = new File([bytes], 'project.passerelle');
    expect(await other.open({ project })).toMatchObject({ persons: 2 });
    const broken = new File([bytes.slice(0, 50)], 'half.passerelle');
    await expect(other.open({ project: broken })).rejects.toMatchObject({
      code: 'NOT_A_PROJECT',
      context: { file: 'half.passerelle' },
    });
  });

  it('is forgotten everywhere where that is asked', async () => {
    const { disk, open, keep, forget } = computer();
    await open(given(help('help.csv', 'a,b,2026-03-05T10:00')));
    await keep();
    await forget({}, call);
    expect(disk.entries.size).toBeGreaterThan(0);
    await forget({ everywhere: true }, call);
    expect(disk.entries.size).toBe(0);
    await expect(open({ kept: true })).rejects.toMatchObject({ code: 'NO_PROJECT' });
  });

  it('stays open where it cannot be forgotten everywhere', async () => {
    const { open, forget } = computer(new FakeDisk(), taken);
    await open(given(help('help.csv', 'a,b,2026-03-05T10:00')));
    const refused = forget({ everywhere: true }, call);
    await expect(refused).rejects.toMatchObject({ code: 'STORED_ELSEWHERE' });
    const more = given(help('help (2).csv', 'c,d,2026-03-06T10:00'));
    expect((await open({ ...more, how: 'added' })).persons).toBe(4);
  });
});
