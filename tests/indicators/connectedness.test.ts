import { describe, expect, it } from 'vitest';
import { G9, OPEN } from './exposed.ts';
import { G7, G7_LABELS, withGroups } from './grouped.ts';
import { analysisOf, busyPlace, resultOf } from './place.ts';

describe('connectedness', () => {
  it('is the value of the reference vector', async () => {
    expect((await resultOf('connectedness', G9, OPEN)).value).toBeCloseTo(0.5, 9);
  });

  it.each([1, 2, 3])('is exposure times one less the bias, exactly (place %i)', async (seed) => {
    const labels = Array.from({ length: 36 }, (_, p) => ['x', 'y', 'z'][(p * p) % 3] ?? 'x');
    const { results } = await analysisOf(withGroups(busyPlace(seed), labels));
    const value = (id: string): number => results.find((r) => r.id === id)?.value ?? NaN;
    expect(value('connectedness')).toBeCloseTo(
      value('exposure') * (1 - value('friending-bias')),
      9,
    );
  });

  it('needs hours: help alone does not tell who was beside whom', async () => {
    const { help } = G7;
    const { value, reason } = await resultOf(
      'connectedness',
      withGroups({ persons: 10, help: help ?? [] }, G7_LABELS),
    );
    expect([value, reason]).toEqual([null, 'NEEDS_LOGS']);
  });
});
