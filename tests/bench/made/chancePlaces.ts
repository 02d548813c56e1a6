/**
 * Small places whose process is known: the habits of their people stay, the weeks are drawn. Every
 * week has a stream of chance of its own, so that the same place can live some weeks or all again.
 */
import { chanceOf, type Chance } from '../../../src/lib/base/random.ts';
import type { Logs } from '../../../src/lib/logs/logs.ts';
import { zonesOf, type VisitRow } from '../../evidence/logsOf.ts';
import { withGroups } from '../../indicators/grouped.ts';
import { logsOfPlace, type Place } from '../../indicators/place.ts';

/** What one person does in every week from their first. */
interface Habit {
  /** Week of the log in which the person first may come. */
  readonly arrival: number;
  /**
   * Chance to come on one of the five open days; also how readily one goes to events. Those of a
   * circle are alike.
   */
  readonly activity: number;
  /** Usual minute of the day to come at. */
  readonly from: number;
  /** One of two rooms; four times in five the person is there. */
  readonly room: number;
  readonly circle: number;
  readonly label: string;
}

/** A place: what does not change when its weeks are drawn again. */
export interface Habits {
  readonly seed: number;
  readonly weeks: number;
  readonly people: readonly Habit[];
  /**
   * How many times as readily somebody of the own circle is asked along to an event or helped as
   * somebody else who is as active: 1 where nobody prefers anybody.
   */
  readonly preference: number;
  /**
   * Chance that somebody comes on a day as their circle does, rather than by themselves; also that
   * they keep the circle's hours and room.
   */
  readonly together: number;
  /** Chance of a small event (3 to 10 people) in a week. */
  readonly smallEvents: number;
  /** Chance of an open evening (13 to 22 people) in a week. */
  readonly openEvenings: number;
  /** Chance of a help on each of the 20 occasions of a week. */
  readonly help: number;
}

/** What kind of place is drawn. */
export interface Kind {
  readonly preference: number;
  readonly together: number;
  /** People of a circle. */
  readonly circle: number;
  /** Least and greatest chance of a help on each of the 20 occasions of a week. */
  readonly help: readonly [number, number];
  /** Share of the people who come for the first time while the log runs. */
  readonly newcomers: number;
  /** `circle`: four out of five carry the label of their circle; `chance`: labels are dealt. */
  readonly labels: 'circle' | 'chance';
}

/** Nobody prefers anybody, labels have to do with nothing. */
export const CHANCE: Kind = {
  preference: 1,
  together: 0,
  circle: 6,
  help: [0.1, 0.35],
  newcomers: 0,
  labels: 'chance',
};

const LABELS = ['bois', 'métal', 'textile', 'terre'];
/** How common each label is where labels are dealt. */
const LABEL_SHARES = [0.4, 0.3, 0.2, 0.1];
/** Hill number of order 1 of the labels that are dealt: the diversity members are drawn from. */
export const LABEL_DIVERSITY = Math.exp(
  -LABEL_SHARES.reduce((sum, share) => sum + share * Math.log(share), 0),
);
/** Times in a week at which help may be needed. */
const OCCASIONS = 20;
const DAYS = 5;
const DAY = 1440;

/** The habits of a place: 40 to 60 people, 36 to 40 weeks. The same seed, the same place. */
export function habitsOf(seed: number, kind: Kind): Habits {
  const { preference, together, newcomers, labels } = kind;
  const chance = chanceOf(seed, 'habits');
  const size = 40 + chance.below(21);
  const weeks = 36 + chance.below(5);
  const ways = Array.from({ length: Math.ceil(size / kind.circle) }, () => wayOf(chance));
  const people = Array.from({ length: size }, (_, person): Habit => {
    const circle = Math.floor(person / kind.circle);
    const way = ways[circle] ?? wayOf(chance);
    const own = wayOf(chance);
    const { from, room } = chance.unit() < together ? way : own;
    const isTypical = labels === 'circle' && chance.unit() < 0.8;
    return {
      // Nobody comes for the first time in the last four weeks: too short a stay to be judged.
      arrival: chance.unit() < newcomers ? chance.below(weeks - 4) : 0,
      activity: 0.08 + way.zeal + 0.15 * chance.unit(),
      from,
      room,
      circle,
      label: LABELS[isTypical ? circle % LABELS.length : dealtLabel(chance.unit())] ?? '',
    };
  });
  return {
    seed,
    weeks,
    people,
    preference,
    together,
    smallEvents: 0.25 + 0.25 * chance.unit(),
    openEvenings: 0.08 * chance.unit(),
    help: kind.help[0] + (kind.help[1] - kind.help[0]) * chance.unit(),
  };
}

/** How often, when and where a circle or a person comes. */
const wayOf = (chance: Chance): { zeal: number; from: number; room: number } => ({
  zeal: 0.65 * chance.unit() ** 2,
  from: 540 + 15 * chance.below(20),
  room: chance.below(2),
});

/** Number of the label that a uniform draw stands for. */
function dealtLabel(unit: number): number {
  let sum = 0;
  return LABEL_SHARES.findIndex((share) => unit < (sum += share));
}

/** Logs of the place; `lifeOf` says which of its lives a week is taken from. */
export function logsOfHabits(habits: Habits, lifeOf: (week: number) => number): Logs {
  const visits: VisitRow[] = [];
  const events: (readonly [number, number, readonly number[]])[] = [];
  const help: (readonly [number, number, number])[] = [];
  for (let week = 0; week < habits.weeks; week++) {
    const chance = chanceOf(habits.seed, 'week', lifeOf(week), week);
    const here = visitsOfWeek(habits, week, chance, visits);
    for (const [rate, least, sizes, day] of [
      [habits.smallEvents, 3, 8, 2],
      [habits.openEvenings, 13, 10, 3],
    ] as const) {
      if (chance.unit() >= rate) continue;
      const guests = guestsOf(habits, week, least + chance.below(sizes), chance);
      events.push([events.length, 7 * week + day, guests]);
    }
    for (let occasion = 0; occasion < OCCASIONS; occasion++) {
      const day = chance.below(DAYS);
      const pair = chance.unit() < habits.help ? pairOf(habits, here[day] ?? [], chance) : null;
      if (pair) help.push([...pair, 7 * week + day]);
    }
  }
  const more = { zones: zonesOf('calme', 'atelier') };
  const place: Place = { persons: habits.people.length, visits, events, help, more };
  return logsOfPlace(
    withGroups(
      place,
      habits.people.map(({ label }) => label),
    ),
  );
}

/** Adds the visits of a week; who was there, by day. */
function visitsOfWeek(
  { people, together }: Habits,
  week: number,
  chance: Chance,
  visits: VisitRow[],
): readonly (readonly number[])[] {
  return Array.from({ length: DAYS }, (_, day) => {
    const here: number[] = [];
    const ofCircle = people.map(() => chance.unit());
    people.forEach(({ arrival, activity, from, room, circle }, person) => {
      const comes = chance.unit() < together ? (ofCircle[circle] ?? 1) : chance.unit();
      if (week < arrival || comes >= activity) return;
      const start = (7 * week + day) * DAY + from + 5 * chance.below(24);
      const zone = chance.unit() < 0.8 ? room : 1 - room;
      visits.push([person, zone, start, start + 45 + 5 * chance.below(40)]);
      here.push(person);
    });
    return here;
  });
}

/** Of the events' people, a host first: then others, as active as they are and as preferred. */
function guestsOf(habits: Habits, week: number, size: number, chance: Chance): number[] {
  const known = [...habits.people.keys()].filter((p) => week >= (habits.people[p]?.arrival ?? 0));
  const activity = (person: number): number => habits.people[person]?.activity ?? 0;
  const [host] = drawn(known, 1, activity, chance);
  if (host === undefined) return [];
  const others = known.filter((person) => person !== host);
  const guests = drawn(others, size - 1, (p) => activity(p) * liking(habits, host, p), chance);
  return [host, ...guests].sort((x, y) => x - y);
}

/** Helper and helped, of those who are there that day; null where nobody could help another. */
function pairOf(habits: Habits, here: readonly number[], chance: Chance): [number, number] | null {
  const [helper] = drawn(here, 1, () => 1, chance);
  if (helper === undefined) return null;
  const others = here.filter((person) => person !== helper);
  const [helped] = drawn(others, 1, (person) => liking(habits, helper, person), chance);
  return helped === undefined ? null : [helper, helped];
}

const liking = ({ people, preference }: Habits, one: number, other: number): number =>
  people[one]?.circle === people[other]?.circle ? preference : 1;

/** Some of the people without replacement, by weight (keys of Efraimidis & Spirakis 2006). */
function drawn(
  people: readonly number[],
  count: number,
  weight: (person: number) => number,
  chance: Chance,
): number[] {
  return people
    .map((person) => ({ person, key: -Math.log(1 - chance.unit()) / weight(person) }))
    .sort((x, y) => x.key - y.key)
    .slice(0, count)
    .map(({ person }) => person);
}
