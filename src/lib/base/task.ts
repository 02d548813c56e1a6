import { PasserelleError } from './errors.ts';

/** How far a piece of work has come: `done` of `total` in the unit of its `step`. */
export interface Progress {
  readonly step:
    'reading' | 'cleaning' | 'pairing' | 'judging' | 'uncertainty' | 'storing' | 'drawing';
  readonly done: number;
  readonly total: number;
}

/** What long work is given so that it can be watched and stopped. */
export interface Task {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Throws `CANCELLED` once the task's signal has been raised. */
export function throwIfCancelled(task: Task): void {
  if (task.signal?.aborted) throw new PasserelleError('CANCELLED');
}

/** Reports progress, lets waiting messages (a cancel among them) in, and stops if asked to. */
export async function breathe(task: Task, progress: Progress): Promise<void> {
  task.onProgress?.(progress);
  await nextTurn();
  throwIfCancelled(task);
}

/**
 * Comes back once what waits has had its turn. A message, as browsers hold timers back that follow
 * one another: 4 ms each, which adds up where long work breathes often.
 */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
