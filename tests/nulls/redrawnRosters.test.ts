import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import type { Rosters } from '../../src/lib/evidence/coattendance.ts';
import { redrawnRosters, rosterStrata } from '../../src/lib/nulls/redrawnRosters.ts';

const which = (replicate: number, seed = 1) => ({ seed, name: 'test', replicate });

/** Events by who came, one a day. */
function rostersOf(events: readonly (readonly number[])[]): Rosters {
  const size = Uint32Array.from(events, (people) => people.length);
  const offsets = new Uint32Array(events.length + 1);
  size.forEach((count, e) => (offsets[e + 1] = (offsets[e] ?? 0) + count));
  return {
    size,
    offsets,
    start: Float64Array.from(events, (_, e) => e * 86_400),
    day: Int32Array.from(events, (_, e) => e),
    person: Uint32Array.from(events.flat()),
  };
}

const presentAt = ({ person, offsets }: Rosters): number[][] =>
  Array.from({ length: offsets.length - 1 }, (_, e) => [
    ...person.slice(offsets[e], offsets[e + 1]),
  ]);

const PEOPLE = 8;
const places = fc.record({
  events: fc.array(
    fc.uniqueArray(fc.nat(PEOPLE - 1)).map((people) => people.sort((a, b) => a - b)),
    { maxLength: 12 },
  ),
  isDrawn: fc
    .array(fc.nat(1), { minLength: PEOPLE, maxLength: PEOPLE })
    .map((bits) => Uint8Array.from(bits)),
});
/** Two strata, and events that stay. */
const stratumOf = (event: number): number => (event % 3) - 1;

describe('attendance drawn anew', () => {
  test.prop([places, fc.integer()])(
    'keeps sizes, how often each came in each stratum, and who is not drawn',
    ({ events, isDrawn }, seed) => {
      const observed = rostersOf(events);
      const strata = rosterStrata(observed, isDrawn, stratumOf);
      const drawn = redrawnRosters(observed, strata, which(0, seed));
      const present = presentAt(drawn);
      expect(presentAt(observed)).toEqual(events);
      expect(drawn.size).toEqual(observed.size);
      present.forEach((people, e) => {
        expect(people).toEqual([...new Set(people)].sort((a, b) => a - b));
        const stay = (person: number): boolean => isDrawn[person] === 0 || stratumOf(e) < 0;
        expect(people.filter(stay)).toEqual(events[e]?.filter(stay));
      });
      const came = (at: readonly (readonly number[])[]): string[] =>
        at.flatMap((people, e) => people.map((p) => `${p} in ${stratumOf(e)}`)).sort();
      expect(came(present)).toEqual(came(events));
    },
  );

  it('is another attendance, the same for the same name', () => {
    const observed = rostersOf([
      [0, 1],
      [2, 3],
      [4, 5],
      [0, 2, 4],
    ]);
    const strata = rosterStrata(observed, new Uint8Array(PEOPLE).fill(1), () => 0);
    const draws = Array.from({ length: 20 }, (_, r) =>
      String(redrawnRosters(observed, strata, which(r)).person),
    );
    expect(new Set(draws).size).toBeGreaterThan(5);
    expect(String(redrawnRosters(observed, strata, which(3)).person)).toBe(draws[3]);
  });
});
