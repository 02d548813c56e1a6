/**
 * All evidence of a place, per pair, layer and day (METHODS K2): enough to judge ties at any date,
 * without any week, under other half-lives, thresholds or weights, without the raw rows.
 */
import type { Definitions } from '../base/definitions.ts';
import type { Task } from '../base/task.ts';
import { breathe } from '../base/task.ts';
import { makeClock, type Clock } from '../base/clock.ts';
import type { Logs } from '../logs/logs.ts';
import { RULES_OF_PAST, type Past } from '../logs/past.ts';
import { calendarOf, type Calendar } from './calendar.ts';
import { coattendanceOf, rostersOf, type Coattendance, type Rosters } from './coattendance.ts';
import { copresenceOf, type Copresence } from './copresence.ts';
import { layersOf, type Layers } from './layers.ts';
import { hiddenPersons } from './members.ts';
import { withPast } from './pastPairs.ts';
import { presenceOf, type DayRecords, type Presence } from './presence.ts';
import { readyTiesOf, type ReadyTies } from './readyTies.ts';
import { contactsOf, serviceOf, type ContactEvidence, type Service } from './service.ts';
import { unionOfPairs, type PairIndex } from './union.ts';
import { cleanVisits, type Visits } from './visits.ts';

export interface Evidence {
  readonly clock: Clock;
  readonly persons: number;
  /** 1 for persons who are no members. */
  readonly hidden: Uint8Array;
  readonly layers: Layers;
  /** null where no activity was logged. */
  readonly calendar: Calendar | null;
  readonly presence: Presence;
  /** Clean visits whose rows remain; their findings are of all, deleted ones included. */
  readonly visits: Visits | null;
  readonly copresence: Copresence | null;
  readonly coattendance: Coattendance | null;
  readonly service: Service | null;
  readonly contacts: ContactEvidence | null;
  readonly ready: ReadyTies | null;
  /** Every pair of members with any evidence, and where its rows stand in each layer. */
  readonly pairs: PairIndex;
  /** Local day before which deleted visits rest on other rules than the rest; null where none do. */
  readonly otherRulesBefore: number | null;
}

/** Cleans the logs and projects people onto people. */
export async function gatherEvidence(
  logs: Logs,
  definitions: Definitions,
  task: Task,
): Promise<Evidence> {
  const clock = makeClock(logs.timezone);
  const persons = logs.persons.length;
  const layers = layersOf(logs, definitions);
  const hidden = hiddenPersons(logs.directory, persons, definitions.staffRole);
  const visits = cleaned(logs, clock, definitions);
  await breathe(task, { step: 'cleaning', done: 1, total: 1 });
  const remaining = visits
    ? await copresenceOf(visits, logs.zones, hidden, definitions, task)
    : null;
  const copresence = remaining && logs.past ? withPast(remaining, logs.past, hidden) : remaining;
  const rosters = logs.attendance
    ? rostersOf(logs.attendance, logs.events.length, persons, clock)
    : null;
  const coattendance = rosters ? coattendanceOf(rosters, hidden, definitions.eventCap) : null;
  const { service, contacts } = recordsOfPairs(logs, hidden, clock);
  const networks = [logs.ties, logs.nominations].filter((network) => network !== null);
  const ready = layers.declared ? readyTiesOf(networks, hidden) : null;
  const everyone = recordsOfEveryone(logs, clock, visits, rosters);
  return {
    clock,
    persons,
    hidden,
    layers,
    calendar: calendarOf(daysOf(everyone)),
    presence: presenceOf(withoutHiddenHelp(everyone, hidden), persons),
    visits,
    copresence,
    coattendance,
    service,
    contacts,
    ready,
    pairs: unionOfPairs(
      copresence?.pairs ?? null,
      coattendance?.pairs ?? null,
      service?.pairs ?? null,
      contacts?.pairs ?? null,
    ),
    otherRulesBefore: otherRulesBefore(logs.past, definitions),
  };
}

function cleaned(logs: Logs, clock: Clock, { gapMergeMinutes }: Definitions): Visits | null {
  const { checkins, zones, past } = logs;
  if (checkins === null) return null;
  const persons = logs.persons.length;
  const durations = past?.durations ?? null;
  const visits = cleanVisits(checkins, zones, persons, clock, gapMergeMinutes, durations);
  if (past === null) return visits;
  const { findings } = visits;
  return {
    ...visits,
    findings: {
      imputed: findings.imputed + past.findings.imputed,
      noEffect: findings.noEffect + past.findings.noEffect,
      overlapping: findings.overlapping + past.findings.overlapping,
    },
  };
}

/** The day before which the past rests on other rules than these; null where it does not. */
const otherRulesBefore = (past: Past | null, definitions: Definitions): number | null =>
  past?.rules.some((rules) => RULES_OF_PAST.some((name) => rules[name] !== definitions[name]))
    ? past.cut
    : null;

function recordsOfPairs(
  { help, contacts }: Logs,
  hidden: Uint8Array,
  clock: Clock,
): Pick<Evidence, 'service' | 'contacts'> {
  return {
    service: help ? serviceOf(help, hidden, clock) : null,
    contacts: contacts ? contactsOf(contacts, hidden, clock) : null,
  };
}

/** Two-person records (help, contacts) stand twice in a row, once for each end. */
interface Records extends DayRecords {
  readonly twoPersons: boolean;
}

function recordsOfEveryone(
  logs: Logs,
  clock: Clock,
  visits: Visits | null,
  rosters: Rosters | null,
): Records[] {
  const records: Records[] = [];
  if (visits) records.push({ person: visits.person, day: visits.day, twoPersons: false });
  if (logs.past) records.push({ ...daysPresent(logs.past), twoPersons: false });
  if (rosters) {
    const day = new Int32Array(rosters.person.length);
    for (let e = 0; e < rosters.size.length; e++) {
      day.fill(rosters.day[e]!, rosters.offsets[e], rosters.offsets[e + 1]);
    }
    records.push({ person: rosters.person, day, twoPersons: false });
  }
  const { help, contacts } = logs;
  if (help) records.push(bothEnds(help.helper, help.helped, help.time, clock));
  if (contacts) records.push(bothEnds(contacts.a, contacts.b, contacts.start, clock));
  return records;
}

/** The days of deleted visits. */
function daysPresent({ days }: Past): DayRecords {
  const isPresent = (_: number, row: number): boolean => days.present[row] === 1;
  return { person: days.person.filter(isPresent), day: days.day.filter(isPresent) };
}

function bothEnds(a: Uint32Array, b: Uint32Array, time: Float64Array, clock: Clock): Records {
  const person = new Uint32Array(2 * a.length);
  const day = new Int32Array(2 * a.length);
  for (let r = 0; r < a.length; r++) {
    person[2 * r] = a[r]!;
    person[2 * r + 1] = b[r]!;
    day[2 * r] = day[2 * r + 1] = clock.day(time[r]!);
  }
  return { person, day, twoPersons: true };
}

/** The days of all records; runs of the same day are given once. */
function* daysOf(records: readonly Records[]): Iterable<number> {
  for (const { day } of records) {
    for (let r = 0; r < day.length; r++) if (r === 0 || day[r] !== day[r - 1]) yield day[r]!;
  }
}

/** Help and contacts that involve someone hidden are left out whole (K7). */
function withoutHiddenHelp(records: readonly Records[], hidden: Uint8Array): DayRecords[] {
  return records.map((source) => {
    if (!source.twoPersons) return source;
    const person: number[] = [];
    const day: number[] = [];
    for (let r = 0; r < source.person.length; r += 2) {
      const [p, q] = [source.person[r]!, source.person[r + 1]!];
      if (hidden[p] === 1 || hidden[q] === 1) continue;
      person.push(p, q);
      day.push(source.day[r]!, source.day[r]!);
    }
    return { person, day };
  });
}
