/**
 * Keeps the application's own files in the browser, so that it opens without a network. A newer
 * version waits until a person asks for it; nothing here knows what a page computes.
 */
import { version } from '$service-worker';
import { KeptFiles } from './lib/state/offline/keptFiles.ts';
import { requestOf, type Answer } from './lib/state/offline/messages.ts';

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Told extends Lasting {
  readonly data: unknown;
}
interface Tab {
  postMessage(answer: Answer): void;
}

/** The part of the worker's scope used here. */
declare const self: {
  readonly registration: {
    readonly scope: string;
    readonly installing: object | null;
    readonly waiting: object | null;
  };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(which: { includeUncontrolled: true; type: 'window' }): Promise<readonly Tab[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(on: 'install' | 'activate', act: (event: Lasting) => void): void;
  addEventListener(on: 'message', act: (event: Told) => void): void;
  addEventListener(on: 'fetch', act: (event: Asked) => void): void;
};

const kept = new KeptFiles({
  caches,
  fetch: (request) => fetch(request),
  scope: self.registration.scope,
  version,
});

const tabs = (): Promise<readonly Tab[]> =>
  self.clients.matchAll({ includeUncontrolled: true, type: 'window' });

async function tell(answer: Answer): Promise<void> {
  for (const tab of await tabs()) tab.postMessage(answer);
}

/** Tells of each hundredth once. */
function telling(): (share: number) => void {
  let told = 0;
  return (share) => {
    const hundredth = Math.floor(100 * share);
    if (hundredth <= told) return;
    told = hundredth;
    void tell({ kind: 'filling', share });
  };
}

/** Earlier versions go, unless other tabs may still run one: then when one tab is left. */
async function sweep(): Promise<void> {
  if ((await tabs()).length > 1) return;
  // What a newer version has got so far is not swept away by the one it is to follow.
  const { registration } = self;
  await kept.sweep(() => registration.installing === null && registration.waiting === null);
}

async function fill(): Promise<void> {
  await sweep();
  try {
    await kept.fill(telling());
    await tell({ kind: 'ready' });
  } catch {
    await tell({ kind: 'failed' });
  }
}

self.addEventListener('install', (event) => event.waitUntil(kept.install(telling())));

self.addEventListener('activate', (event) =>
  event.waitUntil(sweep().then(() => self.clients.claim())),
);

self.addEventListener('message', (event) => {
  const request = requestOf(event.data);
  if (request === 'fill') event.waitUntil(fill());
  if (request === 'take-over') event.waitUntil(self.skipWaiting());
});

self.addEventListener('fetch', (event) => {
  const answer = kept.answer(event.request);
  if (answer !== null) event.respondWith(answer);
});
