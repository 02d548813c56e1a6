import { describe, expect, it } from 'vitest';
import {
  emphasisOf,
  expectedOf,
  hiddenPairs,
  knownPairs,
  standouts,
  within,
} from '../../../src/lib/ui/groups/gaps.ts';
import { ANALYSIS } from '../../analysisFixture.ts';

const cells = ANALYSIS.groups?.cells ?? [];
/** As in the first numbers: nothing is held against chance yet. */
const pending = cells.map((cell) => ({ ...cell, gap: null }));

describe('ties between groups', () => {
  it('stand out only where the draws say so, however far they are', () => {
    const gap = { mean: 12, lo: 2, hi: 60, distance: 4, side: null };
    expect(emphasisOf({ gap })).toBe('plain');
    expect(emphasisOf({ gap: { ...gap, side: 'more' } })).toBe('more');
    expect(emphasisOf({ gap: { ...gap, side: 'fewer' } })).toBe('fewer');
    expect(emphasisOf({ gap: null })).toBe('plain');
  });

  it('say nothing before the draws are there', () => {
    expect(standouts(knownPairs(pending))).toEqual({ more: null, fewer: null });
    expect(knownPairs(pending)).toHaveLength(knownPairs(cells).length);
  });

  it('expect what the draws give, and before them what the sizes of the groups do', () => {
    const [cell] = cells;
    if (cell?.gap == null) throw new Error('no draws');
    const drawn = { ...cell, gap: { ...cell.gap, mean: 6 } };
    expect([expectedOf(drawn), expectedOf({ ...drawn, gap: null })]).toEqual([6, cell.expected]);
  });

  it('hide pairs, not the inside of a group, and never take one for none', () => {
    expect(hiddenPairs(cells).map(({ a, b }) => [a, b])).toEqual([[0, 5]]);
    const none = cells.map((cell) => (cell.ties === null ? cell : { ...cell, ties: 0 }));
    expect(hiddenPairs(none)).toHaveLength(1);
    expect(knownPairs(none).some(({ a, b }) => a === 0 && b === 5)).toBe(false);
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
