import { beforeEach, describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/lib/engine/protocol.ts';
import type { Result } from '../../../src/lib/indicators/result.ts';
import { formatOf } from '../../../src/lib/text/format.ts';
import { overwriteGetLocale } from '../../../src/lib/text/paraglide/runtime.js';
import { piecesOf } from '../../../src/lib/ui/indicator/accents.ts';
import { headlineOf } from '../../../src/lib/ui/indicator/headline.ts';
import { countsOf } from '../../../src/lib/ui/indicator/shownValue.ts';
import { ANALYSIS } from '../../analysisFixture.ts';

const fr = formatOf('fr');
const changed = (id: string, change: Partial<Result>): Analysis => ({
  ...ANALYSIS,
  results: ANALYSIS.results.map((result) => (result.id === id ? { ...result, ...change } : result)),
});
const rate = (value: number, lo: number | null = null, hi: number | null = null): string =>
  headlineOf(changed('new-ties-rate', { value, lo, hi }), fr).split('. ')[0] ?? '';

beforeEach(() => overwriteGetLocale(() => 'fr'));

describe('headlineOf', () => {
  it('says a slow rate as the time one acquaintance takes', () => {
    expect(rate(0.48)).toBe(
      'Un membre noue environ *une nouvelle connaissance* tous les deux mois',
    );
  });

  it('says when the range is wide', () => {
    expect(rate(0.48, 0.17, 1.36)).toMatch(/marge restant large$/);
    expect(rate(0.48, 0.4, 0.6)).not.toMatch(/marge/);
  });

  it('says a quick rate as a number of acquaintances, never as a rounder one than it is', () => {
    expect(rate(2.05)).toBe('Chaque mois, un membre noue environ *deux nouvelles connaissances*');
    expect(rate(1.6)).toBe(
      'Chaque mois, un membre noue *entre une et deux nouvelles connaissances*',
    );
    expect(rate(1.74)).toContain('entre une et deux');
    expect(rate(1.75)).toContain('un peu moins de deux');
    expect(rate(1.3)).toContain('un peu plus d’une');
    expect(rate(0.8)).toContain('un peu moins d’une');
    expect(rate(3.8)).toContain('un peu moins de quatre');
    expect(rate(1)).toBe('Chaque mois, un membre noue environ *une nouvelle connaissance*');
    expect(rate(0.02)).toContain('moins d’une');
    expect(rate(0)).toContain('Aucune');
  });

  it('says a share as one in so many, or as counts where few ties are behind it', () => {
    expect(headlineOf(ANALYSIS, fr)).toContain('Un lien faible sur huit est _une passerelle_');
    const few = changed('weak-bridging-share', { n: 12, value: 0.25 });
    expect(headlineOf(few, fr)).toContain('3 liens faibles sur 12');
  });

  it('falls back on the weak ties members have when nothing is known of new ones', () => {
    const analysis = changed('new-ties-rate', { value: null, reason: 'BURN_IN' });
    expect(headlineOf(analysis, fr)).toContain(
      'La moitié des membres ont au moins *trois liens faibles*',
    );
  });

  it('says so when nothing can be said', () => {
    const results = ANALYSIS.results.map((result): Result => ({
      ...result,
      value: null,
      reason: 'EMPTY',
    }));
    expect(headlineOf({ ...ANALYSIS, results }, fr)).toContain('57 membres actifs');
  });

  it('says that check-ins without rooms tell nothing of ties, instead of none', () => {
    const results = ANALYSIS.results.map((result): Result => ({
      ...result,
      value: null,
      reason: 'NEEDS_LOGS',
      flags: ['COARSE_ZONE'],
    }));
    expect(headlineOf({ ...ANALYSIS, results }, fr)).toContain('ne disent pas la salle');
  });

  it('speaks of no tie below ten members', () => {
    expect(headlineOf({ ...ANALYSIS, activeMembers: 9 }, fr)).toContain('Moins de dix');
  });

  it('adds that classes follow frequency alone', () => {
    expect(headlineOf(changed('weak-bridging-share', { flags: ['SINGLE_KIND'] }), fr)).toMatch(
      /d’après la seule fréquence\.$/,
    );
  });

  it('says once what a declared network rests on', () => {
    const results = ANALYSIS.results.map((result): Result =>
      result.id === 'new-ties-rate'
        ? { ...result, value: null, reason: 'NEEDS_LOGS' }
        : { ...result, flags: ['DECLARED'] },
    );
    const said = headlineOf({ ...ANALYSIS, results }, fr);
    expect(said).toContain('au moins *trois liens faibles*.');
    expect(said.match(/d’après les liens déclarés/g)).toHaveLength(1);
  });
});

describe('piecesOf', () => {
  it('marks what is weak and what bridges, and keeps all the words', () => {
    expect(piecesOf('Un *lien* est _un pont_.')).toEqual([
      { text: 'Un ', accent: null },
      { text: 'lien', accent: 'weak' },
      { text: ' est ', accent: null },
      { text: 'un pont', accent: 'bridging' },
      { text: '.', accent: null },
    ]);
  });

  it('leaves a lonely mark as it is', () => {
    expect(piecesOf('3 * 4')).toEqual([{ text: '3 * 4', accent: null }]);
  });
});

describe('countsOf', () => {
  const share = ANALYSIS.results.find((result) => result.id === 'strong-bridging-share');

  it('gives counts below twenty units and percents from there', () => {
    if (share === undefined) throw new Error('fixture');
    expect(countsOf(share)).toEqual({ part: 2, whole: 8 });
    expect(countsOf({ ...share, n: 20 })).toBeNull();
    expect(countsOf({ ...share, unit: 'overlap' })).toBeNull();
  });
});
