import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { structuralOrder } from '../../src/lib/graph/structuralOrder.ts';

type Row = readonly [a: number, b: number, weight: number];

const orderOf = (n: number, rows: readonly Row[]): number[] => [
  ...structuralOrder(
    n,
    { from: Uint32Array.from(rows, ([a]) => a), to: Uint32Array.from(rows, ([, b]) => b) },
    rows.map(([, , weight]) => weight),
  ),
];

/** The ties written by places in the order: what anything that follows it gets to see. */
function seen(n: number, rows: readonly Row[]): string[] {
  const place: number[] = [];
  orderOf(n, rows).forEach((node, at) => (place[node] = at));
  return rows
    .map(([a, b, weight]) => {
      const [x, y] = [place[a] ?? -1, place[b] ?? -1];
      return `${String(Math.min(x, y))} ${String(Math.max(x, y))} ${String(weight)}`;
    })
    .sort();
}

const clique = (from: number, size: number): Row[] =>
  Array.from({ length: size * size }, (_, i): Row => [
    from + Math.floor(i / size),
    from + (i % size),
    1,
  ]).filter(([a, b]) => a < b);

describe('structural order', () => {
  test.prop([
    fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.integer({ min: 1, max: 3 })), { maxLength: 30 }),
    fc.shuffledSubarray(
      Array.from({ length: 12 }, (_, i) => i),
      { minLength: 12 },
    ),
  ])('shows the same ties whatever the numbers', (drawn, by) => {
    const pairs = new Map(
      drawn
        .filter(([a, b]) => a !== b)
        .map(([a, b, weight]): [string, Row] => [
          [Math.min(a, b), Math.max(a, b)].join(' '),
          [a, b, weight],
        ]),
    );
    const rows = [...pairs.values()];
    const other = rows.map(([a, b, weight]): Row => [by[b] ?? 0, by[a] ?? 0, weight]).reverse();
    expect(seen(12, other)).toEqual(seen(12, rows));
  });

  it('does so where everybody in a group looks alike', () => {
    const rows: Row[] = [...clique(0, 8), ...clique(8, 8), [0, 8, 1], [3, 12, 1]];
    const by = (node: number): number => (node * 7 + 3) % 16;
    const other = rows.map(([a, b, weight]): Row => [by(a), by(b), weight]);
    expect(seen(16, other)).toEqual(seen(16, rows));
  });

  it('holds everybody once, and nobody where there is nobody', () => {
    expect(orderOf(5, [[1, 3, 1]]).sort()).toEqual([0, 1, 2, 3, 4]);
    expect(orderOf(0, [])).toEqual([]);
  });
});
