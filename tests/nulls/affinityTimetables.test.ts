import { describe, expect, it } from 'vitest';
import { affinityOf, type Affinity } from '../../src/lib/nulls/affinity.ts';
import { anyTime, presenceMatrix, sameTimetable } from '../../src/lib/nulls/presenceMatrix.ts';
import { CLOSED_FORM, pairOf } from './affinities.ts';
import { timetabled } from './timetables.ts';

describe('affinity of people who come by timetable', () => {
  const everyone = (people: number): number[] => Array.from({ length: people }, (_, i) => i);
  const shareBelow = (p: Float64Array): number => p.filter((one) => one <= 0.05).length / p.length;
  const discoveries = ({ q }: Affinity): number[] => [...q.keys()].filter((k) => q[k]! < 0.05);

  it('is rarely found by chance once timetables are kept, and nearly always if not', async () => {
    const halfDays = timetabled(40, 1);
    const draws = { draws: 499, seed: 1, name: 'test' };
    const kept = presenceMatrix(halfDays, everyone(40), sameTimetable(halfDays));
    const n1 = await affinityOf(kept, draws);
    expect(n1.strata).toBe(16);
    // Only who has the same timetable ever meets: of 780 pairs, 180.
    expect([n1.family, n1.a.length]).toEqual([780, 180]);
    expect(shareBelow(n1.p)).toBeLessThan(0.07);
    expect(discoveries(n1)).toEqual([]);
    expect(discoveries(await affinityOf(kept, draws, {}, CLOSED_FORM))).toEqual([]);
    const apart = await affinityOf(kept, { ...draws, tail: 'strata' });
    expect(shareBelow(apart.p)).toBeLessThan(0.07);
    expect(discoveries(apart)).toEqual([]);
    const n0 = await affinityOf(presenceMatrix(halfDays, everyone(40), anyTime), draws);
    expect(shareBelow(n0.p)).toBeGreaterThan(0.9);
    expect(discoveries(n0).length).toBeGreaterThan(160);
  });

  it('is found in the two who follow each other, and in nobody else', async () => {
    const halfDays = timetabled(16, 2, { 7: 2 });
    const matrix = presenceMatrix(halfDays, everyone(16), sameTimetable(halfDays));
    // Fewer draws could not tell: 120 pairs / (2,999 + 1) = 0.04.
    const found = await affinityOf(matrix, { draws: 2999, seed: 1, name: 'test' });
    expect(discoveries(found)).toEqual([pairOf(found, 2, 7).pair]);
    expect(pairOf(found, 2, 7).z).toBeGreaterThan(4);
    expect(pairOf(found, 2, 7).p).toBe(1 / 3000);
  });

  it('is found among more people in closed form, or where draws are looked at by strata', async () => {
    const halfDays = timetabled(60, 2, { 7: 2 });
    const matrix = presenceMatrix(halfDays, everyone(60), sameTimetable(halfDays));
    const draws = { draws: 199, seed: 1, name: 'test', tail: 'strata' } as const;
    for (const mostDrawn of [2000, CLOSED_FORM]) {
      const found = await affinityOf(matrix, draws, {}, mostDrawn);
      expect(discoveries(found)).toEqual([pairOf(found, 2, 7).pair]);
    }
  });
});

describe('affinity of people who are not all members all the time', () => {
  it('seems to be where they joined or left together, unless times are traded in blocks', async () => {
    // By fours: one timetable each. A third join at half-time, a third leave then.
    const cohort = (person: number): number => Math.floor(person / 4) % 3;
    const halfDays = timetabled(48, 1, {}, (person, week) =>
      cohort(person) === 0 ? true : cohort(person) === 1 ? week < 13 : week >= 13,
    );
    const people = Array.from({ length: 48 }, (_, i) => i);
    const draws = { draws: 99, seed: 1, name: 'test' };
    const meanLift = async (blockWeeks: number | null): Promise<number> => {
      const matrix = presenceMatrix(halfDays, people, sameTimetable(halfDays, blockWeeks));
      const { a, b, lift } = await affinityOf(matrix, draws);
      const chosen = lift.filter(
        (one, p) => !Number.isNaN(one) && cohort(a[p]!) !== 0 && cohort(a[p]!) === cohort(b[p]!),
      );
      expect(chosen.length).toBeGreaterThan(40);
      return chosen.reduce((sum, one) => sum + one, 0) / chosen.length;
    };
    // Half the weeks, and so twice as often together as over all weeks.
    expect(await meanLift(null)).toBeGreaterThan(1.6);
    expect(await meanLift(13)).toBeCloseTo(1, 1);
  });
});
