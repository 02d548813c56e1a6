/**
 * The numbers kept with a place, on screen while the place itself is read. Whatever needs the place
 * waits until it has been.
 */
import type { CallOptions, Engine } from '../engine/client.ts';
import type { FirstNumbers, LoadInput, LoadReport } from '../engine/protocol.ts';
import { hashOf, type View } from './view.ts';

export class Early {
  /** What is on screen of a place that is still being read. */
  #shown: FirstNumbers | null = null;
  #reading: Promise<unknown> = Promise.resolve();
  /** The place that was opened last was kept without numbers, or with those of other code. */
  lacked = false;
  readonly #engine: () => Promise<Engine>;

  constructor(engine: () => Promise<Engine>) {
    this.#engine = engine;
  }

  /** The engine, once it has read the place whose numbers are on screen already. */
  readonly engine = async (): Promise<Engine> => {
    await this.#reading;
    return this.#engine();
  };

  /**
   * Opens a place. @param show is given the numbers kept with it, where they are of this view;
   * null: other numbers are on screen
   */
  async load(
    input: LoadInput,
    options: CallOptions,
    view: View,
    show: ((numbers: FirstNumbers) => void) | null,
  ): Promise<LoadReport> {
    const engine = await this.#engine();
    this.lacked = false;
    if (show && 'kept' in input && hashOf(view) === '') {
      this.#shown = await engine.call('firstNumbers', {}, options);
      if (this.#shown) show(this.#shown);
      else this.lacked = true;
    }
    const load = engine.call('load', input, options);
    if (this.#shown) this.#reading = load.catch(() => undefined);
    return load;
  }

  /** The place has been read: whether what is on screen is of it. */
  isOf(report: LoadReport): boolean {
    const shown = this.#shown;
    this.#shown = null;
    return shown !== null && JSON.stringify(shown.report) === JSON.stringify(report);
  }

  /** The place is not read after all: whether something of it is on screen. */
  dropped(): boolean {
    const wasShown = this.#shown !== null;
    this.#shown = null;
    return wasShown;
  }
}
