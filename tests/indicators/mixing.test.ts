import { describe, expect, it } from 'vitest';
import { G9, OPEN } from './exposed.ts';
import { G7, G7_LABELS, withGroups, withoutGroups } from './grouped.ts';
import { everyoneAlone, resultOf, type Place } from './place.ts';

/** Two rings of six; every member of the first has helped one of the second, and the next of theirs. */
const rings: Place = {
  persons: 12,
  visits: everyoneAlone(12, 30),
  help: [0, 1, 2, 3, 4, 5].flatMap((p) => [
    [p, (p + 1) % 6, 150] as const,
    [6 + p, 6 + ((p + 1) % 6), 150] as const,
    [p, 6 + p, 150] as const,
  ]),
};
const halves = Array.from({ length: 12 }, (_, p) => (p < 6 ? 'x' : 'y'));

describe('mixing', () => {
  it('counts the ties of each two groups beside three expectations', async () => {
    const { value, reason, n, parts } = await resultOf('mixing', withGroups(rings, halves));
    expect([value, reason, n]).toEqual([null, 'COMPOUND', 18]);
    expect(Object.keys(parts ?? {})).toEqual(['x|x', 'x|y', 'y|y']);
    expect(parts?.['x|y']).toEqual({
      observed: 6,
      byLabel: expect.closeTo((18 * 36) / 66, 9) as number,
      byEnds: expect.closeTo((18 * 18) / 36, 9) as number,
      log2ByLabel: expect.closeTo(Math.log2(6.5 / ((18 * 36) / 66 + 0.5)), 9) as number,
      log2ByEnds: expect.closeTo(Math.log2(6.5 / 9.5), 9) as number,
      // Nobody has an hour in common with anybody: nothing to expect from it.
      observedMet: null,
      byExposure: null,
      log2ByExposure: null,
      qByExposure: null,
      // Of all 924 ways to deal six labels, 56 cut six ties or fewer: p = 112/924, in all three cells.
      qByLabel: expect.closeTo(112 / 924, 1) as number,
    });
  });

  it('expects what hours in common would make of the ties of everybody', async () => {
    const { parts } = await resultOf('mixing', G9, OPEN);
    const at = (cell: string): Record<string, number | null> =>
      parts?.[cell] as Record<string, number | null>;
    // The reference vector: a–c .5, b–d .5, and 2 of 3 ties across.
    expect(at('A|A')['byExposure']).toBeCloseTo(0.5, 8);
    expect(at('B|B')['byExposure']).toBeCloseTo(0.5, 8);
    expect(at('A|B')['byExposure']).toBeCloseTo(2, 8);
    expect(at('A|B')['observedMet']).toBe(1);
    expect(at('A|B')['log2ByExposure']).toBeCloseTo(Math.log2(1.5 / 2.5), 8);
  });

  it('sets ties without an hour in common apart, unless that tells of few', async () => {
    // The two rings of six in one room on one day, but for two people who came on another.
    const day = 150 * 1440;
    const room = (from: number): [number, number, number, number][] =>
      Array.from({ length: 12 - from }, (_, p) => [p + from, 0, day, day + 120]);
    const visits = (from: number): Place => ({
      ...rings,
      visits: [...everyoneAlone(12, 30), ...room(from)],
    });
    const of = async (from: number): Promise<Record<string, number | null>> => {
      const { parts } = await resultOf('mixing', withGroups(visits(from), halves));
      return parts?.['x|y'] as Record<string, number | null>;
    };
    const together = await of(0);
    expect(together['observedMet']).toBe(6);
    // All are alike: as pairs drawn at random among people of three ties each.
    expect(together['byExposure']).toBeCloseTo((18 * 36) / 66, 6);
    const some = await of(1);
    expect(some['observed']).toBe(6);
    expect(some['observedMet']).toBeNull();
    expect(some['log2ByExposure']).toBeNull();
    expect(some['byExposure']).toBeLessThan(9.8);
  });

  it('closes a cell with fewer than five people on a side, and what would give it away', async () => {
    // Only two ties cross: four people.
    const few = { ...rings, help: (rings.help ?? []).filter(([a, b]) => b !== a + 6 || a < 2) };
    const { parts } = await resultOf('mixing', withGroups(few, halves));
    const observed = ['x|x', 'x|y', 'y|y'].map(
      (cell) => (parts?.[cell] as Record<string, number | null>)['observed'],
    );
    expect(observed[1]).toBeNull();
    expect(observed.filter((count) => count === null).length).toBeGreaterThan(1);
    expect((parts?.['x|y'] as Record<string, number | null>)['log2ByLabel']).toBeNull();
  });

  it('names no group of fewer than five', async () => {
    const { parts } = await resultOf('mixing', withGroups(G7, G7_LABELS));
    expect(parts).toEqual({});
  });

  it('says why there is none', async () => {
    expect(await withoutGroups('mixing')).toEqual({
      noDirectory: 'NO_ATTRIBUTE',
      nobody: 'LOW_COVERAGE',
      half: 'LOW_COVERAGE',
      one: 'COMPOUND',
      two: 'COMPOUND',
    });
    const two = await resultOf(
      'mixing',
      withGroups({ persons: 2, visits: everyoneAlone(2, 30), help: [[0, 1, 150]] }, ['A', 'B']),
    );
    expect(two.parts).toBeUndefined();
  });
});
