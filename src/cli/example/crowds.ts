/** Gatherings of many: talks, meals, assemblies, concerts. */
import type { Chance } from './chance.ts';
import { FIRST_DAY, openingHours, season } from './calendar.ts';
import { ZONES } from './circles.ts';
import { noShows, staying } from './gathering.ts';
import type { Gathering } from './gathering.ts';
import type { Person } from './people.ts';

interface CrowdKind {
  readonly name: readonly string[];
  readonly kind: string;
  readonly size: readonly [number, number];
  /** One every so many weeks, from a week on. */
  readonly every: number;
  readonly first: number;
  readonly weekday: number;
  readonly from: number;
  readonly minutes: number;
}

const CROWDS: readonly CrowdKind[] = [
  {
    ...{ name: ['Le numérique sobre', 'Paysages du quartier', 'Travailler à plusieurs'] },
    ...{ kind: 'conférence', size: [31, 48], every: 6, first: 3, weekday: 4, from: 1140 },
    minutes: 90,
  },
  {
    ...{ name: ['Repas partagé'], kind: 'repas', size: [36, 70], every: 5, first: 2 },
    ...{ weekday: 5, from: 1140, minutes: 100 },
  },
  {
    ...{ name: ['Assemblée des membres'], kind: 'assemblée', size: [82, 120], every: 26 },
    ...{ first: 12, weekday: 2, from: 1110, minutes: 120 },
  },
  {
    ...{ name: ['Concert à la Halle', 'Bal de la Halle'], kind: 'concert', size: [55, 90] },
    ...{ every: 13, first: 9, weekday: 6, from: 1005, minutes: 120 },
  },
  {
    ...{ name: ['Projets en cours'], kind: 'rencontre', size: [14, 24], every: 9, first: 5 },
    ...{ weekday: 1, from: 1110, minutes: 75 },
  },
];

/** Gatherings of many: opportunity rather than ties. */
export function crowds(chance: Chance, people: readonly Person[]): Gathering[] {
  return CROWDS.flatMap((kind) => {
    const gatherings: Gathering[] = [];
    for (let week = kind.first; week < 78; week += kind.every) {
      const day = FIRST_DAY + week * 7 + kind.weekday - 1;
      if (openingHours(day) === null || season(day) < 0.5) continue;
      const around = staying(people, day);
      const size = Math.round(chance.between(...kind.size) * Math.min(1, around.length / 140));
      const present = chance.some(around, size, (rank) => (people[rank]?.lively ?? 0) ** 0.5);
      gatherings.push({
        ...{ name: chance.one(kind.name), kind: kind.kind, day, from: kind.from },
        ...{ to: kind.from + kind.minutes, zone: ZONES.hall, present },
        absent: noShows(chance, around, present, 0.1),
      });
    }
    return gatherings;
  });
}
