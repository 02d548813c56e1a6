/** Invented people who come by their timetables and by chance alone, for tests. */
import { makeClock } from '../../src/lib/base/clock.ts';
import { chanceOf } from '../../src/lib/base/random.ts';
import { dayOf, SECONDS_PER_DAY } from '../../src/lib/base/time.ts';
import { halfDaysOf, type HalfDays } from '../../src/lib/evidence/halfDays.ts';

const FIRST = dayOf('2024-01-01')!;
const WEEKS = 26;
/** Hours in the morning, the afternoon and the evening. */
const STARTS = [9, 14, 19];
/** Timetables, each that of as many people. */
const KINDS = 4;
/** Times a week in a timetable, and how often people then come. */
const SLOTS = 4;
const SHARE = 0.6;

/**
 * Half-days of 26 weeks in two zones. Each comes by one of four timetables, when chance will have
 * it; who follows somebody comes when they do.
 *
 * @param follows whom a person follows, by person
 * @param isMember whether a person belongs to the place in a week, 0 … 25
 */
export function timetabled(
  people: number,
  seed: number,
  follows: Readonly<Record<number, number>> = {},
  isMember: (person: number, week: number) => boolean = () => true,
): HalfDays {
  const chance = chanceOf(seed, 'timetable');
  const visits: [person: number, zone: number, start: number][] = [];
  const came = new Set<string>();
  for (let week = 0; week < WEEKS; week++) {
    for (let person = 0; person < people; person++) {
      for (let slot = 0; slot < SLOTS; slot++) {
        const comes = chance.unit() < SHARE;
        const followed = follows[person];
        const really = followed === undefined ? comes : came.has(`${week} ${followed} ${slot}`);
        if (!really || !isMember(person, week)) continue;
        came.add(`${week} ${person} ${slot}`);
        const kind = (followed ?? person) % KINDS;
        const day = FIRST + week * 7 + ((kind + slot) % 5);
        const hour = STARTS[slot % STARTS.length]!;
        visits.push([person, slot % 2, day * SECONDS_PER_DAY + hour * 3600]);
      }
    }
  }
  return halfDaysOf(
    {
      length: visits.length,
      person: Uint32Array.from(visits, (v) => v[0]),
      zone: Uint32Array.from(visits, (v) => v[1]),
      start: Float64Array.from(visits, (v) => v[2]),
      end: Float64Array.from(visits, (v) => v[2] + 7200),
    },
    makeClock('UTC'),
    { from: FIRST, to: FIRST + WEEKS * 7 },
  );
}
