import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { closeComplements, type TableCell } from '../../src/lib/disclosure/complement.ts';

/** Upper triangle of three groups; `closed` names cells as "ab". */
const table = (counts: readonly number[], closed: readonly string[]): TableCell[] => {
  const cells: (readonly [number, number])[] = [
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 1],
    [1, 2],
    [2, 2],
  ];
  return cells.map(([a, b], c) => {
    return { a, b, count: counts[c] ?? 0, open: !closed.includes(`${a}${b}`) };
  });
};
const closedOf = (cells: readonly TableCell[]): string[] =>
  cells.filter(({ open }) => !open).map(({ a, b }) => `${a}${b}`);

describe('complementary suppression', () => {
  it('leaves a table alone where nothing is closed', () => {
    const all = table([9, 8, 7, 9, 8, 9], []);
    expect(closeComplements(all)).toEqual(all);
  });

  it('closes the smallest beside a single closed cell, row by row', () => {
    // Row 0 has one hole (01): its smallest other is 02; then row 2 has one: 22 against 12.
    const found = closeComplements(table([12, 2, 7, 20, 9, 30], ['01']));
    expect(closedOf(found)).toContain('02');
    expect(closedOf(found)).toContain('12');
    // Three sums of 01, 02 and 12 in pairs tell all three: more than one hole a line is not enough.
    expect(closedOf(found).length).toBeGreaterThan(3);
  });

  it('does not stop where every line has two, if the lines together tell them', () => {
    // Ends of rows 0 and 2: twice the diagonal and 02; the diagonal: both. 00 = 22 = 02 = 2.
    const two = table([2, 9, 2, 9, 9, 2], ['00', '02', '22']);
    expect(closedOf(closeComplements(two)).length).toBeGreaterThan(3);
  });

  test.prop([
    fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 6, maxLength: 6 }),
    fc.subarray(['00', '01', '02', '11', '12', '22']),
  ])('never leaves one closed cell alone, and opens none', (counts, closed) => {
    const found = closeComplements(table(counts, closed));
    expect(closedOf(found)).toEqual(expect.arrayContaining([...closed]));
    const lines = [0, 1, 2].map((line) => found.filter(({ a, b }) => a === line || b === line));
    for (const line of [...lines, found, found.filter(({ a, b }) => a === b)]) {
      expect(line.filter(({ open }) => !open).length).not.toBe(1);
    }
  });
});
