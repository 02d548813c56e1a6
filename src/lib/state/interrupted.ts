/**
 * Knows whether a tab was closed in the middle of reading files. The mark stands in local storage
 * while reading, and a lock of the browser, freed when a tab dies, tells a dead tab from a live one.
 */
import { recall, remember } from './remembered.ts';

const MARK = 'reading';

/** Runs `work` with the mark set; whatever happens, the mark is gone afterwards. */
export async function marked<T>(work: () => Promise<T>): Promise<T> {
  const name = `passerelle.${MARK}.${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
  const run = async (): Promise<T> => {
    remember('browser', MARK, name);
    try {
      return await work();
    } finally {
      if (recall('browser', MARK) === name) remember('browser', MARK, null);
    }
  };
  // Locks exist only where the address is trusted (https, localhost).
  return 'locks' in navigator ? await navigator.locks.request(name, run) : run();
}

/** True once after a reading that never ended; clears the mark. */
export async function takeInterrupted(): Promise<boolean> {
  const name = recall('browser', MARK);
  if (name === null) return false;
  if ('locks' in navigator) {
    const held = (await navigator.locks.query()).held ?? [];
    if (held.some((lock) => lock.name === name)) return false;
  }
  remember('browser', MARK, null);
  return true;
}
