/** The place kept on this computer between visits: saved as soon as it is read, found again later. */
import type { Engine } from '../engine/client.ts';
import type { KeptView } from '../engine/protocol.ts';
import { failureOf, type Failure } from './failure.ts';
import { recall, remember } from './remembered.ts';

export class Keeping {
  /** When a place was last kept here, ISO 8601; known without starting the engine. */
  savedAt = $state(recall('browser', 'kept'));
  /** What is kept, once it was looked at. */
  view = $state.raw<KeptView | null>(null);
  pending = $state(false);
  /** Why the open place is not kept. */
  failure = $state.raw<Failure | null>(null);
  readonly #engine: () => Promise<Engine>;

  constructor(engine: () => Promise<Engine>) {
    this.#engine = engine;
  }

  /** Keeps what is open, in the place of what was kept before. */
  async keep(): Promise<void> {
    this.pending = true;
    this.failure = null;
    try {
      this.#show(await (await this.#engine()).call('keep', {}));
    } catch (thrown) {
      this.failure = failureOf(thrown);
    } finally {
      this.pending = false;
    }
  }

  /** Looks at what is kept. */
  async look(): Promise<void> {
    try {
      this.#show(await (await this.#engine()).call('kept', {}));
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** The open place as a file of one's own. @throws PasserelleError */
  async file(): Promise<Blob> {
    const { bytes } = await (await this.#engine()).call('projectFile', {});
    return new Blob([bytes], { type: 'application/zip' });
  }

  /** Nothing is kept any more. */
  forget(): void {
    this.view = null;
    this.failure = null;
    this.#note(null);
  }

  #show(view: KeptView): void {
    this.view = view;
    this.#note(view.savedAt);
  }

  #note(savedAt: string | null): void {
    this.savedAt = savedAt;
    remember('browser', 'kept', savedAt);
  }
}
