import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { columnSums } from '../../src/lib/nulls/incidence.ts';
import { stratifiedNull } from '../../src/lib/nulls/strata.ts';
import { rowsOf, stratifiedOf } from './incidences.ts';

/** Columns of strata of 1, 4 and 3. */
const BOUNDS = [0, 1, 5, 8];
const row = fc.uniqueArray(fc.nat(7)).map((list) => list.sort((a, b) => a - b));
const rows = fc.array(row, { minLength: 1, maxLength: 8 });
/** People who are all there at different times. */
const different = fc.uniqueArray(row, { minLength: 2, maxLength: 8, selector: String });
const shuffled = different.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length })),
);

const draw = (lists: readonly (readonly number[])[], seed = 1, replicate = 0, bounds = BOUNDS) =>
  rowsOf(stratifiedNull(stratifiedOf(bounds, lists)).draw(seed, 'test', replicate));

describe('draws in strata', () => {
  test.prop([rows, fc.integer()])('keep both sums of every stratum', (lists, seed) => {
    const observed = stratifiedOf(BOUNDS, lists);
    const drawn = stratifiedNull(observed).draw(seed, 'test', 0);
    expect(columnSums(drawn)).toEqual(columnSums(observed));
    const sums = (all: readonly (readonly number[])[]) =>
      all.map((own) =>
        BOUNDS.slice(1).map((to, s) => own.filter((c) => c >= BOUNDS[s]! && c < to).length),
      );
    expect(sums(rowsOf(drawn))).toEqual(sums(lists));
    for (const own of rowsOf(drawn)) expect(own).toEqual([...new Set(own)].sort((a, b) => a - b));
  });

  test.prop([shuffled, fc.integer()])(
    'are the same under other numbers',
    ([lists, order], seed) => {
      const drawn = draw(lists, seed);
      expect(
        draw(
          order.map((k) => lists[k]!),
          seed,
        ),
      ).toEqual(order.map((k) => drawn[k]));
    },
  );

  test.prop([rows, fc.nat(8)])('do not change with people who never come', (lists, at) => {
    const more = [...lists.slice(0, at), [], ...lists.slice(at)];
    expect(draw(more)).toEqual([...draw(lists).slice(0, at), [], ...draw(lists).slice(at)]);
  });

  it('are the same for the same seed and replicate, and others else', () => {
    const lists = [
      [1, 2, 5],
      [2, 3],
      [3, 4, 6],
      [1, 7],
    ];
    const third = draw(lists, 5, 3);
    expect(draw(lists, 5, 3)).toEqual(third);
    const others = [0, 1, 2, 4, 5].map((replicate) => JSON.stringify(draw(lists, 5, replicate)));
    expect(new Set(others).size).toBeGreaterThan(1);
  });

  it('trade across all columns where there is one stratum, and nothing where each has its own', () => {
    const lists = [[0], [1], [2], [3]];
    const first = Array.from({ length: 40 }, (_, r) => draw(lists, 1, r, [0, 4])[0]![0]);
    expect(new Set(first)).toEqual(new Set([0, 1, 2, 3]));
    expect(draw(lists, 1, 0, [0, 1, 2, 3, 4])).toEqual(lists);
  });

  it('count the strata in which nothing can be otherwise, and who has nothing to trade', () => {
    // One column; everyone there always; one who comes beside one who always does; two who trade.
    const observed = stratifiedOf(
      [0, 1, 3, 5, 7],
      [[0, 1, 2, 3, 4], [1, 2, 3, 5], [0, 1, 2, 6], []],
    );
    const chance = stratifiedNull(observed);
    expect(chance).toMatchObject({ strata: 4, single: 1, fixed: 3 });
    expect([...chance.isLoose]).toEqual([0, 1, 1, 0]);
  });

  it('have nothing to do with nobody, one person or no column', () => {
    expect(draw([], 1, 0, [0])).toEqual([]);
    expect(draw([[], []], 1, 0, [0])).toEqual([[], []]);
    expect(draw([[1, 6]])).toEqual([[1, 6]]);
    expect(stratifiedNull(stratifiedOf([0], []))).toMatchObject({ strata: 0, single: 0, fixed: 0 });
  });
});
