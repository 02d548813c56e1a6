/** What is asked beside the numbers on screen, kept as long as they are: chance, other definitions, pictures. */
import type { Analysis, Output } from '../engine/protocol.ts';
import type { Asking } from './asking.ts';
import { Computing } from './computing.svelte.ts';
import type { View } from './view.ts';

type Name = 'comparison' | 'chance' | 'sensitivity' | 'weakTies';

export class Judging {
  readonly comparison = new Computing<Output<'comparison'>>();
  readonly chance = new Computing<Output<'chance'>>();
  readonly sensitivity = new Computing<Output<'sensitivity'>>();
  readonly weakTies = new Computing<Output<'weakTies'>>();
  /** What the Lab compares with: the numbers it was first opened on, or was told to start from. */
  labStart = $state.raw<Analysis | null>(null);
  readonly #all = [this.comparison, this.chance, this.sensitivity, this.weakTies];
  readonly #ask: Asking;
  #of: Analysis | null = null;

  constructor(ask: Asking) {
    this.#ask = ask;
  }

  /** Forgets what belongs to other numbers than these. */
  belongTo(analysis: Analysis | null): void {
    if (this.#of === analysis) return;
    this.#of = analysis;
    for (const one of this.#all) one.clear();
  }

  /** Computes what is not there yet, one after the other, as long as these numbers stand. */
  async compute(analysis: Analysis, view: View, names: readonly Name[]): Promise<void> {
    this.belongTo(analysis);
    for (const name of names) {
      if (this.#of !== analysis) return;
      await this.#computeOne(name, view);
    }
  }

  /** Stops what is being computed; what is there stays. */
  stop(): void {
    for (const one of this.#all) one.stop();
  }

  async #computeOne(name: Name, view: View): Promise<void> {
    switch (name) {
      case 'comparison':
        return this.comparison.runOnce((options) => this.#ask.judged('comparison', view, options));
      case 'chance':
        return this.chance.runOnce((options) => this.#ask.judged('chance', view, options));
      case 'sensitivity':
        return this.sensitivity.runOnce((options) =>
          this.#ask.judged('sensitivity', view, options),
        );
      case 'weakTies':
        return this.weakTies.runOnce((options) => this.#ask.judged('weakTies', view, options));
    }
  }
}
