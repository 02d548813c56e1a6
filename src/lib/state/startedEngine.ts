import type { Engine } from '../engine/client.ts';

/** The engine, whose code is fetched only now: the page is there before it. */
export async function startedEngine(): Promise<Engine> {
  const [{ startEngine }, { spawnWorker }] = await Promise.all([
    import('../engine/client.ts'),
    import('../engine/spawn.ts'),
  ]);
  return startEngine(spawnWorker);
}
