import type { Engine } from '../engine/client.ts';

/** The engine, whose code is fetched only now: the page is there before it. */
async function startedEngine(): Promise<Engine> {
  const [{ startEngine }, { spawnWorker }] = await Promise.all([
    import('../engine/client.ts'),
    import('../engine/spawn.ts'),
  ]);
  return startEngine(spawnWorker);
}

/** The engine at first need, and again where its code could not be fetched. */
export class LazyEngine {
  #started: Promise<Engine> | null = null;

  get isStarted(): boolean {
    return this.#started !== null;
  }

  readonly get = (): Promise<Engine> => {
    this.#started ??= startedEngine();
    this.#started.catch(() => (this.#started = null));
    return this.#started;
  };
}
