import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filled,
  improve,
  mixedGroups,
  objectiveOf,
  type Seating,
} from '../../src/lib/introductions/mixedGroups.ts';
import { everybody, volunteering } from './volunteering.ts';

/** Strengths and labels by a small rule of a number, for people 0 … 11. */
const seatings = fc
  .tuple(
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 144, maxLength: 144 }),
    fc.nat(3),
  )
  .map(([values, kinds]): Seating => ({
    strength: (a, b) => (values[Math.min(a, b) * 12 + Math.max(a, b)]! > 0.6 ? values[a + b]! : 0),
    label: (person) => (person % 5 === 4 ? null : String(person % (kinds + 1))),
    lambda: 0.7,
  }));

describe('mixed groups', () => {
  it('have sizes that differ by at most one, and hold everybody once', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 2, max: 12 }), (people, size) => {
        const groups = filled(everybody(people), size);
        const sizes = groups.map(({ length }) => length);
        expect(groups.flat()).toEqual(everybody(people));
        expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(size);
        if (people > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('never get worse by a swap, and end where none helps', () => {
    fc.assert(
      fc.property(seatings, fc.integer({ min: 2, max: 6 }), (seating, size) => {
        const groups = filled(everybody(12), size);
        const sizes = groups.map(({ length }) => length);
        const start = objectiveOf(groups, seating);
        const trace = improve(groups, seating);
        for (const [at, value] of trace.entries()) {
          expect(value).toBeLessThan(at === 0 ? start : trace[at - 1]!);
        }
        const end = objectiveOf(groups, seating);
        expect(end).toBeCloseTo(trace.at(-1) ?? start, 9);
        expect(groups.map(({ length }) => length)).toEqual(sizes);
        expect([...groups.flat()].sort((x, y) => x - y)).toEqual(everybody(12));
        for (const [g, one] of groups.entries()) {
          for (const [h, other] of groups.entries()) {
            if (h <= g) continue;
            for (const i of one.keys()) {
              for (const j of other.keys()) {
                const swapped = groups.map((group) => [...group]);
                [swapped[g]![i], swapped[h]![j]] = [other[j]!, one[i]!];
                expect(objectiveOf(swapped, seating)).toBeGreaterThan(end - 1e-9);
              }
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('part two pairs of friends of two trades', () => {
    const seating: Seating = {
      strength: (a, b) => Number(Math.floor(a / 2) === Math.floor(b / 2)),
      label: (person) => (person < 2 ? 'wood' : 'web'),
      lambda: 1,
    };
    const groups = filled([0, 1, 2, 3], 2);
    expect(objectiveOf(groups, seating)).toBe(4);
    improve(groups, seating);
    expect(objectiveOf(groups, seating)).toBe(1); // 1 − Blau of two halves, twice
  });

  it('seat only who said yes, the same for the same day, with fewer who know each other', async () => {
    const world = await volunteering((p) => (p % 3 === 0 ? null : 'yes'));
    const people = everybody(30);
    const asked = { people, size: 5, day: 7, seed: 3 };
    const found = mixedGroups(world, asked)!;
    expect(found).toEqual(mixedGroups(world, asked));
    expect(found).not.toEqual(mixedGroups(world, { ...asked, day: 8 }));
    const seated = found.groups.flat().sort((x, y) => x - y);
    expect(seated).toEqual(people.filter((p) => p % 3 !== 0));
    expect(found.objective.end).toBeLessThanOrEqual(found.objective.start);
    // Circles of six come in order: the first groups are full of friends.
    expect(found.tied.after!).toBeLessThan(found.tied.atRandom!);
    expect(found.tied.after!).toBeLessThan(found.tied.before!);
    const keys = new Set([...world.ties.a].map((a, t) => `${a} ${world.ties.b[t]!}`));
    const pairs = seated.flatMap((a, i) => seated.slice(i + 1).map((b) => `${a} ${b}`));
    expect(found.tied.atRandom).toBeCloseTo(
      pairs.filter((pair) => keys.has(pair)).length / pairs.length,
      12,
    );
    expect(mixedGroups(await volunteering(undefined), asked)).toBeNull();
    expect(mixedGroups(world, { ...asked, people: [1] })!.tied.atRandom).toBeNull();
  });
});
