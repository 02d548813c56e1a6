/**
 * Other ways to treat what the report found: the logs as they would be under each, so that the
 * numbers can be computed again and compared. Nothing here guesses an effect.
 */
import type { Definitions } from '../base/definitions.ts';
import { SECONDS_PER_DAY, weekdayOf, weekOf } from '../base/time.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { ATTENDANCE, type Logs } from '../logs/logs.ts';
import type { Activity } from './activity.ts';
import { activitiesOf } from './activity.ts';
import { registeredOnly } from './events.ts';
import type { Code } from './finding.ts';
import { attendanceAt, checkinsAt, contactsAt, helpAt } from './takeRows.ts';
import { silentWeekdays } from './weekdays.ts';
import { closedWeeks, thinWeeks } from './weeks.ts';

/**
 * `ends-…`: visits without a check-out are dropped, or last an hour, or as long as a short (first
 * quartile) or a long one (third). `registered-present`: people registered at an event nobody is
 * marked present at were there. `gaps-out`: weeks beside a gap, and thin weeks, were not logged.
 * `weekdays-out`: weekdays that fall silent were never logged. `copresence-makes-ties`: repeated
 * small groups make a tie although other logs exist.
 */
export type TreatmentName =
  | 'ends-dropped'
  | 'ends-hour'
  | 'ends-short'
  | 'ends-long'
  | 'registered-present'
  | 'gaps-out'
  | 'weekdays-out'
  | 'copresence-makes-ties';

/** The logs under another treatment. */
export interface Treated {
  readonly logs: Logs;
  /** Distinct members whose records change; Infinity where a rule changes, for everybody. */
  readonly persons: number;
  readonly definitions: Definitions;
}

export interface Treatment {
  readonly name: TreatmentName;
  /** The finding it is another treatment of. */
  readonly of: Code;
  readonly treat: () => Treated;
}

/** The treatments that what was found allows, in a fixed order. */
export function treatmentsOf(
  logs: Logs,
  evidence: Evidence,
  definitions: Definitions,
): Treatment[] {
  const { calendar, layers } = evidence;
  if (calendar === null) return [];
  const activities = activitiesOf(logs, evidence);
  const found: Treatment[] = [];
  const add = (name: TreatmentName, of: Code, treat: () => Omit<Treated, 'definitions'>): void => {
    found.push({ name, of, treat: () => ({ definitions, ...treat() }) });
  };
  if (logs.checkins?.end.some(Number.isNaN)) {
    const [short, long] = quartiles(logs);
    add('ends-dropped', 'missing-ends', () => withoutMissing(logs, evidence));
    add('ends-hour', 'missing-ends', () => closedAfter(logs, evidence, 3600));
    if (short !== null) {
      add('ends-short', 'missing-ends', () => closedAfter(logs, evidence, short));
    }
    if (long !== null) add('ends-long', 'missing-ends', () => closedAfter(logs, evidence, long));
  }
  const registered = logs.attendance === null ? [] : registeredOnly(logs.attendance);
  if (registered.length > 0) {
    add('registered-present', 'registered-only', () => present(logs, evidence, registered));
  }
  const thin = thinWeeks(calendar, activities);
  const closed = closedWeeks(calendar);
  if (thin.length + closed.length > 0) {
    const out = new Set([...thin, ...closed.flatMap((week) => [week - 1, week + 1])]);
    add('gaps-out', 'gaps', () => without(logs, evidence, activities, (d) => out.has(weekOf(d))));
  }
  const silent = new Set(silentWeekdays(calendar, activities).map(({ weekday }) => weekday));
  if (silent.size > 0) {
    add('weekdays-out', 'silent-weekdays', () =>
      without(logs, evidence, activities, (d) => silent.has(weekdayOf(d))),
    );
  }
  const canMake = layers.copresence && !layers.coarse && !layers.copresenceMakesTies;
  if (canMake && definitions.copresenceTies === 'auto') {
    found.push({
      name: 'copresence-makes-ties',
      of: 'familiar-faces',
      treat: () => ({
        logs,
        persons: Infinity,
        definitions: { ...definitions, copresenceTies: 'always' },
      }),
    });
  }
  return found;
}

/** First and third quartile of the visits that have an end, seconds; null where none has. */
function quartiles({ checkins }: Logs): readonly [number | null, number | null] {
  if (checkins === null) return [null, null];
  const durations = checkins.end
    .map((end, row) => end - checkins.start[row]!)
    .filter((duration) => !Number.isNaN(duration))
    .sort();
  const at = (share: number): number | null =>
    durations[Math.floor(share * (durations.length - 1))] ?? null;
  return [at(0.25), at(0.75)];
}

function withoutMissing(logs: Logs, { hidden }: Evidence): Omit<Treated, 'definitions'> {
  const { checkins } = logs;
  if (checkins === null) return { logs, persons: 0 };
  const keep = rowsWhere(checkins.length, (row) => !Number.isNaN(checkins.end[row]!));
  const touched = rowsWhere(checkins.length, (row) => Number.isNaN(checkins.end[row]!));
  return {
    logs: { ...logs, checkins: checkinsAt(checkins, keep) },
    persons: members(touched, [checkins.person], hidden),
  };
}

/** Missing ends after so many seconds, never past the next local midnight. */
function closedAfter(
  logs: Logs,
  { clock, hidden }: Evidence,
  seconds: number,
): Omit<Treated, 'definitions'> {
  const { checkins } = logs;
  if (checkins === null) return { logs, persons: 0 };
  const touched = rowsWhere(checkins.length, (row) => Number.isNaN(checkins.end[row]!));
  const end = checkins.end.slice();
  for (const row of touched) {
    const start = checkins.start[row]!;
    const midnight = clock.instantOf((clock.day(start) + 1) * SECONDS_PER_DAY);
    end[row] = Math.min(start + seconds, midnight);
  }
  return {
    logs: { ...logs, checkins: { ...checkins, end } },
    persons: members(touched, [checkins.person], hidden),
  };
}

function present(
  logs: Logs,
  { hidden }: Evidence,
  rows: readonly number[],
): Omit<Treated, 'definitions'> {
  const { attendance } = logs;
  if (attendance === null) return { logs, persons: 0 };
  const status = attendance.status.slice();
  for (const row of rows) status[row] = ATTENDANCE.present;
  return {
    logs: { ...logs, attendance: { ...attendance, status } },
    persons: members(Uint32Array.from(rows), [attendance.person], hidden),
  };
}

/** The logs without the records of some local days. */
function without(
  logs: Logs,
  { clock, coattendance, hidden }: Evidence,
  activities: readonly Activity[],
  out: (day: number) => boolean,
): Omit<Treated, 'definitions'> {
  const { checkins, attendance, help, contacts } = logs;
  const kept = (times: Float64Array): Uint32Array =>
    rowsWhere(times.length, (row) => !out(clock.day(times[row]!)));
  const ofEvent = (row: number): number =>
    coattendance?.rosters.day[attendance?.event[row] ?? 0] ?? 0;
  const touched = new Set<number>();
  for (const { day, a, b } of activities) {
    const rows = rowsWhere(day.length, (row) => out(day[row]!));
    for (const row of rows) {
      touched.add(a[row]!);
      if (b !== null) touched.add(b[row]!);
    }
  }
  return {
    logs: {
      ...logs,
      checkins: checkins && checkinsAt(checkins, kept(checkins.start)),
      attendance:
        attendance &&
        attendanceAt(
          attendance,
          rowsWhere(attendance.length, (row) => !out(ofEvent(row))),
        ),
      help: help && helpAt(help, kept(help.time)),
      contacts: contacts && contactsAt(contacts, kept(contacts.start)),
    },
    persons: [...touched].filter((person) => hidden[person] === 0).length,
  };
}

function rowsWhere(length: number, holds: (row: number) => boolean): Uint32Array {
  const rows: number[] = [];
  for (let row = 0; row < length; row++) if (holds(row)) rows.push(row);
  return Uint32Array.from(rows);
}

function members(rows: Uint32Array, columns: readonly Uint32Array[], hidden: Uint8Array): number {
  const found = new Set<number>();
  for (const row of rows) {
    for (const column of columns) if (hidden[column[row]!] === 0) found.add(column[row]!);
  }
  return found.size;
}
