/** Somebody who looks at one allowed view after the other, and puts together what each tells. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { gateFor, type Gate } from '../../src/lib/disclosure/audience.ts';
import { discloseCount, type Counted } from '../../src/lib/disclosure/gate.ts';
import {
  admit,
  NOTHING_SHOWN,
  type Population,
  type Shown,
} from '../../src/lib/disclosure/shown.ts';
import { closeTable } from '../../src/lib/disclosure/tables.ts';
import { widths } from './auditor.ts';

const GROUPS = 3;
const CLASSES = 2;
const WEEKS = 5;

/** One thing a person did. */
interface Act {
  readonly person: number;
  readonly week: number;
  readonly kind: number;
}

const groupOf = (person: number): number => person % GROUPS;

const acts = fc.array(
  fc.record({
    person: fc.integer({ min: 0, max: 59 }),
    week: fc.integer({ min: 0, max: WEEKS - 1 }),
    kind: fc.integer({ min: 0, max: CLASSES - 1 }),
  }),
  { minLength: 40, maxLength: 220 },
);
/** Weeks of a view, the last excluded. */
const windows = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: WEEKS - 1 }), fc.integer({ min: 1, max: WEEKS }))
    .map(([from, length]) => ({ from, to: Math.min(WEEKS, from + length) })),
  { minLength: 1, maxLength: 7 },
);
const gates = fc.constantFrom(gateFor(DEFAULTS, 'internal'), gateFor(DEFAULTS, 'public'));

const counted = (all: readonly Act[]): Counted => {
  const own = new Map<number, number>();
  for (const { person } of all) own.set(person, (own.get(person) ?? 0) + 1);
  return { count: all.length, persons: own.size, most: Math.max(0, ...own.values()) };
};

const populationOf = (
  all: readonly Act[],
  { from, to }: { from: number; to: number },
): Population =>
  new Map(
    Array.from({ length: to - from }, (_, w) => [
      String(from + w),
      new Set(all.filter(({ week }) => week === from + w).map(({ person }) => String(person))),
    ]),
  );

interface Seen {
  readonly from: number;
  readonly to: number;
  readonly total: number | null;
}

/** The views that are allowed, in turn, each closed by itself. */
function look(all: readonly Act[], views: readonly { from: number; to: number }[], gate: Gate) {
  let shown: Shown = NOTHING_SHOWN;
  const seen: Seen[] = [];
  for (const view of views) {
    const inside = all.filter(({ week }) => week >= view.from && week < view.to);
    const of = (isIn: (act: Act) => boolean): Counted => counted(inside.filter(isIn));
    const total = of(() => true);
    if (discloseCount(total, gate) === null) continue;
    const admission = admit(shown, [populationOf(all, view)], gate);
    if (!admission.isShown) continue;
    shown = admission.shown;
    const groups = [...Array(GROUPS).keys()];
    const kinds = [...Array(CLASSES).keys()];
    const table = {
      cells: groups.map((g) =>
        kinds.map((c) => of(({ person, kind }) => groupOf(person) === g && kind === c)),
      ),
      rows: groups.map((g) => of(({ person }) => groupOf(person) === g)),
      columns: kinds.map((c) => of(({ kind }) => kind === c)),
      total,
    };
    const told = closeTable(table, gate);
    const cells = [...told.cells.flat(), ...told.rows, ...told.columns, told.total];
    const truth = [...table.cells.flat(), ...table.rows, ...table.columns, table.total];
    const rowAt = GROUPS * CLASSES;
    const sums = [
      ...groups.map((g) => ({ cells: kinds.map((c) => g * CLASSES + c), sum: rowAt + g })),
      ...kinds.map((c) => ({
        cells: groups.map((g) => g * CLASSES + c),
        sum: rowAt + GROUPS + c,
      })),
      { cells: groups.map((g) => rowAt + g), sum: truth.length - 1 },
      { cells: kinds.map((c) => rowAt + GROUPS + c), sum: truth.length - 1 },
    ].map(({ cells: parts, sum }) => ({
      parts: [...parts.map((cell) => ({ cell, times: 1 })), { cell: sum, times: -1 }],
      total: 0,
    }));
    const values = cells.map((cell) => discloseCount(cell, gate));
    const closest = widths({ cells: values, sums });
    const free = widths({
      cells: values.map((_, at) => (at === truth.length - 1 ? total.count : null)),
      sums,
    });
    closest.forEach((width, at) => {
      if (width !== null) expect(width).toBeGreaterThanOrEqual(Math.min(gate.k, free[at] ?? 0));
    });
    seen.push({ ...view, total: discloseCount(told.total, gate) });
  }
  return seen;
}

/** Every stretch of weeks whose numbers follow from those seen: ends that views join, in any way. */
function stretches(seen: readonly Seen[]): { from: number; to: number }[] {
  const joined = Array.from({ length: WEEKS + 1 }, (_, end) => end);
  const root = (end: number): number => (joined[end] === end ? end : root(joined[end]!));
  for (const { from, to } of seen) joined[root(from)] = root(to);
  const found: { from: number; to: number }[] = [];
  for (let from = 0; from <= WEEKS; from++) {
    for (let to = from + 1; to <= WEEKS; to++)
      if (root(from) === root(to)) found.push({ from, to });
  }
  return found;
}

describe('a chain of allowed views', () => {
  test.prop([acts, windows, gates], { numRuns: 150 })(
    'tells no cell of its own, and no weeks, of fewer than k persons',
    (all, views, gate) => {
      const seen = look(all, views, gate);
      for (const { from, to } of stretches(seen)) {
        const persons = new Set(
          all.filter(({ week }) => week >= from && week < to).map(({ person }) => person),
        ).size;
        expect(persons === 0 || persons >= gate.k, `weeks ${from} to ${to}`).toBe(true);
      }
    },
  );
});
