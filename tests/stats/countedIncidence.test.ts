import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { CountedIncidence } from '../../src/lib/stats/countedIncidence.ts';
import { cumulativeIncidence, type Wait } from '../../src/lib/stats/cumulativeIncidence.ts';

const wait = fc.record({
  time: fc.integer({ min: 0, max: 40 }),
  ending: fc.constantFrom('event' as const, 'other' as const, 'censored' as const),
});

const counted = (waits: readonly Wait[], by: number): CountedIncidence => {
  const all = new CountedIncidence(by);
  for (const one of waits) all.add(one);
  return all;
};

describe('an incidence by counts of days', () => {
  it('has the vector of METHODS G13b', () => {
    const rows = [
      [3, 'event'],
      [5, 'other'],
      [7, 'event'],
      [8, 'censored'],
      [10, 'other'],
      [12, 'event'],
      [15, 'censored'],
      [20, 'censored'],
    ] as const;
    const waits = rows.map(([time, ending]) => ({ time, ending }));
    expect(counted(waits, 15).share()).toBeCloseTo(0.4062, 3);
  });

  it('is the estimate by ordered waits', () => {
    fc.assert(
      fc.property(
        fc.array(wait, { maxLength: 40 }),
        fc.integer({ min: 0, max: 50 }),
        (waits, by) => {
          const wanted = cumulativeIncidence(waits, by)?.event ?? null;
          const got = counted(waits, by).share();
          if (wanted === null) expect(got).toBeNull();
          else expect(got).toBeCloseTo(wanted, 12);
        },
      ),
    );
  });

  it('forgets what is taken out', () => {
    fc.assert(
      fc.property(
        fc.array(wait, { minLength: 1 }),
        fc.array(wait, { minLength: 1 }),
        (stay, go) => {
          const all = counted([...stay, ...go], 30);
          for (const one of go) all.add(one, -1);
          expect(all.length).toBe(stay.length);
          expect(all.share()).toBeCloseTo(counted(stay, 30).share()!, 12);
        },
      ),
    );
  });
});
