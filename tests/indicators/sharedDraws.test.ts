import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import type { Progress } from '../../src/lib/base/task.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import { againstChance } from '../../src/lib/indicators/againstChance.ts';
import { catalogue } from '../../src/lib/indicators/catalogue.ts';
import { drawJobs, type DrawJob } from '../../src/lib/indicators/drawJobs.ts';
import {
  drawnValues,
  sharedDraws,
  type DrawHelper,
  type Stretch,
} from '../../src/lib/indicators/sharedDraws.ts';
import { busyPlace, logsOfPlace } from './place.ts';

/** Numbers that tell their job, column and replicate. */
const job = (at: number, numbers: number, draws: number, atOnce: number): DrawJob => ({
  model: 'label',
  of: Array.from({ length: numbers }, (_, i) => ({ id: `${String(at)}-${String(i)}`, value: 0 })),
  draws,
  atOnce,
  draw: (r) => Array.from({ length: numbers }, (_, i) => 1e6 * at + 1e3 * i + r),
});

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};

/** Someone who draws each stretch after some turns; `failsAt`: the stretch at which it falls over. */
const helperOf =
  (jobs: readonly DrawJob[], slow: number, failsAt: number): DrawHelper =>
  async (stretch) => {
    if (failsAt-- === 0) throw new Error('fallen over');
    await turns(slow);
    return drawnValues(jobs, stretch);
  };

describe('shared draws', () => {
  it('are the same however many draw, however slow and whoever falls over', async () => {
    const kind = fc.record({ slow: fc.nat(3), failsAt: fc.integer({ min: -1, max: 3 }) });
    const shape = fc.tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 23 }),
      fc.constantFrom(1, 5, 50),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(shape, { maxLength: 4 }),
        fc.array(kind, { maxLength: 3 }),
        async (shapes, kinds) => {
          const jobs = shapes.map((one, at) => job(at, ...one));
          const helpers = kinds.map(({ slow, failsAt }) => helperOf(jobs, slow, failsAt));
          const drawn = await sharedDraws(jobs, helpers, {});
          expect(drawn.map((columns) => columns.map((column) => [...column]))).toEqual(
            shapes.map(([numbers, draws], at) =>
              Array.from({ length: numbers }, (_, i) =>
                Array.from({ length: draws }, (__, r) => 1e6 * at + 1e3 * i + r),
              ),
            ),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('wait for nobody who never answers', async () => {
    const jobs = [job(0, 1, 20, 1)];
    const never: DrawHelper = () => new Promise(() => undefined);
    const [[column] = []] = await sharedDraws(jobs, [never, never], {});
    expect([...(column ?? [])]).toEqual(Array.from({ length: 20 }, (_, r) => r));
  });

  it('are really drawn elsewhere, and add up to one progress', async () => {
    const jobs = [job(0, 1, 60, 1), job(1, 2, 40, 1)];
    const seen: Stretch[] = [];
    const helper: DrawHelper = async (stretch) => {
      seen.push(stretch);
      return drawnValues(jobs, stretch);
    };
    const told: Progress[] = [];
    await sharedDraws(jobs, [helper], { onProgress: (progress) => told.push(progress) });
    expect(seen.length).toBeGreaterThan(2);
    expect(new Set(told.map(({ total }) => total))).toEqual(new Set([100]));
    const done = told.map((progress) => progress.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    // What was drawn elsewhere counts.
    expect(told.length).toBeLessThan(100);
  });

  it('stop when asked to', async () => {
    const stop = new AbortController();
    let made = 0;
    const counted: DrawJob = {
      ...job(0, 1, 50, 1),
      draw: (r) => {
        if (++made === 3) stop.abort();
        return [r];
      },
    };
    await expect(sharedDraws([counted], [], { signal: stop.signal })).rejects.toThrow('CANCELLED');
    expect(made).toBe(3);
  });
});

describe('numbers against chance by several hands', () => {
  it('are the very same with one, two and three', async () => {
    const drawing = { draws: 19, seed: 1 };
    const worldOf = async () =>
      sceneOf(await prepare(structuredClone(logsOfPlace(busyPlace(2))), DEFAULTS), {}).world;
    const alone = JSON.stringify([...(await againstChance(await worldOf(), catalogue, drawing))]);
    for (const hands of [1, 2]) {
      // Each gathers the evidence itself, as another thread would.
      const helpers = await Promise.all(
        Array.from({ length: hands }, async () =>
          helperOf(drawJobs(await worldOf(), catalogue, drawing), 1, -1),
        ),
      );
      const together = await againstChance(await worldOf(), catalogue, drawing, {}, helpers);
      expect(JSON.stringify([...together])).toBe(alone);
    }
  });
});
