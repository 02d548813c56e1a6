import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  cumulativeIncidence,
  incidenceInterval,
  timeToShare,
  type Ending,
  type Wait,
} from '../../src/lib/stats/cumulativeIncidence.ts';

const waits = (...rows: readonly (readonly [number, Ending])[]): Wait[] =>
  rows.map(([time, ending]) => ({ time, ending }));

/** METHODS G13a: one kind of ending. */
const G13A = waits(
  [5, 'event'],
  [8, 'event'],
  [8, 'event'],
  [12, 'censored'],
  [15, 'event'],
  [20, 'event'],
  [25, 'censored'],
  [30, 'censored'],
  [30, 'censored'],
  [30, 'censored'],
);
/** METHODS G13b: ties, and departures that rule them out. */
const G13B = waits(
  [3, 'event'],
  [5, 'other'],
  [7, 'event'],
  [8, 'censored'],
  [10, 'other'],
  [12, 'event'],
  [15, 'censored'],
  [20, 'censored'],
);

describe('the cumulative incidence', () => {
  it.each([
    [5, 0.9, 0.473, 0.985],
    [8, 0.7, 0.329, 0.892],
    [15, 0.5833, 0.23, 0.821],
    [20, 0.4667, 0.15, 0.737],
  ])('is one minus the curve of Kaplan and Meier at %d, with its range', (by, rest, lo, hi) => {
    const found = cumulativeIncidence(G13A, by);
    expect(1 - found!.event).toBeCloseTo(rest, 4);
    const range = incidenceInterval(found!);
    expect(1 - range!.hi).toBeCloseTo(lo, 3);
    expect(1 - range!.lo).toBeCloseTo(hi, 3);
  });

  it('shares the risk with what comes first', () => {
    const found = cumulativeIncidence(G13B, 15);
    expect(found?.event).toBeCloseTo(0.4062, 4);
    expect(found?.other).toBeCloseTo(0.2812, 4);
    // Departures taken for people out of sight: too many are said to succeed.
    const naive = G13B.map(({ time, ending }): Wait => ({
      time,
      ending: ending === 'other' ? 'censored' : ending,
    }));
    expect(cumulativeIncidence(naive, 15)?.event).toBeCloseTo(0.5139, 4);
  });

  it('counts the day itself, and nobody out of sight as a failure', () => {
    expect(cumulativeIncidence(G13B, 2)?.event).toBe(0);
    expect(cumulativeIncidence(G13B, 3)?.event).toBeCloseTo(1 / 8, 12);
    expect(cumulativeIncidence(waits([1, 'censored'], [2, 'event']), 2)?.event).toBe(1);
    expect(cumulativeIncidence([], 60)).toBeNull();
  });

  const endings = fc.constantFrom<Ending>('event', 'other');
  test.prop([
    fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), endings), { minLength: 1, maxLength: 40 }),
    fc.integer({ min: 0, max: 9 }),
  ])('is a plain share, with its error, where everyone is followed to the end', (rows, by) => {
    const all = waits(...rows);
    const share =
      all.filter(({ time, ending }) => ending === 'event' && time <= by).length / all.length;
    const found = cumulativeIncidence(all, by);
    expect(found?.event).toBeCloseTo(share, 10);
    // Squared: the root of a last digit is no last digit.
    expect(found!.se ** 2).toBeCloseTo((share * (1 - share)) / all.length, 12);
  });

  const any = fc.constantFrom<Ending>('event', 'other', 'censored');
  test.prop([
    fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), any), { minLength: 1, maxLength: 40 }),
  ])('never adds up to more than everybody, and only grows', (rows) => {
    let before = 0;
    for (let by = 0; by <= 9; by++) {
      const { event, other } = cumulativeIncidence(waits(...rows), by)!;
      expect(event + other).toBeLessThanOrEqual(1 + 1e-12);
      expect(event).toBeGreaterThanOrEqual(before);
      before = event;
    }
  });

  it('tells when half had it, or that half never did', () => {
    const four = waits([1, 'event'], [2, 'event'], [3, 'event'], [4, 'event']);
    expect(timeToShare(four, 0.5)).toBe(2);
    expect(timeToShare(G13B, 0.5)).toBeNull();
  });

  it('has no range where all or none succeeded', () => {
    expect(incidenceInterval({ event: 0, se: 0 })).toBeNull();
    expect(incidenceInterval({ event: 1, se: 0 })).toBeNull();
  });
});
