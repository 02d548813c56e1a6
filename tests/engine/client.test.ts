import { describe, expect, it } from 'vitest';
import { PasserelleError } from '../../src/lib/base/errors.ts';
import { startEngine, type WorkerLike } from '../../src/lib/engine/client.ts';
import type { Analysis, FromWorker, LoadReport, ToWorker } from '../../src/lib/engine/protocol.ts';

type CallMessage = Extract<ToWorker, { kind: 'call' }>;

/** A worker made of plain functions: keeps what it is sent, answers what it is told to. */
class FakeWorker implements WorkerLike {
  readonly calls: CallMessage[] = [];
  readonly cancelled: number[] = [];
  terminated = false;
  /** How it answers a call; undefined: not at all. */
  answer: (call: CallMessage) => FromWorker | undefined = () => undefined;
  readonly #listeners = new Map<string, ((event: never) => void)[]>();

  postMessage(message: ToWorker): void {
    if (message.kind === 'cancel') {
      this.cancelled.push(message.id);
      return;
    }
    this.calls.push(message);
    const reply = this.answer(message);
    if (reply) queueMicrotask(() => this.emit('message', { data: reply }));
  }
  terminate(): void {
    this.terminated = true;
  }
  addEventListener(type: string, listener: (event: never) => void): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }
  emit(type: string, event: object): void {
    if (this.terminated) return;
    for (const listener of this.#listeners.get(type) ?? []) listener(event as never);
  }
}

const done = ({ id }: CallMessage): FromWorker => ({ kind: 'done', id, output: null });
const LOAD = { files: [{ name: 'checkins.csv', url: '/checkins.csv' }], timezone: 'UTC' };

/** An engine over fake workers that answer as `answer` says. */
function fakeEngine(answer: (call: CallMessage) => FromWorker | undefined): {
  engine: ReturnType<typeof startEngine>;
  workers: FakeWorker[];
} {
  const workers: FakeWorker[] = [];
  const engine = startEngine(() => {
    const worker = new FakeWorker();
    worker.answer = answer;
    workers.push(worker);
    return worker;
  });
  return { engine, workers };
}

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof PasserelleError ? error.code : 'not ours'),
  );

const sent = (worker: FakeWorker | undefined): string[] =>
  (worker?.calls ?? []).map(({ method }) => method);

describe('engine client', () => {
  it('starts no worker before it is needed, and one for many calls', async () => {
    const { engine, workers } = fakeEngine(done);
    expect(workers).toHaveLength(0);
    await Promise.all([engine.call('weeks', {}), engine.call('setAside', { offset: 0, limit: 5 })]);
    expect(workers).toHaveLength(1);
    expect(sent(workers[0])).toEqual(['weeks', 'setAside']);
  });

  it('gives each call its own reply, whatever their order', async () => {
    const { engine, workers } = fakeEngine(() => undefined);
    const weeks = engine.call('weeks', {});
    const load = engine.call('load', LOAD);
    await Promise.resolve();
    const report = { persons: 3 } as LoadReport;
    const [first, second] = workers[0]?.calls ?? [];
    workers[0]?.emit('message', { data: { kind: 'done', id: second?.id, output: report } });
    workers[0]?.emit('message', { data: { kind: 'done', id: first?.id, output: [] } });
    expect(await load).toBe(report);
    expect(await weeks).toEqual([]);
  });

  it('hands on progress and first estimates while it waits', async () => {
    const { engine, workers } = fakeEngine(() => undefined);
    const heard: unknown[] = [];
    const call = engine.call(
      'analyse',
      {},
      {
        onProgress: ({ done: at }) => heard.push(at),
        onEstimates: ({ complete }) => heard.push(complete),
      },
    );
    await Promise.resolve();
    const worker = workers[0];
    const id = worker?.calls[0]?.id;
    const progress = { step: 'pairing', done: 1, total: 2 };
    worker?.emit('message', { data: { kind: 'progress', id, progress } });
    worker?.emit('message', { data: { kind: 'estimates', id, analysis: { complete: false } } });
    worker?.emit('message', { data: { kind: 'done', id, output: { complete: true } } });
    expect((await call).complete).toBe(true);
    expect(heard).toEqual([1, false]);
  });

  it('turns a failure into its error again', async () => {
    const error = { code: 'EMPTY_FILE', context: { file: 'help.csv' }, detail: '' };
    const { engine } = fakeEngine(({ id }) => ({ kind: 'failed', id, error }));
    await expect(engine.call('load', LOAD)).rejects.toMatchObject({
      code: 'EMPTY_FILE',
      context: { file: 'help.csv' },
    });
  });

  it('cancels at once, tells the worker, and ignores what still comes', async () => {
    const { engine, workers } = fakeEngine(() => undefined);
    const controller = new AbortController();
    const call = codeOf(engine.call('analyse', {}, { signal: controller.signal }));
    await Promise.resolve();
    controller.abort();
    expect(await call).toBe('CANCELLED');
    const id = workers[0]?.calls[0]?.id ?? -1;
    expect(workers[0]?.cancelled).toEqual([id]);
    workers[0]?.emit('message', { data: { kind: 'done', id, output: {} as Analysis } });
    expect(workers[0]?.terminated).toBe(false);
  });

  it('sends nothing for a call that was cancelled before it began', async () => {
    const { engine, workers } = fakeEngine(done);
    expect(await codeOf(engine.call('weeks', {}, { signal: AbortSignal.abort() }))).toBe(
      'CANCELLED',
    );
    expect(sent(workers[0])).toEqual([]);
  });
});

describe('engine client, when the worker dies', () => {
  it.each([
    ['error', { message: 'Uncaught Error: fault' }, 'ENGINE_CRASHED'],
    [
      'error',
      { message: 'Uncaught RangeError: Array buffer allocation failed' },
      'ENGINE_OUT_OF_MEMORY',
    ],
    ['error', {}, 'ENGINE_CRASHED'],
    ['messageerror', {}, 'ENGINE_CRASHED'],
  ])('rejects every pending call on %s %o with %s', async (type, event, code) => {
    const { engine, workers } = fakeEngine(() => undefined);
    const calls = [engine.call('weeks', {}), engine.call('analyse', {})].map(codeOf);
    await Promise.resolve();
    workers[0]?.emit(type, event);
    expect(await Promise.all(calls)).toEqual([code, code]);
    expect(workers[0]?.terminated).toBe(true);
  });

  it('rejects what waits too when a reply says that memory ran out', async () => {
    const error = { code: 'ENGINE_OUT_OF_MEMORY', context: {}, detail: '' };
    const { engine, workers } = fakeEngine((call) =>
      call.method === 'analyse' ? { kind: 'failed', id: call.id, error } : undefined,
    );
    const calls = [engine.call('weeks', {}), engine.call('analyse', {})].map(codeOf);
    expect(await Promise.all(calls)).toEqual(['ENGINE_OUT_OF_MEMORY', 'ENGINE_OUT_OF_MEMORY']);
    expect(workers[0]?.terminated).toBe(true);
  });

  it('reads the project again before the next call, once, and says so', async () => {
    const { engine, workers } = fakeEngine(done);
    let recovered = 0;
    const stop = engine.onRecovered(() => recovered++);
    await engine.call('load', LOAD);
    workers[0]?.emit('error', { message: 'fault' });
    await Promise.all([engine.call('analyse', {}), engine.call('weeks', {})]);
    expect(sent(workers[1])).toEqual(['load', 'analyse', 'weeks']);
    expect(workers[1]?.calls[0]?.input).toBe(LOAD);
    expect(recovered).toBe(1);
    stop();
    workers[1]?.emit('error', { message: 'fault' });
    await engine.call('weeks', {});
    expect(recovered).toBe(1);
    expect(workers).toHaveLength(3);
  });

  it('analyses again first where the people of that analysis are asked for', async () => {
    const { engine, workers } = fakeEngine(done);
    await engine.call('load', LOAD);
    await engine.call('analyse', { from: '2026-01-05' });
    workers[0]?.emit('error', { message: 'fault' });
    await engine.call('weeks', {});
    await engine.call('people', { group: 'discipline' });
    expect(sent(workers[1])).toEqual(['load', 'weeks', 'analyse', 'people']);
    expect(workers[1]?.calls[2]?.input).toEqual({ from: '2026-01-05' });
  });

  it('keeps the last project that was read, not one whose reading failed or crashed', async () => {
    const broken = { files: [{ name: 'broken.csv' }], timezone: 'UTC' };
    const { engine, workers } = fakeEngine((call) =>
      call.input === broken ? undefined : done(call),
    );
    await engine.call('load', LOAD);
    const call = codeOf(engine.call('load', broken));
    await Promise.resolve();
    workers[0]?.emit('error', { message: 'fault' });
    expect(await call).toBe('ENGINE_CRASHED');
    await engine.call('weeks', {});
    expect(workers[1]?.calls[0]?.input).toBe(LOAD);
  });

  it('does not read the old project when another is opened or all is forgotten', async () => {
    const { engine, workers } = fakeEngine(done);
    await engine.call('load', LOAD);
    workers[0]?.emit('error', { message: 'fault' });
    await engine.call('load', { ...LOAD, timezone: 'Europe/Paris' });
    expect(sent(workers[1])).toEqual(['load']);
    await engine.call('forget', {});
    workers[1]?.emit('error', { message: 'fault' });
    await engine.call('weeks', {});
    expect(sent(workers[2])).toEqual(['weeks']);
  });

  it('says why when the files can no longer be read, and tries again at the next call', async () => {
    let readable = true;
    const error = { code: 'FILE_UNREADABLE', context: { file: 'checkins.csv' }, detail: '' };
    const { engine, workers } = fakeEngine((call) =>
      call.method !== 'load' || readable ? done(call) : { kind: 'failed', id: call.id, error },
    );
    await engine.call('load', LOAD);
    workers[0]?.emit('error', { message: 'fault' });
    readable = false;
    expect(await codeOf(engine.call('weeks', {}))).toBe('FILE_UNREADABLE');
    readable = true;
    expect(await engine.call('weeks', {})).toBeNull();
    expect(sent(workers[1])).toEqual(['load', 'load', 'weeks']);
  });

  it('rejects what waits when it is closed', async () => {
    const { engine, workers } = fakeEngine(() => undefined);
    const call = codeOf(engine.call('weeks', {}));
    await Promise.resolve();
    engine.close();
    expect(await call).toBe('CANCELLED');
    expect(workers[0]?.terminated).toBe(true);
  });
});

describe('what made the open place', () => {
  it('is loaded again step by step after a fault', async () => {
    const { engine, workers } = fakeEngine(done);
    const more = { ...LOAD, how: 'added' } as const;
    await engine.call('load', LOAD);
    await engine.call('load', more);
    workers[0]?.emit('error', { message: 'gone' });
    await engine.call('weeks', {});
    expect(workers[1]?.calls.map(({ method, input }) => [method, input])).toEqual([
      ['load', LOAD],
      ['load', more],
      ['weeks', {}],
    ]);
    // Going back leaves the first load alone, also for the next fault.
    await engine.call('load', { back: true });
    workers[1]?.emit('error', { message: 'gone' });
    await engine.call('weeks', {});
    expect(workers[2]?.calls.map(({ input }) => input)).toEqual([LOAD, {}]);
  });
});
