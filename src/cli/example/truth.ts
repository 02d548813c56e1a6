/** What was planted in the fictional place, for tests that ask whether indicators find it. */
import type { Bond } from './bonds.ts';
import { areApart } from './bonds.ts';
import { CLOSED_WEEKS, FIRST_DAY, LAST_DAY, READER_BROKEN, TIMEZONE } from './calendar.ts';
import { APART, APART_RATIO, CIRCLE_NAMES, PLACE } from './circles.ts';
import type { Crew } from './crews.ts';
import type { Gathering } from './gathering.ts';
import { CHANGES } from './files.ts';
import type { Exchange } from './help.ts';
import type { Outcome } from './outcomes.ts';
import type { Person } from './people.ts';
import type { Presence } from './presence.ts';
import { FAULTS, auditDays } from './records.ts';
import type { Checkin } from './records.ts';
import { dateOf } from '../../lib/base/time.ts';

export interface World {
  readonly seed: number;
  readonly people: readonly Person[];
  readonly crews: readonly Crew[];
  readonly gatherings: readonly Gathering[];
  readonly presence: Presence;
  readonly bonds: readonly Bond[];
  readonly exchanges: readonly Exchange[];
  readonly outcomes: readonly Outcome[];
  readonly checkins: readonly Checkin[];
}

/** Evidence period at the end of the log, in days. */
const EVIDENCE_DAYS = 182;
const EVIDENCE_FROM = LAST_DAY + 1 - EVIDENCE_DAYS;

/** The planted quantities, as a value for JSON. Persons are named by their ids. */
export function makeTruth(world: World): Readonly<Record<string, unknown>> {
  const { people, crews, seed } = world;
  const id = (rank: number): string => people[rank]?.id ?? '';
  return {
    ...{ fictional: true, seed, place: PLACE, timezone: TIMEZONE },
    ...{ firstDay: dateOf(FIRST_DAY), lastDay: dateOf(LAST_DAY) },
    closedWeeks: CLOSED_WEEKS.map(dateOf),
    readerBroken: { from: dateOf(READER_BROKEN.from), to: dateOf(READER_BROKEN.to) },
    changes: CHANGES.map(({ day, label }) => ({ date: dateOf(day), label })),
    setAside: FAULTS,
    circles: Object.fromEntries(
      CIRCLE_NAMES.map((circle) => [
        circle,
        people.filter((p) => p.circle === circle && p.role !== 'staff').map((p) => p.id),
      ]),
    ),
    alsoIn: Object.fromEntries(people.flatMap((p) => (p.alsoIn ? [[p.id, p.alsoIn]] : []))),
    stays: Object.fromEntries(people.map((p) => [p.id, [dateOf(p.joined), dateOf(p.lastDay)]])),
    crews: crews.map(({ name, circle, seats }) => ({
      ...{ name, circle },
      seats: seats.map(({ rank, from, to }) => [id(rank), dateOf(from), dateOf(to)]),
    })),
    plantedTies: plantedTies(world),
    bridgingPairsAtEnd: bridgesAtEnd(world),
    apart: apart(world),
    newcomers: newcomers(world),
    outcomes: world.outcomes.map(({ bond, day }) => ({
      ...{ date: dateOf(day), tie: world.bonds[bond]?.kind },
      pair: [id(world.bonds[bond]?.a ?? -1), id(world.bonds[bond]?.b ?? -1)],
    })),
    coverage: coverage(world),
  };
}

/** Every planted tie with the help that really passed along it. */
function plantedTies({ people, bonds, exchanges }: World): unknown[] {
  const given = new Map<string, number>();
  for (const { helper, helped } of exchanges) {
    const key = pairKey(helper, helped);
    given.set(key, (given.get(key) ?? 0) + 1);
  }
  return bonds.map(({ a, b, kind, from, to }) => ({
    pair: [people[a]?.id, people[b]?.id],
    ...{ intended: kind === 'strong' ? 'strong' : 'weak', kind },
    ...{ from: dateOf(from), to: dateOf(to), exchanges: given.get(pairKey(a, b)) ?? 0 },
  }));
}

/** Pairs planted between circles that helped each other in the evidence period at the end. */
function bridgesAtEnd({ people, bonds, exchanges }: World): unknown[] {
  const late = new Set(
    exchanges
      .filter(({ day }) => day >= EVIDENCE_FROM)
      .map(({ helper, helped }) => pairKey(helper, helped)),
  );
  return bonds
    .filter(({ a, b, kind }) => kind === 'bridge' && late.has(pairKey(a, b)))
    .map(({ a, b }) => [people[a]?.id, people[b]?.id]);
}

/** The two trades that hardly mix: what was meant, and what happened in the evidence period. */
function apart({ people, gatherings, exchanges }: World): unknown {
  const tied = new Set<string>();
  for (const { day, present } of gatherings) {
    if (day < EVIDENCE_FROM || present.length > 12) continue;
    present.forEach((a, i) => present.slice(i + 1).forEach((b) => tied.add(pairKey(a, b))));
  }
  for (const { day, helper, helped } of exchanges) {
    if (day >= EVIDENCE_FROM) tied.add(pairKey(helper, helped));
  }
  const room = people.flatMap((person, rank) =>
    person.circle === 'coworkers' &&
    person.lastDay > LAST_DAY - 91 &&
    APART.some((trade) => trade === person.discipline)
      ? [rank]
      : [],
  );
  const counts = { crossPairs: 0, crossTies: 0, withinPairs: 0, withinTies: 0 };
  room.forEach((a, i) => {
    for (const b of room.slice(i + 1)) {
      const [one, other] = [people[a], people[b]];
      if (one === undefined || other === undefined) continue;
      const cross = areApart(one, other);
      counts[cross ? 'crossPairs' : 'withinPairs']++;
      if (tied.has(pairKey(a, b))) counts[cross ? 'crossTies' : 'withinTies']++;
    }
  });
  const crossRate = counts.crossTies / counts.crossPairs;
  const withinRate = counts.withinTies / counts.withinPairs;
  return {
    disciplines: APART,
    intendedRatio: APART_RATIO,
    ...counts,
    ratio: crossRate / withinRate,
  };
}

function newcomers({ people }: World): unknown[] {
  return people
    .filter((person) => person.joined >= FIRST_DAY)
    .map(({ id, joined, lastDay, welcomed }) => ({
      ...{ id, joined: dateOf(joined), lastDay: dateOf(lastDay), welcomed },
    }));
}

/** People truly there and people recorded, every open day. */
function coverage({ presence, checkins }: World): unknown {
  const recorded = new Map<number, Set<number>>();
  for (const { day, rank } of checkins) {
    const seen = recorded.get(day) ?? new Set<number>();
    recorded.set(day, seen.add(rank));
  }
  const daily = [...presence].map(([day, here]) => ({
    ...{ date: dateOf(day), there: here.size, recorded: recorded.get(day)?.size ?? 0 },
  }));
  const sum = (days: readonly (typeof daily)[number][]): number =>
    days.reduce((total, day) => total + day.recorded, 0) /
    days.reduce((total, day) => total + day.there, 0);
  const audited = new Set(auditDays().map(dateOf));
  return {
    wholeLog: sum(daily),
    lastThirteenWeeks: sum(daily.filter(({ date }) => date > dateOf(LAST_DAY - 91))),
    audits: sum(daily.filter(({ date }) => audited.has(date))),
    daily,
  };
}

const pairKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
