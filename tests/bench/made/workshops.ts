/** A large place of workshops: small events, so that whoever comes makes a tie with all others. */
import { join } from 'node:path';
import { chanceOf } from '../../../src/lib/base/random.ts';
import { time, writeRows } from './rows.ts';

export interface WorkshopSize {
  readonly people: number;
  /** Workshops in a year, and people at each. */
  readonly workshops: number;
  readonly seats: number;
  /** Acts of help in a year. */
  readonly help: number;
}

/** About 200,000 ties in the last half-year of 2,000 people. */
export const WORKSHOPS: WorkshopSize = { people: 2_000, workshops: 7_000, seats: 12, help: 20_000 };

const FIRST = 20_089 * 1440; // Wednesday 1 January 2025, in minutes
const DAYS = 364;

export async function writeWorkshops(folder: string, size: WorkshopSize): Promise<void> {
  const chance = chanceOf(1, 'workshops');
  const people = Uint32Array.from({ length: size.people }, (_, i) => i);
  const attendance: (readonly [number, number, number])[] = [];
  for (let event = 0; event < size.workshops; event++) {
    const day = Math.floor((event * DAYS) / size.workshops);
    chance.shuffle(people);
    for (const person of people.subarray(0, size.seats)) {
      attendance.push([person, event, FIRST + day * 1440 + 1080]);
    }
  }
  await writeRows(
    join(folder, 'attendance.csv'),
    'person_id,event_id,start',
    attendance,
    ([person, event, at]) => `p${String(person)},e${String(event)},${time(at)}`,
  );
  const help = Array.from({ length: size.help }, (_, k) => {
    const [from, other] = [chance.below(size.people), chance.below(size.people - 1)];
    const day = Math.floor((k * DAYS) / size.help);
    return [from, other < from ? other : other + 1, FIRST + day * 1440 + 720] as const;
  });
  await writeRows(
    join(folder, 'help.csv'),
    'helper_id,helped_id,time',
    help,
    ([from, to, at]) => `p${String(from)},p${String(to)},${time(at)}`,
  );
}
