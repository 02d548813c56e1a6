import { describe, expect, it } from 'vitest';
import { pairJackknife } from '../../src/lib/stats/pairJackknife.ts';
import { wilson } from '../../src/lib/stats/wilson.ts';
import { OPEN } from './exposed.ts';
import { everyoneAlone, resultOf, type Place } from './place.ts';

/** 60 weeks: the window is weeks 47-59, the earlier one weeks 21-33. */
const visits = everyoneAlone(40, 60);
const THEN = 25 * 7;
const NOW = 50 * 7;

/** `pairs` ties of two persons each in the earlier window, the first `alive` of them again now. */
const place = (pairs: number, alive: number, more: Place['help'] = []): Place => ({
  persons: 40,
  visits,
  help: [
    ...Array.from({ length: pairs }, (_, p) => [2 * p, 2 * p + 1, THEN] as const),
    ...Array.from({ length: alive }, (_, p) => [2 * p, 2 * p + 1, NOW] as const),
    ...more,
  ],
});

describe('weak-tie-persistence', () => {
  it('is the share of weak ties of then with a sign of exchange now', async () => {
    const { value, n, lo, method, parts } = await resultOf(
      'weak-tie-persistence',
      place(8, 6),
      OPEN,
    );
    expect([value, n, method]).toEqual([0.75, 8, 'wilson']);
    expect(lo).toBeCloseTo(wilson(6, 8)!.lo, 9);
    expect(parts?.['weak']).toEqual({ ties: 8, persisting: 6 });
    expect(parts?.['strong']).toEqual({ ties: 0, persisting: 0 });
  });

  it('does not tell how many persist where those that do not are of four people', async () => {
    const { parts } = await resultOf('weak-tie-persistence', place(8, 6));
    expect(parts?.['weak']).toEqual({ ties: 8, persisting: null });
  });

  it('asks for a sign of exchange then, and for one now and not just before', async () => {
    // A tie by help before the earlier window is a tie of its end without a sign in it.
    const before = [[30, 31, 20 * 7 - 1] as const, [30, 31, NOW] as const];
    // Silent now, though helped again between the two windows.
    const between = [[0, 1, 40 * 7] as const];
    const { value, n } = await resultOf(
      'weak-tie-persistence',
      place(8, 0, [...before, ...between]),
    );
    expect([value, n]).toEqual([0, 8]);
  });

  it('leaves out ties of people who are no longer there', async () => {
    const gone = visits.filter(([person, , start]) => person > 1 || start < 40 * 7 * 1440);
    const { n } = await resultOf('weak-tie-persistence', { ...place(8, 0), visits: gone });
    expect(n).toBe(7);
  });

  it('has a range by leaving out members from twenty ties on', async () => {
    const ring = Array.from({ length: 24 }, (_, p) => [p, (p + 1) % 24, THEN] as const);
    const now = Array.from({ length: 12 }, (_, p) => [p, p + 1, NOW] as const);
    const { value, lo, hi, method } = await resultOf('weak-tie-persistence', {
      ...place(0, 0),
      help: [...ring, ...now],
    });
    const range = pairJackknife(
      ring.map(([a, b]) => ({
        a: Math.min(a, b),
        b: Math.max(a, b),
        above: a < 12 ? 1 : 0,
        below: 1,
      })),
      'logit',
    );
    expect([value, method]).toEqual([0.5, 'person-jackknife']);
    expect(lo).toBeCloseTo(range!.lo, 9);
    expect(hi).toBeCloseTo(range!.hi, 9);
  });

  it('says why there is none', async () => {
    const short = { ...place(8, 6), visits: everyoneAlone(40, 30), help: [[0, 1, 150]] as const };
    expect(await resultOf('weak-tie-persistence', short)).toMatchObject({
      reason: 'LOG_TOO_SHORT',
    });
    expect(await resultOf('weak-tie-persistence', place(0, 0, [[0, 1, NOW]]))).toMatchObject({
      value: null,
      reason: 'EMPTY',
    });
    expect(await resultOf('weak-tie-persistence', place(2, 2))).toMatchObject({
      reason: 'SUPPRESSED_PRIVACY',
    });
  });
});
