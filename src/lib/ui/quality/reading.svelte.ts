/**
 * The quality report on screen: what was found, at once, and how far each finding could move the
 * headlines, which is computed while it is looked at and can be stopped.
 */
import type { Output } from '../../engine/protocol.ts';
import type { Asking } from '../../state/asking.ts';
import { Computing } from '../../state/computing.svelte.ts';
import { failureOf, type Failure } from '../../state/failure.ts';
import type { View } from '../../state/view.ts';

/** What of the project is asked. */
interface Asked {
  readonly view: View;
  readonly ask: Pick<Asking, 'judged'>;
}

export class QualityReading {
  found = $state.raw<Output<'quality'> | null>(null);
  readonly effects = new Computing<Output<'qualityEffects'>>();

  readonly #project: Asked;
  #failure = $state.raw<Failure | null>(null);

  constructor(project: Asked) {
    this.#project = project;
  }

  get failure(): Failure | null {
    return this.#failure ?? this.effects.failure;
  }

  async find(): Promise<void> {
    try {
      this.found = await this.#project.ask.judged('quality', this.#project.view);
      this.#failure = null;
    } catch (thrown) {
      this.#failure = failureOf(thrown);
    }
  }

  /** Computes the effects. */
  compute(): Promise<void> {
    return this.effects.run((options) =>
      this.#project.ask.judged('qualityEffects', this.#project.view, options),
    );
  }

  /** Forgets what was found: other files are being read. */
  clear(): void {
    this.effects.clear();
    this.found = this.#failure = null;
  }
}
