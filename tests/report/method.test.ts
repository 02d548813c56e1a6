/** The method box says what the run was. */
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { methodLines, type Run } from '../../src/lib/report/method.ts';
import { formatOf } from '../../src/lib/text/format.ts';
import { overwriteGetLocale } from '../../src/lib/text/paraglide/runtime.js';

const run: Run = {
  files: [
    { log: 'checkins', read: 100, kept: 90 },
    { log: 'checkins', read: 10, kept: 10 },
    { log: 'help', read: 5, kept: 5 },
  ],
  definitions: DEFAULTS,
  regime: 'events-help',
  members: 140,
  coverage: null,
  k: 11,
  suppressed: 3,
  draws: 99,
  earlier: { from: '2025-01-06', to: '2025-04-07', kind: 'year' },
  tried: 74,
  verdicts: [{ name: 'Weak ties that bridge', verdict: 'solid' }],
  flags: [],
};
const box = (some: Partial<Run> = {}): string =>
  methodLines({ ...run, ...some }, formatOf('en')).join(' ');

beforeAll(() => {
  overwriteGetLocale(() => 'en');
});

describe('the method box', () => {
  it('counts rows of the same log together, and those set aside', () => {
    expect(box()).toContain('115 rows read, 105 kept, 10 set aside');
    expect(box()).toMatch(/\(100\).*\(5\)/);
  });

  it('says what a tie is with the numbers of the definitions', () => {
    expect(box()).toContain('within 26 weeks');
    expect(box({ definitions: { ...DEFAULTS, smallEvent: 9, evidenceDays: 91 } })).toMatch(
      /within 13 weeks.*at most 9 people/,
    );
    expect(box({ regime: 'copresence' })).toContain('at least 3 days with at most 4 people');
    expect(box({ regime: 'declared' })).toContain('declared elsewhere');
  });

  it('names definitions that the place changed', () => {
    expect(box()).not.toContain('Definitions changed');
    expect(box({ definitions: { ...DEFAULTS, halfLifeDays: 30 } })).toContain(
      'Definitions changed',
    );
  });

  it('says what is hidden, compared and tried, only where something is', () => {
    expect(box()).toContain('3 numbers or pairs of groups are not shown');
    expect(box()).toMatch(/6\sJan\s–\s6\sApr\s2025 \(the same weeks a year before\)/);
    expect(box()).toContain('74. “Weak ties that bridge”: solid.');
    const bare = box({ suppressed: 0, draws: null, earlier: null, tried: null });
    expect(bare).not.toContain('not shown');
    expect(bare).toContain('No earlier period can be compared');
    expect(bare).not.toContain('draws');
    expect(bare).not.toContain('Other definitions');
  });
});
