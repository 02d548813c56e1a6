/**
 * Starts a hand from the engine's own thread, in a browser: from a blob, so that the policy of the
 * page binds it as it binds the engine.
 */
import type { HandLike } from './drawHands.ts';
import workerUrl from './drawWorker.ts?worker&url';

/** Most hands beside the engine's own thread: each gathers the evidence again and holds it. */
const MOST_HANDS = 2;

/** A new thread that draws. */
export function spawnHand(): HandLike {
  const code = `import ${JSON.stringify(new URL(workerUrl, import.meta.url).href)};`;
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(address, { type: 'module', name: 'draws' });
  const done = (): void => URL.revokeObjectURL(address);
  worker.addEventListener('message', done, { once: true });
  worker.addEventListener('error', done, { once: true });
  return worker;
}

/** How many may be started here: one processor is left to the page. */
export const handsHere = (): number =>
  Math.max(0, Math.min(MOST_HANDS, navigator.hardwareConcurrency - 1));
