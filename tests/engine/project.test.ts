import { describe, expect, it } from 'vitest';
import { DEFAULTS, type Definitions } from '../../src/lib/base/definitions.ts';
import { PasserelleError } from '../../src/lib/base/errors.ts';
import { breathe } from '../../src/lib/base/task.ts';
import type { Parts } from '../../src/lib/engine/parts.ts';
import { makeProject, OF_EVIDENCE } from '../../src/lib/engine/project.ts';
import type { Analysis, FromWorker, LoadReport, ToWorker } from '../../src/lib/engine/protocol.ts';
import { serve, type Port } from '../../src/lib/engine/serve.ts';
import type { ProjectStore } from '../../src/lib/engine/storage/projectStore.ts';
import type { Warehouse } from '../../src/lib/engine/warehouse.ts';
import { gatherEvidence } from '../../src/lib/evidence/evidence.ts';
import { attendanceOf, checkinsOf, helpOf, NO_QUALITY, placeOf } from '../models/logs.ts';

/** A worker's port whose two ends are in this thread. */
class FakePort implements Port {
  readonly replies: FromWorker[] = [];
  #listener: (event: { readonly data: ToWorker }) => void = () => undefined;
  #waiting: (() => void)[] = [];

  postMessage(message: FromWorker): void {
    this.replies.push(message);
    for (const wake of this.#waiting.splice(0)) wake();
  }
  addEventListener(_: 'message', listener: (event: { readonly data: ToWorker }) => void): void {
    this.#listener = listener;
  }
  send(message: ToWorker): void {
    this.#listener({ data: message });
  }
  /** The reply that ends the call `id`. */
  async end(id: number): Promise<FromWorker> {
    for (;;) {
      const reply = this.replies.find(
        (r) => r.id === id && (r.kind === 'done' || r.kind === 'failed'),
      );
      if (reply) return reply;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }
}

interface Log {
  readonly prepared: Definitions[];
  stored: number;
  storageFails: boolean;
  store?: ProjectStore;
}

const analysisOf = (complete: boolean): Analysis => ({ complete }) as Analysis;

/** A pipeline that notes what it is asked; a file named `bad.csv` cannot be read. */
function parts(log: Log): Parts<string> {
  const warehouse: Warehouse = {
    setAside: async () => ({ total: log.stored, rows: [], byCode: [], byValue: [] }),
    weeks: async () => [],
    forget: async () => undefined,
  };
  return {
    async readLogs(sources, { timezone }) {
      if (sources.some(({ name }) => name === 'bad.csv')) throw new PasserelleError('EMPTY_FILE');
      return { logs: placeOf(sources.length, { timezone }), quality: NO_QUALITY, names: new Map() };
    },
    async prepare(logs, definitions) {
      log.prepared.push(definitions);
      return `${logs.persons.length} persons`;
    },
    loadReport: (logs) => ({ persons: logs.persons.length }) as LoadReport,
    async analyse(_, input, task, onEstimates) {
      onEstimates(analysisOf(false));
      for (let i = 0; i < 5; i++) await breathe(task, { step: 'uncertainty', done: i, total: 5 });
      if (input.group === 'too much') throw new RangeError('Array buffer allocation failed');
      return analysisOf(true);
    },
    peopleView: async (prepared, input) =>
      ({ attribute: `${prepared} ${input.from} ${input.group}` }) as never,
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
    async openWarehouse() {
      log.stored++;
      if (log.storageFails) throw new PasserelleError('NO_WEBASSEMBLY');
      return warehouse;
    },
    store: () => Promise.resolve(log.store ?? null),
    newSalt: () => 'sel',
    now: () => '2026-03-05T10:00:00Z',
    code: 'code',
    die: () => undefined,
  };
}

function started(): { port: FakePort; log: Log; at: { now: number; step: number } } {
  const log: Log = { prepared: [], stored: 0, storageFails: false };
  const port = new FakePort();
  // Each look at the clock finds it `step` milliseconds later.
  const at = { now: 0, step: 0 };
  serve(port, makeProject(parts(log)), () => (at.now += at.step));
  return { port, log, at };
}

const file = (name: string): { name: string; file: File } => ({
  name,
  file: new File(['a,b\n'], name),
});
const load = (id: number, ...names: string[]): ToWorker => ({
  kind: 'call',
  id,
  method: 'load',
  input: { files: names.map(file), timezone: 'UTC' },
});
const analyse = (id: number, input: object = {}): ToWorker => ({
  kind: 'call',
  id,
  method: 'analyse',
  input,
});

describe('project in the worker', () => {
  it('answers that there is nothing before files are read', async () => {
    const { port } = started();
    port.send(analyse(1));
    expect(await port.end(1)).toMatchObject({ kind: 'failed', error: { code: 'NO_PROJECT' } });
  });

  it('keeps the project that is open when another cannot be read', async () => {
    const { port } = started();
    port.send(load(1, 'a.csv', 'b.csv'));
    expect(await port.end(1)).toMatchObject({ kind: 'done', output: { persons: 2 } });
    port.send(load(2, 'bad.csv'));
    expect(await port.end(2)).toMatchObject({ kind: 'failed', error: { code: 'EMPTY_FILE' } });
    port.send(analyse(3, { from: '2026-01-05' }));
    await port.end(3);
    port.send({ kind: 'call', id: 4, method: 'people', input: { group: 'role' } });
    expect(await port.end(4)).toMatchObject({ output: { attribute: '2 persons 2026-01-05 role' } });
  });

  it('sends estimates first, and stores the logs only then', async () => {
    const { port, log } = started();
    port.send(load(1, 'a.csv'));
    await port.end(1);
    expect(log.stored).toBe(0);
    port.send(analyse(2));
    await port.end(2);
    const kinds = port.replies.filter(({ id }) => id === 2).map(({ kind }) => kind);
    expect(kinds[0]).toBe('estimates');
    expect(kinds.at(-1)).toBe('done');
    expect(log.stored).toBe(1);
    port.send({ kind: 'call', id: 3, method: 'setAside', input: { offset: 0, limit: 1 } });
    await port.end(3);
    expect(log.stored).toBe(1);
  });

  it('still analyses where the database cannot run, and says so to who asks for tables', async () => {
    const { port, log } = started();
    log.storageFails = true;
    port.send(load(1, 'a.csv'));
    await port.end(1);
    port.send(analyse(2));
    expect(await port.end(2)).toMatchObject({ kind: 'done', output: { complete: true } });
    port.send({ kind: 'call', id: 3, method: 'weeks', input: {} });
    expect(await port.end(3)).toMatchObject({ error: { code: 'NO_WEBASSEMBLY' } });
    log.storageFails = false;
    port.send({ kind: 'call', id: 4, method: 'weeks', input: {} });
    expect(await port.end(4)).toMatchObject({ kind: 'done', output: [] });
  });

  it('gathers evidence again only for definitions that evidence rests on', async () => {
    const { port, log } = started();
    port.send(load(1, 'a.csv'));
    await port.end(1);
    port.send(analyse(2, { definitions: { halfLifeDays: 45, strongThreshold: 0.5 } }));
    await port.end(2);
    expect(log.prepared).toEqual([DEFAULTS]);
    port.send(analyse(3, { definitions: { gapMergeMinutes: 0 } }));
    await port.end(3);
    port.send(analyse(4, { definitions: { gapMergeMinutes: 0 } }));
    await port.end(4);
    expect(log.prepared.map(({ gapMergeMinutes }) => gapMergeMinutes)).toEqual([10, 0]);
  });

  it('refuses definitions it does not know', async () => {
    const { port } = started();
    port.send(load(1, 'a.csv'));
    await port.end(1);
    port.send(analyse(2, { definitions: { colour: 1 } }));
    expect(await port.end(2)).toMatchObject({ error: { code: 'UNKNOWN_DEFINITION' } });
  });

  it('stops when told to', async () => {
    const { port } = started();
    port.send(load(1, 'a.csv'));
    await port.end(1);
    port.send(analyse(2));
    port.send({ kind: 'cancel', id: 2 });
    expect(await port.end(2)).toMatchObject({ error: { code: 'CANCELLED' } });
  });

  it('names a lack of memory as such', async () => {
    const { port } = started();
    port.send(load(1, 'a.csv'));
    await port.end(1);
    port.send(analyse(2, { group: 'too much' }));
    expect(await port.end(2)).toMatchObject({ error: { code: 'ENGINE_OUT_OF_MEMORY' } });
  });

  it('reports progress at most every 50 ms', async () => {
    const { port, at } = started();
    port.send(load(1, 'a.csv'));
    await port.end(1);
    port.send(analyse(2));
    await port.end(2);
    const reports = (id: number): number =>
      port.replies.filter((reply) => reply.kind === 'progress' && reply.id === id).length;
    expect(reports(2)).toBe(1);
    at.step = 1000;
    port.send(analyse(3, { group: 'other' }));
    await port.end(3);
    expect(reports(3)).toBeGreaterThan(1);
  });

  it('forgets', async () => {
    const { port } = started();
    port.send(load(1, 'a.csv'));
    await port.end(1);
    port.send({ kind: 'call', id: 2, method: 'forget', input: {} });
    await port.end(2);
    port.send(analyse(3));
    expect(await port.end(3)).toMatchObject({ error: { code: 'NO_PROJECT' } });
  });
});

describe('definitions of evidence', () => {
  it('are all those that gathering reads, and no others', async () => {
    const read = new Set<string>();
    const watched = new Proxy(DEFAULTS, {
      get(target, name: keyof Definitions) {
        read.add(name);
        return target[name];
      },
    });
    const logs = placeOf(3, {
      checkins: checkinsOf([
        [0, 0, 0, 3600],
        [1, 0, 0, 3600],
      ]),
      attendance: attendanceOf([
        [0, 0, 0, null, 0],
        [1, 0, 0, null, 0],
      ]),
      events: [{ id: 'e', name: null, kind: null, place: null }],
      help: helpOf([[0, 1, 0]]),
    });
    await gatherEvidence(logs, watched, {});
    expect([...read].sort()).toEqual([...OF_EVIDENCE].sort());
  });
});
