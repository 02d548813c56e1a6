/** A question in SQL as it is written, asked, and answered page by page. */
import type { Analysis } from '$lib/engine/protocol.ts';
import type { LabAnswer, LabFileInput, LabPage, LabPageInput } from '$lib/engine/lab/questions.ts';
import type { Result } from '$lib/indicators/result.ts';
import type { Asking } from '$lib/state/asking.ts';
import { failureOf, type Failure } from '$lib/state/failure.ts';
import type { View } from '$lib/state/view.ts';

/** Rows shown at a time. */
export const PAGE = 200;
/** Rows that are drawn. */
export const MOST_DRAWN = 500;

/** What stands on the screen when the question is asked. */
export interface Ground {
  readonly analysis: Analysis;
  /** With both ranges, where these are known. */
  readonly results: readonly Result[];
  readonly view: View;
}

/** An answer, and what it answers. */
interface Answered extends LabAnswer {
  readonly sql: string;
  readonly title: string;
  readonly of: Analysis;
}

/** The text as it was left on another screen. */
let left = '';

export class Desk {
  text = $state(left);
  answer = $state.raw<Answered | null>(null);
  page = $state.raw<LabPage | null>(null);
  sort = $state.raw<LabPageInput['sort'] | null>(null);
  failure = $state.raw<Failure | null>(null);
  running = $state(false);
  readonly #ask: Asking;
  #task: AbortController | null = null;
  /** Of the rows that were asked for last. */
  #turn = 0;

  constructor(ask: Asking) {
    this.#ask = ask;
  }

  write(text: string): void {
    this.text = left = text;
  }

  /** Asks; an answer that was there stays until there is another. @param title of the answer */
  async run(title: string, { analysis, results, view }: Ground): Promise<void> {
    this.#task?.abort();
    const task = (this.#task = new AbortController());
    this.running = true;
    this.failure = null;
    const sql = this.text;
    try {
      const { signal } = task;
      const answer = await this.#ask.labRun(view, { sql, results }, { signal });
      const page = await this.#ask.labPage({ offset: 0, limit: PAGE });
      if (this.#task !== task) return;
      this.#turn++;
      this.sort = null;
      this.page = page;
      this.answer = { ...answer, sql, title, of: analysis };
    } catch (thrown) {
      if (this.#task !== task) return;
      this.failure = failureOf(thrown);
      this.answer = this.page = null; // of which no more rows can be had
    } finally {
      if (this.#task === task) {
        this.#task = null;
        this.running = false;
      }
    }
  }

  /** Stops the question under way. */
  stop = (): void => this.#task?.abort();

  /** Other rows of the answer, or the same in another order. */
  async show(offset: number, sort: LabPageInput['sort'] | null = this.sort): Promise<void> {
    const turn = ++this.#turn;
    this.sort = sort; // at once: a second press turns on from here
    await this.#trying(async () => {
      const page = await this.#ask.labPage({ offset, limit: PAGE, ...(sort ? { sort } : {}) });
      if (turn === this.#turn) this.page = page;
    });
  }

  /** The rows that are drawn, in the order they are shown in. */
  async drawn(): Promise<LabPage['rows']> {
    const sort = this.sort ? { sort: this.sort } : {};
    return (await this.#ask.labPage({ offset: 0, limit: MOST_DRAWN, ...sort })).rows;
  }

  /** The whole answer as a file; null where it could not be had, or its numbers may not leave. */
  async file(
    form: LabFileInput['form'],
    view: View,
    replaces: boolean,
  ): Promise<Uint8Array<ArrayBuffer> | 'refused' | null> {
    return this.#trying(async () => {
      const { refused } = await this.#ask.publish(view, 'internal', replaces);
      return refused === null ? this.#ask.labFile(form) : 'refused';
    });
  }

  async #trying<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return null;
    }
  }
}
