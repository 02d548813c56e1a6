import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src/lib/indicators/result.ts';
import { domainOf } from '../../../src/lib/ui/indicator/domain.ts';

const result = (unit: Result['unit'], value: number, lo: number, hi: number): Result => ({
  id: 'x',
  value,
  unit,
  n: 100,
  lo,
  hi,
  level: 0.95,
  method: 'none',
  coverage: 1,
  flags: [],
  spec: '',
});

describe('the scale a value is drawn on', () => {
  it('is whole for shares and begins at nothing for counts', () => {
    expect(domainOf(result('share', 0.3, 0.2, 0.4), [])).toEqual([0, 1]);
    expect(domainOf(result('count', 100, 90, 120), [])[0]).toBe(0);
  });

  it('has 0 in the middle for an index, and holds its range and its past', () => {
    const past = [{ from: '2024-01-01', to: '2024-04-01', value: 0.6 }];
    const [low, high] = domainOf(result('index', -0.14, -0.22, -0.06), past);
    expect(low).toBe(-high);
    expect(high).toBeGreaterThanOrEqual(0.6);
    expect(domainOf(result('index', 0, 0, 0), [])).toEqual([-0.1, 0.1]);
  });
});
