import { describe, expect, it } from 'vitest';
import { membersWithBoth } from '../../notebooks/add-an-indicator/membersWithBoth.ts';
import { numbers, told } from '../../notebooks/add-an-indicator/numbers.ts';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import { TIE_CLASS } from '../../src/lib/evidence/tie.ts';
import { logsOfPlace, STAR_AND_TRIANGLE } from '../indicators/place.ts';
import { expectGolden } from './golden.ts';

describe('members with both kinds of ties', () => {
  it('are three of the twelve, counted by hand', async () => {
    const prepared = await prepare(logsOfPlace(STAR_AND_TRIANGLE), DEFAULTS);
    const { world } = sceneOf(prepared, {});
    const { a, b, tieClass } = world.ties;
    // The star’s first ray and the triangle’s first side are strong: its centre has both kinds, and
    // both ends of the side, but not the tip of the ray.
    const isStrong = (e: number): boolean =>
      [`0 1`, `5 6`].includes(`${String(a[e])} ${String(b[e])}`);
    const ties = {
      ...world.ties,
      tieClass: tieClass.map((_, e) => (isStrong(e) ? TIE_CLASS.strong : TIE_CLASS.weak)),
    };
    expect(membersWithBoth.measure({ ...world, ties })).toMatchObject({
      ...{ value: 3 / 12, n: 12, successes: 3, persons: 3 },
      parts: { both: { count: 3, persons: 3 } },
    });
    const allWeak = { ...ties, tieClass: tieClass.map(() => TIE_CLASS.weak) };
    expect(membersWithBoth.measure({ ...world, ties: allWeak }).value).toBe(0);
  });

  it('pass the gate where they are enough, with a range around them', async () => {
    const found = await told();
    const { large, small } = found;
    expect(large.lo ?? NaN).toBeLessThan(large.value ?? NaN);
    expect(large.hi ?? NaN).toBeGreaterThan(large.value ?? NaN);
    expect(large.method).toBe('week-jackknife');
    expect(small).toMatchObject({ value: null, reason: 'SUPPRESSED_PRIVACY' });
    await expectGolden('add-an-indicator', numbers(found));
  });
});
