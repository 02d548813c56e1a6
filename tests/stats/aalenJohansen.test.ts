import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cumulativeIncidence,
  incidenceAt,
  timeToShare,
  type Ending,
  type Spell,
} from '../../src/lib/stats/aalenJohansen.ts';

/** METHODS G13b. */
const G13B: readonly Spell[] = (
  [
    [3, 'event'],
    [5, 'other'],
    [7, 'event'],
    [8, 'censored'],
    [10, 'other'],
    [12, 'event'],
    [15, 'censored'],
    [20, 'censored'],
  ] as const
).map(([time, ending]) => ({ time, ending }));
const swapped = (spells: readonly Spell[]): Spell[] =>
  spells.map(({ time, ending }) => ({
    time,
    ending: ending === 'event' ? 'other' : ending === 'other' ? 'event' : ending,
  }));

describe('cumulative incidence', () => {
  it('gives METHODS G13b', () => {
    expect(incidenceAt(cumulativeIncidence(G13B), 15)).toBeCloseTo(0.4062, 4);
    expect(incidenceAt(cumulativeIncidence(swapped(G13B)), 15)).toBeCloseTo(0.2812, 4);
    // Departures censored: one less Kaplan-Meier says more.
    const censored = G13B.map((one): Spell =>
      one.ending === 'other' ? { ...one, ending: 'censored' } : one,
    );
    expect(incidenceAt(cumulativeIncidence(censored), 15)).toBeCloseTo(0.5139, 4);
  });

  const spells = fc.array(
    fc.record({
      time: fc.integer({ min: 0, max: 20 }),
      ending: fc.constantFrom<Ending>('event', 'other', 'censored'),
    }),
    { minLength: 1, maxLength: 40 },
  );

  it('is the plain share where everything is known', () => {
    fc.assert(
      fc.property(spells, fc.integer({ min: 0, max: 20 }), (all, at) => {
        const known = all.filter(({ ending }) => ending !== 'censored');
        if (known.length === 0) return;
        const had = known.filter(({ ending, time }) => ending === 'event' && time <= at).length;
        expect(incidenceAt(cumulativeIncidence(known), at)).toBeCloseTo(had / known.length, 12);
      }),
    );
  });

  it('never adds up to more than everybody, and only grows', () => {
    fc.assert(
      fc.property(spells, (all) => {
        const [one, other] = [cumulativeIncidence(all), cumulativeIncidence(swapped(all))];
        expect((one.shares.at(-1) ?? 0) + (other.shares.at(-1) ?? 0)).toBeLessThanOrEqual(
          1 + 1e-12,
        );
        expect([...one.shares].sort((x, y) => x - y)).toEqual(one.shares);
      }),
    );
  });

  it('tells when half had it, or that half never did', () => {
    const four = [1, 2, 3, 4].map((time): Spell => ({ time, ending: 'event' }));
    expect(timeToShare(cumulativeIncidence(four), 0.5)).toBe(2);
    expect(timeToShare(cumulativeIncidence(G13B), 0.5)).toBeNull();
  });
});
