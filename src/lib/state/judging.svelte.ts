/**
 * What is asked beside the numbers on screen, kept as long as they are: wide ranges, chance, other
 * definitions, pictures.
 */
import type { Analysis, Output } from '../engine/protocol.ts';
import { asShown, withWide } from '../indicators/withWide.ts';
import type { Result } from '../indicators/result.ts';
import type { Asking } from './asking.ts';
import { Computing } from './computing.svelte.ts';
import type { View } from './view.ts';

type Name = 'wideRanges' | 'comparison' | 'chance' | 'sensitivity' | 'weakTies' | 'publicView';

export class Judging {
  readonly wideRanges = new Computing<Output<'wideRanges'>>();
  readonly comparison = new Computing<Output<'comparison'>>();
  readonly chance = new Computing<Output<'chance'>>();
  readonly sensitivity = new Computing<Output<'sensitivity'>>();
  readonly weakTies = new Computing<Output<'weakTies'>>();
  readonly publicView = new Computing<Output<'publicView'>>();
  /** What the Lab compares with: the numbers it was first opened on, or was told to start from. */
  labStart = $state.raw<Analysis | null>(null);
  readonly #all = [
    ...[this.wideRanges, this.comparison, this.chance, this.sensitivity],
    ...[this.weakTies, this.publicView],
  ];
  readonly #ask: Asking;
  /** Numbers are the same whichever of their ranges they are shown with. */
  #of: Analysis['definedBy'] | null = null;

  constructor(ask: Asking) {
    this.#ask = ask;
  }

  /** Forgets what belongs to other numbers than these. */
  belongTo(analysis: Analysis | null): void {
    const of = analysis?.definedBy ?? null;
    if (this.#of === of) return;
    this.#of = of;
    for (const one of this.#all) one.clear();
  }

  /** Computes what is not there yet, one after the other, as long as these numbers stand. */
  async compute(analysis: Analysis, view: View, names: readonly Name[]): Promise<void> {
    this.belongTo(analysis);
    for (const name of names) {
      if (this.#of !== analysis.definedBy) return;
      await this.#computeOne(name, view);
    }
  }

  /** Computes the wide ranges of numbers, on whichever screen they are. */
  async widen(analysis: Analysis | null, view: View): Promise<void> {
    if (analysis !== null) await this.compute(analysis, view, ['wideRanges']);
  }

  /** Whether numbers still stand with their first ranges, which will be replaced. */
  get widening(): boolean {
    return this.wideRanges.value === null && this.wideRanges.progress !== null;
  }

  /** Results of numbers with both ranges, as files hold them; null while those are not known. */
  written(analysis: Analysis | null): readonly Result[] | null {
    const ranges = this.wideRanges.value;
    const isTheirs = this.#of === analysis?.definedBy && analysis.complete;
    return ranges === null || !isTheirs ? null : withWide(analysis.results, ranges);
  }

  /** Numbers with the range that screens show: the wide one as soon as it is known. */
  shown(analysis: Analysis | null): Analysis | null {
    const results = this.written(analysis);
    return results && analysis ? { ...analysis, results: results.map(asShown) } : analysis;
  }

  /** Stops what is being computed; what is there stays. */
  stop(): void {
    for (const one of this.#all) one.stop();
  }

  async #computeOne(name: Name, view: View): Promise<void> {
    switch (name) {
      case 'wideRanges':
        return this.wideRanges.runOnce((options) => this.#ask.judged('wideRanges', view, options));
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
      case 'publicView':
        return this.publicView.runOnce((options) => this.#ask.judged('publicView', view, options));
    }
  }
}
