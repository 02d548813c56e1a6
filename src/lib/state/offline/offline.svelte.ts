/**
 * Whether the application works without a network, and whether a newer version of it waits. A page
 * is never reloaded by itself: it may hold what is not saved anywhere.
 */
import { createContext } from 'svelte';
import { answerOf, type Request } from './messages.ts';

/** `off`: this browser keeps nothing here; `failed`: some files could not be had this time. */
export type OfflineStatus = 'off' | 'filling' | 'ready' | 'failed';

/** `waiting`: a newer version can be taken; `taken`: another tab took it, this one runs the older. */
export type Update = 'none' | 'waiting' | 'taken';

/** The part of the browser that keeps files and versions. */
export type Container = Pick<
  ServiceWorkerContainer,
  'controller' | 'ready' | 'register' | 'addEventListener'
>;

const FILL: Request = { kind: 'fill' };
const TAKE_OVER: Request = { kind: 'take-over' };

export class Offline {
  status = $state<OfflineStatus>('off');
  /** Share of the bytes that are kept, 0 … 1. */
  share = $state(0);
  update = $state<Update>('none');
  #waiting: Pick<ServiceWorker, 'postMessage'> | null = null;
  #isStarted = false;
  #reloads = false;
  readonly #container: Container | undefined;
  readonly #reload: () => void;

  constructor(container: Container | undefined, reload: () => void) {
    this.#container = container;
    this.#reload = reload;
  }

  /** Begins to keep the application's files, once. @param address of the service worker */
  async start(address: string): Promise<void> {
    const container = this.#container;
    if (container === undefined || this.#isStarted) return;
    this.#isStarted = true;
    this.#listen(container);
    try {
      const registration = (await container.register(address, { updateViaCache: 'none' })) as
        ServiceWorkerRegistration | undefined; // where tests or a person block it
      if (registration === undefined) return;
      this.#watch(registration, container);
      if (this.status === 'off') this.status = 'filling';
      (await container.ready).active?.postMessage(FILL);
    } catch {
      this.status = 'failed';
    }
  }

  /** Reloads this page with the newer version, at a person's word. */
  takeUpdate(): void {
    if (this.#waiting === null) this.#reload();
    else {
      this.#reloads = true;
      this.#waiting.postMessage(TAKE_OVER);
    }
  }

  #listen(container: Container): void {
    container.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const answer = answerOf(data);
      // A newer version on its way does not undo what this one has.
      if (answer === null || this.status === 'ready') return;
      this.status = answer.kind;
      this.share = answer.kind === 'filling' ? Math.max(this.share, answer.share) : this.share;
    });
    let isUnderWorker = container.controller !== null;
    container.addEventListener('controllerchange', () => {
      if (this.#reloads) this.#reload();
      else if (isUnderWorker) {
        this.#waiting = null;
        this.update = 'taken';
      }
      isUnderWorker = true;
    });
  }

  #watch(registration: ServiceWorkerRegistration, container: Container): void {
    const wait = (worker: ServiceWorker): void => {
      if (container.controller === null) return; // the first version: nothing runs an older one
      this.#waiting = worker;
      this.update = 'waiting';
    };
    if (registration.waiting !== null) wait(registration.waiting);
    const follow = (): void => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed') wait(worker);
        if (worker.state === 'redundant' && container.controller === null) this.status = 'failed';
      });
    };
    follow();
    registration.addEventListener('updatefound', follow);
  }
}

const [getOffline, provideOffline] = createContext<Offline>();
export { getOffline };

/** For every component below. Called once, in the layout. */
export const setOffline = (): Offline =>
  provideOffline(
    new Offline(
      (navigator as Partial<Navigator>).serviceWorker, // none where the page's address is not safe
      () => location.reload(),
    ),
  );
