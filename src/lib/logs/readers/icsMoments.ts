/** When an event of an iCalendar file takes place: its dates, times, zones and durations. */
import { makeClock, type Clock } from '../../base/clock.ts';
import { dateOf, dayOf, SECONDS_PER_DAY } from '../../base/time.ts';
import type { IcsLine } from './icsLines.ts';

/** A wall clock, given as if it were UTC, and the clock it is read from. */
export interface Moment {
  readonly wall: number;
  /** A day without an hour. */
  readonly dateOnly: boolean;
  /** `utc`; a clock; null: that of the place, whichever it is. */
  readonly clock: 'utc' | Clock | null;
}

const DATE_TIME = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?$/i;

/** The moment a text stands for, or null. */
export function momentOf(text: string, clock: Clock | null): Moment | null {
  const match = DATE_TIME.exec(text.trim());
  if (!match) return null;
  const [, year = '', month = '', date = '', hour, minute = '0', second = '0', utc] = match;
  const day = dayOf(`${year}-${month}-${date}`);
  if (day === null) return null;
  if (hour === undefined) return { wall: day * SECONDS_PER_DAY, dateOnly: true, clock: null };
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (h > 24 || m > 59 || s > 60) return null;
  const wall = day * SECONDS_PER_DAY + h * 3600 + m * 60 + Math.min(s, 59);
  return { wall, dateOnly: false, clock: utc === undefined ? clock : 'utc' };
}

/** Seconds since 1970 UTC; of a moment of the place itself, its wall clock. */
export const instantOf = ({ wall, clock }: Moment): number =>
  clock === 'utc' || clock === null ? wall : clock.instantOf(wall);

/** The moment in ISO 8601: a day, a time of the place, or an instant. */
export function isoOf(moment: Moment): string {
  const { wall, dateOnly, clock } = moment;
  if (dateOnly) return dateOf(Math.floor(wall / SECONDS_PER_DAY));
  const iso = new Date(instantOf(moment) * 1000).toISOString().slice(0, 19);
  return clock === null ? iso : `${iso}Z`;
}

const DURATION =
  /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?$/i;

/** Seconds of a duration, or null where it is none. */
export function durationOf(text: string): number | null {
  const match = DURATION.exec(text.trim());
  if (!match) return null;
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part || 0));
  const whole = ((weeks ?? 0) * 7 + (days ?? 0)) * SECONDS_PER_DAY;
  return whole + (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}

/** Names that Windows gives to zones, as Outlook and Exchange write them. */
const WINDOWS: Readonly<Record<string, string>> = {
  'romance standard time': 'Europe/Paris',
  'w. europe standard time': 'Europe/Berlin',
  'central europe standard time': 'Europe/Budapest',
  'central european standard time': 'Europe/Warsaw',
  'gmt standard time': 'Europe/London',
  'greenwich standard time': 'Atlantic/Reykjavik',
  'e. europe standard time': 'Europe/Chisinau',
  'fle standard time': 'Europe/Kiev',
  'gtb standard time': 'Europe/Bucharest',
  'turkey standard time': 'Europe/Istanbul',
  'russian standard time': 'Europe/Moscow',
  'morocco standard time': 'Africa/Casablanca',
  'w. central africa standard time': 'Africa/Lagos',
  'south africa standard time': 'Africa/Johannesburg',
  'egypt standard time': 'Africa/Cairo',
  'mauritius standard time': 'Indian/Mauritius',
  'eastern standard time': 'America/New_York',
  'central standard time': 'America/Chicago',
  'mountain standard time': 'America/Denver',
  'pacific standard time': 'America/Los_Angeles',
  'atlantic standard time': 'America/Halifax',
  'newfoundland standard time': 'America/St_Johns',
  'sa western standard time': 'America/La_Paz',
  'sa eastern standard time': 'America/Cayenne',
  'e. south america standard time': 'America/Sao_Paulo',
  'tokyo standard time': 'Asia/Tokyo',
  'china standard time': 'Asia/Shanghai',
  'india standard time': 'Asia/Kolkata',
  'aus eastern standard time': 'Australia/Sydney',
  'new zealand standard time': 'Pacific/Auckland',
  'central pacific standard time': 'Pacific/Guadalcanal',
  utc: 'UTC',
  'coordinated universal time': 'UTC',
};

/** Zones of one file that are looked up. */
const MOST_ZONES = 100;

/** The clocks of a file's zones, by the names it gives them. */
export class IcsZones {
  private readonly clocks = new Map<string, Clock | null>();
  private readonly places = new Map<string, string>();

  /** Notes that the file says where the zone it calls so lies. */
  placed(name: string, place: string): void {
    if (this.places.size < MOST_ZONES) this.places.set(name, place);
  }

  /** The clock of the zone of a line; null where it names none that is known: that of the place. */
  of({ params }: IcsLine): Clock | null {
    const name = params.get('TZID');
    if (name === undefined) return null;
    const known = this.clocks.get(name);
    if (known !== undefined || this.clocks.size >= MOST_ZONES) return known ?? null;
    const clock = this.find(name);
    this.clocks.set(name, clock);
    return clock;
  }

  private find(name: string): Clock | null {
    const windows = WINDOWS[name.toLowerCase()];
    // Some programs put an address of their own before the name: `/example.org/Europe/Paris`.
    const inside = /[A-Z][A-Za-z]+\/[A-Z][\w+-]*(?:\/[A-Z]\w*)?$/.exec(name)?.[0];
    for (const zone of [windows, name, this.places.get(name), inside]) {
      if (zone === undefined || zone.length > 60) continue;
      try {
        return makeClock(zone);
      } catch {
        continue; // another name of it may be known
      }
    }
    return null;
  }
}
