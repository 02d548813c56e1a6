import { describe, expect, it } from 'vitest';
import {
  closedPair,
  emphasisOf,
  knownPairs,
  standouts,
  within,
} from '../../../src/routes/overview/groups.ts';
import { ANALYSIS } from '../../analysisFixture.ts';

const cells = ANALYSIS.groups?.cells ?? [];

describe('ties between groups', () => {
  it('call a gap clear only when it is far and enough was expected', () => {
    expect(emphasisOf(24, 12.4)).toBe('more');
    expect(emphasisOf(1, 14)).toBe('fewer');
    expect(emphasisOf(10, 8)).toBe('plain');
    expect(emphasisOf(0, 4.9)).toBe('plain');
    expect(emphasisOf(20, 4.9)).toBe('plain');
  });

  it('leave out pairs inside a group and pairs that are hidden', () => {
    const pairs = knownPairs(cells);
    expect(pairs.every(({ a, b }) => a !== b)).toBe(true);
    expect(pairs).toHaveLength(14);
  });

  it('find the furthest pair on each side', () => {
    const { more, fewer } = standouts(knownPairs(cells));
    expect([more?.a, more?.b]).toEqual([0, 1]);
    expect([fewer?.a, fewer?.b]).toEqual([1, 2]);
    expect(standouts([])).toEqual({ more: null, fewer: null });
  });

  it('do not add up the inside of groups when one is hidden', () => {
    expect(within(cells)).toBeNull();
    const open = cells.filter((cell) => cell.a === cell.b && cell.ties !== null);
    expect(within(open)?.ties).toBe(34);
    expect(within([...open, ...cells.filter((cell) => cell.a !== cell.b)])?.all).toBe(
      cells.reduce((sum, cell) => sum + (cell.ties ?? 0), 0),
    );
  });
});

describe('closedPair', () => {
  const cell = (a: number, b: number, ties: number | null, expected: number | null) => ({
    a,
    b,
    ties,
    weak: null,
    strong: null,
    bridging: null,
    expected,
  });

  it('is the pair of groups with too few people where most ties were expected', () => {
    const cells = [
      cell(0, 1, null, 12),
      cell(0, 2, null, 18),
      cell(1, 2, 30, 20),
      cell(2, 2, null, 40),
    ];
    expect(closedPair(cells)).toEqual({ a: 0, b: 2, expected: 18 });
  });

  it('is none where few ties were to be expected anyway', () => {
    expect(closedPair([cell(0, 1, null, 9), cell(0, 2, 0, 18), cell(1, 2, null, null)])).toBeNull();
  });
});
