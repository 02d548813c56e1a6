import { describe, expect, it } from 'vitest';
import { percent, told } from '../../notebooks/drawn/told.ts';

describe('numbers of the notebooks', () => {
  it('have three digits, whole numbers all of theirs', () => {
    expect([0.56127, -0.0521, 13468, 139, 1234567, 0].map(told)).toEqual([
      ...['0.561', '−0.0521', '13,468', '139', '1,234,567', '0'],
    ]);
  });

  it('say so where they are too small, or there is none', () => {
    expect([0.00000105, -0.00001, null, NaN].map(told)).toEqual([
      ...['< 0.0001', '> −0.0001', '–', '–'],
    ]);
    expect([0.937, 1, null].map(percent)).toEqual(['94%', '100%', '–']);
  });
});
