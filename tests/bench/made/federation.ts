/**
 * Made-up logs of a federation of places, in the numbers asked for: people at home in one place and
 * one or two of its zones, regular or rare, there for a part of the time, sometimes elsewhere; events
 * of a few to many.
 */
import { draws, running, type Draw } from './random.ts';
import { time, writeRows } from './rows.ts';

export interface FederationSize {
  readonly people: number;
  readonly places: number;
  readonly zones: number;
  readonly days: number;
  readonly checkins: number;
  readonly attendances: number;
}

export const FEDERATION: FederationSize = {
  people: 8_000,
  places: 20,
  zones: 5,
  days: 730,
  checkins: 1_000_000,
  attendances: 100_000,
};

const ZONES = ['Atelier', 'Bureaux', 'Café', 'Jardin', 'Salle'];
const KINDS = ['workshop', 'meal', 'talk', 'meeting'];
/** 2024-01-01, a Monday, as days since 1970. */
const FIRST_DAY = 19_723;
const OPEN = 8 * 60;
const CLOSE = 20 * 60;
/** Share of visits made in another place than one's own. */
const TRAVEL = 0.01;
/** Share of visits whose check-out was forgotten. */
const FORGOTTEN = 0.01;

interface Person {
  readonly id: string;
  readonly place: number;
  readonly zones: readonly [number, number];
  readonly activity: number;
  readonly from: number;
  readonly to: number;
}

interface Visit {
  readonly person: number;
  readonly place: number;
  readonly zone: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Writes `checkins.csv` and `attendance.csv` to a folder, rows in the order of time, times local
 * without zone. Half-open visits inside opening hours (8-20 h) of 0.5 to 9 h.
 */
export async function writeFederation(folder: string, size: FederationSize, seed: number) {
  const draw = draws(seed);
  const people = Array.from({ length: size.people }, (_, i) => person(i, size, draw));
  const visits = visitsOf(people, size, draw);
  await writeRows(`${folder}/checkins.csv`, 'person_id,place,zone,start,end', visits, (v) =>
    [
      people[v.person]?.id,
      placeName(v.place),
      zoneName(v.zone),
      time(v.start),
      draw.unit() < FORGOTTEN ? '' : time(v.end),
    ].join(','),
  );
  const rows = attendancesOf(people, size, draw);
  await writeRows(
    `${folder}/attendance.csv`,
    'person_id,event_id,kind,start,end,place,status',
    rows,
    (r) =>
      [
        people[r.person]?.id,
        `e${String(r.event).padStart(6, '0')}`,
        KINDS[r.event % KINDS.length],
        time(r.start),
        time(r.end),
        placeName(r.place),
        'attended',
      ].join(','),
  );
}

const placeName = (place: number): string => `Lieu ${String(place + 1).padStart(2, '0')}`;
const zoneName = (zone: number): string => ZONES[zone] ?? `Zone ${String(zone + 1)}`;

function person(i: number, size: FederationSize, draw: Draw): Person {
  const home = draw.below(size.zones);
  const stay = Math.max(30, draw.unit() * size.days * 1.5);
  const from = Math.floor(draw.unit() * (size.days + stay / 2) - stay / 2);
  return {
    id: `p${String(i).padStart(6, '0')}`,
    place: i % size.places,
    zones: [home, draw.unit() < 0.5 ? home : draw.below(size.zones)],
    activity: Math.exp(draw.normal()),
    from: Math.min(Math.max(0, from), size.days - 30),
    to: Math.min(size.days, Math.max(30, Math.floor(from + stay))),
  };
}

/** Visits of everybody, one or two a day and person, in the order of time. */
function visitsOf(people: readonly Person[], size: FederationSize, draw: Draw): Visit[] {
  const weights = running(people.map((p) => p.activity * Math.max(1, p.to - p.from)));
  const taken = new Set<number>();
  const visits: Visit[] = [];
  while (visits.length < size.checkins) {
    const who = draw.index(weights);
    const p = people[who];
    if (p === undefined) continue;
    const day = openDay(p.from + draw.below(Math.max(1, p.to - p.from)));
    const key = who * size.days * 2 + day;
    if (day >= size.days || taken.has(key)) continue;
    taken.add(key);
    visitsOfDay(p, who, day, size, draw, visits);
  }
  visits.length = size.checkins;
  return visits.sort((a, b) => a.start - b.start || a.person - b.person);
}

/** Sundays are closed: they become Mondays. */
const openDay = (day: number): number => (day % 7 === 6 ? day + 1 : day);

function visitsOfDay(
  p: Person,
  who: number,
  day: number,
  size: FederationSize,
  draw: Draw,
  visits: Visit[],
): void {
  const place = draw.unit() < TRAVEL ? draw.below(size.places) : p.place;
  const length = 30 + Math.floor(510 * draw.unit() ** 1.5);
  const start = OPEN + Math.floor(draw.unit() * (CLOSE - OPEN - length));
  const midnight = (FIRST_DAY + day) * 1440;
  const visit = (zone: number, from: number, to: number): void => {
    visits.push({ person: who, place, zone, start: midnight + from, end: midnight + to });
  };
  const [first, second] = p.zones;
  if (first === second || length < 120) {
    visit(draw.unit() < 0.9 ? first : draw.below(size.zones), start, start + length);
  } else {
    const change = start + 30 + draw.below(length - 60);
    visit(first, start, change);
    visit(second, change, start + length);
  }
}

interface Attendance {
  readonly person: number;
  readonly event: number;
  readonly place: number;
  readonly start: number;
  readonly end: number;
}

/** Events of 3 to 120 people (most of them small), drawn from the place's own regulars. */
function attendancesOf(people: readonly Person[], size: FederationSize, draw: Draw): Attendance[] {
  const homes = Array.from({ length: size.places }, (_, place) =>
    people.map((p, i) => ({ p, i })).filter(({ p }) => p.place === place),
  );
  const sums = homes.map((home) => running(home.map(({ p }) => p.activity)));
  const rows: Attendance[] = [];
  for (let event = 0; rows.length < size.attendances; event++) {
    const place = event % size.places;
    const home = homes[place] ?? [];
    const weights = sums[place] ?? new Float64Array(0);
    const wanted = Math.min(Math.floor(3 + 9 * Math.exp(0.7 * draw.normal())), 120, home.length);
    const start = (FIRST_DAY + draw.below(size.days)) * 1440 + 17 * 60 + 30 * draw.below(5);
    const guests = new Set<number>();
    for (let tries = 0; guests.size < wanted && tries < 20 * wanted; tries++) {
      guests.add(home[draw.index(weights)]?.i ?? 0);
    }
    for (const guest of guests) rows.push({ person: guest, event, place, start, end: start + 120 });
  }
  rows.length = size.attendances;
  return rows.sort((a, b) => a.start - b.start || a.event - b.event || a.person - b.person);
}
