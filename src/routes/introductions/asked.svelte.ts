/** What this screen has asked of the engine: one thing at a time, the last answer kept meanwhile. */
import type { IntroductionsInput, IntroductionsView } from '$lib/engine/introductions.ts';
import type { Asking } from '$lib/state/asking.ts';
import { Computing } from '$lib/state/computing.svelte.ts';
import type { View } from '$lib/state/view.ts';

export class Asked {
  /** With what was asked: another part of the screen is not to show it. */
  answer = $state.raw<{
    readonly input: IntroductionsInput;
    readonly view: IntroductionsView;
  } | null>(null);
  readonly #computing = new Computing<IntroductionsView>();
  readonly #ask: Asking;
  #wanted: IntroductionsInput | null = null;

  constructor(ask: Asking) {
    this.#ask = ask;
  }

  get failure() {
    return this.#computing.failure;
  }

  get isBusy(): boolean {
    return this.#computing.progress !== null;
  }

  async look(view: View, input: IntroductionsInput): Promise<void> {
    this.#wanted = input;
    await this.#computing.run((options) => this.#ask.introductions(view, input, options));
    const found = this.#computing.value;
    if (found !== null && this.#wanted === input) this.answer = { input, view: found };
  }

  /** Forgets everybody that was shown. */
  clear(): void {
    this.#wanted = null;
    this.#computing.clear();
    this.answer = null;
  }
}
