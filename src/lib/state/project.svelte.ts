/**
 * The open place, as every screen sees it. One project a page, made in the layout and handed down
 * by context. It asks the engine, keeps the last good answer while a new one is computed, and
 * turns every failure into a code that has a sentence.
 */
import { createContext } from 'svelte';
import { PasserelleError } from '../base/errors.ts';
import type { Progress } from '../base/task.ts';
import type { Engine } from '../engine/client.ts';
import type {
  Analysis,
  FileInput,
  LoadReport,
  PeopleView,
  SetAsidePage,
  WeekRow,
} from '../engine/protocol.ts';
import { EXAMPLE_TIMEZONE, exampleFiles } from './example.ts';
import { failureOf, isEmpty, nothingKept, type Failure } from './failure.ts';
import { marked, takeInterrupted } from './interrupted.ts';
import type { Offer } from './offer.ts';
import { recall, remember } from './remembered.ts';
import { startedEngine } from './startedEngine.ts';
import type { View } from './view.ts';

/** `failed`: nothing is open and the last attempt did not succeed. */
export type Status = 'empty' | 'loading' | 'ready' | 'failed';

interface Opened {
  readonly files: readonly FileInput[];
  readonly timezone: string;
  readonly isExample: boolean;
}

export class Project {
  /** `ready` as soon as there are first numbers; `analysis.complete` says when all are there. */
  status = $state<Status>('empty');
  progress = $state.raw<Progress | null>(null);
  report = $state.raw<LoadReport | null>(null);
  analysis = $state.raw<Analysis | null>(null);
  people = $state.raw<PeopleView | null>(null);
  /** What the people view was asked for is being computed. */
  peoplePending = $state(false);
  /** A newer analysis is being computed; the one on screen is the last. */
  stale = $state(false);
  error = $state.raw<Failure | null>(null);
  /** Period and grouping asked for; the address holds the same. */
  view = $state.raw<View>({});
  /** A tab was closed while it was reading; nothing of that was kept. */
  interrupted = $state(false);
  /** Own files were open before a reload: they must be given again. */
  filesLost = $state(false);

  /** Files waiting for the person to say what they are. */
  offered = $state.raw<Offer | null>(null);

  #opened = $state.raw<Opened | null>(null);
  #attempted: Opened | null = null;
  /** The error on screen is that of `#attempted`. */
  #loadFailed = $state(false);
  #engineStarted: Promise<Engine> | null = null;
  #loading: AbortController | null = null;
  #analysing: AbortController | null = null;
  #drawing: AbortController | null = null;

  /** Looks at what this tab remembers. Cheap: starts nothing. */
  async remember(): Promise<'example' | 'files' | null> {
    this.interrupted = await takeInterrupted();
    const open = recall('tab', 'open');
    this.filesLost = open === 'files';
    return open === 'example' || open === 'files' ? open : null;
  }

  get isExample(): boolean {
    return this.#opened?.isExample ?? false;
  }

  /** A place is there to be looked at, or will be as soon as it is computed. */
  get isOpen(): boolean {
    return this.report !== null && this.status !== 'failed';
  }

  /** The last files could not be opened; the place of before them still is. */
  get keptPrevious(): boolean {
    return this.#loadFailed && this.isOpen;
  }

  get timezone(): string | null {
    return this.#opened?.timezone ?? null;
  }

  /** Names of the places in the logs, as their files spell them. */
  get places(): readonly string[] {
    return this.report?.places ?? [];
  }

  /** Name of the place where there is one only, else null. */
  get name(): string | null {
    return this.places.length === 1 ? (this.places[0] ?? null) : null;
  }

  openExample(): Promise<boolean> {
    return this.#open({ files: exampleFiles(), timezone: EXAMPLE_TIMEZONE, isExample: true });
  }

  openFiles(files: readonly FileInput[], timezone: string): Promise<boolean> {
    return this.#open({ files, timezone, isExample: false });
  }

  /** Reads the same files again, as in another time zone. */
  reopen(timezone: string): Promise<boolean> {
    if (this.#opened === null) return Promise.resolve(false);
    return this.#open({ ...this.#opened, timezone });
  }

  /** Tries again what failed: the last files, or the analysis of what is open. */
  async retry(): Promise<void> {
    if (this.#loadFailed && this.#attempted !== null) await this.#open(this.#attempted);
    else await this.analyse(this.view);
  }

  /** Stops what is being read; what was open before stays open. */
  cancel(): void {
    this.#loading?.abort();
  }

  /** Stops the analysis under way; the numbers on screen stay. */
  stop(): void {
    this.#analysing?.abort();
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
      this.analysis = analysis;
      this.people = null;
      this.stale = false;
      this.status = 'ready';
    };
    try {
      const engine = await this.#engine();
      show(
        await engine.call(
          'analyse',
          { ...view },
          {
            signal: task.signal,
            onProgress: (progress) => isNewest() && (this.progress = progress),
            onEstimates: show,
          },
        ),
      );
      this.error = null;
    } catch (thrown) {
      if (isNewest()) this.#fail(thrown);
    } finally {
      if (isNewest()) {
        this.#analysing = null;
        this.progress = null;
        this.stale = false;
      }
    }
  }

  /** Asks for the people view of the analysis on screen; does nothing where it is already there. */
  async loadPeople(): Promise<void> {
    if (this.people !== null || this.peoplePending || this.analysis === null) return;
    const task = new AbortController();
    this.#drawing = task;
    this.peoplePending = true;
    try {
      const engine = await this.#engine();
      const group = this.view.group ?? this.analysis.groups?.attribute;
      const input = group === undefined ? {} : { group };
      const people = await engine.call('people', input, {
        signal: task.signal,
        onProgress: (progress) => (this.progress = progress),
      });
      if (!task.signal.aborted) this.people = people;
    } catch (thrown) {
      if (!task.signal.aborted) this.#fail(thrown);
    } finally {
      this.peoplePending = false;
      this.progress = null;
    }
  }

  /** One page of the rows set aside. @throws PasserelleError */
  async setAside(offset: number, limit: number): Promise<SetAsidePage> {
    return (await this.#engine()).call('setAside', { offset, limit }, {});
  }

  /** Activity by week. @throws PasserelleError */
  async weeks(): Promise<readonly WeekRow[]> {
    return (await this.#engine()).call('weeks', {}, {});
  }

  /** Drops everything from memory. */
  async forget(): Promise<void> {
    this.#loading?.abort();
    this.#analysing?.abort();
    this.#drawing?.abort();
    this.#analysing = null;
    remember('tab', 'open', null);
    this.#opened = null;
    this.report = null;
    this.analysis = null;
    this.people = null;
    this.error = null;
    this.offered = null;
    this.view = {};
    this.stale = false;
    this.filesLost = false;
    this.interrupted = false;
    this.status = 'empty';
    if (this.#engineStarted !== null) await (await this.#engineStarted).call('forget', {}, {});
  }

  /** The engine, started at first need so that the page is there before it. */
  #engine(): Promise<Engine> {
    this.#engineStarted ??= startedEngine();
    this.#engineStarted.catch(() => (this.#engineStarted = null));
    return this.#engineStarted;
  }

  /** @returns whether the files were read; what was open before stays open where they were not. */
  async #open(next: Opened): Promise<boolean> {
    this.#loading?.abort();
    const task = new AbortController();
    this.#loading = task;
    this.#attempted = next;
    this.#loadFailed = false;
    this.status = 'loading';
    this.error = null;
    if (this.analysis === null) this.report = this.#opened = null;
    this.interrupted = false;
    this.filesLost = false;
    this.progress = { step: 'reading', done: 0, total: 1 };
    try {
      if (typeof WebAssembly === 'undefined') throw new PasserelleError('NO_WEBASSEMBLY');
      const engine = await this.#engine();
      const report = await marked(() =>
        engine.call(
          'load',
          { files: next.files, timezone: next.timezone },
          {
            signal: task.signal,
            onProgress: (progress) => (this.progress = progress),
          },
        ),
      );
      if (isEmpty(report)) {
        if (this.analysis !== null) return await this.#putBack(report);
        this.report = report; // says what is wrong with each row
        throw nothingKept(report);
      }
      this.#replaceBy(next, report);
    } catch (thrown) {
      if (this.#loading === task) {
        this.#fail(thrown);
        this.#loadFailed = true;
      }
      return false;
    } finally {
      if (this.#loading === task) {
        this.#loading = null;
        this.progress = null;
      }
    }
    await this.analyse(next.isExample ? this.view : {});
    return true;
  }

  /** Files without one usable row do not replace a place: it is read again, and they are named. */
  async #putBack(report: LoadReport): Promise<false> {
    const { files, timezone } = this.#opened ?? { files: [], timezone: '' };
    await (await this.#engine()).call('load', { files, timezone });
    await this.analyse(this.view);
    this.error ??= failureOf(nothingKept(report));
    this.#loadFailed = true;
    return false;
  }

  #replaceBy(next: Opened, report: LoadReport): void {
    this.#opened = next;
    this.report = report;
    this.analysis = null;
    this.people = null;
    remember('tab', 'open', next.isExample ? 'example' : 'files');
  }

  #fail(thrown: unknown): void {
    const failure = failureOf(thrown);
    const given = failure.code !== 'CANCELLED' || this.report !== null;
    if (given) this.error = failure;
    this.status = this.analysis !== null ? 'ready' : given ? 'failed' : 'empty';
  }
}

const [getProject, provideProject] = createContext<Project>();
export { getProject };

/** Hands a new project to every component below. Called once, in the layout. */
export const setProject = (): Project => provideProject(new Project());
