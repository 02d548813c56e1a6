import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { formatOf } from '../../src/lib/text/format.ts';
import { periodText, spanText } from '../../src/lib/text/span.ts';

const [fr, en] = [formatOf('fr'), formatOf('en')];

describe('a stretch of time', () => {
  it('is weeks where it can be, else days, in its plural', () => {
    expect([7, 182, 45, 1].map((days) => spanText(days, fr))).toEqual([
      '1 semaine',
      '26 semaines',
      '45 jours',
      '1 jour',
    ]);
    expect([7, 182, 45, 1].map((days) => spanText(days, en))).toEqual([
      '1 week',
      '26 weeks',
      '45 days',
      '1 day',
    ]);
  });
});

describe('the period and the reach of ties', () => {
  const window = { from: '2025-09-29', to: '2025-12-29' };
  const definedBy = { definitions: DEFAULTS };

  it('are those in use, not those proposed', () => {
    expect(periodText({ window, definedBy }, fr)).toBe(
      'La période dure 13 semaines. Un lien compte si un échange l’atteste dans les 26 semaines qui s’achèvent avec elle.',
    );
    const other = { definitions: { ...DEFAULTS, evidenceDays: 90 } };
    expect(periodText({ window, definedBy: other }, en)).toBe(
      'The period lasts 13 weeks. A tie counts if some interaction shows it within the 90 days that end with it.',
    );
  });

  it('are not said of a network without time', () => {
    expect(periodText({ window: null, definedBy }, fr)).toBeNull();
  });
});
