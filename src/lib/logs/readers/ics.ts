/**
 * Calendars that programs exchange (iCalendar, RFC 5545) as a table of events. Who was invited or
 * invites, and what is written about an event, is not read.
 */
import { PasserelleError } from '../../base/errors.ts';
import { breathe, type Task } from '../../base/task.ts';
import { SECONDS_PER_DAY } from '../../base/time.ts';
import type { Source } from '../logs.ts';
import { allOf } from './bounds.ts';
import { excerpt } from './bytes.ts';
import { MOST_EVENTS } from './calendar.ts';
import { CsvWriter, oneLine, sourceOfPieces } from './csvBytes.ts';
import { icsLine, icsText, icsTexts, unfolded, type IcsLine } from './icsLines.ts';
import { durationOf, IcsZones, instantOf, isoOf, momentOf, type Moment } from './icsMoments.ts';
import { recurrenceOf, recurringDays } from './icsRecurrence.ts';
import type { BrokenLine, Table } from './table.ts';

const MOST_BYTES = 64 * 1024 * 1024;
/** Most days looked at for all that comes back. */
const MOST_DAYS = 20_000_000;
/** How long an event comes back that never ends, after the calendar was written: a year. */
const BEYOND = 366;
/** …and after it began: twenty years. */
const LONGEST = 7305;
/** Lines between two breaths. */
const BREATH = 5000;

const COLUMNS = [
  ...['ics_uid', 'event_name', 'start', 'end', 'kind', 'place', 'status', 'recurrence_not_read'],
];

const ONCE = new Set([
  ...[
    'UID',
    'SUMMARY',
    'DTSTART',
    'DTEND',
    'DURATION',
    'CATEGORIES',
    'LOCATION',
    'STATUS',
    'RRULE',
  ],
  ...['RECURRENCE-ID', 'DTSTAMP', 'LAST-MODIFIED'],
]);
const WANTED = new Set([...ONCE, 'EXDATE', 'RDATE', 'BEGIN', 'END', 'TZID', 'X-LIC-LOCATION']);

/** An event as it is written. */
interface Written {
  readonly once: Map<string, IcsLine>;
  readonly except: IcsLine[];
  readonly besides: IcsLine[];
  /** Whether its end was met. */
  whole: boolean;
}

/**
 * The events of a calendar in UTF-8, a row each time they take place.
 * @throws PasserelleError `NO_TABLE` {file} where there is no event, `TABLE_TOO_LARGE` {file},
 *   `CANCELLED`
 */
export async function icsTable(source: Source, task: Task): Promise<Table> {
  const { name } = source;
  const bytes = await allOf(source, task, MOST_BYTES, 'TABLE_TOO_LARGE');
  const zones = new IcsZones();
  const reading = new ComponentReader(zones);
  let lines = 0;
  for (const text of unfolded(new TextDecoder().decode(bytes))) {
    if (++lines % BREATH === 0)
      await breathe(task, { step: 'reading', done: 0, total: bytes.length });
    const line = icsLine(text, WANTED);
    if (line) reading.line(line);
  }
  const { events } = reading;
  if (events.length === 0) throw new PasserelleError('NO_TABLE', { file: name });
  const calendar = new Calendar(name, zones, events);
  const writer = new CsvWriter(name);
  writer.row(COLUMNS);
  const broken: BrokenLine[] = [];
  let line = 2;
  for (const [index, event] of events.entries()) {
    if (index % 200 === 0)
      await breathe(task, { step: 'reading', done: index, total: events.length });
    if (!event.whole) {
      broken.push({ line: line++, value: textIn(event, 'SUMMARY') });
      writer.blank();
      continue;
    }
    for (const row of calendar.rows(event)) {
      writer.row(row);
      if (++line > MOST_EVENTS) throw new PasserelleError('TABLE_TOO_LARGE', { file: name });
    }
  }
  return { name, form: 'ics', source: sourceOfPieces(name, writer.take()), broken };
}

/** Takes the events out of what is nested: calendars, zones, and alarms inside events. */
class ComponentReader {
  readonly events: Written[] = [];
  private readonly zones: IcsZones;
  private event: Written | null = null;
  /** Components inside the event, each in the other. */
  private inside = 0;
  private zone: string | null = null;

  constructor(zones: IcsZones) {
    this.zones = zones;
  }

  line(line: IcsLine): void {
    const { name, value } = line;
    const component = value.toUpperCase();
    if (name === 'BEGIN' && component === 'VEVENT') this.begin();
    else if (name === 'END' && component === 'VEVENT') this.end();
    else if (this.event === null) this.zoneLine(name, value);
    else if (name === 'BEGIN') this.inside++;
    else if (name === 'END') this.inside = Math.max(0, this.inside - 1);
    else if (this.inside === 0) this.take(this.event, line);
  }

  private begin(): void {
    this.event = { once: new Map(), except: [], besides: [], whole: false };
    this.inside = 0;
    this.events.push(this.event);
  }

  private end(): void {
    if (this.event) this.event.whole = true;
    this.event = null;
  }

  private zoneLine(name: string, value: string): void {
    if (name === 'TZID') this.zone = value;
    else if (name === 'X-LIC-LOCATION' && this.zone !== null) this.zones.placed(this.zone, value);
  }

  private take({ once, except, besides }: Written, line: IcsLine): void {
    if (line.name === 'EXDATE') except.push(line);
    else if (line.name === 'RDATE') besides.push(line);
    else if (ONCE.has(line.name) && !once.has(line.name)) once.set(line.name, line);
  }
}

const textIn = ({ once }: Written, name: string): string =>
  excerpt(oneLine(icsText(once.get(name)?.value ?? '')));

/** What the events of one calendar say of one another: how far it looks ahead, what was moved. */
class Calendar {
  private readonly file: string;
  private readonly zones: IcsZones;
  /** Last day an event without an end comes back. */
  private readonly horizon: number;
  /** Instants at which an event would come back, had it not been moved: `uid at`. */
  private readonly moved = new Set<string>();
  private looked = 0;

  constructor(file: string, zones: IcsZones, events: readonly Written[]) {
    this.file = file;
    this.zones = zones;
    let latest = -Infinity;
    for (const event of events) {
      for (const name of ['DTSTAMP', 'LAST-MODIFIED', 'DTSTART']) {
        const at = this.moment(event.once.get(name));
        if (at) latest = Math.max(latest, at.wall);
      }
      const from = this.moment(event.once.get('RECURRENCE-ID'));
      if (from) this.moved.add(`${textIn(event, 'UID')} ${instantOf(from)}`);
    }
    this.horizon = Math.floor(latest / SECONDS_PER_DAY) + BEYOND;
  }

  /** The rows of an event, one each time it takes place. */
  *rows(event: Written): Generator<readonly string[]> {
    const { once } = event;
    const uid = textIn(event, 'UID');
    const rule = once.get('RRULE')?.value ?? '';
    const kind = icsTexts(once.get('CATEGORIES')?.value ?? '').find((text) => text !== '') ?? '';
    const cancelled = textIn(event, 'STATUS').toUpperCase() === 'CANCELLED';
    const row = (start: string, end: string): readonly string[] => [
      ...[uid, textIn(event, 'SUMMARY'), start, end, excerpt(oneLine(kind))],
      ...[textIn(event, 'LOCATION'), cancelled ? 'cancelled' : ''],
      rule !== '' && recurrenceOf(rule) === null ? excerpt(rule) : '',
    ];
    const written = once.get('DTSTART');
    const start = this.moment(written);
    if (start === null) {
      yield row(excerpt(written?.value ?? ''), '');
      return;
    }
    const lasts = this.secondsOf(once, start);
    const isMoved = once.has('RECURRENCE-ID');
    const starts = isMoved ? [start] : this.comingBack(event, start, uid, rule);
    for (const at of starts) {
      const end = lasts === null || at.dateOnly ? '' : isoOf({ ...at, wall: at.wall + lasts });
      yield row(isoOf(at), end);
    }
  }

  /** How long an event lasts, in seconds; null where that is not said, or in whole days only. */
  private secondsOf(once: Written['once'], start: Moment): number | null {
    const end = this.moment(once.get('DTEND'));
    if (end && !end.dateOnly) {
      const lasts =
        end.clock === start.clock ? end.wall - start.wall : instantOf(end) - instantOf(start);
      return lasts >= 0 ? lasts : null;
    }
    return durationOf(once.get('DURATION')?.value ?? '');
  }

  /** Every time an event takes place, but those left out and those moved. */
  private *comingBack(
    { except, besides }: Written,
    start: Moment,
    uid: string,
    rule: string,
  ): Generator<Moment> {
    const out = new Set(except.flatMap((line) => this.moments(line)).map(keyOf));
    const others = besides.flatMap((line) => this.moments(line));
    const met = new Set<number>();
    for (const at of [...this.regular(start, rule), ...others]) {
      const instant = instantOf(at);
      const gone = out.has(keyOf(at)) || out.has(dayKey(at)) || this.moved.has(`${uid} ${instant}`);
      if (!gone && !met.has(instant)) yield at;
      met.add(instant);
    }
  }

  private *regular(start: Moment, text: string): Generator<Moment> {
    const rule = text === '' ? null : recurrenceOf(text);
    if (rule === null) {
      yield start;
      return;
    }
    const first = Math.floor(start.wall / SECONDS_PER_DAY);
    const hour = start.wall - first * SECONDS_PER_DAY;
    const until = rule.until === null ? null : momentOf(rule.until, null);
    const open = until === null && rule.count === null;
    const last = Math.min(first + LONGEST, open ? this.horizon : Infinity);
    for (const day of recurringDays(rule, first, last, this.look)) {
      const at = { ...start, wall: day * SECONDS_PER_DAY + hour };
      if (until && isAfter(at, until)) return;
      yield at;
    }
  }

  private readonly look = (days: number): void => {
    this.looked += days;
    if (this.looked > MOST_DAYS) throw new PasserelleError('TABLE_TOO_LARGE', { file: this.file });
  };

  private moment(line: IcsLine | undefined): Moment | null {
    return line ? momentOf(line.value, this.zones.of(line)) : null;
  }

  private moments(line: IcsLine): Moment[] {
    const clock = this.zones.of(line);
    return line.value.split(',').flatMap((text) => momentOf(text, clock) ?? []);
  }
}

const keyOf = (at: Moment): string => (at.dateOnly ? dayKey(at) : String(instantOf(at)));
const dayKey = ({ wall }: Moment): string => `day ${Math.floor(wall / SECONDS_PER_DAY)}`;

/** Whether a time lies after the last one: a day counts to its end. */
const isAfter = (at: Moment, until: Moment): boolean =>
  until.dateOnly
    ? Math.floor(at.wall / SECONDS_PER_DAY) > Math.floor(until.wall / SECONDS_PER_DAY)
    : (until.clock === null ? at.wall : instantOf(at)) > until.wall;
