/** The worker's side of the message table: dispatch, cancel, progress, errors as values. */
import { PasserelleError, toErrorValue, type ErrorValue } from '../base/errors.ts';
import type { Progress, Task } from '../base/task.ts';
import { isOutOfMemory } from './memory.ts';
import type { Analysis, FromWorker, Input, Method, Output, ToWorker } from './protocol.ts';

/** What a handler is given beside its input. */
export interface Call extends Task {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  readonly onEstimates: (analysis: Analysis) => void;
}

export type Handlers = {
  readonly [M in Method]: (input: Input<M>, call: Call) => Promise<Output<M>>;
};

/** What of a worker's global scope is needed to answer messages. */
export interface Port {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listener: (event: { readonly data: ToWorker }) => void): void;
}

/** Progress is reported at most this often: one report in 50 ms, and at each new step. */
const REPORT_EVERY = 50;

/** Answers every message of the page with one reply. */
export function serve(port: Port, handlers: Handlers, now: () => number): void {
  const running = new Map<number, AbortController>();
  port.addEventListener('message', ({ data }) => {
    if (data.kind === 'cancel') {
      running.get(data.id)?.abort();
      return;
    }
    const { id } = data;
    const controller = new AbortController();
    running.set(id, controller);
    const call: Call = {
      signal: controller.signal,
      onProgress: throttled(
        (progress) => port.postMessage({ kind: 'progress', id, progress }),
        now,
      ),
      onEstimates: (analysis) => port.postMessage({ kind: 'estimates', id, analysis }),
    };
    answer(handlers, data, call)
      .then(
        (output) => port.postMessage({ kind: 'done', id, output }),
        (thrown: unknown) => port.postMessage({ kind: 'failed', id, error: errorValue(thrown) }),
      )
      .finally(() => running.delete(id));
  });
}

const answer = async <M extends Method>(
  handlers: Handlers,
  message: { readonly method: M; readonly input: Input<M> },
  call: Call,
): Promise<Output<M>> => handlers[message.method](message.input, call);

const errorValue = (thrown: unknown): ErrorValue =>
  toErrorValue(
    isOutOfMemory(thrown) ? new PasserelleError('ENGINE_OUT_OF_MEMORY', {}, thrown) : thrown,
  );

function throttled(
  report: (progress: Progress) => void,
  now: () => number,
): (progress: Progress) => void {
  let last = -Infinity;
  let step = '';
  return (progress) => {
    const at = now();
    if (progress.step === step && at - last < REPORT_EVERY) return;
    last = at;
    step = progress.step;
    report(progress);
  };
}
