/** The place kept on this computer between visits: saved as soon as it is read, found again later. */
import type { Engine } from '../engine/client.ts';
import type { KeptView } from '../engine/protocol.ts';
import { askToLast, durability, type Durability, type Promiser } from './durability.ts';
import { failureOf, type Failure } from './failure.ts';
import { forgetAll, recall, remember } from './remembered.ts';

export class Keeping {
  /** When a place was last kept here, ISO 8601; known without starting the engine. */
  savedAt = $state(recall('browser', 'kept'));
  /** What is kept, once it was looked at. */
  view = $state.raw<KeptView | null>(null);
  pending = $state(false);
  /** Why the open place is not kept. */
  failure = $state.raw<Failure | null>(null);
  /** Whether the browser may erase what is kept by itself. */
  durability = $state.raw<Durability>(null);
  /** It was asked not to, and did not agree. */
  refused = $state(false);
  readonly #engine: () => Promise<Engine>;
  readonly #storage: Promiser | undefined;

  constructor(
    engine: () => Promise<Engine>,
    storage = (globalThis.navigator as Partial<Navigator> | undefined)?.storage as
      Promiser | undefined,
  ) {
    this.#engine = engine;
    this.#storage = storage;
  }

  /** Keeps what is open, in the place of what was kept before. */
  async keep(): Promise<void> {
    this.pending = true;
    this.failure = null;
    try {
      await this.#show(await (await this.#engine()).call('keep', {}));
    } catch (thrown) {
      this.failure = failureOf(thrown);
    } finally {
      this.pending = false;
    }
  }

  /** Looks at what is kept. @param isOld the open place is kept anew, where this tab may */
  async look(isOld = false): Promise<void> {
    try {
      const view = await (await this.#engine()).call('kept', {});
      await this.#show(view);
      if (isOld && view.mayWrite) await this.keep();
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** Asks the browser never to erase by itself what is kept. */
  async askToLast(): Promise<void> {
    this.durability = await askToLast(this.#storage);
    this.refused = this.durability !== 'lasting';
  }

  /** The open place as a file of one's own. @param passphrase empty: none @throws PasserelleError */
  async file(passphrase: string): Promise<Blob> {
    const input = passphrase === '' ? {} : { passphrase };
    const { bytes } = await (await this.#engine()).call('projectFile', input);
    return new Blob([bytes], { type: 'application/octet-stream' });
  }

  /**
   * Deletes all that is kept of the place in this browser: the project, and what was remembered.
   * @throws PasserelleError where it could not be deleted: then nothing has changed
   */
  async deleteAll(): Promise<void> {
    await (await this.#engine()).call('forget', { everywhere: true });
    this.forget();
    forgetAll();
  }

  /** Nothing is kept any more. */
  forget(): void {
    this.view = null;
    this.failure = this.durability = null;
    this.refused = false;
    this.#note(null);
  }

  async #show(view: KeptView): Promise<void> {
    this.durability = view.state === 'kept' ? await durability(this.#storage) : null;
    this.view = view;
    this.#note(view.savedAt);
  }

  #note(savedAt: string | null): void {
    this.savedAt = savedAt;
    remember('browser', 'kept', savedAt);
  }
}
