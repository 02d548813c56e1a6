import { describe, expect, it } from 'vitest';
import { G7, G7_LABELS, withGroups, withoutGroups } from './grouped.ts';
import { busyPlace, resultOf } from './place.ts';

describe('ei-excess', () => {
  it('is the index less what the same labels give at random', async () => {
    const { value, n, parts, unit } = await resultOf('ei-excess', withGroups(G7, G7_LABELS));
    expect(value).toBeCloseTo(1 / 9 - (1 - 2 * (26 / 90)), 9);
    expect([n, unit]).toEqual([9, 'index']);
    expect(parts?.['expected']).toBeCloseTo(0.4222, 4);
    expect([parts?.['external'], parts?.['internal']]).toEqual([5, 4]);
  });

  it('leaves ties out whose end has no label, and bounds what they could be', async () => {
    const labels = [...G7_LABELS];
    // 8 and 9 are tied to each other only.
    const known = labels.map((label, p) => (p === 7 ? null : label));
    const { n, coverage, parts } = await resultOf('ei-excess', withGroups(G7, known));
    expect(n).toBe(8);
    expect(coverage).toBeCloseTo(0.9, 9);
    expect(parts?.['tiesKnown']).toBeCloseTo(8 / 9, 9);
    expect(parts?.['worstAllInternal']).toBeCloseTo((4 - 4 - 1) / 9, 9);
    expect(parts?.['worstAllExternal']).toBeCloseTo((4 - 4 + 1) / 9, 9);
  });

  it('has a range from weeks left out', async () => {
    const busy = busyPlace(3);
    const circles = Array.from({ length: 36 }, (_, p) => `circle ${Math.floor(p / 6) % 2}`);
    const { method, lo, hi, value } = await resultOf('ei-excess', withGroups(busy, circles));
    expect(method).toBe('week-jackknife');
    expect(lo).toBeLessThan(value ?? NaN);
    expect(hi).toBeGreaterThan(value ?? NaN);
    // Circles meet inside: ties cross them less than chance.
    expect(hi).toBeLessThan(0);
  });

  it('says why there is none', async () => {
    expect(await withoutGroups('ei-excess')).toEqual({
      noDirectory: 'NO_ATTRIBUTE',
      nobody: 'LOW_COVERAGE',
      half: 'LOW_COVERAGE',
      one: 'NO_VARIANCE',
      two: 'SUPPRESSED_PRIVACY',
    });
  });

  it('is unknown without ties', async () => {
    const { value, reason } = await resultOf(
      'ei-excess',
      withGroups({ ...G7, help: [] }, G7_LABELS),
    );
    expect([value, reason]).toEqual([null, 'EMPTY']);
  });
});
