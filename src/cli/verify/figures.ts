/** The product's figures for the sections of a reference that are no graph. */
import { makeClock } from '../../lib/base/clock.ts';
import { rostersOf } from '../../lib/evidence/coattendance.ts';
import { plainOverlap } from '../../lib/evidence/plainOverlap.ts';
import { cleanVisits } from '../../lib/evidence/visits.ts';
import type { Logs } from '../../lib/logs/logs.ts';
import { coattended, type Pairs } from './projections.ts';
import { spellsOf } from './spells.ts';
import { chanceFigures } from './twoMode.ts';
import { pairKey, type OwnColumn, type OwnTable } from './tables.ts';

/** Scalars and tables by the names of the reference. */
export interface Figures {
  readonly scalars: Readonly<Record<string, number | null>>;
  readonly tables: Readonly<Record<string, OwnTable>>;
}

const NOTHING: Figures = { scalars: {}, tables: {} };

/** Co-attendance without caps: the two-mode part of a reference. */
export function twoModeFigures(logs: Logs): Figures {
  const persons = logs.persons.length;
  const pairs = coattended(logs, new Uint8Array(persons));
  if (pairs === null || logs.attendance === null) return NOTHING;
  const clock = makeClock(logs.timezone);
  const rosters = rostersOf(logs.attendance, logs.events.length, persons, clock);
  const attended = new Uint32Array(persons);
  for (const person of rosters.person) attended[person] = (attended[person] ?? 0) + 1;
  const events = rosters.size.filter((size) => size > 0).length;
  const people = logs.directory?.listed.reduce((sum, listed) => sum + listed, 0) ?? persons;
  const attendances = rosters.person.length;
  const eventIds = logs.events.map(({ id }) => id);
  const chance = chanceFigures(rosters, persons);
  return {
    scalars: {
      people,
      events,
      attendances,
      density: attendances / (people * events),
      pairs_sharing_an_event: pairs.shared.weight.length,
      ...chance.scalars,
    },
    tables: {
      people: { keys: 1, columns: { events: byName(logs.persons, attended) } },
      events: { keys: 1, columns: { people: byName(eventIds, rosters.size) } },
      pairs: {
        keys: 2,
        columns: {
          shared_events: byPair(logs, pairs.shared, 0),
          newman_weight: byPair(logs, pairs.newman, 0),
          ...Object.fromEntries(
            Object.entries(chance.pairs).map(([name, column]) => [name, byPair(logs, column)]),
          ),
        },
      },
      bicm_probability_by_degrees: chance.chances,
    },
  };
}

/** Plain co-presence: pauses not bridged, no crowd too large. */
export function copresenceFigures(logs: Logs): Figures {
  if (logs.checkins === null) return NOTHING;
  const persons = logs.persons.length;
  const visits = cleanVisits(logs.checkins, logs.zones, persons, makeClock(logs.timezone), 0);
  const { a, b, seconds: weight } = plainOverlap(visits, persons);
  const seconds = { a, b, weight };
  const { spells, places, total } = spellsOf(visits, logs.zones);
  const minutes = { ...seconds, weight: seconds.weight.map((value) => value / 60) };
  return {
    scalars: {
      pairs: seconds.weight.length,
      total_pair_seconds: seconds.weight.reduce((sum, value) => sum + value, 0),
      spells: total,
    },
    tables: {
      pairs: {
        keys: 2,
        columns: {
          seconds: byPair(logs, seconds),
          minutes: byPair(logs, minutes),
          spells: byPair(logs, spells),
          places: byPair(logs, places),
        },
      },
    },
  };
}

function byName(names: readonly string[], values: Uint32Array): OwnColumn {
  const index = new Map(names.map((name, i) => [name, values[i]]));
  return ([name]) => index.get(name ?? '');
}

/** @param absent value of a pair that is not among them; a difference where none is given */
function byPair({ persons }: Logs, { a, b, weight }: Pairs, absent?: number): OwnColumn {
  const index = new Map<string, number>();
  for (const [p, value] of weight.entries()) {
    index.set(pairKey(persons[a[p] ?? -1] ?? '', persons[b[p] ?? -1] ?? ''), value);
  }
  return ([first, second]) => index.get(pairKey(first ?? '', second ?? '')) ?? absent;
}
