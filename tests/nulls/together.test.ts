import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../src/lib/base/random.ts';
import { rostersOf } from '../../src/lib/evidence/coattendance.ts';
import { makeClock } from '../../src/lib/base/clock.ts';
import { attendanceMatrix } from '../../src/lib/nulls/attendance.ts';
import { bicmP, fdsmP, hypergeometricP, together } from '../../src/lib/nulls/together.ts';
import { qValues } from '../../src/lib/stats/falseDiscovery.ts';
import { attendanceOf } from '../evidence/logsOf.ts';
import { G2, incidenceOf, rowsOf } from './incidences.ts';

const draws = { draws: 499, seed: 1, name: 'test' };
const pairsOf = (list: ReturnType<typeof together>) =>
  Array.from(list.shared, (count, p) => [list.a[p], list.b[p], count]);

describe('pairs against chance', () => {
  it('are those that share an event, with the tails of G3', () => {
    const pairs = together(G2);
    expect(pairsOf(pairs)).toEqual([
      ...[
        [0, 1, 3],
        [0, 2, 2],
        [0, 3, 2],
        [0, 4, 1],
        [1, 2, 2],
        [1, 3, 1],
        [2, 3, 1],
        [3, 4, 2],
      ],
    ]);
    expect(hypergeometricP(G2, pairs)[0]).toBeCloseTo(0.2, 12);
    expect(bicmP(G2, pairs)?.[0]).toBeCloseTo(0.37499, 5);
  });

  it('are found by draws where two people always come together, and not where nobody does', () => {
    // Forty people and thirty events at random; the first two are at the same ten.
    const chance = chanceOf(7, 'attendance');
    const rows = Array.from({ length: 40 }, (_, person) =>
      Array.from({ length: 30 }, (_, e) => e).filter((e) =>
        person < 2 ? e % 3 === 0 : chance.unit() < 0.25,
      ),
    );
    const observed = incidenceOf(30, rows);
    const pairs = together(observed);
    const p = fdsmP(observed, pairs, draws);
    expect(p[0]).toBe(1 / 500);
    const others = p.slice(1);
    expect(Math.min(...others)).toBeGreaterThanOrEqual(1 / 500);
    // Discrete p-values of pairs that met: at most about as many below 0.05 as the level allows.
    expect(others.filter((one) => one <= 0.05).length / 780).toBeLessThan(0.07);
    expect(qValues(others, 780).filter((q) => q < 0.05)).toHaveLength(0);
    expect(fdsmP(observed, pairs, draws)).toEqual(p);
  });

  it('have nothing to tell where everyone is at every event, or nobody at any', () => {
    const full = incidenceOf(3, [
      [0, 1, 2],
      [0, 1, 2],
    ]);
    expect([...hypergeometricP(full, together(full))]).toEqual([1]);
    expect([...(bicmP(full, together(full)) ?? [])]).toEqual([1]);
    expect([...fdsmP(full, together(full), draws)]).toEqual([1]);
    const empty = incidenceOf(0, [[], []]);
    expect(together(empty).shared).toHaveLength(0);
  });
});

describe('the matrix of attendance', () => {
  const rosters = rostersOf(
    attendanceOf([
      ...([
        [3, 0, 1],
        [1, 0, 1],
        [1, 1, 9],
        [2, 1, 9],
        [0, 2, 20],
        [3, 3, 30],
      ] as const),
    ]),
    4,
    4,
    makeClock('UTC'),
  );

  it('has the chosen people and the events where one of them was', () => {
    const matrix = attendanceMatrix(rosters, [3, 1, 2], (event) => event < 3);
    expect([...matrix.person]).toEqual([1, 2, 3]);
    expect([...matrix.event]).toEqual([0, 1]);
    expect(rowsOf(matrix)).toEqual([[0, 1], [1], [0]]);
  });
});
