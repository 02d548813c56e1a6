/** What the report says of a number is public, and goes the way the exact numbers go. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/lib/engine/comparisonView.ts';
import type { PublicView } from '../../../src/lib/engine/publicNumbers.ts';
import type { PublicResult } from '../../../src/lib/indicators/result.ts';
import { formatOf } from '../../../src/lib/text/format.ts';
import { loadWords } from '../../../src/lib/text/indicatorWords.ts';
import { overwriteGetLocale } from '../../../src/lib/text/paraglide/runtime.js';
import { linesOf, tableOf, type Known } from '../../../src/routes/report/bilan.ts';
import { ANALYSIS } from '../../analysisFixture.ts';

const ID = 'weak-bridging-share';
const share: PublicResult = {
  id: ID,
  value: 0.24,
  unit: 'share',
  n: 550,
  lo: null,
  hi: null,
  level: 0.95,
  method: 'none',
  coverage: 1,
  flags: [],
  spec: 'test',
  audience: 'public',
  hidden: 0,
};
const view: PublicView = {
  k: 11,
  members: 140,
  results: [share],
  groups: null,
  trends: {},
  earlier: [ID],
  suppressed: 0,
  logs: '0123456789abcdef',
};
const change = { before: 0.23812, lo: 0.001, hi: 0.005, p: 0.001, q: 0.01 };
const compared = (difference: number): Comparison => ({
  from: '2025-01-06',
  to: '2025-04-07',
  kind: 'year',
  changes: { [ID]: { ...change, difference } },
  equal: {},
});
const known = (difference: number): Known => ({
  analysis: ANALYSIS,
  publicView: view,
  comparison: compared(difference),
  chance: {
    numbers: {
      [ID]: {
        model: 'data-stream',
        mean: 0.20123,
        lo: 0.17342,
        hi: 0.22119,
        excess: 0.03,
        z: 2,
        p: 0.02,
        q: 0.04,
        draws: 99,
      },
    },
    beside: {},
    faces: [],
  },
  sensitivity: null,
  files: [],
});
const format = formatOf('en');

beforeAll(async () => {
  overwriteGetLocale(() => 'en');
  await loadWords('en');
});

describe('a number of the report', () => {
  it('rises where it rose by less than its rounding, and falls where it fell', () => {
    expect(linesOf([ID], known(0.002), format)[0]?.change).toContain('▲');
    expect(linesOf([ID], known(-0.002), format)[0]?.change).toContain('▼');
  });

  it('has its chance and its past rounded as itself', () => {
    const [line] = linesOf([ID], known(0.002), format);
    expect([line?.band?.lo, line?.band?.hi, line?.before]).toEqual([0.17, 0.22, 0.24]);
    const [row = []] = tableOf(line ? [line] : []).rows;
    for (const cell of row) {
      if (typeof cell === 'number') expect(100 * cell).toBeCloseTo(Math.round(100 * cell), 9);
    }
  });
});
