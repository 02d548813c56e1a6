import { describe, expect, it } from 'vitest';
import type { AgainstChance } from '../../src/lib/indicators/againstChance.ts';
import type { Result } from '../../src/lib/indicators/result.ts';
import { leverText } from '../../src/lib/text/lever.ts';
import { m } from '../../src/lib/text/paraglide/messages.js';
import { ANALYSIS } from '../analysisFixture.ts';

const result = (value: number | null, half: number, more: Partial<Result> = {}): Result => {
  const [one] = ANALYSIS.results;
  if (!one) throw new Error('no result');
  const ends = value === null ? { lo: null, hi: null } : { lo: value - half, hi: value + half };
  return { ...one, value, flags: [], ...ends, ...more };
};
const chance = (more: Partial<AgainstChance> = {}): AgainstChance => ({
  ...{ model: 'exposure', mean: 0, lo: -0.05, hi: 0.05, excess: 0.3, draws: 99, p: 0.02, q: 0.05 },
  z: null,
  ...more,
});
const [near, low] = [result(0.97, 0.02), result(0.7, 0.1)];
const [biased, even] = [result(0.3, 0.1), result(0.02, 0.1)];
const same = chance({ excess: 0.02, p: 0.6, q: 0.7 });

describe('what should change', () => {
  it('is the timetables where groups seldom meet, the welcome where they meet and make few ties', () => {
    expect(leverText(low, even, same)).toBe(m.figure_lever_timetables());
    expect(leverText(near, biased, chance())).toBe(m.figure_lever_rituals());
  });

  it('is both, what weighs more first', () => {
    expect(leverText(result(0.5, 0.1), biased, chance())).toBe(m.figure_lever_both_timetables());
    expect(leverText(result(0.85, 0.1), biased, chance())).toBe(m.figure_lever_both_rituals());
  });

  it('is nothing where both are as expected, or too uncertain', () => {
    expect(leverText(near, even, same)).toBe(m.figure_lever_none());
    // The range holds what was expected; no range at all; chance explains it; too little to matter.
    expect(leverText(result(0.7, 0.4), even, same)).toBe(m.figure_lever_none());
    expect(leverText({ ...low, lo: null, hi: null }, even, same)).toBe(m.figure_lever_none());
    expect(leverText(near, biased, chance({ q: 0.2 }))).toBe(m.figure_lever_none());
    expect(leverText(near, result(0.06, 0.01), chance())).toBe(m.figure_lever_none());
  });

  it('is measured from what chance gives, not from 0', () => {
    expect(leverText(near, result(0.3, 0.1), chance({ mean: 0.28, excess: 0.02 }))).toBe(
      m.figure_lever_none(),
    );
  });

  it('is not said where one of the two is unknown, or members are few', () => {
    expect(leverText(undefined, biased, chance())).toBeNull();
    expect(leverText(low, undefined, chance())).toBeNull();
    expect(leverText(low, biased, null)).toBeNull();
    expect(leverText(result(null, 0), biased, chance())).toBeNull();
    expect(leverText(low, { ...biased, flags: ['SMALL_COMMUNITY'] }, chance())).toBeNull();
  });
});
