import { describe, expect, it } from 'vitest';
import { Offline, type Container } from '../../../src/lib/state/offline/offline.svelte.ts';

/** A service worker as far as a page sees it. */
class Worker extends EventTarget {
  state: ServiceWorkerState = 'installing';
  readonly told: unknown[] = [];
  postMessage(message: unknown): void {
    this.told.push(message);
  }
  becomes(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class Registration extends EventTarget {
  installing: Worker | null = null;
  waiting: Worker | null = null;
  active: Worker | null = null;
}

class Browser extends EventTarget {
  controller: Worker | null = null;
  readonly registration = new Registration();
  registered: string | null = null;
  get ready(): Promise<Registration> {
    return Promise.resolve(this.registration);
  }
  register(address: string): Promise<Registration | undefined> {
    this.registered = address;
    return Promise.resolve(this.registration);
  }
  says(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  /** A version is found and gets all of its files. */
  finds(worker: Worker): void {
    this.registration.installing = worker;
    this.registration.dispatchEvent(new Event('updatefound'));
    worker.becomes('installed');
  }
  isTakenBy(worker: Worker): void {
    this.controller = worker;
    this.dispatchEvent(new Event('controllerchange'));
  }
}

async function started(browser: Browser): Promise<{ offline: Offline; reloads: () => number }> {
  let reloads = 0;
  const container: Partial<Container> = browser as object;
  const offline = new Offline(container as Container, () => (reloads += 1));
  await offline.start('/x/service-worker.js');
  return { offline, reloads: () => reloads };
}

describe('working offline', () => {
  it('is said to be ready only when the worker says that all is kept', async () => {
    const browser = new Browser();
    const active = (browser.registration.active = new Worker());
    const { offline } = await started(browser);
    expect(browser.registered).toBe('/x/service-worker.js');
    expect(active.told).toEqual([{ kind: 'fill' }]);
    expect(offline.status).toBe('filling');
    browser.says({ kind: 'filling', share: 0.4 });
    browser.says({ kind: 'filling', share: 0.3 });
    expect(offline.share).toBe(0.4);
    browser.says({ kind: 'else' });
    browser.says('ready');
    expect(offline.status).toBe('filling');
    browser.says({ kind: 'ready' });
    expect(offline.status).toBe('ready');
    browser.says({ kind: 'filling', share: 0.1 }); // a newer version on its way
    expect(offline.status).toBe('ready');
  });

  it('can fail and still come', async () => {
    const browser = new Browser();
    const { offline } = await started(browser);
    browser.says({ kind: 'failed' });
    expect(offline.status).toBe('failed');
    browser.says({ kind: 'ready' });
    expect(offline.status).toBe('ready');
  });

  it('stays off where the browser has no service worker, or it is blocked', async () => {
    const none = new Offline(undefined, () => undefined);
    await none.start('/service-worker.js');
    expect(none.status).toBe('off');
    const browser = new Browser();
    browser.register = () => Promise.resolve(undefined);
    expect((await started(browser)).offline.status).toBe('off');
  });
});

describe('a newer version', () => {
  it('waits for a person, then reloads this page once it has taken over', async () => {
    const browser = new Browser();
    browser.controller = new Worker();
    const { offline, reloads } = await started(browser);
    const newer = new Worker();
    browser.finds(newer);
    expect([offline.update, newer.told, reloads()]).toEqual(['waiting', [], 0]);
    offline.takeUpdate();
    expect([newer.told, reloads()]).toEqual([[{ kind: 'take-over' }], 0]);
    browser.isTakenBy(newer);
    expect(reloads()).toBe(1);
  });

  it('that waited already when the page came is told of', async () => {
    const browser = new Browser();
    browser.controller = new Worker();
    browser.registration.waiting = new Worker();
    expect((await started(browser)).offline.update).toBe('waiting');
  });

  it('taken in another tab does not reload this one, which says so', async () => {
    const browser = new Browser();
    browser.controller = new Worker();
    const { offline, reloads } = await started(browser);
    const newer = new Worker();
    browser.finds(newer);
    browser.isTakenBy(newer);
    expect([offline.update, reloads()]).toEqual(['taken', 0]);
    offline.takeUpdate();
    expect(reloads()).toBe(1);
  });

  it('is not the first one, which takes over by itself', async () => {
    const browser = new Browser();
    const { offline, reloads } = await started(browser);
    const first = new Worker();
    browser.finds(first);
    browser.isTakenBy(first);
    expect([offline.update, reloads()]).toEqual(['none', 0]);
  });
});
