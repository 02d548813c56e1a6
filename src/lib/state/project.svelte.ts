/**
 * The open place, as every screen sees it. One project a page, made in the layout and handed down
 * by context. It asks the engine, keeps the last good answer while a new one is computed, and
 * turns every failure into a code that has a sentence.
 */
import { createContext } from 'svelte';
import type { Progress } from '../base/task.ts';
import type { FileInput, FirstNumbers, LoadInput, LoadReport } from '../engine/protocol.ts';
import { Analysing } from './analysing.svelte.ts';
import { Asking } from './asking.ts';
import { Changing } from './changing.svelte.ts';
import { Early } from './early.ts';
import { EXAMPLE_TIMEZONE, exampleFiles } from './example.ts';
import { failureOf, isEmpty, nothingKept, type Failure } from './failure.ts';
import { marked, takeInterrupted } from './interrupted.ts';
import type { Offer } from './offer.ts';
import { filesOf, KEPT, lockedIn, NONE_ADDED, withFiles, type Opened } from './opened.ts';
import { Judging } from './judging.svelte.ts';
import { Keeping } from './keeping.svelte.ts';
import { recall, remember } from './remembered.ts';
import { LazyEngine } from './lazyEngine.ts';
import type { View } from './view.ts';

/** `failed`: nothing is open and the last attempt did not succeed. */
export type Status = 'empty' | 'loading' | 'ready' | 'failed';

export class Project {
  /** `ready` as soon as there are first numbers; `analysis.complete` says when all are there. */
  status = $state<Status>('empty');
  progress = $state.raw<Progress | null>(null);
  report = $state.raw<LoadReport | null>(null);
  error = $state.raw<Failure | null>(null);
  /** A tab was closed while it was reading; nothing of that was kept. */
  interrupted = $state(false);
  /** Own files were open before a reload: they must be given again. */
  filesLost = $state(false);

  /** Files waiting for the person to say what they are. */
  offered = $state.raw<Offer | null>(null);

  #opened = $state.raw<Opened | null>(null);
  /** What the last reading took the place of. */
  #previous = $state.raw<Opened | null>(null);
  #attempted: { readonly next: Opened; readonly input: LoadInput } | null = null;
  /** The error on screen is that of `#attempted`. */
  #loadFailed = $state(false);
  readonly #engine = new LazyEngine();
  #loading: AbortController | null = null;
  readonly #early = new Early(this.#engine.get);

  readonly #numbers = new Analysing({
    engine: this.#early.engine,
    progressed: (progress) => (this.progress = progress),
    numbered: () => (this.status = 'ready'),
    analysed: () => {
      this.error = null;
      void this.judging.widen(this.#numbers.analysis, this.view);
    },
    failed: (thrown) => this.#fail(thrown),
  });

  /** What is kept on this computer between visits. */
  readonly keeping = new Keeping(this.#early.engine);

  /** Questions to the engine. */
  readonly ask = new Asking(this.#early.engine);

  /** What is asked beside the numbers on screen. */
  readonly judging = new Judging(this.ask);

  /** What is decided about the open place. */
  readonly changes = new Changing({
    engine: this.#early.engine,
    progressed: (progress) => (this.progress = progress),
    changed: async (report, back) => {
      this.#previous = back ? this.#opened : null;
      // The files still hold what was deleted: they are not read again by themselves.
      if (!back && this.#opened !== null) this.#opened = { ...this.#opened, files: null };
      this.report = report;
      await this.analyse(this.view);
      this.#keepOwn();
    },
    noted: () => this.#keepOwn(),
  });

  /** Looks at what this tab remembers. Cheap: starts nothing. */
  async remember(): Promise<void> {
    this.interrupted = await takeInterrupted();
    this.filesLost = recall('tab', 'open') === 'files' && this.keeping.savedAt === null;
  }

  /** Opens what the first screen of a place shows: the place kept here, or the example. */
  async openFirst(): Promise<void> {
    if (this.status !== 'empty' || this.filesLost) return;
    const own = this.keeping.savedAt !== null && recall('tab', 'open') !== 'example';
    await (own ? this.openKept() : this.openExample());
  }

  /** Opens the place kept here where it is not, so that new files come to it instead of replacing it. */
  async openOwn(): Promise<void> {
    const own = this.isOpen && !this.isExample;
    if (this.keeping.savedAt !== null && !own && this.status !== 'loading') await this.openKept();
  }

  /** With the first range of each number, then with its wide one. */
  readonly analysis = $derived(this.judging.shown(this.#numbers.analysis));

  /** Results as files hold them, with both ranges; null while these are not known. */
  readonly written = $derived(this.judging.written(this.#numbers.analysis));

  readonly people = $derived(this.#numbers.people);

  /** What the people view was asked for is being computed. */
  readonly peoplePending = $derived(this.#numbers.peoplePending);

  /** A newer analysis is being computed; the one on screen is the last. */
  readonly stale = $derived(this.#numbers.stale);

  /** Period and grouping asked for; the address holds the same. */
  get view(): View {
    return this.#numbers.view;
  }

  set view(view: View) {
    this.#numbers.view = view;
  }

  readonly isExample = $derived(this.#opened?.isExample ?? false);

  /** A place is there to be looked at, or will be as soon as it is computed. */
  readonly isOpen = $derived(this.report !== null && this.status !== 'failed');

  /** The last files could not be opened; the place of before them still is. */
  readonly keptPrevious = $derived(this.#loadFailed && this.isOpen);

  readonly timezone = $derived(this.report?.timezone ?? this.#opened?.timezone ?? null);

  /** Names under which the report speaks of what the last reading added to what was open. */
  readonly added = $derived(this.#opened?.added ?? NONE_ADDED);

  /** Names of the places in the logs, as their files spell them. */
  readonly places = $derived(this.report?.places ?? []);

  /** Name of the place where there is one only, else null. */
  readonly name = $derived(this.places.length === 1 ? (this.places[0] ?? null) : null);

  openExample(): Promise<boolean> {
    const files = exampleFiles();
    return this.#open({ files, timezone: EXAMPLE_TIMEZONE, isExample: true, added: NONE_ADDED });
  }

  openFiles(files: readonly FileInput[], timezone: string): Promise<boolean> {
    return this.#open({ files, timezone, isExample: false, added: NONE_ADDED });
  }

  /** Reads files together with what is open. */
  async addFiles(files: readonly FileInput[], timezone: string): Promise<boolean> {
    await this.#early.engine();
    const open = this.#opened;
    if (open === null || open.isExample) return this.openFiles(files, timezone);
    const { next, fresh } = withFiles(open, files, timezone, this.report?.files ?? []);
    return this.#open(next, { files: fresh, timezone, how: 'added' });
  }

  /** Opens the place kept on this computer; where the browser has let go of it, that is said. */
  async openKept(): Promise<boolean> {
    const opened = await this.#open(KEPT, { kept: true });
    if (opened) this.changes.purgeDue().catch(() => undefined); // due again the next time
    if (opened || this.error?.code !== 'NO_PROJECT') return opened;
    this.keeping.forget();
    this.error = null;
    this.filesLost = true;
    if (this.status === 'failed') this.status = 'empty';
    return false;
  }

  /** Opens a project file, which is then the one kept here. */
  openProject(project: File, passphrase?: string): Promise<boolean> {
    return this.#open(KEPT, { project, ...(passphrase && { passphrase }) });
  }

  /** The project file on screen that waits for its passphrase, or for another one. */
  get lockedFile(): File | null {
    return this.#loadFailed ? lockedIn(this.#attempted?.input, this.error) : null;
  }

  /** The files of what is open, where they are at hand. */
  readonly files = $derived(this.#opened?.files ?? null);

  /** They are, and can be read again. */
  readonly canReopen = $derived(this.files !== null);

  /** Reads the same files again, in another time zone or with cells corrected by hand. */
  reopen = (change: Partial<Pick<Opened, 'timezone' | 'files'>>): Promise<boolean> =>
    this.#opened?.files ? this.#again({ ...this.#opened, ...change }) : Promise.resolve(false);

  /** The decisions about the place stand. */
  #again(next: Opened): Promise<boolean> {
    const input = filesOf(next);
    return this.#open(next, 'files' in input ? { ...input, how: 'again' } : input);
  }

  /** Something was open before what is open now, and can be again. */
  readonly canGoBack = $derived(this.isOpen && this.#previous !== null);

  /** Opens again what the last reading took the place of; done twice, nothing has changed. */
  goBack(): Promise<boolean> {
    if (!this.canGoBack || this.#previous === null) return Promise.resolve(false);
    return this.#open(this.#previous, { back: true });
  }

  /** Tries again what failed: the last files, or the analysis of what is open. */
  async retry(): Promise<void> {
    if (this.#loadFailed && this.#attempted !== null) {
      await this.#open(this.#attempted.next, this.#attempted.input);
    } else await this.analyse(this.view);
  }

  /** Stops what is being read; what was open before stays open. */
  cancel = (): void => this.#loading?.abort();

  /** Stops the analysis under way; the numbers on screen stay. */
  stop = (): void => this.#numbers.stop();

  /** Computes for another period or grouping; a newer request replaces an older one. */
  analyse(view: View): Promise<void> {
    this.judging.wideRanges.stop(); // of numbers that will be others
    return this.#numbers.analyse(view);
  }

  /** Asks for the people view of the analysis on screen; does nothing where it is already there. */
  loadPeople(): Promise<void> {
    return this.#numbers.loadPeople();
  }

  /**
   * Drops everything from memory and, where it is one's own place, from this computer.
   * @throws PasserelleError where it could not be deleted: then nothing has changed
   */
  async forget(): Promise<void> {
    this.#loading?.abort();
    if (!this.isExample) await this.keeping.deleteAll();
    await this.#forgetHere();
  }

  /** Another tab deleted the place that is kept: here as well nothing is left of it. */
  async deletedElsewhere(): Promise<void> {
    this.keeping.forget();
    if (!this.isExample) await this.#forgetHere();
  }

  /** Drops everything from memory. */
  async #forgetHere(): Promise<void> {
    this.#loading?.abort();
    this.#numbers.forget();
    this.judging.labStart = null;
    remember('tab', 'open', null);
    this.#opened = this.#previous = this.#attempted = null;
    this.report = this.error = this.offered = null;
    this.filesLost = this.interrupted = false;
    this.status = 'empty';
    if (this.#engine.isStarted) await (await this.#engine.get()).call('forget', {}, {});
  }

  #keepOwn(): void {
    if (!this.isExample) void this.keeping.keep();
  }

  /** @returns whether the files were read; what was open before stays open where they were not. */
  async #open(next: Opened, input: LoadInput = filesOf(next)): Promise<boolean> {
    this.#loading?.abort();
    const task = new AbortController();
    this.#loading = task;
    this.#dropEarly();
    this.#attempted = { next, input };
    this.#loadFailed = false;
    this.status = 'loading';
    this.error = null;
    if (this.analysis === null) this.report = this.#opened = null;
    this.interrupted = false;
    this.filesLost = false;
    this.progress = { step: 'reading', done: 0, total: 1 };
    try {
      const { signal } = task;
      const options = { signal, onProgress: (now: Progress) => (this.progress = now) };
      const show = this.analysis === null ? this.#showEarly : null;
      const report = await marked(() => this.#early.load(input, options, this.view, show));
      if (isEmpty(report)) {
        if (this.analysis !== null) return await this.#putBack(report);
        this.report = report; // says what is wrong with each row
        throw nothingKept(report);
      }
      this.#replaceBy(next, report);
    } catch (thrown) {
      if (this.#loading === task) {
        this.#dropEarly();
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
    await this.analyse(next.isExample || 'kept' in input ? this.view : {});
    // After the numbers: nobody waits for it.
    if (next.isExample) void this.keeping.look();
    else if ('kept' in input) void this.keeping.look(this.#early.lacked);
    else void this.keeping.keep();
    return true;
  }

  /** Files without one usable row do not replace a place: it is opened again, and they are named. */
  async #putBack(report: LoadReport): Promise<false> {
    await (await this.#engine.get()).call('load', { back: true });
    this.#previous = null; // before this place the engine now has these files
    await this.analyse(this.view);
    this.error ??= failureOf(nothingKept(report));
    this.#loadFailed = true;
    return false;
  }

  readonly #showEarly = ({ report, analysis }: FirstNumbers): void => {
    this.report = report;
    this.#numbers.show(analysis);
  };

  #dropEarly(): void {
    if (!this.#early.dropped()) return;
    this.#numbers.clear();
    this.report = null;
  }

  #replaceBy(next: Opened, report: LoadReport): void {
    this.#previous = this.#opened;
    this.#opened = next;
    this.report = report;
    if (!this.#early.isOf(report)) this.#numbers.clear();
    this.judging.labStart = null;
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
