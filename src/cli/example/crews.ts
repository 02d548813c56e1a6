/** Crews: small groups of one circle that meet every few weeks and change slowly. */
import type { Chance } from './chance.ts';
import { CAFE_OPENS, FIRST_DAY, LAST_DAY } from './calendar.ts';
import { APART, ZONES } from './circles.ts';
import type { Circle, Zone } from './circles.ts';
import type { Person } from './people.ts';

/** A member of a crew, and the days (both included) of belonging. */
export interface Seat {
  readonly rank: number;
  readonly from: number;
  readonly to: number;
}

export interface Crew {
  readonly name: string;
  readonly kind: string;
  readonly circle: Circle;
  readonly zone: Zone;
  readonly weekday: number;
  /** Minute of the day at which a session begins. */
  readonly hour: number;
  readonly everyWeeks: number;
  readonly from: number;
  readonly seats: readonly Seat[];
}

interface CrewPlan {
  readonly name: string;
  readonly kind: string;
  readonly circle: Circle;
  /** Only people of this trade, where given. */
  readonly discipline?: string;
  readonly zone: Zone;
  readonly weekday: number;
  readonly hour: number;
  readonly everyWeeks: number;
}

const at = (hour: number, minute = 0): number => hour * 60 + minute;

const PLANS: readonly CrewPlan[] = [
  work('Revue de code', 'développement', 2, at(11), 5),
  work('Veille logicielle', 'développement', 4, at(14, 30), 6),
  work('Critique de maquettes', 'design', 2, at(11), 5),
  work('Carnet de formes', 'design', 4, at(14, 30), 6),
  { ...work('Relectures croisées', 'recherche', 3, at(10, 30), 6), zone: ZONES.south },
  { ...work('Café des projets', 'social', 1, at(13, 30), 5), zone: ZONES.south },
  club('Établi du mardi', 'repair', ZONES.repair, 2, at(18, 45), 4),
  club('Établi du mercredi', 'repair', ZONES.repair, 3, at(18, 45), 4),
  club('Paniers et cagettes', 'amap', ZONES.yard, 4, at(17, 45), 5),
  club('Cuisine de la cour', 'amap', ZONES.yard, 4, at(19), 6),
  club('Chantier bois', 'makers', ZONES.wood, 6, at(10, 30), 4),
  club('Chantier métal', 'makers', ZONES.metal, 7, at(14, 15), 5),
  club('Tablée du café', 'cafe', ZONES.cafe, 3, at(15), 4),
];

function work(
  name: string,
  discipline: string,
  weekday: number,
  hour: number,
  everyWeeks: number,
): CrewPlan {
  return {
    ...{ name, kind: 'groupe de travail', circle: 'coworkers', discipline },
    ...{ zone: ZONES.north, weekday, hour, everyWeeks },
  };
}

function club(
  name: string,
  circle: Circle,
  zone: Zone,
  weekday: number,
  hour: number,
  everyWeeks: number,
): CrewPlan {
  return { name, kind: 'chantier', circle, zone, weekday, hour, everyWeeks };
}

const CREW_SIZE = 5;
/** Days a member usually stays in a crew. */
const SEAT_DAYS = 260;

/** The crews of the place, every seat filled again when it falls free. */
export function makeCrews(chance: Chance, people: readonly Person[]): readonly Crew[] {
  const taken: { readonly rank: number; readonly from: number; readonly to: number }[] = [];
  return PLANS.map((plan) => {
    const from = plan.circle === 'cafe' ? CAFE_OPENS + 3 : FIRST_DAY + 3;
    const seats: Seat[] = [];
    for (let seat = 0; seat < CREW_SIZE; seat++) {
      // The first holders are spread over the stay, so that a crew never changes all at once.
      let day = from;
      let days = chance.between(40, SEAT_DAYS * 2);
      while (day <= LAST_DAY) {
        const rank = chance.some(
          free(people, plan, { from: day, to: day + days }, taken),
          1,
          liveliness(people),
        )[0];
        if (rank === undefined) {
          day += 14;
          continue;
        }
        const to = Math.min(day + days, people[rank]?.lastDay ?? day, LAST_DAY);
        seats.push({ rank, from: day, to });
        taken.push({ rank, from: day, to });
        day = to + chance.between(1, 21);
        days = chance.between(SEAT_DAYS / 2, SEAT_DAYS * 1.5);
      }
    }
    return { ...plan, from, seats };
  });
}

/** Ranks of those who sit in a crew on a day. */
export const crewOn = (crew: Crew, day: number): readonly number[] =>
  crew.seats.filter((seat) => seat.from <= day && seat.to >= day).map((seat) => seat.rank);

const liveliness =
  (people: readonly Person[]) =>
  (rank: number): number =>
    people[rank]?.lively ?? 0;

function free(
  people: readonly Person[],
  plan: CrewPlan,
  { from: day, to }: Omit<Seat, 'rank'>,
  taken: readonly Seat[],
): number[] {
  const apart = APART.some((trade) => trade === plan.discipline);
  return people.flatMap((person, rank) => {
    const here = person.joined <= day && person.lastDay >= day + 28;
    const fits =
      person.circle === plan.circle &&
      person.role === 'member' &&
      (plan.discipline === undefined ||
        (apart
          ? person.discipline === plan.discipline
          : !APART.some((trade) => trade === person.discipline)));
    const busy = taken.some((seat) => seat.rank === rank && seat.to >= day && seat.from <= to);
    return here && fits && !busy ? [rank] : [];
  });
}
