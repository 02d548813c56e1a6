import { describe, expect, it } from 'vitest';
import { breathe } from '../../src/lib/base/task.ts';

const progress = { step: 'reading', done: 1, total: 2 } as const;

describe('breathe', () => {
  it('lets a message in that waits', async () => {
    const { port1, port2 } = new MessageChannel();
    let met = 0;
    port1.onmessage = () => (met += 1);
    port2.postMessage(null);
    for (let turns = 0; met === 0 && turns < 100; turns++) await breathe({}, progress);
    port1.close();
    expect(met).toBe(1);
  });

  it('lets a timer in that is due', async () => {
    let met = 0;
    setTimeout(() => (met += 1), 1);
    const until = performance.now() + 5;
    while (performance.now() < until);
    for (let turns = 0; met === 0 && turns < 100; turns++) await breathe({}, progress);
    expect(met).toBe(1);
  });

  it('stops where a message that waits cancels, and tells how far it came', async () => {
    const controller = new AbortController();
    const told: number[] = [];
    const task = {
      signal: controller.signal,
      onProgress: ({ done }: { readonly done: number }) => told.push(done),
    };
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => controller.abort();
    port2.postMessage(null);
    const work = async (): Promise<void> => {
      for (let turns = 0; turns < 100; turns++) await breathe(task, progress);
    };
    await expect(work()).rejects.toMatchObject({ code: 'CANCELLED' });
    port1.close();
    expect(told.length).toBeGreaterThan(0);
  });
});
