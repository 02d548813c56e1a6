/** The method text of a paper says what the run was, and cites what it rests on. */
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import type { Result } from '../../src/lib/indicators/result.ts';
import { paperSentences, paperWorks, type PaperRun } from '../../src/lib/report/paper.ts';
import { formatOf } from '../../src/lib/text/format.ts';
import { overwriteGetLocale } from '../../src/lib/text/paraglide/runtime.js';

const result = (id: string, some: Partial<Result>): Result => ({
  ...{ id, value: 1, unit: 'share', n: 40, lo: 0.5, hi: 1.5, level: 0.95 },
  ...{ method: 'week-jackknife', coverage: 1, flags: [], spec: 'x' },
  ...some,
});

const RUN: PaperRun = {
  files: [
    { log: 'checkins', read: 100, kept: 90 },
    { log: 'attendance', read: 20, kept: 20 },
  ],
  definitions: DEFAULTS,
  regime: 'events-help',
  members: 140,
  coverage: null,
  flags: [],
  tried: 74,
  window: { from: '2026-03-30', to: '2026-06-29', weeks: 13, openWeeks: 12 },
  timezone: 'Europe/Paris',
  group: null,
  seed: 42,
  version: '1',
  fingerprints: { logs: 'abc', spec: 'def' },
  results: [
    result('weak-bridging-share', {}),
    result('diversity', { method: 'person-jackknife' }),
    result('coverage', { value: null, reason: 'NO_HEADCOUNT', lo: null, hi: null }),
  ],
  wide: false,
  chance: [
    { model: 'label', draws: 99 },
    { model: 'label', draws: 97 },
    { model: 'data-stream', draws: 99 },
  ],
  nameOf: (id) => id,
  worksOf: (id) => (id === 'diversity' ? ['hill1973', 'chao2012'] : ['granovetter1973']),
};
const text = (some: Partial<PaperRun> = {}): string =>
  paperSentences({ ...RUN, ...some }, formatOf('en')).join(' ');

beforeAll(() => {
  overwriteGetLocale(() => 'en');
});

describe('the method text', () => {
  it('states period, seed, version and fingerprints', () => {
    expect(text()).toMatch(
      /30 Mar\s–\s28 Jun 2026: 13 weeks, 12 of them with activity \(times in Europe\/Paris\)/,
    );
    expect(text()).toContain(
      'method 1, seed 42; fingerprint of the logs abc, of the definitions def',
    );
    expect(text()).toContain('120 rows read, 110 kept, 10 set aside');
  });

  it('speaks of cleaning and events only where there are such logs', () => {
    expect(text()).toContain('pauses of up to 10 minutes bridged');
    expect(text()).toContain('(Newman 2001); above 60 people');
    const help = text({ files: [{ log: 'help', read: 5, kept: 5 }] });
    expect(help).not.toContain('pauses');
    expect(help).not.toContain('Newman');
    expect(text({ definitions: { ...DEFAULTS, layers: 'no-copresence' } })).not.toContain('pauses');
  });

  it('states the ranges, the draws and the definitions that were really had', () => {
    expect(text()).toContain('person-jackknife (1) and week-jackknife (1)');
    expect(text()).toContain('the first ones only');
    expect(text({ wide: true })).not.toContain('the first ones only');
    expect(text()).toContain('data-stream (99) and label (97)');
    expect(text({ chance: null })).toContain('with chance was not computed');
    expect(text()).toContain('under 74 other definitions (Simonsohn et al. 2020)');
    expect(text({ tried: null })).toContain('Other definitions were not tried');
    expect(text()).toContain('All definitions are those the method proposes');
    expect(text({ definitions: { ...DEFAULTS, halfLifeDays: 30 } })).toMatch(
      /halves every 30 days.*Definitions changed/,
    );
  });

  it('cites the works of the numbers there are, each once, and lists them', () => {
    expect(text()).toContain(
      'weak-bridging-share (Granovetter 1973) and diversity (Chao & Jost 2012; Hill 1973)',
    );
    expect(text()).not.toContain('coverage (');
    expect(paperWorks(RUN)).toEqual([
      ...['chao2012', 'granovetter1973', 'hill1973', 'newman2001collaboration', 'onnela2007'],
      'simonsohn2020',
    ]);
    expect(paperWorks({ ...RUN, tried: null })).not.toContain('simonsohn2020');
  });

  it('says of a ready network that it has no time', () => {
    const declared = text({ regime: 'declared', window: null });
    expect(declared).toContain('A network observed elsewhere');
    expect(declared).not.toContain('halves');
  });

  it('is said in French as well', () => {
    overwriteGetLocale(() => 'fr');
    const french = paperSentences(RUN, formatOf('fr')).join(' ');
    overwriteGetLocale(() => 'en');
    expect(french).toContain('13 semaines, dont 12 avec une activité');
    expect(french).toContain('graine 42');
    expect(french).not.toMatch(/undefined|\{/);
  });
});
