import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { roundedCoverage, roundedShareOf } from '../../src/lib/disclosure/rounded.ts';
import { UNTOLD } from '../../src/lib/disclosure/gate.ts';
import { forPublic, withPublicRange } from '../../src/lib/indicators/forPublic.ts';
import type { PublicResult, RawResult, Result } from '../../src/lib/indicators/result.ts';

const raw = (given: Partial<RawResult> = {}): RawResult => ({
  id: 'some',
  value: 0.59649122807,
  unit: 'share',
  n: 57,
  lo: 0.4711,
  hi: 0.7103,
  level: 0.95,
  method: 'week-jackknife',
  coverage: 0.982,
  flags: [],
  spec: 'test',
  persons: 34,
  closedAt: 11,
  ...given,
});
const told = (given: Partial<RawResult> = {}): PublicResult => forPublic(raw(given), DEFAULTS);

describe('results for the public', () => {
  it('rounds counts to five, shares to whole percents, other numbers to two digits', () => {
    expect(told()).toMatchObject({
      audience: 'public',
      value: 0.6,
      lo: 0.45,
      hi: 0.7,
      n: 55,
      coverage: 0.95,
      hidden: 0,
    });
    expect(told({ unit: 'count', value: 128, lo: 117, hi: 143 })).toMatchObject({
      value: 130,
      lo: 115,
      hi: 145,
    });
    expect(told({ value: 0.5965, n: 400 }).value).toBe(0.6);
    expect(told({ value: 0.5865, n: 400 }).value).toBe(0.59);
    expect(told({ unit: 'per-member-month', value: 0.47859 }).value).toBe(0.48);
    expect(told({ unit: 'ratio', value: 12.34 }).value).toBe(12);
    // Circles are neither persons nor ties.
    expect(told({ unit: 'count', value: 4, isOfThings: true }).value).toBe(4);
  });

  it('asks for eleven persons on each side, of whom none has a third', () => {
    const none = { value: null, lo: null, hi: null, n: 0, reason: 'SUPPRESSED_PRIVACY', hidden: 1 };
    expect(told({ persons: 11, fewest: 11 }).value).toBe(0.6);
    expect(told({ persons: 10 })).toMatchObject(none);
    expect(told({ fewest: 10 })).toMatchObject(none);
    expect(told({ mostOfOne: 0.34 })).toMatchObject(none);
    expect(told({ mostOfOne: 0.33 }).value).toBe(0.6);
    expect(told({ n: 19 })).toMatchObject({ value: null, reason: 'N_TOO_SMALL' });
  });

  it('closes and rounds the parts, and counts what it closes', () => {
    const parts = {
      many: { count: 58, persons: 23 },
      few: { count: 58, persons: 10 },
      complement: UNTOLD,
      mostly: { count: 60, persons: 30, most: 21 },
      none: { count: 0, persons: 0 },
      share: { rate: 0.123456, persons: 12 },
      hiddenShare: { rate: 0.5, persons: 10 },
      deep: { constant: 123.4, unknown: null },
    };
    const found = told({ parts });
    expect(found.parts).toEqual({
      many: 60,
      few: null,
      complement: null,
      mostly: null,
      none: 0,
      share: 0.12,
      hiddenShare: null,
      deep: { constant: 120, unknown: null },
    });
    expect(found.hidden).toBe(4);
    // What was closed for five persons and does not count its own is left out.
    expect(told({ parts, closedAt: 5 }).parts?.['deep']).toEqual({ constant: null, unknown: null });
  });

  it('takes a range later, and none where there is no value', () => {
    const range = { lo: 0.4449, hi: 0.7351, method: 'member-jackknife' } as const;
    expect(withPublicRange(told(), range)).toMatchObject({ lo: 0.45, hi: 0.75 });
    expect(withPublicRange(told({ persons: 4 }), range)).toMatchObject({ lo: null, hi: null });
  });

  it('is told apart by its type from what may not be shown', () => {
    const show = (result: PublicResult): string => result.id;
    const onPage = (result: Result): string => result.id;
    expect(show(told())).toBe(onPage(told()));
    // @ts-expect-error: a raw result is no public one
    show(raw());
    // @ts-expect-error: nor one for the pages of the place
    onPage(raw());
    const internal: Result = told();
    // @ts-expect-error: a result for the pages of the place is no public one
    show(internal);
  });

  test.prop([
    fc
      .integer({ min: 11, max: 400 })
      .chain((n) => fc.record({ n: fc.constant(n), yes: fc.integer({ min: 0, max: n }) })),
  ])('cannot be turned back into the count of a side', ({ n, yes }) => {
    const sides = [yes, n - yes].filter((side) => side > 0);
    const found = told({ value: yes / n, n, fewest: Math.min(...sides), persons: n });
    if (found.value === null) return;
    // All counts that would be told in the same words.
    const alike = new Set<number>();
    for (let m = found.n - 2; m <= found.n + 2; m++) {
      for (let s = 0; s <= m; s++) if (roundedShareOf(s / m, found.n) === found.value) alike.add(s);
    }
    if (yes > 0 && yes < n) expect(alike.size).toBeGreaterThan(1);
  });

  test.prop([fc.double({ min: 0, max: 1, noNaN: true })])(
    'never says that all entered where some did not',
    (share) => {
      expect(roundedCoverage(share)).toBeLessThanOrEqual(share);
    },
  );
});
