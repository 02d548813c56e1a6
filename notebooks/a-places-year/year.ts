/** A place’s year, from its logs: activity week by week, acquaintances made, ties quarter by quarter. */
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { makeClock } from '../../src/lib/base/clock.ts';
import { dateOf, mondayOf, weekOf } from '../../src/lib/base/time.ts';
import { gateOf } from '../../src/lib/disclosure/audience.ts';
import { disclose, discloseCount } from '../../src/lib/disclosure/gate.ts';
import { newTiesByWeek } from '../../src/lib/engine/newTiesByWeek.ts';
import { prepare, sceneOf, type Prepared } from '../../src/lib/engine/pipeline.ts';
import helpVolume from '../../src/lib/indicators/all/help-volume.ts';
import membersWhoHelped from '../../src/lib/indicators/all/members-who-helped.ts';
import membersWithThree from '../../src/lib/indicators/all/members-with-three-weak-ties.ts';
import newTiesRate from '../../src/lib/indicators/all/new-ties-rate.ts';
import tiesByClass from '../../src/lib/indicators/all/ties-by-class.ts';
import weakBridging from '../../src/lib/indicators/all/weak-bridging-share.ts';
import { compare, earlierPeriod, type Change } from '../../src/lib/indicators/comparison.ts';
import { estimate, look } from '../../src/lib/indicators/estimate.ts';
import { readLogs } from '../../src/lib/logs/readLogs.ts';
import { source } from '../drawn/source.ts';

/** Texts of the files, by the names of the logs. */
export type Files = Readonly<
  Record<'checkins' | 'attendance' | 'help' | 'people' | 'changes', string>
>;

/** A week; counts are null below five people. */
export interface Week {
  /** Monday, `YYYY-MM-DD`. */
  readonly date: string;
  readonly visits: number | null;
  readonly helps: number | null;
  /** Pairs whose first evidence of a tie lies in the week. */
  readonly newTies: number | null;
}

/** A quarter of thirteen weeks; counts are null where they may not be told. */
export interface Quarter {
  readonly from: string;
  readonly to: string;
  readonly members: number;
  readonly weak: number | null;
  readonly strong: number | null;
  readonly dormant: number | null;
}

export interface Year {
  readonly rows: { readonly kept: number; readonly setAside: number };
  readonly weeks: readonly Week[];
  readonly quarters: readonly Quarter[];
  /** Dated changes of the place that fall into these weeks, each before the week of this number. */
  readonly dated: readonly { readonly before: number; readonly name: string }[];
  /** The last quarter against the same weeks a year before, by indicator. */
  readonly changes: ReadonlyMap<string, Change>;
}

const TIMEZONE = 'Europe/Paris';
const [WEEKS, QUARTER] = [52, 13];
/** What is held against the year before. */
const COMPARED = [newTiesRate, membersWithThree, weakBridging, membersWhoHelped, helpVolume];

/**
 * The last 52 weeks of the logs.
 * @throws PasserelleError where they cannot be read, or nothing was logged
 */
export async function yearOf(files: Files): Promise<Year> {
  const sources = Object.entries(files).map(([log, text]) => source(`${log}.csv`, text));
  const { logs, quality } = await readLogs(sources, { timezone: TIMEZONE });
  const prepared = await prepare(logs, DEFAULTS);
  const { world } = sceneOf(prepared, {});
  const end = world.window?.to ?? 0;
  const earlier = earlierPeriod(world);
  return {
    rows: {
      kept: quality.files.reduce((sum, { kept }) => sum + kept, 0),
      setAside: quality.setAside.length,
    },
    weeks: weeksOf(prepared, end),
    quarters: quartersOf(prepared, end),
    dated: Array.from(logs.changes?.day ?? [], (day, row) => ({
      before: weekOf(day) - (weekOf(end) - WEEKS),
      name: logs.texts[logs.changes?.label[row] ?? -1] ?? '',
    })).filter(({ before }) => before >= 0),
    changes: earlier === null ? new Map() : await compare(world, earlier, COMPARED),
  };
}

function weeksOf(prepared: Prepared, end: number): Week[] {
  const { checkins, help } = prepared.logs;
  const clock = makeClock(TIMEZONE);
  const gate = gateOf(prepared.definitions);
  const newTies = newTiesByWeek(prepared);
  const counts = (
    instants: ArrayLike<number>,
    persons: readonly ArrayLike<number>[],
  ): ((week: number) => number | null) => {
    const found = new Map<number, { count: number; persons: Set<number> }>();
    for (const [row, instant] of Array.from(instants).entries()) {
      const week = weekOf(clock.day(instant));
      const one = found.get(week) ?? { count: 0, persons: new Set<number>() };
      one.count++;
      for (const column of persons) one.persons.add(column[row] ?? -1);
      found.set(week, one);
    }
    return (week) => {
      const one = found.get(week);
      return one ? discloseCount({ count: one.count, persons: one.persons.size }, gate) : 0;
    };
  };
  const visits = counts(checkins?.start ?? [], [checkins?.person ?? []]);
  const helps = counts(help?.time ?? [], [help?.helper ?? [], help?.helped ?? []]);
  const last = weekOf(end);
  return Array.from({ length: WEEKS }, (_, at) => {
    const week = last - WEEKS + at;
    const monday = mondayOf(week);
    return {
      date: dateOf(monday),
      visits: visits(week),
      helps: helps(week),
      newTies: newTies.get(monday) ?? null,
    };
  });
}

function quartersOf(prepared: Prepared, end: number): Quarter[] {
  const gate = gateOf(prepared.definitions);
  return Array.from({ length: WEEKS / QUARTER }, (_, at) => {
    const to = end - 7 * (WEEKS - QUARTER * (at + 1));
    const days = { from: dateOf(to - 7 * QUARTER), to: dateOf(to) };
    const { world } = sceneOf(prepared, days);
    const raw = estimate(tiesByClass, world, look(tiesByClass, world), null, '');
    const { parts } = disclose(raw, gate);
    const count = (name: string): number | null => {
      const part = parts?.[name];
      return typeof part === 'number' ? part : null;
    };
    return {
      ...days,
      members: world.members,
      weak: count('weak'),
      strong: count('strong'),
      dormant: count('dormant'),
    };
  });
}
