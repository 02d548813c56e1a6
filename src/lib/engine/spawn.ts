/**
 * Starts the engine's worker in a page. It is started from a blob that imports it, because the
 * content security policy of a page binds a worker made from a blob and not one made from an
 * address: so nothing in the worker, nor the database that it starts in turn, can reach outside.
 */
import workerUrl from './worker.ts?worker&url';
import type { WorkerLike } from './client.ts';

/** A new worker of the engine. */
export function spawnWorker(): WorkerLike {
  const code = `import ${JSON.stringify(new URL(workerUrl, location.href).href)};`;
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(address, { type: 'module', name: 'engine' });
  const done = (): void => URL.revokeObjectURL(address);
  worker.addEventListener('message', done, { once: true });
  worker.addEventListener('error', done, { once: true });
  return worker;
}
