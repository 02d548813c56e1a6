/** What a place counts week by week, over the whole log up to the end of the window (METHODS J5). */
import { mondayOf, weekOf } from '../base/time.ts';
import { judgeMembersAt, spansAt } from './everyMember.ts';
import { visitDays } from './visitDays.ts';
import type { World } from './world.ts';

/** Series that can be asked for: new ties (E1), exchanges of help, distinct visitors, newcomers. */
export const SERIES = ['newTies', 'help', 'visitors', 'newcomers'] as const;
export type SeriesName = (typeof SERIES)[number];

export interface WeeklySeries {
  /** Open weeks, ascending. */
  readonly weeks: readonly number[];
  readonly values: readonly number[];
  /** Distinct persons behind the values. */
  readonly persons: number;
}

/** Hands each thing counted to `count`: its local day, and who stands behind it. */
type Source = (world: World, count: (day: number, persons: readonly number[]) => void) => void;

const SOURCES: Readonly<Record<SeriesName, Source>> = {
  newTies: (world, count) => {
    const at = world.window!.to;
    judgeMembersAt(world, at, spansAt(world, at), {}, ({ a, b, firstEvidence }) => {
      if (!Number.isNaN(firstEvidence)) count(firstEvidence, [a, b]);
    });
  },
  help: ({ evidence: { service, hidden } }, count) => {
    for (let p = 0; p < (service?.pairs.a.length ?? 0); p++) {
      const { pairs, day } = service!;
      const ends = [pairs.a[p]!, pairs.b[p]!];
      if (ends.some((person) => hidden[person] === 1)) continue;
      for (let row = pairs.offsets[p]!; row < pairs.offsets[p + 1]!; row++) count(day[row]!, ends);
    }
  },
  visitors: (world, count) => {
    visitDays(world).forEach((days, person) => {
      if (world.evidence.hidden[person] === 1) return;
      days
        .filter((day, at) => at === 0 || weekOf(days[at - 1]!) !== weekOf(day))
        .forEach((day) => count(day, [person]));
    });
  },
  newcomers: ({ evidence: { presence, hidden } }, count) => {
    for (let person = 0; person < hidden.length; person++) {
      const row = presence.offsets[person]!;
      if (hidden[person] === 0 && row < presence.offsets[person + 1]!) {
        count(presence.day[row]!, [person]);
      }
    }
  },
};

/** Those for which all that is seen first looks new, and weeks of the burn-in do not count. */
const IS_FIRST: ReadonlySet<SeriesName> = new Set(['newTies', 'newcomers']);

/**
 * One series over the whole open weeks of the log before the end of the window; closed weeks have no
 * value, which is not zero. null where nothing of the kind was ever logged.
 */
export function weeklySeries(world: World, name: SeriesName): WeeklySeries | null {
  const { window, evidence, definitions, without } = world;
  const { calendar } = evidence;
  if (window === null || calendar === null) return null;
  const from = calendar.first + (IS_FIRST.has(name) ? 7 * definitions.burnInWeeks : 0);
  const counts = new Map(
    [...calendar.open]
      .filter((week) => mondayOf(week) >= from && mondayOf(week) < window.to && week !== without)
      .sort((x, y) => x - y)
      .map((week) => [week, 0]),
  );
  const persons = new Set<number>();
  const ever = new Set<number>();
  SOURCES[name](world, (day, own) => {
    ever.add(day);
    const week = weekOf(day);
    const before = counts.get(week);
    if (before === undefined) return;
    counts.set(week, before + 1);
    for (const person of own) persons.add(person);
  });
  if (ever.size === 0) return null;
  return { weeks: [...counts.keys()], values: [...counts.values()], persons: persons.size };
}
