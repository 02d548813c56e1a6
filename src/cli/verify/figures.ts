/** The product's figures for the sections of a reference that are no graph. */
import { makeClock } from '../../lib/base/time.ts';
import { coattendanceOf, rostersOf } from '../../lib/evidence/coattendance.ts';
import { copresenceOf } from '../../lib/evidence/copresence.ts';
import { cleanVisits } from '../../lib/evidence/visits.ts';
import type { PairGroups } from '../../lib/evidence/order.ts';
import type { Logs } from '../../lib/logs/logs.ts';
import { NO_CAP } from './networks.ts';
import { pairKey, type OwnTable } from './tables.ts';

/** Scalars and tables by the names of the reference. */
export interface Figures {
  readonly scalars: Readonly<Record<string, number | null>>;
  readonly tables: Readonly<Record<string, OwnTable>>;
}

export const NOTHING: Figures = { scalars: {}, tables: {} };

/** Co-attendance without caps: the two-mode part of a reference. */
export function twoModeFigures(logs: Logs): Figures {
  if (logs.attendance === null) return NOTHING;
  const persons = logs.persons.length;
  const clock = makeClock(logs.timezone);
  const rosters = rostersOf(logs.attendance, logs.events.length, persons, clock);
  const { pairs, event } = coattendanceOf(rosters, new Uint8Array(persons), NO_CAP);
  const shared = sums(pairs, () => 1);
  const newman = sums(pairs, (row) => 1 / (rosters.size[event[row]!]! - 1));
  const attended = new Map<string, number>(logs.persons.map((id) => [id, 0]));
  for (const person of rosters.person) {
    const id = logs.persons[person]!;
    attended.set(id, attended.get(id)! + 1);
  }
  const present = new Map(logs.events.map(({ id }, e) => [id, rosters.size[e]!]));
  const events = rosters.size.filter((size) => size > 0).length;
  const people = logs.directory?.listed.reduce((sum, listed) => sum + listed, 0) ?? persons;
  const index = pairIndex(logs, pairs);
  const ofPair =
    (values: Float64Array) =>
    ([a, b]: readonly string[]): number =>
      values[index.get(pairKey(a!, b!)) ?? -1] ?? 0;
  return {
    scalars: {
      people,
      events,
      attendances: rosters.person.length,
      density: rosters.person.length / (people * events),
      pairs_sharing_an_event: pairs.a.length,
    },
    tables: {
      people: { keys: 1, columns: { events: ([id]) => attended.get(id!) } },
      events: { keys: 1, columns: { people: ([id]) => present.get(id!) } },
      pairs: { keys: 2, columns: { shared_events: ofPair(shared), newman_weight: ofPair(newman) } },
    },
  };
}

/** Plain co-presence: pauses not bridged, no crowd too large. */
export async function copresenceFigures(logs: Logs): Promise<Figures> {
  if (logs.checkins === null) return NOTHING;
  const persons = logs.persons.length;
  const visits = cleanVisits(logs.checkins, logs.zones, persons, makeClock(logs.timezone), 0);
  const rules = { crowdCap: NO_CAP, smallGroup: 2, gapMergeMinutes: 0 };
  const nobody = new Uint8Array(persons);
  const { pairs, together } = await copresenceOf(visits, logs.zones, nobody, rules, {});
  const seconds = sums(pairs, (row) => together[row]!);
  const index = pairIndex(logs, pairs);
  const at = ([a, b]: readonly string[]): number | undefined =>
    seconds[index.get(pairKey(a!, b!)) ?? -1];
  return {
    scalars: {
      pairs: pairs.a.length,
      total_pair_seconds: seconds.reduce((total, value) => total + value, 0),
    },
    tables: {
      pairs: {
        keys: 2,
        columns: { seconds: at, minutes: (names) => (at(names) ?? NaN) / 60 },
      },
    },
  };
}

const sums = (pairs: PairGroups, valueOf: (row: number) => number): Float64Array =>
  Float64Array.from(pairs.a, (_, p) => {
    let sum = 0;
    for (let row = pairs.offsets[p]!; row < pairs.offsets[p + 1]!; row++) sum += valueOf(row);
    return sum;
  });

const pairIndex = (logs: Logs, { a, b }: PairGroups): ReadonlyMap<string, number> =>
  new Map(Array.from(a, (p, at) => [pairKey(logs.persons[p]!, logs.persons[b[at]!]!), at]));
