import { describe, expect, it } from 'vitest';
import type { VisitRow } from '../evidence/logsOf.ts';
import { wilson } from '../../src/lib/stats/wilson.ts';
import { resultOf } from './place.ts';
import { OPEN } from './exposed.ts';
import { comers, zones } from './comers.ts';

const morning: [number, number][] = [[0, 9]];
const both: [number, number][] = [
  [0, 9],
  [1, 19],
];

describe('hinge-share', () => {
  it('is the share of members none of whose moments has three fifths of their hours', async () => {
    const moments = [
      ...Array.from({ length: 6 }, () => both),
      ...Array.from({ length: 4 }, () => morning),
    ];
    const place = { persons: 10, visits: comers(moments), more: { zones: zones(10) } };
    const { value, n, method, lo } = await resultOf('hinge-share', place, OPEN);
    expect([value, n, method]).toEqual([0.6, 10, 'wilson']);
    expect(lo).toBeCloseTo(wilson(6, 10)!.lo, 9);
  });

  it('keeps the number of members when a week is left out', async () => {
    // One of the hinges comes in a single week: without it there are nine of the same 24.
    const moments = [
      ...Array.from({ length: 9 }, () => both),
      ...Array.from({ length: 14 }, () => morning),
    ];
    const once: VisitRow[] = [
      [23, 23, 20 * 7 * 1440 + 540, 20 * 7 * 1440 + 600],
      [23, 23, 20 * 7 * 1440 + 1140, 20 * 7 * 1440 + 1200],
    ];
    const place = {
      persons: 24,
      visits: [...comers(moments), ...once],
      more: { zones: zones(24) },
    };
    const { value, lo, hi, method } = await resultOf('hinge-share', place);
    const logit = (share: number): number => Math.log(share / (1 - share));
    expect([value, method]).toEqual([expect.closeTo(10 / 24, 9), 'week-jackknife']);
    // One week in 13 differs: the sum of squares around the mean is 12/13 of its square.
    const step = logit(10 / 24) - logit(9 / 24);
    const half = 2.1788128296634177 * Math.sqrt((12 / 13) * (12 / 13) * step * step);
    expect(logit(lo ?? 0)).toBeCloseTo(logit(10 / 24) - half, 6);
    expect(logit(hi ?? 0)).toBeCloseTo(logit(10 / 24) + half, 6);
  });

  it('needs two moments in use', async () => {
    const place = {
      persons: 6,
      visits: comers(Array.from({ length: 6 }, () => morning)),
      more: { zones: zones(6) },
    };
    expect(await resultOf('hinge-share', place)).toMatchObject({
      value: null,
      reason: 'NO_VARIANCE',
    });
  });
});
