import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeClock } from '../../src/lib/base/clock.ts';
import { cleanVisits, type Visits } from '../../src/lib/evidence/visits.ts';
import { checkinsOf, MONDAY, zonesOf, type VisitRow } from './logsOf.ts';

const clock = makeClock('UTC');
const zones = zonesOf('one', 'two', 'three');
const clean = (rows: readonly VisitRow[], gap = 10): Visits =>
  cleanVisits(checkinsOf(rows), zones, 6, clock, gap);
/** [person, zone, start, end] in minutes, by person and start. */
const listed = (visits: Visits): number[][] =>
  Array.from({ length: visits.length }, (_, v) => [
    visits.person[v]!,
    visits.zone[v]!,
    (visits.start[v]! - MONDAY) / 60,
    (visits.end[v]! - MONDAY) / 60,
  ]).sort((x, y) => x[0]! - y[0]! || x[2]! - y[2]!);

describe('merging', () => {
  it('bridges pauses of at most ten minutes in one zone', () => {
    expect(
      listed(
        clean([
          [0, 0, 0, 60],
          [0, 0, 70, 90],
        ]),
      ),
    ).toEqual([[0, 0, 0, 90]]);
    expect(
      listed(
        clean([
          [0, 0, 0, 60],
          [0, 0, 71, 90],
        ]),
      ),
    ).toHaveLength(2);
    expect(
      listed(
        clean([
          [0, 0, 0, 90],
          [0, 0, 10, 20],
        ]),
      ),
    ).toEqual([[0, 0, 0, 90]]);
  });

  it('does not bridge a pause spent elsewhere', () => {
    expect(
      listed(
        clean([
          [0, 0, 0, 60],
          [0, 1, 62, 66],
          [0, 0, 68, 90],
        ]),
      ),
    ).toEqual([
      [0, 0, 0, 60],
      [0, 1, 62, 66],
      [0, 0, 68, 90],
    ]);
  });

  it('keeps people apart', () => {
    expect(
      listed(
        clean([
          [0, 0, 0, 60],
          [1, 0, 65, 90],
        ]),
      ),
    ).toHaveLength(2);
  });
});

describe('missing check-outs', () => {
  it('take the person’s own median from five visits on', () => {
    const own: VisitRow[] = [10, 20, 30, 40, 50].map((length, d) => [
      0,
      0,
      d * 1440,
      d * 1440 + length,
    ]);
    const visits = clean([...own, [0, 0, 7 * 1440, null]]);
    expect(listed(visits).at(-1)).toEqual([0, 0, 7 * 1440, 7 * 1440 + 30]);
    expect(visits.findings).toEqual({ imputed: 1, noEffect: 0, overlapping: 0 });
    expect([...visits.imputed].reduce((a, b) => a + b)).toBe(1);
  });

  it('else take the place’s median: even counts give the mean of the two middle ones', () => {
    const visits = clean([
      [0, 0, 0, 10],
      [1, 0, 0, 21],
      [2, 0, 2000, null],
    ]);
    expect(listed(visits).at(-1)).toEqual([2, 0, 2000, 2015.5]);
  });

  it('never run past the next local midnight', () => {
    const visits = clean([
      [0, 0, 0, 600],
      [1, 0, 1400, null],
    ]);
    expect(listed(visits).at(-1)).toEqual([1, 0, 1400, 1440]);
  });

  it('have no effect where there is no median, and are counted', () => {
    const visits = clean([[0, 0, 0, null]]);
    expect(visits.length).toBe(0);
    expect(visits.findings.noEffect).toBe(1);
  });
});

describe('one zone at a time', () => {
  it('ends the earlier visit where the later begins, for good', () => {
    const visits = clean([
      [0, 0, 0, 300],
      [0, 1, 60, 120],
    ]);
    expect(listed(visits)).toEqual([
      [0, 0, 0, 60],
      [0, 1, 60, 120],
    ]);
    expect(visits.findings.overlapping).toBe(1);
  });

  it('keeps the longer of two that begin together', () => {
    expect(
      listed(
        clean([
          [0, 0, 0, 30],
          [0, 1, 0, 60],
        ]),
      ),
    ).toEqual([[0, 1, 0, 60]]);
    expect(
      listed(
        clean([
          [0, 0, 0, 60],
          [0, 1, 0, 30],
        ]),
      ),
    ).toEqual([[0, 0, 0, 60]]);
  });
});

const rows = fc
  .array(
    fc.tuple(
      fc.nat(5),
      fc.nat(2),
      fc.nat(300).map((s) => s * 5),
      fc.option(fc.integer({ min: 1, max: 40 })),
    ),
    { maxLength: 60 },
  )
  .map((all) => {
    const seen = new Set<string>();
    return all
      .map(([p, z, start, length]): VisitRow => [
        p,
        z,
        start,
        length === null ? null : start + length * 5,
      ])
      .filter(([p, z, start]) => !seen.has(`${p} ${z} ${start}`) && seen.add(`${p} ${z} ${start}`));
  });

describe('clean visits', () => {
  it('never have a person in two places, and have a length', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const list = listed(clean(all));
        list.forEach(([person, , start, end], v) => {
          expect(end).toBeGreaterThan(start!);
          const next = list[v + 1];
          if (next && next[0] === person) expect(next[2]).toBeGreaterThanOrEqual(end!);
        });
      }),
    );
  });

  it('do not depend on the order of rows', () => {
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (all, order) => {
        const shuffled = all
          .map((row) => ({ row, key: order.next().value as number }))
          .sort((x, y) => x.key - y.key)
          .map(({ row }) => row);
        expect(listed(clean(shuffled))).toEqual(listed(clean(all)));
      }),
    );
  });

  it('stand in the order of zone and start', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const visits = clean(all);
        for (let v = 1; v < visits.length; v++) {
          const key = (i: number): number => visits.zone[i]! * 1e12 + visits.start[i]!;
          expect(key(v)).toBeGreaterThanOrEqual(key(v - 1));
        }
      }),
    );
  });
});
