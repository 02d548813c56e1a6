/** Questions to a community: only what stands out, from numbers that may be shown. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgainstChance } from '../../src/lib/indicators/againstChance.ts';
import type { Gap } from '../../src/lib/indicators/groupGaps.ts';
import type { Parts, Result } from '../../src/lib/indicators/result.ts';
import { MOST_QUESTIONS, questionsOf, type Told } from '../../src/lib/report/questions.ts';

const result = (
  id: string,
  value: number | null,
  range: readonly [number, number] | null = null,
  parts?: Parts,
): Result => ({
  ...{ id, value, unit: 'share', n: 140, coverage: 1, flags: [], spec: '' },
  ...{ lo: range?.[0] ?? null, hi: range?.[1] ?? null, level: 0.95, method: 'week-jackknife' },
  ...(value === null ? { reason: 'SUPPRESSED_PRIVACY' as const } : {}),
  ...(parts && { parts }),
});

const band = (lo: number, mean: number, hi: number, excess: number, q = 0.02): AgainstChance => ({
  ...{ model: 'label', mean, lo, hi, excess, z: 5, p: q, q, draws: 99 },
});

const gap = (side: Gap['side'], mean: number, lo: number, hi: number): Gap => ({
  ...{ mean, lo, hi, side, distance: side === 'fewer' ? -4 : 4 },
});

const told = (some: Partial<Told>): Told => ({
  ...{ results: [], bands: new Map(), groups: null, k: 11 },
  ...some,
});

const kinds = (some: Partial<Told>): string[] => questionsOf(told(some)).map(({ kind }) => kind);

/** Two groups of twenty and one of ten, with ties between the first two as told. */
const groups = (ties: number | null, between: Gap | null, of: Told['groups'] = null) =>
  of ?? {
    groups: [
      { name: 'couture', persons: 20 },
      { name: 'bois', persons: 20 },
      { name: 'radio', persons: 10 },
    ],
    cells: [
      { a: 0, b: 1, ties, gap: between },
      { a: 0, b: 2, ties: 0, gap: gap('fewer', 20, 15, 25) },
      { a: 0, b: 0, ties: 40, gap: gap('more', 14, 7, 20) },
      { a: 2, b: 2, ties: 40, gap: gap('more', 5, 1, 9) },
    ],
  };

describe('a question', () => {
  it('is asked of two groups only where chance gives them more ties', () => {
    const far = groups(5, gap('fewer', 25, 15, 35));
    expect(questionsOf(told({ groups: far }))).toEqual([
      { kind: 'apart', a: 'couture', b: 'bois', sharesRoom: false, distance: 2 },
    ]);
    expect(kinds({ groups: groups(5, gap(null, 25, 15, 35)) })).toEqual([]);
    expect(kinds({ groups: groups(null, gap('fewer', 25, 15, 35)) })).toEqual([]);
  });

  it('says that they share the room where their hours together would make as many ties', () => {
    const far = groups(5, gap('fewer', 25, 15, 35));
    const mixing = (byExposure: number): Result =>
      result('mixing', null, null, { 'bois|couture': { byExposure } });
    expect(questionsOf(told({ groups: far, results: [mixing(25)] }))).toMatchObject([
      { sharesRoom: true },
    ]);
    expect(questionsOf(told({ groups: far, results: [mixing(24)] }))).toMatchObject([
      { sharesRoom: false },
    ]);
  });

  it('names groups that stick together, but none of fewer than eleven', () => {
    const found = questionsOf(
      told({
        groups: groups(30, null),
        results: [result('ei-excess', -0.4)],
        bands: new Map([['ei-excess', band(-0.1, 0, 0.1, -0.4)]]),
      }),
    );
    expect(found).toEqual([{ kind: 'inside', groups: ['couture'], distance: 4 }]);
  });

  it('needs a value outside of what chance gives, and no chance finding', () => {
    const results = [result('half-of-help-share', 0.1)];
    const ask = (one: AgainstChance): string[] =>
      kinds({ results, bands: new Map([['half-of-help-share', one]]) });
    expect(ask(band(0.14, 0.16, 0.18, -0.06))).toEqual(['load']);
    expect(ask(band(0.14, 0.16, 0.18, -0.06, 0.2))).toEqual([]); // one of many that were tried
    expect(ask(band(0.1, 0.16, 0.18, -0.06))).toEqual([]); // as told, chance reaches it
    expect(ask(band(0.02, 0.04, 0.06, 0.06))).toEqual([]); // more, which is not what it asks of
    expect(kinds({ results })).toEqual([]); // nothing is known of chance
  });

  it('needs the whole range on one side', () => {
    const newcomers = (range: readonly [number, number] | null): string[] =>
      kinds({ results: [result('newcomers-integrated', 0.3, range)] });
    expect(newcomers([0.2, 0.4])).toEqual(['newcomers']);
    expect(newcomers([0.1, 0.55])).toEqual([]);
    expect(newcomers(null)).toEqual([]);
    const encounters = (lo: number): string[] =>
      kinds({ results: [result('cross-first-encounters', 1.2, [lo, 1.4])] });
    expect(encounters(1.1)).toEqual(['encounters']);
    expect(encounters(1)).toEqual([]);
  });

  it('of moments holds the ties against members dealt at random', () => {
    // 40 and 40: half of all pairs, near enough, are of two moments.
    const rhythms = { morning: 40, evening: 40, mixed: 90 };
    const ask = (range: readonly [number, number], parts: Parts): string[] =>
      kinds({ results: [result('rhythm-bridging', 0.3, range, { rhythms: parts })] });
    expect(ask([0.2, 0.45], rhythms)).toEqual(['rhythms']);
    expect(ask([0.2, 0.5], rhythms)).toEqual([]);
    expect(ask([0.2, 0.45], { ...rhythms, weekend: null })).toEqual([]); // one is hidden
  });

  it('of events asks where ties begin more than hours give, and of kinds of events alone', () => {
    const at = (newTies: number | null, q: number) => ({
      ...{ newTies, q, byChance: 5, byChanceLo: 2, byChanceHi: 8 },
    });
    const ask = (parts: Parts): unknown =>
      questionsOf(told({ results: [result('catalysts', null, null, parts)] }));
    expect(ask({ 'event:atelier': at(40, 0.01) })).toMatchObject([
      { kind: 'begins', context: 'event:atelier' },
    ]);
    expect(ask({ 'event:repas': at(0, 0.01) })).toMatchObject([
      { kind: 'gathers', context: 'event:repas' },
    ]);
    expect(ask({ 'event:atelier': at(40, 0.3), 'event:x': at(null, 0.01) })).toEqual([]);
    expect(ask({ 'zone:Halle/Atelier': at(40, 0.01), 'topic:vélo': at(40, 0.01) })).toEqual([]);
  });

  it('of ties on events alone needs more than half of them beyond doubt', () => {
    const ask = (event: number): string[] =>
      kinds({ results: [result('ties-by-class', 100, null, { audit: { byKinds: { event } } })] });
    expect(ask(75)).toEqual(['events']);
    expect(ask(55)).toEqual([]); // Wilson’s range of 55 of 100 begins at 45
  });

  it('of skills tells that one knows or none only where it may be told', () => {
    const ask = (singleHolderTopics: number | null): unknown =>
      questionsOf(
        told({
          results: [result('skills-gap', 0.4, [0.3, 0.5], { byChance: 0.2, singleHolderTopics })],
        }),
      );
    expect(ask(5)).toMatchObject([{ kind: 'skills', single: true }]);
    expect(ask(null)).toMatchObject([{ kind: 'skills', single: false }]);
  });

  it('comes before those that stand out less', () => {
    const found = questionsOf(
      told({
        results: [
          result('newcomers-integrated', 0.3, [0.2, 0.4]), // two widths below a half
          result('cross-first-encounters', 1.5, [1.4, 1.6]), // five above 1
        ],
      }),
    );
    expect(found.map(({ kind }) => kind)).toEqual(['encounters', 'newcomers']);
  });
});

const IDS = [
  ...['ei-excess', 'ties-by-class', 'rhythm-bridging', 'skills-gap', 'half-of-help-share'],
  ...['circulating-help', 'newcomers-integrated', 'weak-tie-persistence', 'weak-bridging-share'],
  ...['cross-first-encounters', 'catalysts', 'mixing'],
];
const number = fc.double({ min: -1, max: 60, noNaN: true });
const maybe = fc.option(number, { nil: null });
const parts = fc.record({
  audit: fc.record({ byKinds: fc.record({ event: maybe }) }),
  rhythms: fc.dictionary(fc.constantFrom('morning', 'evening', 'mixed'), maybe),
  byChance: maybe,
  singleHolderTopics: maybe,
  'event:atelier': fc.record({
    ...{ newTies: maybe, byChance: maybe, byChanceLo: maybe, byChanceHi: maybe, q: maybe },
  }),
});
const anyGap = fc.record({
  ...{ mean: number, lo: number, hi: number, distance: number },
  side: fc.constantFrom('more', 'fewer', null),
});
const anyTold = fc.record({
  results: fc.tuple(
    ...IDS.map((id) =>
      fc
        .tuple(maybe, maybe, maybe, parts)
        .map(([value, lo, hi, own]): Result => ({ ...result(id, value), lo, hi, parts: own })),
    ),
  ),
  bands: fc.tuple(...IDS.map(() => fc.tuple(number, number, number, number, number))).map(
    (all) =>
      new Map(
        IDS.map((id, i) => {
          const [lo, mean, hi, excess, q] = all[i] ?? [0, 0, 0, 0, 1];
          return [id, band(lo, mean, hi, excess, q)] as const;
        }),
      ),
  ),
  groups: fc.record({
    groups: fc.array(
      fc.record({
        name: fc.string({ minLength: 1 }).map((name) => `g-${name}`),
        persons: fc.integer({ min: 0, max: 30 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    cells: fc.array(
      fc.record({ a: fc.nat(3), b: fc.nat(3), ties: maybe, gap: fc.option(anyGap, { nil: null }) }),
      { maxLength: 8 },
    ),
  }),
  k: fc.constant(11),
});

describe('questions', () => {
  it('are five at most, one of each kind, from what stands out most', () => {
    fc.assert(
      fc.property(anyTold, (all) => {
        const found = questionsOf(all);
        expect(found.length).toBeLessThanOrEqual(MOST_QUESTIONS);
        expect(new Set(found.map(({ kind }) => kind)).size).toBe(found.length);
        const distances = found.map(({ distance }) => distance);
        expect(distances).toEqual([...distances].sort((x, y) => y - x));
        expect(distances.every((one) => one > 1)).toBe(true);
      }),
    );
  });

  it('never come of a number that is not told', () => {
    fc.assert(
      fc.property(anyTold, (all) => {
        // Values, and the cells that contexts and groups rest on.
        const untold = questionsOf({
          ...all,
          results: all.results.map((one) => ({
            ...result(one.id, null),
            parts: { 'event:atelier': { newTies: null, byChance: 5, byChanceHi: 8, q: 0 } },
          })),
          groups: { ...all.groups, cells: all.groups.cells.map((one) => ({ ...one, ties: null })) },
        });
        expect(untold).toEqual([]);
      }),
    );
  });

  it('name no group of fewer than eleven', () => {
    fc.assert(
      fc.property(anyTold, (all) => {
        const large = all.groups.groups.filter(({ persons }) => persons >= 11);
        for (const question of questionsOf(all)) {
          const named =
            question.kind === 'apart'
              ? [question.a, question.b]
              : question.kind === 'inside'
                ? question.groups
                : [];
          for (const name of named) expect(large.map((one) => one.name)).toContain(name);
        }
      }),
    );
  });
});
