/**
 * Gives attended events what the calendar of the place says of them and their sheets do not: title,
 * kind, place, end, and the hour where only a day is known. What a sheet says stands.
 */
import { PasserelleError } from '../base/errors.ts';
import type { Clock } from '../base/clock.ts';
import { SECONDS_PER_DAY } from '../base/time.ts';
import type { LogsInMaking } from './defineLog.ts';
import { NONE, type Agenda, type AgendaReport, type EventInfo, type Logs } from './logs.ts';
import { folded } from './mapped/fold.ts';

/** People who sign in so long before an event begins are there for it. */
const EARLY = 3600;
/** No event lasts longer: what does is a season, an exhibition, a closure. */
const LONGEST = SECONDS_PER_DAY;

/** One row of the calendar that an attended event is; `hours`: it is that very time of it. */
interface Match {
  readonly row: number;
  readonly hours: boolean;
}

/** @returns null where there is no calendar */
export function completeAttendance(logs: LogsInMaking, clock: Clock): AgendaReport | null {
  const { agenda, attendance } = logs;
  if (agenda === null) return null;
  const finder = new EventFinder(logs.texts, agenda, clock);
  const matches = new Map<string, Match | null>();
  const met = new Set<number>();
  const attended = new Set<number>();
  const given = new Map<number, Match>();
  const [starts, ends] = [new Set<number>(), new Set<number>()];
  for (let i = 0; attendance !== null && i < attendance.length; i++) {
    const [event, start] = [attendance.event[i]!, attendance.start[i]!];
    attended.add(event);
    const session = `${event} ${start}`;
    const info = logs.events[event];
    let match = matches.get(session);
    if (match === undefined) matches.set(session, (match = info ? finder.find(info, start) : null));
    if (match === null) continue;
    met.add(match.row);
    if (!given.has(event)) given.set(event, match);
    if (!match.hours) continue;
    const [begins, until] = [agenda.start[match.row]!, agenda.end[match.row]!];
    if (begins !== start && finder.isDay(start)) {
      attendance.start[i] = begins;
      starts.add(event);
    }
    if (!Number.isNaN(attendance.end[i]!) || !(until > attendance.start[i]!)) continue;
    if (until - begins > LONGEST) continue;
    attendance.end[i] = until;
    ends.add(event);
  }
  const told = complete(logs, agenda, given);
  return {
    ...{ events: agenda.length, met: met.size, attended: attended.size, found: given.size },
    ...{ ...told, starts: starts.size, ends: ends.size },
  };
}

/** @throws PasserelleError `ONLY_EVENTS` where nothing but a calendar and a directory was read */
export function assertMoreThanEvents(logs: Logs): void {
  const { checkins, attendance, help, requests, contacts, ties, nominations } = logs;
  const { outcomes, changes, headcounts, agenda } = logs;
  const others = [checkins, attendance, help, requests, contacts, ties, nominations];
  const rows = [...others, outcomes, changes, headcounts].map((log) => log?.length ?? 0);
  const isAlone = rows.every((length) => length === 0);
  if ((agenda?.length ?? 0) > 0 && isAlone) throw new PasserelleError('ONLY_EVENTS');
}

/** What a calendar gave in all, where logs that it had completed are read again with others. */
export function withEarlier(now: Report, before: readonly Report[]): AgendaReport | null {
  if (!now) return null;
  const sum = (name: (typeof GIVEN)[number]): number =>
    before.reduce((total, report) => total + (report?.[name] ?? 0), now[name]);
  return { ...now, ...Object.fromEntries(GIVEN.map((name) => [name, sum(name)])) };
}

type Report = AgendaReport | null | undefined;
const GIVEN = ['titles', 'kinds', 'venues', 'starts', 'ends'] as const;

/** Puts titles, kinds and places into the events that lack them; how many got each. */
function complete(logs: LogsInMaking, agenda: Agenda, given: ReadonlyMap<number, Match>) {
  const counts = { titles: 0, kinds: 0, venues: 0 };
  const missing = (said: string | null, column: Uint32Array, row: number): string | null =>
    said === null && column[row] !== NONE ? (logs.texts[column[row]!] ?? null) : null;
  logs.events = logs.events.map((info, event) => {
    const match = given.get(event);
    if (!match) return info;
    const name = missing(info.name, agenda.title, match.row);
    const kind = missing(info.kind, agenda.kind, match.row);
    const place = missing(info.place, agenda.venue, match.row);
    if (name !== null) counts.titles++;
    if (kind !== null) counts.kinds++;
    if (place !== null) counts.venues++;
    return {
      ...{ id: info.id, name: name ?? info.name, kind: kind ?? info.kind },
      place: place ?? info.place,
    };
  });
  return counts;
}

class EventFinder {
  private readonly agenda: Agenda;
  private readonly clock: Clock;
  private readonly titles: readonly string[];
  private readonly byId = new Map<string, number[]>();
  private readonly byDay = new Map<number, number[]>();

  constructor(texts: readonly string[], agenda: Agenda, clock: Clock) {
    this.agenda = agenda;
    this.clock = clock;
    this.titles = Array.from(agenda.title, (text) => folded(texts[text] ?? ''));
    for (let row = 0; row < agenda.length; row++) {
      const id = texts[agenda.id[row]!];
      if (id !== undefined) put(this.byId, id, row);
      put(this.byDay, clock.day(agenda.start[row]!), row);
    }
  }

  /** Whether an instant is the beginning of a local day, as a day without its hour is kept. */
  isDay(instant: number): boolean {
    return this.clock.instantOf(this.clock.day(instant) * SECONDS_PER_DAY) === instant;
  }

  /** By its id; else its title on that day; else, without a title, the only event of the day. */
  find({ id, name }: EventInfo, start: number): Match | null {
    const day = this.clock.day(start);
    const named = this.byId.get(id) ?? [];
    if (named[0] !== undefined) {
      const ofDay = named.filter((row) => this.clock.day(this.agenda.start[row]!) === day);
      // Another day of an event that comes back still tells what it is.
      return this.one(ofDay, start) ?? { row: named[0], hours: false };
    }
    const ofDay = this.byDay.get(day) ?? [];
    const title = folded(name ?? id);
    const titled = ofDay.filter((row) => this.titles[row] === title);
    if (titled.length > 0) return this.one(titled, start);
    if (name !== null || ofDay.length !== 1) return null;
    const only = this.one(ofDay, start);
    return only?.hours === true ? only : null;
  }

  /** The one of these that this is: the only one, or the one that begins then. */
  private one(rows: readonly number[], start: number): Match | null {
    const exact = rows.filter((row) => this.agenda.start[row] === start);
    const [row] = exact.length === 1 ? exact : rows.length === 1 ? rows : [];
    return row === undefined ? null : { row, hours: this.isDay(start) || this.isAt(row, start) };
  }

  /** Whether somebody who came then came to this event. */
  private isAt(row: number, instant: number): boolean {
    const [start, end] = [this.agenda.start[row]!, this.agenda.end[row]!];
    return instant >= start - EARLY && instant < (end > start ? end : start + EARLY);
  }
}

function put<K>(lists: Map<K, number[]>, key: K, row: number): void {
  const list = lists.get(key);
  if (list) list.push(row);
  else lists.set(key, [row]);
}
