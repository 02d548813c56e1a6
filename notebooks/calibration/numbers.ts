/** The numbers this notebook tells in its sentences: the golden file holds the same. */
import { wilson } from '../../src/lib/stats/wilson.ts';
import type { Interval } from '../../src/lib/stats/interval.ts';
import type { CoverageRow } from '../../tests/bench/coverage.ts';
import type { Calibrated } from './lives.ts';

/** So many that a page can wait for them. */
export const PLACES = 3;
export const LIVES = { truths: 6, runs: 4 } as const;

/** What so few ranges can tell of how often they hold the truth: 95 %, each for itself. */
export const howSure = ({ coverage, runs }: CoverageRow): Interval => {
  const { lo, hi } = wilson(Math.round(coverage * runs), runs) ?? { lo: 0, hi: 1 };
  return { lo, hi };
};

/** Over all headlines that had a range. */
export function numbers(all: readonly Calibrated[]): Record<string, number | null> {
  const rows = all.flatMap(({ row }) => row ?? []);
  const runs = rows.reduce((sum, row) => sum + row.runs, 0);
  return {
    headlines: all.length,
    judged: rows.length,
    ranges: runs,
    held: rows.reduce((sum, row) => sum + row.coverage * row.runs, 0) / runs,
    ...Object.fromEntries(all.map(({ id, row }) => [id, row?.coverage ?? null])),
  };
}
