/** A workshop built by hand: two trades of twenty, one room, and ties that are known to the last. */
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import type { World } from '../../src/lib/indicators/world.ts';
import type { VisitRow } from '../../tests/evidence/logsOf.ts';
import { withGroups } from '../../tests/indicators/grouped.ts';
import { logsOfPlace } from '../../tests/indicators/place.ts';

/** People of each trade, and of both. */
export const TRADE = 20;
const PEOPLE = 2 * TRADE;
/** Ties of each person. */
export const TIES = 5;

/** When trades come: each on a day of its own and both on Wednesdays, or both on both days. */
export type Timetable = 'apart' | 'together';

export interface Workshop {
  readonly timetable: Timetable;
  /** Of the five ties of each person, how many are with the other trade. */
  readonly across: number;
}

const WEEKS = 30;
const DAY = 1440;
const [MONDAY, TUESDAY, WEDNESDAY] = [0, 1, 2];
/** Everybody comes from nine to noon. */
const [FROM, TO] = [540, 720];

const tradeOf = (person: number): number => Math.floor(person / TRADE);

/**
 * The last quarter of the workshop’s thirty weeks.
 *
 * @throws RangeError where five ties cannot be had so: those inside come in twos
 */
export async function workshop({ timetable, across }: Workshop): Promise<World> {
  const place = withGroups(
    { persons: PEOPLE, visits: visits(timetable), help: help(across) },
    Array.from({ length: PEOPLE }, (_, person) => (tradeOf(person) === 0 ? 'wood' : 'code')),
  );
  return sceneOf(await prepare(logsOfPlace(place), DEFAULTS), {}).world;
}

function visits(timetable: Timetable): VisitRow[] {
  const rows: VisitRow[] = [];
  for (let week = 0; week < WEEKS; week++) {
    for (let person = 0; person < PEOPLE; person++) {
      const own = timetable === 'together' || tradeOf(person) === 0 ? MONDAY : TUESDAY;
      for (const day of [own, WEDNESDAY]) {
        const start = (7 * week + day) * DAY;
        rows.push([person, 0, start + FROM, start + TO]);
      }
    }
  }
  return rows;
}

/** One help a tie, on the Wednesday of the last week but one: everybody is there. */
function help(across: number): (readonly [number, number, number])[] {
  const inside = TIES - across;
  if (inside < 0 || inside % 2 === 1) throw new RangeError('ties inside a trade come in twos');
  const day = 7 * (WEEKS - 2) + WEDNESDAY;
  const found: [number, number, number][] = [];
  for (let at = 0; at < TRADE; at++) {
    for (let step = 1; step <= inside / 2; step++) {
      const next = (at + step) % TRADE;
      found.push([at, next, day], [TRADE + at, TRADE + next, day]);
    }
    for (let step = 0; step < across; step++) found.push([at, TRADE + ((at + step) % TRADE), day]);
  }
  return found;
}
