import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { makeClock } from '../../src/lib/base/clock.ts';
import { copresenceOf, type Copresence } from '../../src/lib/evidence/copresence.ts';
import { plainOverlap } from '../../src/lib/evidence/plainOverlap.ts';
import { cleanVisits, type Visits } from '../../src/lib/evidence/visits.ts';
import { checkinsOf, zonesOf, type VisitRow } from './logsOf.ts';

const clock = makeClock('UTC');
const PERSONS = 8;
const zones = zonesOf('one', 'two', null);

const visitsOf = (rows: readonly VisitRow[], gap = 10): Visits =>
  cleanVisits(checkinsOf(rows), zones, PERSONS, clock, gap);

const project = (visits: Visits, changes: Partial<typeof DEFAULTS> = {}): Promise<Copresence> =>
  copresenceOf(visits, zones, new Uint8Array(PERSONS), { ...DEFAULTS, ...changes }, {});

type Column = 'day' | 'together' | 'attention' | 'longest' | 'small';

/** Values of a column in the rows of a pair. */
function valuesOf({ blocks, block, from, to }: Copresence, pair: number, column: Column): number[] {
  const rows = blocks[block[pair]!]!;
  const length = to[pair]! - from[pair]!;
  return Array.from({ length }, (_, i) => rows[column](from[pair]! + i));
}

/** Sums of a column over the days of each pair, in hours, by "a b". */
function totals(copresence: Copresence, column: Column): Record<string, number> {
  const sums: Record<string, number> = {};
  const { pairs } = copresence;
  for (let p = 0; p < pairs.a.length; p++) {
    const sum = valuesOf(copresence, p, column).reduce((total, value) => total + value, 0);
    sums[`${pairs.a[p]!} ${pairs.b[p]!}`] = sum / 3600;
  }
  return sums;
}

describe('vector G1', () => {
  const rows: VisitRow[] = [
    [0, 0, 0, 60],
    [1, 0, 30, 90],
    [2, 0, 45, 75],
    [3, 0, 60, 120],
    [4, 0, 200, 215],
  ];

  it('gives the hours together of every pair', async () => {
    expect(totals(await project(visitsOf(rows)), 'together')).toEqual({
      '0 1': 0.5,
      '0 2': 0.25,
      '1 2': 0.5,
      '1 3': 0.5,
      '2 3': 0.25,
    });
  });

  it('gives the attention-hours of every pair', async () => {
    const attention = totals(await project(visitsOf(rows)), 'attention');
    const expected = { '0 1': 0.375, '0 2': 0.125, '1 2': 0.25, '1 3': 0.375, '2 3': 0.125 };
    expect(Object.keys(attention)).toEqual(Object.keys(expected));
    for (const [pair, hours] of Object.entries(expected))
      expect(attention[pair]).toBeCloseTo(hours, 12);
  });
});

/** Random visits on a grid of five minutes over three days, in three zones. */
const randomRows = fc
  .array(
    fc.tuple(
      fc.nat(PERSONS - 1),
      fc.nat(2),
      fc.nat(3 * 24 * 12).map((slot) => slot * 5),
      fc.integer({ min: 1, max: 60 }).map((slots) => slots * 5),
    ),
    { maxLength: 40 },
  )
  .map((rows) => rows.map(([p, z, start, length]): VisitRow => [p, z, start, start + length]));

/** Seconds each pair shares, minute by minute, without any cleverness. */
function slowly(
  visits: Visits,
  cap: number,
): { together: Record<string, number>; company: number[] } {
  const together: Record<string, number> = {};
  const company = new Array<number>(PERSONS).fill(0);
  const there = new Map<string, number[]>();
  for (let v = 0; v < visits.length; v++) {
    for (let t = visits.start[v]!; t < visits.end[v]!; t += 60) {
      const key = `${visits.zone[v]!} ${t}`;
      there.set(key, [...(there.get(key) ?? []), visits.person[v]!]);
    }
  }
  for (const persons of there.values()) {
    if (persons.length < 2 || persons.length > cap) continue;
    for (const p of persons) {
      company[p]! += 1 / 60;
      for (const q of persons) {
        if (p < q) together[`${p} ${q}`] = (together[`${p} ${q}`] ?? 0) + 1 / 60;
      }
    }
  }
  return { together, company };
}

describe('co-presence of random visits', () => {
  it('equals a minute-by-minute count, crowds left out', async () => {
    await fc.assert(
      fc.asyncProperty(randomRows, fc.integer({ min: 2, max: 6 }), async (rows, crowdCap) => {
        const visits = visitsOf(rows);
        const found = totals(await project(visits, { crowdCap }), 'together');
        const expected = slowly(visits, crowdCap).together;
        expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
        for (const [pair, hours] of Object.entries(expected))
          expect(found[pair]).toBeCloseTo(hours, 9);
      }),
    );
  });

  it('equals plain overlap where nothing is discounted, among few people and among many', async () => {
    await fc.assert(
      fc.asyncProperty(randomRows, async (rows) => {
        const visits = visitsOf(rows, 0);
        const found = totals(await project(visits, { crowdCap: 1e6 }), 'together');
        for (const persons of [PERSONS, 5_000]) {
          const { a, b, seconds } = plainOverlap(visits, persons);
          const plain = Object.fromEntries(
            Array.from(seconds, (s, p) => [`${a[p]!} ${b[p]!}`, s / 3600]),
          );
          expect(plain).toEqual(found);
        }
      }),
    );
  });

  it('shares out exactly the hours each person spends in company', async () => {
    await fc.assert(
      fc.asyncProperty(randomRows, fc.integer({ min: 2, max: 6 }), async (rows, crowdCap) => {
        const visits = visitsOf(rows);
        const copresence = await project(visits, { crowdCap });
        const given = new Array<number>(PERSONS).fill(0);
        for (const [pair, hours] of Object.entries(totals(copresence, 'attention'))) {
          for (const person of pair.split(' ')) given[Number(person)]! += hours;
        }
        const { company } = slowly(visits, crowdCap);
        for (let p = 0; p < PERSONS; p++) expect(given[p]).toBeCloseTo(company[p]!, 9);
      }),
    );
  });

  it('is not changed by splitting visits anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(randomRows, fc.array(fc.nat(1000)), async (rows, cuts) => {
        const split = rows.flatMap((row, r): VisitRow[] => {
          const [person, zone, start, end] = row;
          const length = (end! - start) / 5;
          const cut = start + 5 * ((cuts[r] ?? 0) % length);
          return cut === start
            ? [row]
            : [
                [person, zone, start, cut],
                [person, zone, cut, end],
              ];
        });
        // Splitting is neutral only where nobody is in two zones at once: otherwise K13 cuts anew.
        const alone = withoutOverlaps(rows);
        const alsoAlone = withoutOverlaps(split);
        fc.pre(alone.length === rows.length && alsoAlone.length === split.length);
        const [one, two] = [await project(visitsOf(rows)), await project(visitsOf(split))];
        expect(one.pairs.a.length).toBe(two.pairs.a.length);
        expect(rowsByPair(two)).toEqual(rowsByPair(one));
      }),
    );
  });
});

/** All rows of each pair, wherever they stand. */
const rowsByPair = (copresence: Copresence): unknown[] =>
  [...copresence.pairs.a].map((a, p) => [
    a,
    copresence.pairs.b[p],
    ...(['day', 'together', 'attention', 'longest', 'small'] as const).map((column) =>
      valuesOf(copresence, p, column),
    ),
  ]);

function withoutOverlaps(rows: readonly VisitRow[]): VisitRow[] {
  return rows.filter(
    ([p, z, start, end], r) =>
      !rows.some(
        ([q, y, from, to], s) => s !== r && q === p && y !== z && from <= end! && start <= to!,
      ),
  );
}

describe('encounters', () => {
  const both = (start: number, end: number, zone = 0): VisitRow[] => [
    [0, zone, start, end],
    [1, zone, start, end],
  ];
  const days = async (
    rows: VisitRow[],
  ): Promise<{ longest: number[]; small: number[]; day: number[] }> => {
    const found = await project(visitsOf(rows, 0));
    const column = (name: Column): number[] =>
      [...found.block].flatMap((_, pair) => valuesOf(found, pair, name));
    return { longest: column('longest'), small: column('small'), day: column('day') };
  };

  it('bridges pauses of ten minutes without counting them', async () => {
    expect((await days([...both(0, 10), ...both(20, 30)])).longest).toEqual([20 * 60]);
    expect((await days([...both(0, 10), ...both(21, 31)])).longest).toEqual([10 * 60]);
  });

  it('belongs to the day it began', async () => {
    const { longest } = await days([
      ...both(23 * 60 + 50, 24 * 60 - 2),
      ...both(24 * 60 + 3, 24 * 60 + 20),
    ]);
    expect(longest).toEqual([25 * 60, 0]);
  });

  it('never crosses zones', async () => {
    expect((await days([...both(0, 10), ...both(10, 20, 1)])).longest).toEqual([10 * 60]);
  });

  it('tells small groups apart from larger ones, and never in a coarse zone', async () => {
    const five: VisitRow[] = [0, 1, 2, 3, 4].map((p) => [p, 0, 0, 60]);
    expect(
      (await days([...five, [5, 1, 0, 60], [6, 1, 0, 60]])).small.filter((s) => s > 0),
    ).toEqual([3600]);
    expect((await days(both(0, 60, 2))).small).toEqual([0]);
    expect((await days(both(0, 60, 2))).longest).toEqual([3600]);
  });
});
