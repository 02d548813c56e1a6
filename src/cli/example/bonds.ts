/** Planted ties: pairs meant to exchange help, inside a circle or across circles. */
import type { Chance } from './chance.ts';
import { CAFE_OPENS, CLOSED_WEEKS, FIRST_DAY, HELP_BOARD, LAST_DAY, season } from './calendar.ts';
import { APART, APART_RATIO } from './circles.ts';
import type { Person } from './people.ts';

/**
 * - `strong`: two people of one circle who often help each other over a long time;
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
  strong: [0.3, 0.35, 0.4],
  inside: [1.1, 1.4, 1.7],
  bridge: [1.8, 2.6, 4.2],
};

/** Strong pairs there from the beginning. */
const OLD_FRIENDS = 24;
/** Share of newcomers who are taken in hand during their first weeks. */
export const WELCOMED = 0.6;

/** All planted ties, in the order in which they begin. */
export function makeBonds(chance: Chance, people: readonly Person[]): readonly Bond[] {
  const bonds: Bond[] = [];
  const known = new Set<string>();
  const add = (kind: BondKind, day: number, ego?: number): void => {
    const pair = drawPair(chance, people, kind, day, known, ego);
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
    if (person.joined < FIRST_DAY || person.role !== 'member' || !chance.happens(WELCOMED)) return;
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
      ? chance.between(240, 600)
      : chance.between(20, kind === 'inside' ? 150 : 120);
  const leaves = Math.min(people[a]?.lastDay ?? day, people[b]?.lastDay ?? day, LAST_DAY);
  const perMonth =
    kind === 'strong' ? chance.normal(1.9, 0.5, 1.1, 3.2) : chance.normal(0.3, 0.15, 0.05, 0.7);
  return {
    ...{ a, b, kind, welcome, from: day, to: Math.min(day + lasts, leaves), perMonth },
    aGives: chance.normal(0.5, 0.22, 0.08, 0.92),
  };
}

/** Two people who may be bound on that day and were not before, or null after many tries. */
function drawPair(
  chance: Chance,
  people: readonly Person[],
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
    const [first, second] = chance.some(around, 2, lively);
    const a = ego ?? first;
    const b = second;
    if (a === undefined || b === undefined || a === b) continue;
    const one = people[a];
    const other = people[b];
    if (one === undefined || other === undefined) continue;
    const across = one.circle !== other.circle;
    if (across !== (kind === 'bridge')) continue;
    if (kind === 'strong' && day < CAFE_OPENS && one.lastDay - day < 120) continue;
    if (areApart(one, other) && !chance.happens(APART_RATIO)) continue;
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    if (known.has(key)) continue;
    known.add(key);
    return a < b ? [a, b] : [b, a];
  }
  return null;
}

/** Whether two people belong to the two trades that hardly mix, one each. */
export function areApart(one: Person, other: Person): boolean {
  const [here, there] = APART;
  return (
    (one.discipline === here && other.discipline === there) ||
    (one.discipline === there && other.discipline === here)
  );
}
