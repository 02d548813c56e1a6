import { describe, expect, it } from 'vitest';
import { DEFAULTS, type Definitions } from '../../src/lib/base/definitions.ts';
import { KIND } from '../../src/lib/evidence/layers.ts';
import { DistinctDays, strongTest } from '../../src/lib/evidence/strongRules.ts';
import { NO_TIE, TIE_CLASS, type Tie } from '../../src/lib/evidence/tie.ts';

const tie = (a: number, b: number, strength: number, kinds: number = KIND.service): Tie => ({
  ...NO_TIE,
  ...{ a, b, strength, kinds, tied: true, tieClass: TIE_CLASS.weak },
});

/** Which of the ties are strong under a rule. */
function strongOf(ties: readonly Tie[], changes: Partial<Definitions>, singleKind = false): Tie[] {
  const layers = { singleKind } as Parameters<typeof strongTest>[0]['layers'];
  const test = strongTest({ layers, persons: 20 }, { ...DEFAULTS, ...changes }, (tell) => {
    ties.forEach(tell);
  });
  return ties.filter((one) => test(one, 0, 100));
}

describe('what makes a tie strong', () => {
  const both = KIND.service | KIND.event;

  it('is a strength and two kinds, or the strength alone where there is one kind', () => {
    const ties = [tie(0, 1, 0.4, both), tie(0, 2, 0.39, both), tie(0, 3, 0.9)];
    expect(strongOf(ties, {})).toEqual([ties[0]]);
    expect(strongOf(ties, {}, true)).toEqual([ties[0], ties[2]]);
    expect(strongOf(ties, { strongThreshold: 0.3 })).toEqual(ties.slice(0, 2));
  });

  it('is the top fifth, of ties whose strength and class are known', () => {
    const ties = Array.from({ length: 10 }, (_, i) => tie(i, i + 1, i / 10));
    expect(strongOf(ties, { strongRule: 'quantile' })).toEqual(ties.slice(8));
    const latent = { ...tie(12, 13, 0.95), tieClass: TIE_CLASS.latent };
    const withLatent = strongOf([...ties, latent], { strongRule: 'quantile' });
    expect(withLatent.filter((one) => one !== latent)).toEqual(ties.slice(8));
    expect(strongOf([], { strongRule: 'quantile' })).toEqual([]);
  });

  it('is half of the greatest strength of both ends', () => {
    const ties = [tie(0, 1, 0.8), tie(0, 2, 0.4), tie(2, 3, 0.1), tie(0, 4, 0.39), tie(5, 6, 0.01)];
    // 0-4: the greatest of 4, but less than half of that of 0.
    expect(strongOf(ties, { strongRule: 'person' })).toEqual([ties[0], ties[1], ties[4]]);
  });

  it('is two interaction-days a week over what of the evidence period both were there', () => {
    const layers = { singleKind: false } as Parameters<typeof strongTest>[0]['layers'];
    const definitions = { ...DEFAULTS, strongRule: 'frequency' } as const;
    const test = strongTest({ layers, persons: 2 }, definitions, () => undefined);
    expect(test(tie(0, 1, 0), 52, 400)).toBe(true); // 182 days: 26 weeks
    expect(test(tie(0, 1, 1), 51, 400)).toBe(false);
    expect(test(tie(0, 1, 0), 8, 28)).toBe(true);
    expect(test(tie(0, 1, 0), 7, 28)).toBe(false);
  });

  it('counts a day once, and none outside the period', () => {
    const days = new DistinctDays(100, 103);
    [99, 100, 100, 102, 103].forEach((day) => {
      days.add(day);
    });
    expect(days.count).toBe(2);
    days.clear();
    expect(days.count).toBe(0);
    days.add(100);
    expect(days.count).toBe(1);
  });
});
