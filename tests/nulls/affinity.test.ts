import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { affinityOf, noLift, noZ } from '../../src/lib/nulls/affinity.ts';
import { affinity, alternatives, CLOSED_FORM, pairOf, type Rows, type Way } from './affinities.ts';
import { stratifiedOf } from './incidences.ts';

/** The ways to go about it. */
const WAYS: readonly Way[] = [{}, { tail: 'strata' }, { mostDrawn: CLOSED_FORM }];

const sharedBy = (a: readonly number[], b: readonly number[]): number =>
  a.filter((c) => b.includes(c)).length;

describe('affinity by draws', () => {
  it('has the mean, spread and tail of all matrices with these sums in each stratum', async () => {
    const [left, right]: [Rows, Rows] = [
      [[0, 1], [0, 1, 2], [2], [0]],
      [[0], [0, 2], [1, 2], [0, 1]],
    ];
    const rows = left.map((row, i) => [...row, ...right[i]!.map((c) => c + 3)]);
    const [some, others] = [alternatives(3, left), alternatives(3, right)];
    const counts = some.flatMap((x) =>
      others.map((y) => sharedBy(x[0]!, x[1]!) + sharedBy(y[0]!, y[1]!)),
    );
    const mean = counts.reduce((sum, n) => sum + n, 0) / counts.length;
    const variance = counts.reduce((sum, n) => sum + (n - mean) ** 2, 0) / counts.length;
    const tail = counts.filter((n) => n >= 3).length / counts.length;
    const found = pairOf(await affinity([0, 3, 6], rows, { draws: 20_000 }), 0, 1);
    expect(counts.length).toBeGreaterThan(20);
    expect(found.shared).toBe(3);
    expect(found.expected).toBeCloseTo(mean, 1);
    expect(found.sd).toBeCloseTo(Math.sqrt(variance), 1);
    expect(Math.abs(found.p - tail)).toBeLessThan(0.02);
    expect(found.lift).toBeCloseTo(3.5 / (found.expected + 0.5), 12);
    expect(found.z).toBeCloseTo((3 - found.expected) / found.sd, 12);
    const apart = pairOf(await affinity([0, 3, 6], rows, { draws: 20_000, tail: 'strata' }), 0, 1);
    expect(apart.expected).toBeCloseTo(mean, 1);
    expect(apart.sd).toBeCloseTo(Math.sqrt(variance), 1);
    expect(Math.abs(apart.p - tail)).toBeLessThan(0.02);
  });

  const row = fc.uniqueArray(fc.nat(9)).map((list) => list.sort((a, b) => a - b));
  const bounds = [0, 4, 8, 10];
  const different = fc.uniqueArray(row, { minLength: 2, maxLength: 7, selector: String });

  test.prop([
    different.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray([...rows.keys()], { minLength: rows.length }),
        fc.constantFrom(...WAYS),
      ),
    ),
  ])('belongs to people, not to their numbers', async ([rows, order, way]) => {
    const found = await affinity(bounds, rows, way);
    const other = await affinity(
      bounds,
      order.map((k) => rows[k]!),
      way,
    );
    expect(other.family).toBe(found.family);
    expect(other.a).toHaveLength(found.a.length);
    other.a.forEach((a, p) => {
      const [i, j] = [order[a]!, order[other.b[p]!]!];
      const { pair, ...values } = pairOf(found, Math.min(i, j), Math.max(i, j));
      const { pair: _, ...others } = pairOf(other, a, other.b[p]!);
      expect(pair).toBeGreaterThanOrEqual(0);
      expect(others).toEqual(values);
    });
  });

  test.prop([different, fc.constantFrom(...WAYS)])(
    'does not change with people who never come, and comes again with its seed',
    async (rows, way) => {
      const found = await affinity(bounds, rows, way);
      expect(await affinity(bounds, [...rows, []], way)).toEqual(found);
    },
  );

  test.prop([different, fc.constantFrom(...WAYS)])(
    'has a q for the pairs of the family alone, and never a number where there is none',
    async (rows, way) => {
      const found = await affinity(bounds, rows, way);
      found.shared.forEach((shared, pair) => {
        const [p, q] = [found.p[pair]!, found.q[pair]!];
        expect(Number.isNaN(q)).toBe(Number.isNaN(p));
        if (Number.isNaN(p)) {
          // Nothing could be otherwise: exactly what is expected.
          expect([found.expected[pair], found.sd[pair]]).toEqual([shared, 0]);
        } else {
          expect(p).toBeGreaterThan(0);
          expect(p).toBeLessThanOrEqual(1);
          expect(q).toBeGreaterThan(p - 1e-12);
          expect(q).toBeLessThanOrEqual(1);
        }
        expect(Number.isNaN(found.lift[pair])).toBe(noLift(found, pair) !== null);
        expect(Number.isNaN(found.z[pair])).toBe(noZ(found, pair) !== null);
      });
    },
  );
});

describe('affinity by strata', () => {
  const rows = fc.array(fc.uniqueArray(fc.nat(6)), { minLength: 2, maxLength: 7 });

  test.prop([rows])('is that by whole draws where there is one stratum', async (lists) => {
    const sorted = lists.map((list) => list.sort((a, b) => a - b));
    const whole = await affinity([0, 7], sorted);
    const apart = await affinity([0, 7], sorted, { tail: 'strata' });
    expect(apart.expected).toEqual(whole.expected);
    expect(apart.sd).toEqual(whole.sd);
    apart.p.forEach((p, pair) => {
      if (Number.isNaN(p)) expect(whole.p[pair]).toBeNaN();
      else expect(p).toBeCloseTo(whole.p[pair]!, 12);
    });
  });

  it('tells chances that no whole draw shows', async () => {
    // In each of five strata the same two of ten people come together, and all others alone.
    const people = Array.from({ length: 10 }, (_, i) => i);
    const matrix = people.map((i) => people.slice(0, 5).map((s) => s * 9 + Math.max(0, i - 1)));
    const found = await affinity([0, 9, 18, 27, 36, 45], matrix, { draws: 499, tail: 'strata' });
    // By chance any of the 45 pairs would come together, in each stratum.
    expect(pairOf(found, 0, 1).p).toBeGreaterThan(45 ** -5 / 8);
    expect(pairOf(found, 0, 1).p).toBeLessThan(45 ** -5 * 8);
  });
});

describe('affinity in closed form', () => {
  it('is that of G3 where there is one stratum', async () => {
    const G2: Rows = [[0, 1, 2, 4], [0, 1, 2], [0, 2], [0, 3, 4], [3, 4], [5]];
    const found = await affinity([0, 6], G2, { mostDrawn: CLOSED_FORM });
    expect(found.draws).toBeNull();
    expect(pairOf(found, 0, 1).expected).toBeCloseTo(2.1853, 4);
    expect(pairOf(found, 0, 1).p).toBeCloseTo(0.37499, 5);
    expect(pairOf(found, 0, 2).expected).toBeCloseTo(1.4918, 4);
    expect(pairOf(found, 0, 2).p).toBeCloseTo(0.470407, 6);
    expect(pairOf(found, 3, 4).expected).toBeCloseTo(1.1773, 4);
    expect(pairOf(found, 3, 4).p).toBeCloseTo(0.332629, 6);
    expect(found.family).toBe(15);
  });

  it('adds strata, with certainty where one of the two always comes', async () => {
    // Three of four people at one of two columns, in each of two strata; person 4 at all four.
    const rows: Rows = [
      [0, 2],
      [0, 3],
      [1, 3],
      [1, 2],
      [0, 1, 2, 3],
    ];
    const found = await affinity([0, 2, 4], rows, { mostDrawn: CLOSED_FORM });
    // By symmetry every chance is 1/2: 4 columns, each shared with 1/4.
    expect(pairOf(found, 0, 1)).toMatchObject({ shared: 1 });
    expect(pairOf(found, 0, 1).expected).toBeCloseTo(1, 9);
    expect(pairOf(found, 0, 1).sd).toBeCloseTo(Math.sqrt(4 * (1 / 4) * (3 / 4)), 9);
    expect(pairOf(found, 0, 1).p).toBeCloseTo(1 - (3 / 4) ** 4, 9);
    expect(pairOf(found, 0, 4)).toMatchObject({ shared: 2, expected: 2, sd: 0, z: NaN, q: NaN });
  });

  it('takes the place of the model from draws where sums force cells', async () => {
    // In the left stratum the first two hold the first two columns in every matrix.
    const rows: Rows = [
      [0, 1, 2],
      [0, 1, 3],
      [0, 5],
      [1, 4],
    ];
    const found = await affinity([0, 4, 6], rows, { mostDrawn: CLOSED_FORM });
    expect(pairOf(found, 0, 1).expected).toBeCloseTo(2 + 2 * 0.25, 1);
    expect(pairOf(found, 2, 3).pair).toBe(-1);
    expect(found.family).toBe(6);
  });
});

describe('affinity where there is little', () => {
  const none = { family: 0, a: new Uint32Array(0), q: new Float64Array(0) };

  it('is nothing without people, columns or company', async () => {
    for (const way of WAYS) {
      expect(await affinity([0], [], way)).toMatchObject(none);
      expect(await affinity([0], [[], []], way)).toMatchObject(none);
      expect(await affinity([0, 3], [[0, 2]], way)).toMatchObject(none);
    }
  });

  it('says nothing of who was there in the only half-day, or always', async () => {
    for (const way of WAYS) {
      for (const rows of [[[0], [0], []] as Rows, [[0], [0]] as Rows]) {
        const found = await affinity([0, 1], rows, way);
        expect(found).toMatchObject({ family: 0, strata: 1, single: 1, fixed: 1 });
        expect(pairOf(found, 0, 1)).toMatchObject({
          ...{ shared: 1, expected: 1, sd: 0, lift: 1, z: NaN, p: NaN, q: NaN },
        });
        expect([noLift(found, 0), noZ(found, 0)]).toEqual([null, 'NO_VARIANCE']);
      }
      const always: Rows = [
        [0, 1, 2],
        [0, 1, 2],
        [0, 1, 2],
      ];
      const found = await affinity([0, 2, 3], always, way);
      expect(found).toMatchObject({ family: 0, strata: 2, single: 1, fixed: 2 });
      expect([...found.expected]).toEqual([3, 3, 3]);
    }
  });

  it('has no lift where half a meeting is not expected', async () => {
    const rows: Rows = [[0], [0], [1], [2], [3], [4], [5], [6]];
    const found = await affinity([0, 7], rows, { draws: 199 });
    expect(pairOf(found, 0, 1).expected).toBeLessThan(0.1);
    expect(pairOf(found, 0, 1).lift).toBeNaN();
    expect(noLift(found, 0)).toBe('N_TOO_SMALL');
  });

  it('can be watched and stopped', async () => {
    const observed = stratifiedOf(
      [0, 4],
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    );
    const seen: number[] = [];
    const stop = new AbortController();
    for (const mostDrawn of [2000, CLOSED_FORM]) {
      const task = { onProgress: ({ done }: { done: number }) => seen.push(done) };
      await affinityOf(observed, { draws: 9, seed: 1, name: 'test' }, task, mostDrawn);
    }
    expect(seen).toEqual([0, 0]);
    stop.abort();
    for (const mostDrawn of [2000, CLOSED_FORM]) {
      await expect(
        affinityOf(
          observed,
          { draws: 9, seed: 1, name: 'test' },
          { signal: stop.signal },
          mostDrawn,
        ),
      ).rejects.toMatchObject({ code: 'CANCELLED' });
    }
  });
});
