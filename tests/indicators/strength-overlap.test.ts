import { describe, expect, it } from 'vitest';
import { clique } from './cliques.ts';
import { everyoneAlone, resultOf } from './place.ts';

const visits = everyoneAlone(16, 30);
const often = [100, 120, 140, 160] as const;
/** Ties between two groups of eight, each of the first with one of the second. */
const between = (...days: readonly number[]) =>
  Array.from({ length: 8 }, (_, i) => days.map((day) => [i, i + 8, day] as const)).flat();

describe('strength-overlap', () => {
  it('is positive where groups are close and ties between them are not', async () => {
    const help = [...clique(0, 8, ...often), ...clique(8, 8, ...often), ...between(100)];
    const { value, n } = await resultOf('strength-overlap', { persons: 16, visits, help });
    // 56 strong ties of one overlap, 8 weak ties without: two values a column, all in step.
    expect(value).toBeCloseTo(1, 12);
    expect(n).toBe(64);
  });

  it('is negative where the ties between groups are the close ones', async () => {
    const help = [...clique(0, 8, 100), ...clique(8, 8, 100), ...between(...often)];
    const { value } = await resultOf('strength-overlap', { persons: 16, visits, help });
    expect(value).toBeCloseTo(-1, 12);
  });

  it('is unknown below 50 ties, and where all are alike', async () => {
    const few = { persons: 16, visits, help: clique(0, 10, 100) };
    expect(await resultOf('strength-overlap', few)).toMatchObject({
      ...{ value: null, reason: 'N_TOO_SMALL', n: 45 },
    });
    const same = { persons: 16, visits, help: clique(0, 11, 100) };
    expect(await resultOf('strength-overlap', same)).toMatchObject({
      ...{ value: null, reason: 'NO_VARIANCE' },
    });
  });
});
