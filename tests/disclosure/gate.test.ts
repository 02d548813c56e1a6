import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { gateFor } from '../../src/lib/disclosure/audience.ts';
import { disclose, discloseCount } from '../../src/lib/disclosure/gate.ts';

const result = (persons: number, value: number | null = 0.5) => ({
  id: 'some',
  value,
  lo: 0.4,
  hi: 0.6,
  n: 20,
  persons,
  parts: {
    few: { count: 3, persons: 4 },
    none: { count: 0, persons: 0 },
    deep: { many: { count: 9, persons: 9 } },
    plain: 1,
  },
});

const inside = (kInternal: number) => gateFor({ ...DEFAULTS, kInternal }, 'internal');

describe('the disclosure gate', () => {
  it('keeps back every number with fewer than k persons behind it', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.integer({ min: 1, max: 20 }), (persons, k) => {
        const shown = disclose(result(persons), inside(k));
        expect(shown.value).toBe(persons >= k ? 0.5 : null);
        if (persons < k) {
          expect(shown).toMatchObject({ lo: null, hi: null, n: 0, reason: 'SUPPRESSED_PRIVACY' });
          expect(shown.parts).toBeUndefined();
        }
        expect('persons' in shown).toBe(false);
      }),
    );
  });

  it('looks into the parts', () => {
    expect(disclose(result(20), inside(5)).parts).toEqual({
      few: null,
      none: 0,
      deep: { many: 9 },
      plain: 1,
    });
    expect(disclose(result(20), inside(4)).parts).toMatchObject({ few: 3 });
  });

  it('lets nobody pass as nobody', () => {
    expect(discloseCount({ count: 0, persons: 0 }, inside(5))).toBe(0);
    expect(discloseCount({ count: 2, persons: 4 }, inside(5))).toBeNull();
  });

  it('does not put a reason over another', () => {
    const undefinedResult = { ...result(0, null), reason: 'EMPTY' };
    expect(disclose(undefinedResult, inside(5))).toMatchObject({ value: null, reason: 'EMPTY' });
  });
});
