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
  await new Promise((resolve) => setTimeout(resolve, 0));
  throwIfCancelled(task);
}
