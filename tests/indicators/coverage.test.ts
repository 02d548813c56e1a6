import { describe, expect, it } from 'vitest';
import { everyoneAlone, directoryOf, resultOf } from './place.ts';
import { OPEN } from './exposed.ts';

import { NONE, type Headcounts } from '../../src/lib/logs/logs.ts';
import { MONDAY } from '../evidence/logsOf.ts';

const FIRST = MONDAY / 86_400;
const visits = everyoneAlone(12, 30);

const headcountsOf = (rows: readonly (readonly [day: number, count: number])[]): Headcounts => ({
  length: rows.length,
  file: new Uint16Array(rows.length),
  line: new Uint32Array(rows.length),
  day: Int32Array.from(rows, ([day]) => FIRST + day),
  count: Float64Array.from(rows, ([, count]) => count),
  place: new Uint32Array(rows.length).fill(NONE),
});

describe('coverage', () => {
  it('is people recorded over people counted, on the days somebody counted', async () => {
    const headcounts = headcountsOf([
      [126, 15],
      [133, 16],
      [127, 3],
      [7, 100],
    ]);
    const { value, n, parts } = await resultOf('coverage', {
      persons: 12,
      visits,
      more: { headcounts },
    });
    expect(value).toBeCloseTo((12 + 12 + 0) / 34, 10);
    expect(n).toBe(34);
    expect(parts).toMatchObject({ recorded: 24, counted: 34, activeMembers: 12 });
  });

  it('counts everyone there, staff and people who opted out included, and tells who is left out', async () => {
    const directory = directoryOf(12, {
      role: Array.from({ length: 12 }, (_, p) => (p === 0 ? 'staff' : null)),
      optedOut: Uint8Array.from({ length: 12 }, (_, p) => (p === 1 ? 1 : 0)),
    });
    const headcounts = headcountsOf([[126, 12]]);
    const place = {
      persons: 12,
      visits,
      more: { headcounts, directory },
    };
    const { value, parts } = await resultOf('coverage', place, OPEN);
    expect(value).toBe(1);
    expect(parts).toMatchObject({ activeMembers: 10, activeStaff: 1, activeOptedOut: 1 });
    // One person of the staff, and one who asked to be left out.
    const few = await resultOf('coverage', place);
    expect(few.parts).toMatchObject({ activeMembers: 10, activeStaff: null, activeOptedOut: null });
  });

  it('is unknown when nobody counted', async () => {
    expect(await resultOf('coverage', { persons: 12, visits })).toMatchObject({
      value: null,
      reason: 'NO_HEADCOUNT',
    });
  });
});
