import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/lib/indicators/result.ts';
import { formatOf } from '../../src/lib/text/format.ts';
import { marginText } from '../../src/lib/text/margin.ts';

const result = (more: Partial<Result>): Result => ({
  ...{ id: 'x', unit: 'share', n: 30, value: 0.5, lo: 0.4, hi: 0.6, level: 0.95, coverage: 1 },
  ...{ method: 'week-jackknife', flags: [], spec: '' },
  ...more,
});
const said = (more: Partial<Result>): string | null => marginText(result(more), formatOf('fr'));

describe('margins in words', () => {
  it('say that the first range is narrow, as long as it is the one shown', () => {
    expect(said({})).toMatch(/chaque semaine de la période .* trop étroite\.$/);
    expect(said({ method: 'order-statistics' })).toMatch(/trop étroite\.$/);
  });

  it('say which of several the wide one is', () => {
    const wide = { lo: 0.3, hi: 0.7 } as const;
    expect(
      said({ method: 'member-jackknife', wide: { ...wide, method: 'member-jackknife' } }),
    ).toMatch(
      /chaque membre à son tour.* la plus large .* les membres, ou les événements s’il y en a\.$/,
    );
    expect(
      said({
        method: 'evidence-jackknife',
        wide: { ...wide, method: 'evidence-jackknife', byMember: false },
      }),
    ).toMatch(/ne convient pas à ce chiffre\.$/);
    expect(
      said({ method: 'order-statistics', wide: { ...wide, method: 'order-statistics' } }),
    ).toMatch(/plus large que celles/);
  });

  it('say that events were left out, or that there was nothing but members', () => {
    const wide = { lo: 0.3, hi: 0.7 } as const;
    expect(
      said({ method: 'event-jackknife', wide: { ...wide, method: 'event-jackknife' } }),
    ).toMatch(/chaque événement à son tour/);
    const declared = said({
      ...{ method: 'member-jackknife', flags: ['DECLARED'] },
      wide: { ...wide, method: 'member-jackknife' },
    });
    expect(declared).toMatch(/chaque membre à son tour.*seuls des membres ont été retirés\.$/);
    expect(declared).not.toMatch(/semaines/);
  });

  it('say why there is none', () => {
    const wide = { lo: null, hi: null, method: 'none', reason: 'TOO_LARGE' } as const;
    expect(said({ wide })).toMatch(/trop étroite\. Pas de marge plus large\u00a0: .*minutes/);
  });

  it('say nothing of weeks where there are none', () => {
    expect(said({ method: 'wilson' })).not.toMatch(/étroite|plus large/);
    expect(said({ lo: null })).toBeNull();
  });
});
