/** Planted ties: pairs meant to exchange help, inside a circle or across circles. */
import type { Chance } from './chance.ts';
import { CAFE_OPENS, CLOSED_WEEKS, FIRST_DAY, HELP_BOARD, LAST_DAY, season } from './calendar.ts';
import { APART, APART_RATIO } from './circles.ts';
import type { Circle } from './circles.ts';
import { crewOn } from './crews.ts';
import type { Crew } from './crews.ts';
import type { Person } from './people.ts';

/**
 * - `strong`: two people of one crew who often help each other over a long time;
 * - `inside`: a passing acquaintance within a circle;
 * - `bridge`: a passing acquaintance between two circles.
 */
export type BondKind = 'strong' | 'inside' | 'bridge';

export interface Bond {
  /** Ranks of the two people. */
  readonly a: number;
  readonly b: number;
  readonly kind: BondKind;
  /** First and last day on which help may pass. */
  readonly from: number;
  readonly to: number;
  /** Exchanges in 30 days after the first one. */
  readonly perMonth: number;
  /** Share of exchanges in which `a` helps `b`. */
  readonly aGives: number;
  /** True where the bond belongs to a newcomer's first weeks. */
  readonly welcome: boolean;
}

/** New bonds a week in an ordinary week, before and after the help board and the café. */
const PACE: Readonly<Record<BondKind, readonly [number, number, number]>> = {
  strong: [0.18, 1.1, 0.8],
  inside: [0.5, 0.6, 0.9],
  bridge: [1.8, 2.3, 4.1],
};

/**
 * How likely each circle is to grow strong pairs, and how often these exchange help in 30 days.
 * Circles that meet once a week make up with help for the days they lack.
 */
const CLOSE: Readonly<Record<Circle, { readonly share: number; readonly perMonth: number }>> = {
  coworkers: { share: 1, perMonth: 2.3 },
  makers: { share: 1, perMonth: 2.6 },
  repair: { share: 0.4, perMonth: 3.2 },
  amap: { share: 0.1, perMonth: 3.4 },
  cafe: { share: 0.8, perMonth: 2.6 },
};

/** Days two people must both still stay for a strong tie to grow. */
const STRONG_NEEDS = 150;

/** Strong pairs there from the beginning. */
const OLD_FRIENDS = 13;
/** All planted ties, in the order in which they begin. */
export function makeBonds(
  chance: Chance,
  people: readonly Person[],
  crews: readonly Crew[],
): readonly Bond[] {
  const bonds: Bond[] = [];
  const known = new Set<string>();
  const add = (kind: BondKind, day: number, ego?: number): void => {
    const pair = drawPair(chance, people, crews, kind, day, known, ego);
    if (pair !== null) bonds.push(makeBond(chance, people, pair, kind, day, ego !== undefined));
  };
  for (let i = 0; i < OLD_FRIENDS; i++) add('strong', FIRST_DAY + chance.between(3, 30));
  for (let week = 1; week < 78; week++) {
    const monday = FIRST_DAY + week * 7;
    if (CLOSED_WEEKS.includes(monday)) continue;
    const era = monday >= CAFE_OPENS ? 2 : monday >= HELP_BOARD ? 1 : 0;
    for (const kind of ['strong', 'inside', 'bridge'] as const) {
      const births = chance.count(PACE[kind][era] * season(monday));
      for (let i = 0; i < births; i++) add(kind, monday + chance.between(0, 6));
    }
  }
  people.forEach((person, rank) => {
    if (!person.welcomed) return;
    for (let i = chance.between(2, 3); i > 0; i--) {
      add('inside', person.joined + chance.between(2, 40), rank);
    }
  });
  return bonds.sort((x, y) => x.from - y.from || x.a - y.a || x.b - y.b);
}

function makeBond(
  chance: Chance,
  people: readonly Person[],
  [a, b]: readonly [number, number],
  kind: BondKind,
  day: number,
  welcome: boolean,
): Bond {
  const lasts =
    kind === 'strong'
      ? chance.between(280, 640)
      : chance.between(20, kind === 'inside' ? 150 : 120);
  const leaves = Math.min(people[a]?.lastDay ?? day, people[b]?.lastDay ?? day, LAST_DAY);
  const perMonth =
    kind === 'strong'
      ? chance.normal(CLOSE[people[a]?.circle ?? 'coworkers'].perMonth, 0.4, 1.4, 4.4)
      : chance.normal(0.25, 0.12, 0.05, 0.6);
  return {
    ...{ a, b, kind, welcome, from: day, to: Math.min(day + lasts, leaves), perMonth },
    aGives: chance.normal(0.5, 0.22, 0.08, 0.92),
  };
}

/** Two people who may be bound on that day and were not before, or null after many tries. */
function drawPair(
  chance: Chance,
  people: readonly Person[],
  crews: readonly Crew[],
  kind: BondKind,
  day: number,
  known: Set<string>,
  ego?: number,
): readonly [number, number] | null {
  const around = people.flatMap((person, rank) =>
    person.role === 'member' && person.joined <= day && person.lastDay >= day + 14 ? [rank] : [],
  );
  const lively = (rank: number): number => people[rank]?.lively ?? 0;
  for (let tries = 0; tries < 40; tries++) {
    // Strong ties grow where people already meet again and again: in a crew.
    const among = kind === 'strong' ? crewOn(chance.one(crews), day) : around;
    const [first, second] = chance.some(among, 2, lively);
    const a = ego ?? first;
    const b = second;
    if (a === undefined || b === undefined || a === b) continue;
    const one = people[a];
    const other = people[b];
    if (one === undefined || other === undefined) continue;
    if (!mayBind(chance, one, other, kind, day)) continue;
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    if (known.has(key)) continue;
    known.add(key);
    return a < b ? [a, b] : [b, a];
  }
  return null;
}

/** Whether a bond of that kind may begin between two people on that day. */
function mayBind(chance: Chance, one: Person, other: Person, kind: BondKind, day: number): boolean {
  if ((one.circle !== other.circle) !== (kind === 'bridge')) return false;
  if (kind === 'strong') {
    const together = Math.min(one.lastDay, other.lastDay, LAST_DAY) - day;
    const least = Math.min(STRONG_NEEDS, LAST_DAY - day);
    if (together < least || !chance.happens(CLOSE[one.circle].share)) return false;
  }
  return !areApart(one, other) || chance.happens(APART_RATIO);
}

/** Whether two people belong to the two trades that hardly mix, one each. */
export function areApart(one: Person, other: Person): boolean {
  const [here, there] = APART;
  return (
    (one.discipline === here && other.discipline === there) ||
    (one.discipline === there && other.discipline === here)
  );
}
