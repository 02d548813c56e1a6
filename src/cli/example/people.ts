/** The members of the fictional place: invented names, trades, circles and stays. */
import type { Chance } from './chance.ts';
import {
  CAFE_OPENS,
  FIRST_DAY,
  HELP_BOARD,
  LAST_DAY,
  OPEN_DAYS,
  openingHours,
} from './calendar.ts';
import { makeNames } from './names.ts';
import { APART, CIRCLES, CIRCLE_NAMES, DISCIPLINES, SKILLS, ZONES } from './circles.ts';
import type { Circle, Zone } from './circles.ts';

export type Role = 'member' | 'staff' | 'visitor';

export interface Person {
  readonly id: string;
  readonly circle: Circle;
  /** A second circle some people also visit, now and then. */
  readonly alsoIn: Circle | null;
  /** Null where the directory does not say. */
  readonly discipline: string | null;
  readonly organisation: string | null;
  readonly skills: readonly string[];
  readonly role: Role;
  readonly consent: boolean;
  /** Day of joining; before the log for founders. */
  readonly joined: number;
  /** Last day of the stay, true even where the directory does not say it. */
  readonly lastDay: number;
  /** Whether the directory says when the person left. */
  readonly leftKnown: boolean;
  /** Desk of a coworker. */
  readonly desk: Zone;
  /** Usual minutes of arrival and leaving of a coworker. */
  readonly hours: { readonly from: number; readonly to: number };
  /** Weekdays (Monday 1) on which the person may come. */
  readonly weekdays: readonly number[];
  /** Chance to come on such a day, beside the circle's own. */
  readonly zeal: number;
  /** Chance that a day of presence reaches the log. */
  readonly recorded: number;
  /** Whether a newcomer is taken in hand during the first weeks. */
  readonly welcomed: boolean;
  /** How readily the person goes to events and helps. */
  readonly lively: number;
}

/** Share of newcomers who are taken in hand. */
const WELCOMED = 0.6;
const STAFF = 5;
const VISITORS = 9;
const REFUSALS = 4;

/** Everybody who ever came, in the order of arrival. */
export function makePeople(chance: Chance): readonly Person[] {
  const names = makeNames(chance);
  const people: Person[] = [];
  for (const circle of CIRCLE_NAMES) {
    const { size, founders, disciplines } = CIRCLES[circle];
    const trades = Object.entries(disciplines).flatMap(([name, n]) => Array<string>(n).fill(name));
    const shuffled = chance.some(trades, trades.length);
    for (let i = 0; i < size; i++) {
      const discipline = shuffled[i] ?? chance.one(DISCIPLINES);
      people.push(makePerson(chance, names(), circle, discipline, i < founders));
    }
  }
  for (let i = 0; i < STAFF; i++) people.push(makeStaff(chance, names(), i));
  return withRoles(chance, people).sort((a, b) => a.joined - b.joined || (a.id < b.id ? -1 : 1));
}

function makePerson(
  chance: Chance,
  id: string,
  circle: Circle,
  discipline: string,
  founder: boolean,
): Person {
  const joined = founder
    ? FIRST_DAY - chance.between(20, 900)
    : circle === 'cafe'
      ? openDay(chance, CAFE_OPENS, LAST_DAY - 20)
      : openDay(chance, FIRST_DAY + 14, LAST_DAY - 16);
  const day = circle === 'coworkers';
  const apart = APART.some((trade) => trade === discipline);
  const from = chance.normal(9 * 60 + 10, 40, 8 * 60, 11 * 60);
  return {
    id,
    circle,
    alsoIn: chance.happens(0.14) ? chance.one(CIRCLE_NAMES.filter((c) => c !== circle)) : null,
    discipline: chance.happens(0.04) ? null : discipline,
    organisation: null,
    skills: chance.some(SKILLS[discipline] ?? [], chance.between(1, 3)),
    role: 'member',
    consent: true,
    joined,
    lastDay: lastDay(chance, joined, founder),
    leftKnown: chance.happens(0.75),
    desk: apart ? ZONES.north : chance.happens(0.25) ? ZONES.quiet : ZONES.south,
    hours: { from, to: from + chance.normal(470, 60, 300, 600) },
    weekdays: day
      ? chance.some([1, 2, 3, 4, 5], chance.between(3, 5)).sort()
      : circle === 'repair'
        ? [chance.one([2, 3])]
        : CIRCLES[circle].sittings.map((sitting) => sitting.weekday),
    zeal: chance.normal(0.85, 0.2, 0.35, 1.15),
    recorded: chance.normal(0.845, 0.08, 0.6, 0.99),
    welcomed: !founder && chance.happens(WELCOMED),
    lively: Math.exp(chance.normal(-0.15, 0.55, -1.6, 1.2)),
  };
}

function makeStaff(chance: Chance, id: string, rank: number): Person {
  const person = makePerson(chance, id, 'coworkers', chance.one(['social', 'artisanat']), true);
  return {
    ...person,
    alsoIn: null,
    organisation: 'Association des Ficelles',
    role: 'staff',
    joined: FIRST_DAY - 700 + rank * 90,
    lastDay: LAST_DAY,
    desk: ZONES.desk,
    weekdays: [1, 2, 3, 4, 5].filter((weekday) => weekday !== rank + 1),
    zeal: 1.1,
    recorded: 0.95,
    lively: 1.5,
  };
}

/** Visitors, refusals of consent, shared organisations. */
function withRoles(chance: Chance, people: readonly Person[]): Person[] {
  const members = people.filter((person) => person.role === 'member');
  const visitors = new Set(
    chance.some(
      members.filter((person) => person.joined > FIRST_DAY && person.circle !== 'coworkers'),
      VISITORS,
    ),
  );
  const refusals = new Set(chance.some(members, REFUSALS, (p) => (visitors.has(p) ? 0 : 1)));
  return people.map((person) => {
    if (person.role === 'staff') return person;
    const visitor = visitors.has(person);
    return {
      ...person,
      role: visitor ? 'visitor' : 'member',
      welcomed: person.welcomed && !visitor,
      alsoIn: visitor ? null : person.alsoIn,
      lastDay: visitor ? Math.min(LAST_DAY, person.joined + 45) : person.lastDay,
      leftKnown: visitor ? false : person.leftKnown,
      consent: !refusals.has(person),
      organisation: organisation(chance, person),
    };
  });
}

const ORGANISATIONS: Readonly<Record<Circle, readonly string[]>> = {
  coworkers: [
    ...['Coopérative Navette', 'Studio Tamis', 'Bureau Lisière', 'Les Petites Mailles'],
    ...['Atelier Grain', 'Labo Rive', 'Fabrique du Lien', 'Compagnie Ritournelle'],
  ],
  repair: ['Vélo Tambour', 'Collège Jeanne-Quenouille'],
  amap: ['Ferme des Trois Sources', 'Ferme du Gué', 'Centre social du Rouet'],
  makers: ['Scierie du Val', 'Céramique Ocre'],
  cafe: ['Centre social du Rouet', 'Compagnie Ritournelle'],
};

const organisation = (chance: Chance, person: Person): string | null =>
  chance.happens(person.circle === 'coworkers' ? 0.45 : 0.25)
    ? chance.one(ORGANISATIONS[person.circle])
    : null;

function lastDay(chance: Chance, joined: number, founder: boolean): number {
  if (chance.happens(founder ? 0.68 : 0.74)) return LAST_DAY;
  return openDay(chance, Math.max(joined, FIRST_DAY) + 60, LAST_DAY - (founder ? 15 : 5));
}

/** An open day of a range, later ones a little likelier once the help board hangs. */
function openDay(chance: Chance, from: number, to: number): number {
  const days = OPEN_DAYS.filter((of) => of >= from && of <= to && openingHours(of) !== null);
  if (days.length === 0) return LAST_DAY;
  return chance.some(days, 1, (of) => (of >= HELP_BOARD ? 1.3 : 1))[0] ?? LAST_DAY;
}
