/**
 * What became of the ties week by week: born, kept, revived, dormant or lost. A tie of a week is one
 * of a period as long as that of the world that ends with the week (METHODS A6, K20).
 */
import { breathe, type Task } from '../base/task.ts';
import { mondayOf } from '../base/time.ts';
import { weeksOf } from '../evidence/calendar.ts';
import { activeIn } from '../evidence/members.ts';
import { judgeTies } from '../evidence/ties.ts';
import { spansFor, type World } from './world.ts';

/** A number of ties, and how many people are at their ends. */
export interface CountedTies {
  readonly count: number;
  readonly persons: number;
}

/** Ties at one time against those at an earlier one. */
export interface FateOfTies {
  /** Had evidence for the first time in between. */
  readonly born: CountedTies;
  readonly kept: CountedTies;
  /** Had been a tie, was none at the earlier time, and is one again. */
  readonly revived: CountedTies;
  /** Its evidence has become too old; both people are still there. */
  readonly dormant: CountedTies;
  /** One of the two has not been seen for a whole period. */
  readonly lost: CountedTies;
}

export interface TieHistory {
  /** From the end of each week of the window to that of the next. */
  readonly weeks: readonly (FateOfTies & {
    /** Local day the week begins. */
    readonly monday: number;
  })[];
  /** From the beginning of the window to its end. */
  readonly whole: FateOfTies;
}

/** Ties by a number for each pair, with the day of their first evidence. */
export type TiesThen = ReadonlyMap<number, number>;
export interface Then {
  readonly ties: TiesThen;
  readonly active: Uint8Array;
}

/** null without time. O(weeks × pairs). @throws PasserelleError `CANCELLED` */
export async function tieHistory(world: World, task: Task = {}): Promise<TieHistory | null> {
  const { window } = world;
  if (window === null) return null;
  const { persons } = world.evidence;
  const weeks = weeksOf(window).map(mondayOf);
  const found: TieHistory['weeks'][number][] = [];
  const start = tiesAt(world, window.from);
  let before = start;
  for (const [done, monday] of weeks.entries()) {
    await breathe(task, { step: 'judging', done, total: weeks.length });
    const now = tiesAt(world, monday + 7);
    found.push({ monday, ...compared(persons, monday, before, now) });
    before = now;
  }
  return { weeks: found, whole: compared(persons, window.from, start, before) };
}

/** The ties as they stood at the beginning of a local day. */
export function tiesAt({ logs, evidence, definitions, window }: World, at: number): Then {
  const length = window === null ? 0 : window.to - window.from;
  const period = { from: at - length, to: at };
  const active = activeIn(evidence.presence, evidence.hidden, period, null);
  const spans = spansFor(logs, evidence, definitions, period);
  const ties = new Map<number, number>();
  judgeTies(evidence, definitions, { at, active, spans, without: null }, (tie) => {
    if (tie.tied) ties.set(tie.a * evidence.persons + tie.b, tie.firstEvidence);
  });
  return { ties, active };
}

/** @param from local day from which first evidence is new */
function compared(persons: number, from: number, before: Then, now: Then): FateOfTies {
  const tallies = {
    born: new Tally(persons),
    kept: new Tally(persons),
    revived: new Tally(persons),
    dormant: new Tally(persons),
    lost: new Tally(persons),
  };
  for (const [pair, first] of now.ties) {
    if (before.ties.has(pair)) tallies.kept.add(pair);
    else tallies[first >= from ? 'born' : 'revived'].add(pair);
  }
  for (const pair of before.ties.keys()) {
    if (now.ties.has(pair)) continue;
    const isThere = ends(pair, persons).every((end) => now.active[end] === 1);
    tallies[isThere ? 'dormant' : 'lost'].add(pair);
  }
  return {
    born: tallies.born.counted,
    kept: tallies.kept.counted,
    revived: tallies.revived.counted,
    dormant: tallies.dormant.counted,
    lost: tallies.lost.counted,
  };
}

const ends = (pair: number, persons: number): readonly [number, number] => [
  Math.floor(pair / persons),
  pair % persons,
];

class Tally {
  private count = 0;
  private readonly people = new Set<number>();
  private readonly persons: number;

  constructor(persons: number) {
    this.persons = persons;
  }

  add(pair: number): void {
    this.count++;
    for (const end of ends(pair, this.persons)) this.people.add(end);
  }

  get counted(): CountedTies {
    return { count: this.count, persons: this.people.size };
  }
}
