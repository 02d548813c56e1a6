import { describe, expect, it } from 'vitest';
import { neweyWest } from '../../src/lib/stats/neweyWest.ts';

/** Thirty weeks, a change at the fifteenth. */
const VALUES = [
  10.4, 8.7, 9.3, 13.4, 9.7, 12.8, 11.5, 12.7, 14.6, 12.4, 14.5, 13.1, 13.6, 13.5, 14.9, 16.1, 18.5,
  13.6, 19.5, 18.3, 17.7, 18.8, 16.3, 18.8, 19.7, 16.6, 20.1, 16.4, 16, 17.2,
];
const ROWS = VALUES.map((_, t) => [1, t, Number(t >= 14), t >= 14 ? t - 14 : 0]);

describe('neweyWest', () => {
  // Python 3, statsmodels 0.15.0: OLS(y, X).fit(cov_type='HAC', use_t=True,
  // cov_kwds={'maxlags': 4, 'use_correction': True}).
  it('agrees with statsmodels', () => {
    const found = neweyWest(ROWS, VALUES, 4)!;
    const of = (name: 'value' | 'se' | 'lo' | 'hi'): number[] => found.map((one) => one[name]);
    const near = (values: readonly number[]): unknown =>
      values.map((v) => expect.closeTo(v, 8) as number);
    expect(of('value')).toEqual(
      near([9.925714285714283, 0.34329670329670353, 2.055631868131867, -0.2607967032967029]),
    );
    expect(of('se')).toEqual(
      near([0.4158554966430285, 0.057548580891819884, 0.6897864458012036, 0.12059050506572604]),
    );
    expect(of('lo')).toEqual(
      near([9.070911070143087, 0.22500390112144703, 0.6377555224106559, -0.5086740364801153]),
    );
    expect(of('hi')).toEqual(
      near([10.78051750128548, 0.46158950547196004, 3.4735082138530777, -0.012919370113290474]),
    );
  });

  it('is White’s where no week resembles the one before', () => {
    const rows = VALUES.map(() => [1]);
    const { se, value } = neweyWest(rows, VALUES, 0)![0]!;
    const n = VALUES.length;
    const squares = VALUES.reduce((sum, y) => sum + (y - value) ** 2, 0);
    expect(se).toBeCloseTo(Math.sqrt(squares / n / (n - 1)), 9);
  });

  it('has none where nothing varies, a column follows from others, or too little is left', () => {
    expect(
      neweyWest(
        ROWS,
        ROWS.map(() => 3),
        4,
      ),
    ).toBeNull();
    expect(
      neweyWest(
        VALUES.map((_, t) => [1, t, 2 * t]),
        VALUES,
        4,
      ),
    ).toBeNull();
    expect(neweyWest(ROWS.slice(0, 4), VALUES.slice(0, 4), 4)).toBeNull();
  });
});
