/**
 * Door events as visits: one a person, place, zone and local day, from the first to the last of them;
 * a single one has no end (METHODS K12).
 */
import type { Clock } from '../../base/clock.ts';
import { instantOf } from './cellMaker.ts';

interface Visit {
  /** Line of the first event met. */
  readonly line: number;
  readonly cells: string[];
  first: number;
  last: number;
  /** Events beyond the first. */
  readonly joined: { readonly line: number; readonly value: string }[];
}

export class DayVisits {
  private readonly byDay = new Map<string, Visit>();
  private readonly clock: Clock;
  private readonly start: number;
  private readonly end: number;
  private readonly key: readonly number[];

  /** @param names columns of the cells */
  constructor(names: readonly string[], clock: Clock) {
    this.clock = clock;
    this.start = names.indexOf('start');
    this.end = names.indexOf('end');
    this.key = ['person_id', 'place', 'zone'].map((name) => names.indexOf(name));
  }

  /** Takes an event in; false where its time cannot be read, which is for the reader to say. */
  take(line: number, cells: readonly string[]): boolean {
    const text = cells[this.start] ?? '';
    const instant = instantOf(text, this.clock);
    if (instant === null) return false;
    const key = JSON.stringify([this.clock.day(instant), ...this.key.map((at) => cells[at] ?? '')]);
    const visit = this.byDay.get(key);
    if (visit === undefined) {
      const made = { line, cells: [...cells], first: instant, last: instant, joined: [] };
      this.byDay.set(key, made);
      return true;
    }
    visit.first = Math.min(visit.first, instant);
    visit.last = Math.max(visit.last, instant);
    visit.joined.push({ line, value: text.slice(0, 200) });
    return true;
  }

  /** The visits, in the order in which they were first met. */
  *visits(): Iterable<Pick<Visit, 'line' | 'cells' | 'joined'>> {
    for (const { line, cells, first, last, joined } of this.byDay.values()) {
      cells[this.start] = iso(first);
      if (this.end >= 0) cells[this.end] = last > first ? iso(last) : '';
      yield { line, cells, joined };
    }
  }
}

const iso = (instant: number): string => new Date(instant * 1000).toISOString();
