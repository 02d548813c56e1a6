/**
 * The page's side of the message table. A fault or a lack of memory in the worker rejects every
 * pending call with its code; the worker is made anew, and the project is read again before the
 * next call, so that the page keeps working on the same files.
 */
import { fromErrorValue, PasserelleError } from '../base/errors.ts';
import type { Progress } from '../base/task.ts';
import { isOutOfMemory } from './memory.ts';
import type {
  AnalyseInput,
  Analysis,
  FromWorker,
  Input,
  LoadInput,
  Method,
  Output,
  ToWorker,
} from './protocol.ts';

/** What of a `Worker` the client uses. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromWorker }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
  addEventListener(type: 'messageerror', listener: () => void): void;
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** First numbers of an analysis, before their intervals. */
  readonly onEstimates?: ((analysis: Analysis) => void) | undefined;
}

export interface Engine {
  /**
   * Sends one message and waits for its reply.
   * @throws PasserelleError what the worker failed with; `CANCELLED` once the signal is raised;
   *   `ENGINE_CRASHED` or `ENGINE_OUT_OF_MEMORY` when the worker died (call again: it is rebuilt)
   */
  call<M extends Method>(method: M, input: Input<M>, options?: CallOptions): Promise<Output<M>>;
  /** Tells each time a new worker has read the project again; returns how to stop listening. */
  onRecovered(listener: () => void): () => void;
  /** Ends the worker; pending calls are rejected with `CANCELLED`. */
  close(): void;
}

interface Pending {
  readonly options: CallOptions;
  readonly resolve: (output: Output<Method>) => void;
  readonly reject: (error: PasserelleError) => void;
}

/** The engine over workers made by `spawn`, each started when it is first needed. */
export function startEngine(spawn: () => WorkerLike): Engine {
  const pending = new Map<number, Pending>();
  const listeners = new Set<() => void>();
  let worker: WorkerLike | null = null;
  let nextId = 1;
  /** What the worker must be told again after a fault: the loads that made what is open. */
  let loads: readonly LoadInput[] = [];
  /** Those that made what was open before. */
  let loadsBefore: readonly LoadInput[] = [];
  let lastAnalyse: AnalyseInput | null = null;
  /** What the present worker lacks of it. */
  let lost = { load: false, analyse: false };
  let recovery: Promise<void> | null = null;

  const rejectAll = (error: PasserelleError): void => {
    const calls = [...pending.values()];
    pending.clear();
    for (const { reject } of calls) reject(error);
  };

  const fall = (fallen: WorkerLike, error: PasserelleError): void => {
    if (fallen !== worker) return;
    fallen.terminate();
    worker = null;
    lost = { load: loads.length > 0, analyse: lastAnalyse !== null };
    rejectAll(error);
  };

  const receive = (from: WorkerLike, message: FromWorker): void => {
    const call = pending.get(message.id);
    if (from !== worker || !call) return; // cancelled meanwhile
    if (message.kind === 'progress') call.options.onProgress?.(message.progress);
    else if (message.kind === 'estimates') call.options.onEstimates?.(message.analysis);
    else if (message.kind === 'done') {
      pending.delete(message.id);
      call.resolve(message.output);
    } else {
      const error = fromErrorValue(message.error);
      pending.delete(message.id);
      call.reject(error);
      // What is left of a memory that ran out is not to be trusted.
      if (error.code === 'ENGINE_OUT_OF_MEMORY') fall(from, error);
    }
  };

  const started = (): WorkerLike => {
    if (worker) return worker;
    const made = spawn();
    made.addEventListener('message', ({ data }) => receive(made, data));
    made.addEventListener('error', ({ message }) => fall(made, deathOf(message)));
    made.addEventListener('messageerror', () => fall(made, new PasserelleError('ENGINE_CRASHED')));
    worker = made;
    return made;
  };

  const send = <M extends Method>(
    method: M,
    input: Input<M>,
    options: CallOptions,
  ): Promise<Output<M>> =>
    new Promise((resolve, reject) => {
      const id = nextId++;
      const { signal } = options;
      const stop = (): void => {
        if (!pending.delete(id)) return;
        worker?.postMessage({ kind: 'cancel', id });
        reject(new PasserelleError('CANCELLED'));
      };
      if (signal?.aborted) return reject(new PasserelleError('CANCELLED'));
      signal?.addEventListener('abort', stop, { once: true });
      const settled = (): void => signal?.removeEventListener('abort', stop);
      pending.set(id, {
        options,
        resolve: (output) => {
          settled();
          resolve(output);
        },
        reject: (error) => {
          settled();
          reject(error);
        },
      });
      started().postMessage({ kind: 'call', id, method, input } as ToWorker);
    });

  const recover = async (analysisToo: boolean): Promise<void> => {
    if (lost.load) {
      for (const load of loads) await send('load', load, {});
      lost = { ...lost, load: false };
      for (const listener of listeners) listener();
    }
    if (analysisToo && lost.analyse && lastAnalyse) {
      await send('analyse', lastAnalyse, {});
      lost = { ...lost, analyse: false };
    }
  };

  const remember = <M extends Method>(method: M, input: Input<M>): void => {
    if (method === 'load') {
      const load = input as LoadInput;
      const next = 'back' in load ? loadsBefore : restsOnOpen(load) ? [...loads, load] : [load];
      loadsBefore = loads;
      loads = next;
      lastAnalyse = null;
    } else if (method === 'analyse') lastAnalyse = input as AnalyseInput;
    else if (method === 'forget') {
      loads = loadsBefore = [];
      lastAnalyse = null;
    }
    if (method === 'load' || method === 'forget') lost = { load: false, analyse: false };
    if (method === 'analyse') lost = { ...lost, analyse: false };
  };

  return {
    async call(method, input, options = {}) {
      if (!beginsAnew(method, input)) {
        while (recovery) await recovery;
        if (lost.load || (lost.analyse && method === 'people')) {
          recovery = recover(method === 'people').finally(() => (recovery = null));
          await recovery;
        }
      }
      const output = await send(method, input, options);
      remember(method, input);
      return output;
    },
    onRecovered(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      worker?.terminate();
      worker = null;
      rejectAll(new PasserelleError('CANCELLED'));
    },
  };
}

/** Whether a call needs nothing of what the worker held. */
const beginsAnew = <M extends Method>(method: M, input: Input<M>): boolean =>
  method === 'forget' || (method === 'load' && !restsOnOpen(input as LoadInput));

/** Whether what is opened is made of what is open, or of what was. */
const restsOnOpen = (load: LoadInput): boolean =>
  'back' in load || 'change' in load || 'how' in load;

const deathOf = (message: string | undefined): PasserelleError =>
  new PasserelleError(
    isOutOfMemory(message) ? 'ENGINE_OUT_OF_MEMORY' : 'ENGINE_CRASHED',
    {},
    new Error(message ?? 'no message'),
  );
