import { beforeEach, describe, expect, it } from 'vitest';
import type { EqualTerms } from '../../src/lib/indicators/equalTerms.ts';
import { equalMethod, equalText } from '../../src/lib/text/equalTerms.ts';
import { formatOf } from '../../src/lib/text/format.ts';
import { overwriteGetLocale } from '../../src/lib/text/paraglide/runtime.js';

const presence: EqualTerms = {
  ...{
    terms: 'presence',
    of: 'member',
    now: 8.34,
    before: 7.1,
    difference: 1.24,
    lo: 0.4,
    hi: 2.1,
  },
  ...{ p: 0.004, q: 0.02, reason: null, draws: 50, level: 0.8, isNowDenser: true, farther: null },
};
const coverage: EqualTerms = {
  ...presence,
  ...{ terms: 'coverage', of: null, draws: 200, level: 0.93 },
  farther: { now: 8.9, before: 7.4, lo: 0.1, hi: 2.9, level: 0.97 },
};
const french = formatOf('fr');

beforeEach(() => overwriteGetLocale(() => 'fr'));

describe('words for two periods on equal terms', () => {
  it('say a rise only where it is borne out, and for a member', () => {
    expect(equalText(presence, 'year', french)).toMatch(
      /En hausse à présence égale\u00a0: 8,3 par membre, 7,1 un an plus tôt\.$/u,
    );
    expect(equalText({ ...presence, difference: -1 }, 'year', french)).toMatch(/En baisse/);
    expect(equalText({ ...presence, q: 0.4 }, 'before', french)).toMatch(
      /^Pas de changement net à présence égale.*période précédente\.$/u,
    );
    expect(equalText({ ...presence, q: null }, 'year', french)).toMatch(/^À présence égale/);
    overwriteGetLocale(() => 'en');
    expect(equalText(presence, 'year', formatOf('en'))).toMatch(
      /Up at equal presence: 8.3 a member/,
    );
  });

  it('say what a number is of', () => {
    const share: EqualTerms = {
      ...presence,
      ...{ of: 'others', now: 0.24, before: 0.2, difference: 0.04, lo: 0.01, hi: 0.07 },
    };
    expect(equalText(share, 'year', french)).toMatch(
      /En hausse à présence égale\u00a0: 24\s% des autres membres, 20\s% un an plus tôt\.$/u,
    );
    expect(equalMethod(share, french)).toMatch(/\+4 points \(entre \+1 et \+7\)/u);
    const circles: EqualTerms = {
      ...presence,
      ...{ of: 'place', now: 4.2, before: 5, difference: -0.8, lo: null, hi: null, q: null },
    };
    expect(equalText(circles, 'before', french)).toMatch(
      /^À présence égale\u00a0: 4,2, 5 (?:à|sur|pendant) /u,
    );
    expect(equalMethod(circles, french)).not.toMatch(/q\s/u);
  });

  it('state how many draws were made, from which period and how much was taken away', () => {
    expect(equalMethod(presence, french)).toMatch(
      /plus souvent pendant cette période.*20\s% de leurs jours, 50 fois.*\+1,2 \(entre \+0,4 et \+2,1\)/su,
    );
    expect(equalMethod({ ...presence, isNowDenser: false }, french)).toMatch(/période d’avant/);
    expect(equalMethod({ ...presence, draws: 0 }, french)).toMatch(/rien n’a été retiré/);
  });

  it('say diversity at its completeness, how far it was extrapolated, or why it is not told', () => {
    expect(equalText(coverage, 'year', french)).toMatch(/Plus divers à complétude égale/);
    expect(equalMethod(coverage, french)).toMatch(
      /93\s%.*200 fois.*97\s%\)\u00a0: 8,9, contre 7,4/su,
    );
    expect(equalMethod({ ...coverage, farther: null }, french)).toMatch(/ne peut être prolongée/);
    const none: EqualTerms = {
      ...coverage,
      ...{ now: null, before: null, difference: null, lo: null, hi: null, p: null, q: null },
      reason: 'INCOMPLETE',
    };
    expect(equalText(none, 'year', french)).toMatch(/n’est pas comparée\u00a0: trop d’étiquettes/u);
    expect(equalMethod(none, french)).toBeNull();
  });
});
