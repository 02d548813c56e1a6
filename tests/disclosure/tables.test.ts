import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { gateFor, type Gate } from '../../src/lib/disclosure/audience.ts';
import { closeComplements, type TableCell } from '../../src/lib/disclosure/complement.ts';
import { discloseCount, type Counted } from '../../src/lib/disclosure/gate.ts';
import { closeLine, closeTable, type Table } from '../../src/lib/disclosure/tables.ts';
import { widths, type Told } from './auditor.ts';

const inside = gateFor(DEFAULTS, 'internal');
const outside = gateFor(DEFAULTS, 'public');

/** Persons as many as counted. */
const each = (count: number): Counted => ({ count, persons: count });

const tableOf = (rows: readonly (readonly number[])[]): Table => {
  const sum = (all: readonly number[]): Counted => each(all.reduce((x, y) => x + y, 0));
  return {
    cells: rows.map((row) => row.map(each)),
    rows: rows.map(sum),
    columns: (rows[0] ?? []).map((_, c) => sum(rows.map((row) => row[c]!))),
    total: sum(rows.flat()),
  };
};

/** What whoever sees the table knows: cells, then rows, columns and the whole. */
function toldOf({ cells, rows, columns, total }: Table, gate: Gate): Told {
  const width = columns.length;
  const all = [...cells.flat(), ...rows, ...columns, total];
  const rowAt = cells.length * width;
  const columnAt = rowAt + rows.length;
  const sum = (of: readonly number[], at: number): Told['sums'][number] => ({
    parts: [...of.map((cell) => ({ cell, times: 1 })), { cell: at, times: -1 }],
    total: 0,
  });
  return {
    cells: all.map((cell) => discloseCount(cell, gate)),
    sums: [
      ...rows.map((_, r) =>
        sum(
          [...columns.keys()].map((c) => r * width + c),
          rowAt + r,
        ),
      ),
      ...columns.map((_, c) =>
        sum(
          [...rows.keys()].map((r) => r * width + c),
          columnAt + c,
        ),
      ),
      sum(
        [...rows.keys()].map((r) => rowAt + r),
        all.length - 1,
      ),
      sum(
        [...columns.keys()].map((c) => columnAt + c),
        all.length - 1,
      ),
    ],
  };
}

describe('tables with their sums', () => {
  it('closes what METHODS closes in its example (G15)', () => {
    const table = tableOf([
      [12, 4, 20],
      [9, 15, 8],
      [7, 11, 13],
    ]);
    const { cells, rows, columns, total } = closeTable(table, inside, true);
    const closed = cells.flatMap((row, r) =>
      row.flatMap((cell, c) =>
        discloseCount(cell, inside) === null ? [`${'XYZ'[r]}${c + 1}`] : [],
      ),
    );
    expect(closed).toEqual(['X1', 'X2', 'Z1', 'Z2']);
    for (const sum of [...rows, ...columns, total]) expect(sum.count).toBeGreaterThan(0);
    expect(rows.map(({ count }) => count)).toEqual([36, 32, 31]);
    // Nobody can say more of the four than that they lie within fifteen.
    const seen = widths(toldOf(closeTable(table, inside, true), inside)).filter((w) => w !== null);
    expect(seen).toEqual([15, 15, 15, 15]);
  });

  it('leaves a sum alone that the public may have, and closes one of too few', () => {
    expect(closeLine({ a: each(20), b: each(30) }, outside)).toEqual({ a: each(20), b: each(30) });
    const few = closeLine({ a: each(10), b: each(30), c: each(40) }, outside);
    expect(Object.values(few).map((one) => discloseCount(one, outside))).toEqual([null, null, 40]);
  });

  it('closes a cell that is mostly one person’s', () => {
    const table = { big: { count: 30, persons: 12, most: 11 }, a: each(40), b: each(50) };
    const of = (gate: Gate) =>
      Object.values(closeLine(table, gate)).map((one) => discloseCount(one, gate));
    expect(of(inside)).toEqual([30, 40, 50]);
    expect(of(outside)).toEqual([null, null, 50]);
  });

  it('does not leave two cells that are one person’s line: their sum would be of few', () => {
    // Two and two ties of the same two people; the rest of the row is told.
    const row = {
      a: { count: 9, persons: 2 },
      b: { count: 9, persons: 2 },
      c: each(20),
      d: each(30),
    };
    const told = closeLine(row, inside);
    expect(Object.values(told).map((one) => discloseCount(one, inside))).toEqual([
      null,
      null,
      null,
      30,
    ]);
  });

  const counts = fc.oneof(
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 6 }) },
    { weight: 3, arbitrary: fc.integer({ min: 5, max: 30 }) },
  );
  const rows = fc
    .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 4 }))
    .chain(([height, width]) =>
      fc.array(fc.array(counts, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );

  test.prop([rows, fc.constantFrom(inside, outside)], { numRuns: 400 })(
    'tell no closed cell closer than k, whoever looks at cells and sums',
    (all, gate) => {
      const total = all.flat().reduce((x, y) => x + y, 0);
      fc.pre(total >= 4 * gate.k);
      const shown = closeTable(tableOf(all), gate);
      const seen = widths(toldOf(shown, gate));
      for (const width of seen) if (width !== null) expect(width).toBeGreaterThanOrEqual(gate.k);
      // And what is told is of k persons, or of nobody.
      for (const cell of toldOf(shown, gate).cells) {
        if (cell !== null && cell !== 0) expect(cell).toBeGreaterThanOrEqual(gate.k);
      }
    },
  );

  /** Upper triangle of so many groups. */
  const triangle = (groups: number, all: readonly number[], k: number): TableCell[] => {
    const pairs = Array.from({ length: groups }, (_, a) =>
      Array.from({ length: groups - a }, (_, d) => ({ a, b: a + d })),
    ).flat();
    return pairs.map((pair, at) => {
      const count = all[at] ?? 0;
      return { ...pair, count, persons: count, open: count === 0 || count >= k };
    });
  };

  test.prop([fc.array(counts, { minLength: 10, maxLength: 10 }), fc.constantFrom(3, 5)], {
    numRuns: 100,
  })('tell no tie between two groups from the ends of each, the inside and the whole', (all, k) => {
    const shown = closeComplements(triangle(4, all, k), k);
    const count = (isIn: (cell: TableCell) => boolean, twice = false): Told['sums'][number] => {
      const parts = shown.flatMap((cell, at) =>
        isIn(cell) ? [{ cell: at, times: twice && cell.a === cell.b ? 2 : 1 }] : [],
      );
      return { parts, total: parts.reduce((sum, p) => sum + p.times * shown[p.cell]!.count, 0) };
    };
    const sums = [
      ...[0, 1, 2, 3].map((row) => count(({ a, b }) => a === row || b === row, true)),
      count(({ a, b }) => a === b),
      count(() => true),
    ];
    const seen = widths({ cells: shown.map(({ count: c, open }) => (open ? c : null)), sums });
    const bare = widths({ cells: shown.map(() => null), sums });
    seen.forEach((width, at) => {
      // Where the sums by themselves say as much, closing cells cannot help.
      const least = Math.min(k, bare[at] ?? 0);
      if (width !== null) expect(width).toBeGreaterThanOrEqual(least);
    });
  });
});
