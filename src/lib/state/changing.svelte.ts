/** What is decided about the open place, one thing after the other, and the history of it. */
import type { Progress } from '../base/task.ts';
import type { Engine } from '../engine/client.ts';
import type { Change, Note } from '../engine/change.ts';
import type { HistoryView, IdentitiesView, LoadReport } from '../engine/protocol.ts';
import type { KnownPerson } from '../logs/identities/nameBook.ts';
import type { Retention } from '../evidence/retention.ts';
import { failureOf, type Failure } from './failure.ts';

/** What changes need of the project they belong to. */
export interface Host {
  engine(): Promise<Engine>;
  /** null: the work that was under way has ended. */
  progressed(progress: Progress | null): void;
  /** The place is another now. @param back whether one can go back to what it was */
  changed(report: LoadReport, back: boolean): Promise<void>;
  /** Something is to be kept that changes no number. */
  noted(): void;
}

export class Changing {
  /** A change is being made; what is on screen is from before it. */
  pending = $state(false);
  /** null: not looked at since the last change. */
  history = $state.raw<HistoryView | null>(null);
  /** null: not looked at. */
  identities = $state.raw<IdentitiesView | null>(null);
  /** null: not looked at. */
  retention = $state.raw<Retention | null>(null);
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Persons left out, as things stand. */
  get excluded(): readonly string[] {
    return (this.history?.operations ?? []).flatMap((done) =>
      done.kind === 'exclude' && !done.undone ? [done.person] : [],
    );
  }

  /** Changes one thing; @returns why that was not possible: then nothing has changed. */
  async make(change: Change): Promise<Failure | null> {
    if (this.pending) return null;
    this.pending = true;
    try {
      const engine = await this.#host.engine();
      const report = await engine.call(
        'load',
        { change },
        { onProgress: (progress) => this.#host.progressed(progress) },
      );
      await this.#host.changed(report, change.kind !== 'purge');
      await this.look();
      return null;
    } catch (thrown) {
      return failureOf(thrown);
    } finally {
      this.pending = false;
      this.#host.progressed(null);
    }
  }

  /** Deletes the visits that are older than they are to be kept. */
  async purgeDue(): Promise<void> {
    const { due } = await (await this.#host.engine()).call('retention', {});
    if (due > 0) await this.make({ kind: 'purge' });
  }

  /** Notes what changes no number. @throws PasserelleError */
  async note(note: Note): Promise<void> {
    await (await this.#host.engine()).call('note', note);
    await this.look();
    this.#host.noted();
  }

  /** Who is meant by what somebody wrote. @throws PasserelleError */
  async find(who: string): Promise<readonly KnownPerson[]> {
    return (await this.#host.engine()).call('whoIs', { who });
  }

  /** Asks what was done so far, and what could be. */
  async look(): Promise<void> {
    try {
      const engine = await this.#host.engine();
      this.history = await engine.call('history', {});
      this.identities = await engine.call('identities', {});
      this.retention = await engine.call('retention', {});
    } catch {
      this.history = this.identities = this.retention = null; // nothing is open
    }
  }
}
