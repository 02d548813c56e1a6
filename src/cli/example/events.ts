/** The programme: crews that meet again and again, open workshops, welcomes, talks, meals. */
import type { Chance } from './chance.ts';
import { CAFE_OPENS, FIRST_DAY, OPEN_DAYS, LAST_DAY, openingHours, season } from './calendar.ts';
import { APART, APART_RATIO, CIRCLES, ZONES } from './circles.ts';
import type { Circle, Zone } from './circles.ts';
import type { Crew } from './crews.ts';
import { crewOn } from './crews.ts';
import { crowds } from './crowds.ts';
import { noShows, staying } from './gathering.ts';
import type { Gathering } from './gathering.ts';
import type { Person } from './people.ts';
import { weekdayOf } from '../../lib/base/time.ts';

/** All gatherings of the log, in time order. */
export function makeGatherings(
  chance: Chance,
  people: readonly Person[],
  crews: readonly Crew[],
): readonly Gathering[] {
  const gatherings = [
    ...crewSessions(chance, people, crews),
    ...openWorkshops(chance, people),
    ...welcomes(chance, people),
    ...crowds(chance, people),
  ];
  return gatherings
    .filter((gathering) => gathering.present.length >= 3)
    .sort((a, b) => a.day - b.day || a.from - b.from || (a.name < b.name ? -1 : 1));
}

function crewSessions(
  chance: Chance,
  people: readonly Person[],
  crews: readonly Crew[],
): Gathering[] {
  const sessions: Gathering[] = [];
  for (const crew of crews) {
    for (let day = crew.from + chance.between(0, 20); day <= LAST_DAY;) {
      const on = openDayNear(day, crew.weekday);
      const members = crewOn(crew, on).filter((rank) => {
        const person = people[rank];
        return person !== undefined && person.joined <= on && person.lastDay >= on;
      });
      if (openingHours(on) !== null && on <= LAST_DAY && chance.happens(season(on))) {
        const present = members.filter(() => chance.happens(0.84));
        sessions.push({
          ...{ name: crew.name, kind: crew.kind, day: on, from: crew.hour },
          ...{ to: crew.hour + 90, zone: crew.zone, present },
          absent: members
            .filter((rank) => !present.includes(rank) && chance.happens(0.5))
            .map((rank) => ({ rank, status: chance.happens(0.5) ? 'no_show' : 'cancelled' })),
        });
      }
      day = on + crew.everyWeeks * 7;
    }
  }
  return sessions;
}

/** The first such weekday on or after a day. */
const openDayNear = (day: number, weekday: number): number =>
  day + ((weekday - weekdayOf(day) + 7) % 7);

const WORKSHOPS: Readonly<Record<Circle, readonly string[]>> = {
  coworkers: ['Relire un contrat à plusieurs', 'Cartes et données ouvertes', 'Demander une bourse'],
  repair: ['Souder sans se brûler', 'Redonner vie à un vélo', 'Dépanner un lave-linge'],
  amap: ['Conserves de saison', 'Semis et godets', 'Composter en pied d’immeuble'],
  makers: ['Premier tabouret', 'Initiation au poste à souder', 'Gravure au laser'],
  cafe: ['Jeux de langues', 'Tricot et thé', 'Chanson à table'],
};

/** Small one-off workshops, open to all: most come from one circle, one or two from elsewhere. */
function openWorkshops(chance: Chance, people: readonly Person[]): Gathering[] {
  const workshops: Gathering[] = [];
  for (const day of OPEN_DAYS) {
    const circle = hostCircle(chance, day);
    if (weekdayOf(day) > 6 || circle === null) continue;
    const size = chance.one([4, 4, 5, 5, 6, 7]);
    const around = staying(people, day).filter((rank) => people[rank]?.role !== 'staff');
    const fit = apartFilter(chance, people);
    const present: number[] = [];
    const weight = (rank: number): number => {
      const person = people[rank];
      if (person === undefined) return 0;
      const near = person.circle === circle ? 1 : person.alsoIn === circle ? 0.5 : 0.045;
      return near * person.lively;
    };
    for (const rank of chance.some(around, around.length, weight)) {
      if (present.length === size) break;
      if (fit(present, rank)) present.push(rank);
    }
    const saturday = weekdayOf(day) === 6;
    workshops.push({
      ...{ name: chance.one(WORKSHOPS[circle]), kind: 'atelier', day },
      ...{ from: saturday ? 11 * 60 : 18 * 60, to: saturday ? 12 * 60 + 45 : 19 * 60 + 45 },
      ...{ zone: WORKSHOP_ZONES[circle], present, absent: noShows(chance, around, present, 0.15) },
    });
  }
  return workshops;
}

const WORKSHOP_ZONES: Readonly<Record<Circle, Zone>> = {
  coworkers: ZONES.hall,
  repair: ZONES.repair,
  amap: ZONES.yard,
  makers: ZONES.wood,
  cafe: ZONES.cafe,
};

/** Circle that offers a workshop on that day, if any: about one a week, more with the café. */
function hostCircle(chance: Chance, day: number): Circle | null {
  if (!chance.happens((day < CAFE_OPENS ? 0.065 : 0.115) * season(day))) return null;
  const circles: Circle[] = ['coworkers', 'repair', 'amap', 'makers'];
  if (day >= CAFE_OPENS) circles.push('cafe');
  return chance.some(circles, 1, (circle) => CIRCLES[circle].size)[0] ?? null;
}

/** Lets the two trades that stay apart meet only as often as planted. */
function apartFilter(
  chance: Chance,
  people: readonly Person[],
): (present: readonly number[], rank: number) => boolean {
  const [one, other] = APART;
  return (present, rank) => {
    const mine = people[rank]?.discipline;
    const against = mine === one ? other : mine === other ? one : null;
    const meets = present.some((with_) => people[with_]?.discipline === against);
    return against === null || !meets || chance.happens(APART_RATIO);
  };
}

/** A welcome for those who joined lately: two or three hosts, one of them of the staff. */
function welcomes(chance: Chance, people: readonly Person[]): Gathering[] {
  const welcomes: Gathering[] = [];
  const done = new Set<number>();
  for (const day of OPEN_DAYS) {
    if (weekdayOf(day) !== 2 || (day - FIRST_DAY) % 14 !== 1) continue;
    const around = staying(people, day);
    const fresh = around.filter((rank) => {
      const joined = people[rank]?.joined ?? 0;
      return joined >= FIRST_DAY && day - joined <= 40 && !done.has(rank);
    });
    const come = fresh.filter((rank) => chance.happens(people[rank]?.welcomed ? 0.85 : 0.08));
    const first = people[come[0] ?? -1];
    if (first === undefined) continue;
    come.forEach((rank) => done.add(rank));
    const staff = chance.some(
      around.filter((rank) => people[rank]?.role === 'staff'),
      1,
    );
    const hosts = chance.some(
      around.filter(
        (rank) =>
          people[rank]?.circle === first.circle &&
          people[rank].role === 'member' &&
          !fresh.includes(rank),
      ),
      2,
    );
    welcomes.push({
      ...{ name: 'Accueil des nouveaux', kind: 'accueil', day, from: 18 * 60, to: 19 * 60 },
      ...{ zone: day >= CAFE_OPENS ? ZONES.cafe : ZONES.desk, absent: [] },
      present: [...staff, ...hosts, ...come.slice(0, 3)],
    });
  }
  return welcomes;
}
