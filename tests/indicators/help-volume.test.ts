import { describe, expect, it } from 'vitest';
import { DAY, helping, pairs } from './helping.ts';
import { directoryOf, everyoneAlone, resultOf } from './place.ts';

describe('help-volume', () => {
  it('is help in the window over the months of members', async () => {
    const help = [...pairs(0, 6), ...pairs(0, 6, DAY + 8), ...pairs(0, 6, 20)];
    const { value, n, parts } = await resultOf('help-volume', helping(12, help));
    const memberMonths = (12 * 91) / 30.4375;
    expect(n).toBe(12);
    expect(value).toBeCloseTo(12 / memberMonths, 10);
    expect(parts?.['memberMonths']).toBeCloseTo(memberMonths, 10);
  });

  it('has a range from the weeks', async () => {
    const help = Array.from({ length: 13 }, (_, week) => pairs(0, 6, 119 + 7 * week)).flat();
    const { lo, hi, value, method } = await resultOf('help-volume', helping(12, help));
    expect(method).toBe('week-jackknife');
    // As much each week: what each deletion loses of help and of months is the same.
    expect(lo).toBeCloseTo(value!, 10);
    expect(hi).toBeCloseTo(value!, 10);
  });

  it('leaves help that involves staff, or somebody who refused, out whole', async () => {
    const directory = directoryOf(14, {
      role: Array.from({ length: 14 }, (_, p) => (p === 12 ? 'staff' : null)),
      optedOut: Uint8Array.from({ length: 14 }, (_, p) => Number(p === 13)),
    });
    const help = [...pairs(0, 6), [12, 0, DAY], [1, 13, DAY]] as const;
    const { n } = await resultOf('help-volume', helping(14, help, { directory }));
    expect(n).toBe(6);
  });

  it('is zero where nobody helped in the window, and nothing where no help is logged', async () => {
    const none = await resultOf('help-volume', helping(12, pairs(0, 6, 20)));
    expect(none).toMatchObject({ value: 0, n: 0 });
    const { reason, value } = await resultOf('help-volume', {
      persons: 12,
      visits: everyoneAlone(12, 30),
    });
    expect([value, reason]).toEqual([null, 'NEEDS_LOGS']);
  });

  it('is kept back where few people, or one person above all, stand behind it', async () => {
    const few = await resultOf('help-volume', helping(12, pairs(0, 2)));
    expect(few).toMatchObject({ value: null, reason: 'SUPPRESSED_PRIVACY' });
    const star = Array.from({ length: 7 }, (_, i) => [0, i + 1, DAY] as const);
    const one = await resultOf('help-volume', helping(20, [...star, ...pairs(8, 6)]));
    expect(one).toMatchObject({ value: null, reason: 'SUPPRESSED_PRIVACY' });
    const half = await resultOf('help-volume', helping(22, [...star, ...pairs(8, 7)]));
    expect(half.value).not.toBeNull();
  });
});
