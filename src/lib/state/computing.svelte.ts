/** Something that takes a while to compute, is watched, and can be stopped. */
import type { Progress } from '../base/task.ts';
import type { CallOptions } from '../engine/client.ts';
import { failureOf, type Failure } from './failure.ts';

export class Computing<T> {
  value = $state.raw<T | null>(null);
  /** null while nothing is being computed. */
  progress = $state.raw<Progress | null>(null);
  failure = $state.raw<Failure | null>(null);

  #task: AbortController | null = null;
  #running: Promise<void> | null = null;

  /** Computes; a newer request replaces an older one, and what that gave. */
  run(compute: (options: CallOptions) => Promise<T>): Promise<void> {
    return (this.#running = this.#run(compute));
  }

  async #run(compute: (options: CallOptions) => Promise<T>): Promise<void> {
    this.clear();
    const task = new AbortController();
    this.#task = task;
    this.progress = { step: 'judging', done: 0, total: 1 };
    try {
      const value = await compute({
        signal: task.signal,
        onProgress: (progress) => {
          if (this.#task === task) this.progress = progress;
        },
      });
      if (this.#task === task) this.value = value;
    } catch (thrown) {
      if (this.#task === task) this.failure = failureOf(thrown);
    } finally {
      if (this.#task === task) {
        this.#task = null;
        this.progress = null;
      }
    }
  }

  /** Computes what is neither there nor being computed; waits for it where it is. */
  async runOnce(compute: (options: CallOptions) => Promise<T>): Promise<void> {
    if (this.value !== null) return;
    await (this.progress === null ? this.run(compute) : this.#running);
  }

  /** Stops what is being computed. */
  stop(): void {
    this.#task?.abort();
    this.#task = null;
    this.progress = null;
  }

  /** Stops, and forgets what was computed. */
  clear(): void {
    this.stop();
    this.value = this.failure = null;
  }
}
