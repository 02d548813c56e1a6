/**
 * Counts the requests this page has made since it was opened, as the browser itself reports them.
 * It is evidence, not proof: workers and extensions keep their own accounts (the network tab and
 * airplane mode show those).
 */
import { createContext } from 'svelte';

export class Requests {
  /** Files of the application itself, from where it is served. */
  own = $state(0);
  /** Requests to anywhere else: the promise is that this stays 0. */
  elsewhere = $state(0);

  constructor() {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) this.#count(entry.name);
    });
    observer.observe({ type: 'resource', buffered: true });
  }

  #count(address: string): void {
    if (address.startsWith('blob:') || address.startsWith('data:')) return;
    if (address.startsWith(`${location.origin}/`)) this.own += 1;
    else this.elsewhere += 1;
  }
}

const [getRequests, provideRequests] = createContext<Requests>();
export { getRequests };

/** Starts counting for every component below. Called once, in the layout. */
export const setRequests = (): Requests => provideRequests(new Requests());
