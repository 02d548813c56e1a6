import { describe, expect, it } from 'vitest';
import { emphasisOf, knownPairs, standouts, within } from '../../../src/routes/overview/groups.ts';
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
  });
});
