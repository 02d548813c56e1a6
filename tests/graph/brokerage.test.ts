import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  bothWays,
  brokerage,
  ROLES,
  rolesByChance,
  roleSharesByChance,
} from '../../src/lib/graph/brokerage.ts';
import { graphFrom } from './sample.ts';

type Arc = readonly [number, number];
const arcsFrom = (arcs: readonly Arc[]) => ({
  from: Uint32Array.from(arcs, (arc) => arc[0]),
  to: Uint32Array.from(arcs, (arc) => arc[1]),
});
const counts = (n: number, arcs: readonly Arc[], label: readonly number[]): number[][] =>
  brokerage(n, arcsFrom(arcs), { label: Int32Array.from(label), groups: 4 }).map((c) => [...c]);

/** By the definition: every ordered triple looked at. */
function byLoops(n: number, arcs: readonly Arc[], label: readonly number[]): number[][] {
  const has = (a: number, b: number): boolean => arcs.some(([x, y]) => x === a && y === b);
  const roles = ROLES.map(() => new Array<number>(n).fill(0));
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) {
      for (let c = 0; c < n; c++) {
        if (a === c || !has(a, b) || !has(b, c) || has(a, c)) continue;
        const [ga, gb, gc] = [label[a]!, label[b]!, label[c]!];
        if (Math.min(ga, gb, gc) < 0) continue;
        const role =
          ga === gc
            ? ga === gb
              ? 'coordinator'
              : 'consultant'
            : gb === gc
              ? 'gatekeeper'
              : ga === gb
                ? 'representative'
                : 'liaison';
        roles[ROLES.indexOf(role)]![b]!++;
      }
    }
  }
  return roles;
}

const networks = fc.integer({ min: 1, max: 7 }).chain((n) => {
  const all: Arc[] = [];
  for (let a = 0; a < n; a++) for (let b = 0; b < n; b++) if (a !== b) all.push([a, b]);
  return fc.record({
    n: fc.constant(n),
    arcs: fc.subarray(all),
    label: fc.array(fc.integer({ min: -1, max: 3 }), { minLength: n, maxLength: n }),
  });
});

describe('brokerage', () => {
  it('tells the five roles apart by who is of the broker’s group', () => {
    const path: Arc[] = [
      [0, 1],
      [1, 2],
    ];
    const role = (label: readonly number[]): string =>
      ROLES.filter((_, r) => counts(3, path, label)[r]![1] === 1).join();
    expect(role([0, 0, 0])).toBe('coordinator');
    expect(role([1, 0, 1])).toBe('consultant');
    expect(role([1, 0, 0])).toBe('gatekeeper');
    expect(role([0, 0, 1])).toBe('representative');
    expect(role([1, 0, 2])).toBe('liaison');
    expect(role([1, 0, -1])).toBe('');
  });

  it('does not count a closed two-path, nor one that comes back', () => {
    const triangle: Arc[] = [
      [0, 1],
      [1, 2],
      [0, 2],
    ];
    expect(counts(3, triangle, [0, 0, 0]).flat()).toEqual(new Array(15).fill(0));
    const back: Arc[] = [
      [0, 1],
      [1, 0],
    ];
    expect(counts(2, back, [0, 1]).flat()).toEqual(new Array(10).fill(0));
  });

  it('gives gatekeepers and representatives alike where ties have no direction', () => {
    const star = graphFrom(4, [
      [0, 1],
      [0, 2],
      [0, 3],
    ]);
    const roles = brokerage(4, bothWays(star), {
      label: Int32Array.from([0, 0, 1, 2]),
      groups: 3,
    });
    expect(roles.map((column) => column[0])).toEqual([0, 0, 2, 2, 2]);
  });

  test.prop([networks])('agrees with the definition, triple by triple', ({ n, arcs, label }) => {
    expect(counts(n, arcs, label)).toEqual(byLoops(n, arcs, label));
  });
});

describe('roles by chance', () => {
  it('has the mean and spread of all networks of three people, each arc by half', () => {
    const all: Arc[] = [];
    for (let a = 0; a < 3; a++) for (let b = 0; b < 3; b++) if (a !== b) all.push([a, b]);
    const label = [0, 0, 1];
    const seen = Array.from({ length: 2 ** all.length }, (_, bits) =>
      counts(
        3,
        all.filter((_arc, at) => (bits >> at) & 1),
        label,
      ).map((column) => column[0]!),
    );
    const chance = rolesByChance([2, 1], 0, 0.5);
    for (const r of ROLES.keys()) {
      const values = seen.map((roles) => roles[r]!);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
      expect(chance[r]?.expected).toBeCloseTo(mean, 12);
      expect(chance[r]?.sd).toBeCloseTo(Math.sqrt(square), 12);
    }
  });

  it('are the shares of all triples of people, in order', () => {
    const label = [0, 0, 0, 1, 1, 2, -1];
    const shares = roleSharesByChance({ label: Int32Array.from(label), groups: 3 });
    // Whoever is complete but for the way from first to third: every triple is an open two-path once.
    const totals = ROLES.map(() => 0);
    for (const a of label.keys()) {
      for (const b of label.keys()) {
        for (const c of label.keys()) {
          if (new Set([a, b, c]).size < 3) continue;
          byLoops(
            label.length,
            [
              [a, b],
              [b, c],
            ],
            label,
          ).forEach((column, r) => {
            totals[r]! += column[b]!;
          });
        }
      }
    }
    const sum = totals.reduce((x, y) => x + y, 0);
    expect(shares?.map((share) => share * sum)).toEqual(
      totals.map((total) => expect.closeTo(total, 9) as number),
    );
    expect(roleSharesByChance({ label: Int32Array.from([0, 1]), groups: 2 })).toBeNull();
  });
});
