/**
 * The numbers of the open place: computed for a period and a grouping, kept on screen while newer
 * ones are on their way, and the people view that is drawn of them.
 */
import type { Progress } from '../base/task.ts';
import type { Engine } from '../engine/client.ts';
import type { PeopleView } from '../engine/people.ts';
import type { Analysis } from '../engine/protocol.ts';
import type { View } from './view.ts';

/** What the numbers need of the project they belong to. */
export interface Host {
  engine(): Promise<Engine>;
  /** null: the work that was under way has ended. */
  progressed(progress: Progress | null): void;
  /** Numbers are on screen, the first or all. */
  numbered(): void;
  /** All numbers are there. */
  analysed(): void;
  failed(thrown: unknown): void;
}

export class Analysing {
  analysis = $state.raw<Analysis | null>(null);
  people = $state.raw<PeopleView | null>(null);
  /** What the people view was asked for is being computed. */
  peoplePending = $state(false);
  /** A newer analysis is being computed; the one on screen is the last. */
  stale = $state(false);
  /** Period and grouping asked for; the address holds the same. */
  view = $state.raw<View>({});

  readonly #host: Host;
  #analysing: AbortController | null = null;
  #drawing: AbortController | null = null;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Computes for another period or grouping; a newer request replaces an older one. */
  async analyse(view: View): Promise<void> {
    this.view = view;
    this.#analysing?.abort();
    this.#drawing?.abort();
    const task = new AbortController();
    this.#analysing = task;
    this.stale = this.analysis !== null;
    const isNewest = (): boolean => this.#analysing === task;
    const show = (analysis: Analysis): void => {
      if (!isNewest()) return;
      this.show(analysis);
      this.stale = false;
      this.#host.numbered();
    };
    try {
      const engine = await this.#host.engine();
      const options = {
        signal: task.signal,
        onProgress: (progress: Progress) => isNewest() && this.#host.progressed(progress),
        onEstimates: show,
      };
      show(await engine.call('analyse', { ...view }, options));
      this.#host.analysed();
    } catch (thrown) {
      if (isNewest()) this.#host.failed(thrown);
    } finally {
      if (isNewest()) {
        this.#analysing = null;
        this.stale = false;
        this.#host.progressed(null);
      }
    }
  }

  /** Shows numbers that were computed before: they stand until newer ones come. */
  show(analysis: Analysis): void {
    this.analysis = analysis;
    this.people = null;
  }

  /** Asks for the people view of the analysis on screen; does nothing where it is already there. */
  async loadPeople(): Promise<void> {
    if (this.people !== null || this.peoplePending || this.analysis === null) return;
    const task = new AbortController();
    this.#drawing = task;
    this.peoplePending = true;
    try {
      const engine = await this.#host.engine();
      const group = this.view.group ?? this.analysis.groups?.attribute;
      const input = group === undefined ? {} : { group };
      const people = await engine.call('people', input, {
        signal: task.signal,
        onProgress: (progress) => this.#host.progressed(progress),
      });
      if (!task.signal.aborted) this.people = people;
    } catch (thrown) {
      if (!task.signal.aborted) this.#host.failed(thrown);
    } finally {
      this.peoplePending = false;
      this.#host.progressed(null);
    }
  }

  /** Stops the analysis under way; the numbers on screen stay. */
  stop(): void {
    this.#analysing?.abort();
  }

  /** Another place is open: its numbers are not there yet. */
  clear(): void {
    this.analysis = null;
    this.people = null;
  }

  /** Stops everything and forgets the numbers and what was asked for. */
  forget(): void {
    this.#analysing?.abort();
    this.#drawing?.abort();
    this.#analysing = null;
    this.clear();
    this.view = {};
    this.stale = false;
  }
}
