/**
 * The quality report on screen: what was found, at once, and how far each finding could move the
 * headlines, which is computed while it is looked at and can be stopped.
 */
import type { Progress } from '../../base/task.ts';
import type { Output } from '../../engine/protocol.ts';
import { failureOf, type Failure } from '../../state/failure.ts';
import type { Asking } from '../../state/asking.ts';
import type { View } from '../../state/view.ts';

/** What of the project is asked. */
interface Asked {
  readonly view: View;
  readonly ask: Pick<Asking, 'judged'>;
}

export class QualityReading {
  found = $state.raw<Output<'quality'> | null>(null);
  effects = $state.raw<Output<'qualityEffects'> | null>(null);
  /** Of the effects; null while they are not being computed. */
  progress = $state.raw<Progress | null>(null);
  failure = $state.raw<Failure | null>(null);

  readonly #project: Asked;
  #computing: AbortController | null = null;

  constructor(project: Asked) {
    this.#project = project;
  }

  async find(): Promise<void> {
    try {
      this.found = await this.#project.ask.judged('quality', this.#project.view);
      this.failure = null;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** Computes the effects; a newer request replaces an older one. */
  async compute(): Promise<void> {
    this.stop();
    const task = new AbortController();
    this.#computing = task;
    this.effects = null;
    this.progress = { step: 'judging', done: 0, total: 1 };
    try {
      const effects = await this.#project.ask.judged('qualityEffects', this.#project.view, {
        signal: task.signal,
        onProgress: (progress) => {
          if (this.#computing === task) this.progress = progress;
        },
      });
      if (this.#computing === task) this.effects = effects;
    } catch (thrown) {
      if (this.#computing === task) this.failure = failureOf(thrown);
    } finally {
      if (this.#computing === task) {
        this.#computing = null;
        this.progress = null;
      }
    }
  }

  /** Forgets what was found: other files are being read. */
  clear(): void {
    this.stop();
    this.found = this.effects = this.failure = null;
  }

  /** Stops what is being computed. */
  stop(): void {
    this.#computing?.abort();
    this.#computing = null;
    this.progress = null;
  }
}
