import { describe, expect, it } from 'vitest';
import { G7, G7_LABELS, withGroups, withoutGroups } from './grouped.ts';
import { busyPlace, resultOf } from './place.ts';

describe('assortativity', () => {
  it('is the coefficient of the reference vector', async () => {
    const { value, n } = await resultOf('assortativity', withGroups(G7, G7_LABELS));
    expect(value).toBeCloseTo(-0.034483, 6);
    expect(n).toBe(9);
  });

  it('says how far each group keeps to itself, where enough people stand behind it', async () => {
    const labels = Array.from({ length: 36 }, (_, p) => (p < 18 ? 'near' : 'far'));
    const place = withGroups(busyPlace(5), labels);
    const { value, parts, method } = await resultOf('assortativity', place);
    expect(value).toBeGreaterThan(0);
    expect(method).toBe('week-jackknife');
    const own = parts?.['inbreeding'] as Record<string, number>;
    expect(Object.keys(own)).toEqual(['far', 'near']);
    expect(own['near']).toBeGreaterThan(0);
    const small = await resultOf('assortativity', withGroups(G7, G7_LABELS));
    // Four persons a group: none may be named.
    expect(small.parts?.['inbreeding']).toEqual({});
  });

  it('says why there is none', async () => {
    expect(await withoutGroups('assortativity')).toEqual({
      noDirectory: 'NO_ATTRIBUTE',
      nobody: 'LOW_COVERAGE',
      half: 'LOW_COVERAGE',
      one: 'NO_VARIANCE',
      two: 'SUPPRESSED_PRIVACY',
    });
  });
});
