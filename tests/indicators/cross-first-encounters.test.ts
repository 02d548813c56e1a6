import { describe, expect, it } from 'vitest';
import { wilson } from '../../src/lib/stats/wilson.ts';
import { OPEN, sameRoom } from './exposed.ts';
import { withGroups, withoutGroups } from './grouped.ts';
import { busyPlace, everyoneAlone, resultOf, type Place } from './place.ts';

/** a, c of one group, b, d of the other; C of METHODS G1 on day 150; ties a–b and b–d are new. */
const place = (help: Place['help']): Place =>
  withGroups(
    { persons: 4, visits: [...everyoneAlone(4, 30), ...sameRoom(150)], help: help ?? [] },
    ['A', 'B', 'A', 'B'],
  );

describe('cross-first-encounters', () => {
  it('holds new ties against the hours of pairs that had none', async () => {
    const { value, n, parts } = await resultOf(
      'cross-first-encounters',
      place([
        [0, 1, 151],
        [1, 3, 152],
      ]),
      OPEN,
    );
    // C: ab .375, ac .125, bc .25, bd .375, cd .125: across ab, bc, cd of all 1.25.
    expect(n).toBe(2);
    expect(parts?.['observed']).toBe(0.5);
    expect(parts?.['expected']).toBeCloseTo(0.75 / 1.25, 9);
    expect(value).toBeCloseTo(0.5 / 0.6, 9);
  });

  it('leaves out the hours of pairs already tied, and hours before the window', async () => {
    const visits = [...everyoneAlone(4, 30), ...sameRoom(150), ...sameRoom(60)];
    const { parts, n } = await resultOf(
      'cross-first-encounters',
      {
        ...place([
          [0, 1, 20],
          [1, 3, 152],
        ]),
        visits,
      },
      OPEN,
    );
    expect(n).toBe(1);
    expect(parts?.['observed']).toBe(0);
    expect(parts?.['expected']).toBeCloseTo((0.25 + 0.125) / (1.25 - 0.375), 9);
  });

  it('counts the pairs of a crowd by labels, less those already tied', async () => {
    const events = [[0, 150, [0, 1, 2, 3]]] as const;
    const { parts } = await resultOf(
      'cross-first-encounters',
      {
        ...place([
          [0, 1, 20],
          [1, 3, 152],
        ]),
        visits: everyoneAlone(4, 30),
        events,
      },
      { definitions: { kInternal: 1, eventCap: 3 } },
    );
    // Six pairs, four across; a–b is tied already.
    expect(parts?.['expected']).toBeCloseTo(3 / 5, 9);
  });

  it('has the range of a share while new ties are few', async () => {
    const few = withGroups(
      busyPlace(7, 24),
      Array.from({ length: 24 }, (_, p) => (p % 3 === 0 ? 'x' : 'y')),
    );
    const { lo, hi, method, n, parts } = await resultOf('cross-first-encounters', few);
    const expected = Number(parts?.['expected']);
    const share = wilson(Math.round(Number(parts?.['observed']) * n), n);
    expect(n).toBeLessThan(50);
    expect(method).toBe('wilson');
    expect(lo).toBeCloseTo(share!.lo / expected, 9);
    expect(hi).toBeCloseTo(share!.hi / expected, 9);
  });

  it('has one by weeks where they are many', async () => {
    const labels = Array.from({ length: 36 }, (_, p) => (p % 3 === 0 ? 'x' : 'y'));
    const { n, method } = await resultOf(
      'cross-first-encounters',
      withGroups(busyPlace(7), labels),
    );
    expect(n).toBeGreaterThan(50);
    expect(method).toBe('week-jackknife');
  });

  it('says why there is none', async () => {
    expect(await withoutGroups('cross-first-encounters')).toMatchObject({
      noDirectory: 'NO_ATTRIBUTE',
      nobody: 'LOW_COVERAGE',
      one: 'EMPTY',
    });
    const early = { ...place([[0, 1, 20]]), visits: everyoneAlone(4, 20) };
    expect(await resultOf('cross-first-encounters', early, OPEN)).toMatchObject({
      value: null,
      reason: 'BURN_IN',
    });
  });
});
