/**
 * The logs as tables of numbers, as the database takes them: one table a log, one a dictionary,
 * and the definitions that models need in a table of one row. A log that is absent is an empty
 * table. Names and texts stand only in the dictionaries, as data, never as names of columns.
 */
import type { Definitions } from '../base/definitions.ts';
import { makeClock, type Clock } from '../base/clock.ts';
import { NONE, type Logs, type Quality } from '../logs/logs.ts';
import { ABSENT } from './absent.ts';
import { pastDays } from './rawPast.ts';
import { columnsOf, type Columns, type NumberColumn, type TextColumn } from './columns.ts';
import { local, midnights } from './localTimes.ts';

export interface RawTable {
  readonly name: string;
  readonly columns: Columns;
}

type Named = Readonly<Record<string, NumberColumn | TextColumn>>;

/** Every table to load, one after the other so that each can be let go once it is stored. */
export function* rawTables(
  logs: Logs,
  quality: Quality,
  definitions: Definitions,
): Generator<RawTable> {
  const clock = makeClock(logs.timezone);
  const tables: readonly [string, () => Named][] = [
    ['definitions', () => definitionsRow(definitions)],
    ...dictionaries(logs),
    ...activity(logs, clock),
    ...others(logs, clock),
    ['raw_set_aside', () => setAside(quality)],
  ];
  for (const [name, make] of tables) yield { name, columns: columnsOf(make()) };
}

const NO_INDEX = new Uint32Array(0);
const NO_NUMBER = new Float64Array(0);
const NO_DAY = new Int32Array(0);
const NO_FILE = new Uint16Array(0);

const definitionsRow = (definitions: Definitions): Named => ({
  gap_seconds: Float64Array.of(definitions.gapMergeMinutes * 60),
  crowd_cap: Int32Array.of(Math.min(definitions.crowdCap, 0x7fffffff)),
  event_cap: Int32Array.of(Math.min(definitions.eventCap, 0x7fffffff)),
  staff_role: [definitions.staffRole.toLowerCase()],
});

/** 0 … length − 1: the numbers under which the logs name what a dictionary lists. */
const ranks = (length: number): Uint32Array => Uint32Array.from({ length }, (_, i) => i);

function dictionaries(logs: Logs): readonly [string, () => Named][] {
  const { persons, places, zones, events, texts, files } = logs;
  return [
    ['persons', () => ({ person: ranks(persons.length), person_id: persons })],
    ['places', () => ({ place: ranks(places.length), place_name: places })],
    [
      'zones',
      () => ({
        zone: ranks(zones.length),
        place: Uint32Array.from(zones, ({ place }) => place),
        zone_name: zones.map(({ name }) => name),
      }),
    ],
    [
      'events',
      () => ({
        event: ranks(events.length),
        event_id: events.map(({ id }) => id),
        event_name: events.map(({ name }) => name),
        kind: events.map(({ kind }) => kind),
        place_name: events.map(({ place }) => place),
      }),
    ],
    ['texts', () => ({ text: ranks(texts.length), content: texts })],
    ['files', () => ({ file: ranks(files.length), file_name: files })],
  ];
}

/** The logs of what people did, each record with the local day and minute of its instant. */
function activity(logs: Logs, clock: Clock): readonly [string, () => Named][] {
  const checkins = logs.checkins ?? ABSENT.checkins;
  const attendance = logs.attendance ?? ABSENT.attendance;
  const help = logs.help ?? ABSENT.help;
  const contacts = logs.contacts ?? ABSENT.contacts;
  const requests = logs.requests ?? ABSENT.requests;
  return [
    [
      'raw_checkins',
      () => ({
        person: checkins.person,
        zone: checkins.zone,
        start_at: checkins.start,
        end_at: checkins.end,
        source: checkins.source,
        next_midnight: midnights(checkins.start, clock),
        ...local(checkins.start, clock),
        ...origins(checkins),
      }),
    ],
    [
      'raw_attendance',
      () => ({
        person: attendance.person,
        event: attendance.event,
        start_at: attendance.start,
        end_at: attendance.end,
        status: attendance.status,
        role: attendance.role,
        ...local(attendance.start, clock),
        ...origins(attendance),
      }),
    ],
    [
      'raw_help',
      () => ({
        helper: help.helper,
        helped: help.helped,
        helped_at: help.time,
        topic: help.topic,
        minutes: help.minutes,
        rating: help.rating,
        request: help.request,
        ...local(help.time, clock),
        ...origins(help),
      }),
    ],
    [
      'raw_contacts',
      () => ({
        person_a: contacts.a,
        person_b: contacts.b,
        start_at: contacts.start,
        end_at: contacts.end,
        ...local(contacts.start, clock),
        ...origins(contacts),
      }),
    ],
    [
      'raw_requests',
      () => ({
        request: requests.id,
        asker: requests.asker,
        asked_at: requests.time,
        topic: requests.topic,
        answered_at: requests.answered,
        closed_at: requests.closed,
        ...local(requests.time, clock),
        ...origins(requests),
      }),
    ],
  ];
}

function others(logs: Logs, clock: Clock): readonly [string, () => Named][] {
  const { directory, outcomes, changes, headcounts, past, agenda } = logs;
  const network = (name: string, of: Logs['ties']): [string, () => Named] => [
    name,
    () => ({
      person_a: of?.a ?? NO_INDEX,
      person_b: of?.b ?? NO_INDEX,
      relation: of?.relation ?? NO_INDEX,
      weight: of?.weight ?? NO_NUMBER,
      ...origins(of),
    }),
  ];
  return [
    ['raw_past_days', () => pastDays(past)],
    ['raw_people', () => people(directory)],
    ['raw_labels', () => labels(directory)],
    network('raw_ties', logs.ties),
    network('raw_nominations', logs.nominations),
    [
      'raw_outcomes',
      () => ({
        outcome: outcomes?.id ?? NO_INDEX,
        kind: outcomes?.kind ?? NO_INDEX,
        local_day: outcomes?.day ?? NO_DAY,
        title: outcomes?.title ?? NO_INDEX,
        counterfactual: outcomes?.counterfactual ?? NO_INDEX,
        amount: outcomes?.amount ?? NO_NUMBER,
        ...origins(outcomes),
      }),
    ],
    ['raw_outcome_persons', () => outcomePersons(outcomes)],
    [
      'raw_changes',
      () => ({
        local_day: changes?.day ?? NO_DAY,
        label: changes?.label ?? NO_INDEX,
        ...origins(changes),
      }),
    ],
    [
      'raw_headcounts',
      () => ({
        local_day: headcounts?.day ?? NO_DAY,
        headcount: headcounts?.count ?? NO_NUMBER,
        place: headcounts?.place ?? NO_INDEX,
        ...origins(headcounts),
      }),
    ],
    [
      'raw_events',
      () => ({
        event_id: agenda?.id ?? NO_INDEX,
        event_name: agenda?.title ?? NO_INDEX,
        kind: agenda?.kind ?? NO_INDEX,
        venue: agenda?.venue ?? NO_INDEX,
        start_at: agenda?.start ?? NO_NUMBER,
        end_at: agenda?.end ?? NO_NUMBER,
        ...local(agenda?.start ?? NO_NUMBER, clock),
        ...origins(agenda),
      }),
    ],
  ];
}

const origins = (
  log: { readonly file: Uint16Array; readonly line: Uint32Array } | null,
): Named => ({ file: log?.file ?? NO_FILE, line: log?.line ?? NO_INDEX });

const people = (directory: Logs['directory']): Named => ({
  person: ranks(directory?.listed.length ?? 0),
  listed: directory?.listed ?? new Uint8Array(0),
  joined_day: directory?.joined ?? NO_NUMBER,
  left_day: directory?.left ?? NO_NUMBER,
  role: directory?.role ?? [],
  opted_out: directory?.optedOut ?? new Uint8Array(0),
});

function labels(directory: Logs['directory']): Named {
  const person: number[] = [];
  const attribute: string[] = [];
  const label: string[] = [];
  for (const [name, values] of directory?.attributes ?? []) {
    values.forEach((value, i) => {
      if (value === null) return;
      person.push(i);
      attribute.push(name);
      label.push(value);
    });
  }
  return { person: Uint32Array.from(person), attribute, label };
}

function outcomePersons(outcomes: Logs['outcomes']): Named {
  const outcome: number[] = [];
  const person: number[] = [];
  outcomes?.persons.forEach((of, i) => {
    for (const one of of) {
      outcome.push(outcomes.id[i] ?? NONE);
      person.push(one);
    }
  });
  return { outcome: Uint32Array.from(outcome), person: Uint32Array.from(person) };
}

const setAside = ({ setAside: rows }: Quality): Named => ({
  position: ranks(rows.length),
  file_name: rows.map(({ file }) => file),
  line: Uint32Array.from(rows, ({ line }) => line),
  column_name: rows.map(({ column }) => column),
  cell: rows.map(({ value }) => value),
  code: rows.map(({ code }) => code),
});
