/**
 * Logs written as the files they could have come from: what is kept can then be read again together
 * with new files, by the same rules, and what both hold is met as known already.
 */
import { SECONDS_PER_DAY, dateOf } from '../../base/time.ts';
import { ATTENDANCE, NONE, type LogName, type Logs, type Origins, type Source } from '../logs.ts';
import { CsvWriter, sourceOfPieces } from '../readers/csvBytes.ts';
import type { RowOrigins } from '../rowOrigins.ts';

/** One column: its name, and its cell in each row. */
type Column = readonly [name: string, cell: (row: number) => string];

interface Table {
  /** Where each row was read. */
  readonly origins: Origins;
  readonly columns: readonly Column[];
}

/** A log as a file, and where its rows were read in the first place. */
export interface LogAsFile {
  readonly source: Source;
  readonly origins: RowOrigins;
}

/** A file for every log that is there, of the name that says what it is, in a folder of this name. */
export function logsAsFiles(logs: Logs, folder: string): LogAsFile[] {
  const found: LogAsFile[] = [];
  for (const [log, tableOf] of Object.entries(TABLES)) {
    const table = tableOf(logs);
    if (table === null) continue;
    const name = `${folder}/${log}.csv`;
    const { columns, origins } = table;
    const writer = new CsvWriter(name);
    writer.row(columns.map(([column]) => column));
    for (let row = 0; row < origins.length; row++) {
      writer.row(columns.map(([, cell]) => cell(row)));
    }
    const { file, line } = origins;
    const source = sourceOfPieces(name, writer.take());
    found.push({ source, origins: { files: logs.files, file, line } });
  }
  return found;
}

/** Ways to write the columns of logs, whose numbers mean something in these logs only. */
const columnsOf = (logs: Logs) => {
  const named =
    (names: readonly string[]) =>
    (name: string, indices: Uint32Array): Column => [name, (row) => names[indices[row]!] ?? ''];
  return {
    person: named(logs.persons),
    place: named(logs.places),
    text: named(logs.texts),
    time: (name: string, instants: Float64Array): Column => [name, (row) => isoOf(instants[row]!)],
    date: (name: string, days: Float64Array | Int32Array): Column => [
      name,
      (row) => (Number.isNaN(days[row]!) ? '' : dateOf(days[row]!)),
    ],
    number: (name: string, values: Float64Array): Column => [
      name,
      (row) => (Number.isNaN(values[row]!) ? '' : String(values[row]!)),
    ],
  };
};

const TABLES: Readonly<Record<LogName, (logs: Logs) => Table | null>> = {
  people(logs) {
    const { directory, persons } = logs;
    if (directory === null) return null;
    const { rows } = directory;
    const of = (cell: (person: number) => string) => (row: number) => cell(rows.person[row]!);
    const day = (days: Float64Array) => of((p) => (Number.isNaN(days[p]!) ? '' : dateOf(days[p]!)));
    return {
      origins: rows,
      columns: [
        ['person_id', of((p) => persons[p] ?? '')],
        ['joined', day(directory.joined)],
        ['left', day(directory.left)],
        ['role', of((p) => directory.role[p] ?? '')],
        ['consent', of((p) => (directory.optedOut[p] === 1 ? 'no' : ''))],
        ...Array.from(directory.attributes, ([name, values]): Column => [
          name,
          of((p) => values[p] ?? ''),
        ]),
      ],
    };
  },

  checkins(logs) {
    const { checkins: rows, zones, places } = logs;
    if (rows === null) return null;
    const { person, time, text } = columnsOf(logs);
    return {
      origins: rows,
      columns: [
        person('person_id', rows.person),
        ['place', (row) => places[zones[rows.zone[row]!]?.place ?? NONE] ?? ''],
        ['zone', (row) => zones[rows.zone[row]!]?.name ?? ''],
        time('start', rows.start),
        time('end', rows.end),
        text('source', rows.source),
      ],
    };
  },

  attendance(logs) {
    const { attendance: rows, events } = logs;
    if (rows === null) return null;
    const { person, time, text } = columnsOf(logs);
    const event = (name: string, of: 'id' | 'name' | 'kind' | 'place'): Column => [
      name,
      (row) => events[rows.event[row]!]?.[of] ?? '',
    ];
    return {
      origins: rows,
      columns: [
        person('person_id', rows.person),
        event('event_id', 'id'),
        time('start', rows.start),
        event('event_name', 'name'),
        event('kind', 'kind'),
        time('end', rows.end),
        event('place', 'place'),
        ['status', (row) => STATUS[rows.status[row]!] ?? ''],
        text('role', rows.role),
      ],
    };
  },

  help(logs) {
    const { help: rows } = logs;
    if (rows === null) return null;
    const { person, time, text, number } = columnsOf(logs);
    return {
      origins: rows,
      columns: [
        person('helper_id', rows.helper),
        person('helped_id', rows.helped),
        time('time', rows.time),
        text('topic', rows.topic),
        number('minutes', rows.minutes),
        number('rating', rows.rating),
        text('request_id', rows.request),
      ],
    };
  },

  requests(logs) {
    const { requests: rows } = logs;
    if (rows === null) return null;
    const { person, time, text } = columnsOf(logs);
    return {
      origins: rows,
      columns: [
        text('request_id', rows.id),
        person('asker_id', rows.asker),
        time('time', rows.time),
        text('topic', rows.topic),
        time('answered_at', rows.answered),
        time('closed_at', rows.closed),
      ],
    };
  },

  contacts(logs) {
    const { contacts: rows } = logs;
    if (rows === null) return null;
    const { person, time } = columnsOf(logs);
    return {
      origins: rows,
      columns: [
        person('person_a', rows.a),
        person('person_b', rows.b),
        time('start', rows.start),
        time('end', rows.end),
      ],
    };
  },

  ties: (logs) => networkOf(logs, logs.ties, 'person_a', 'person_b'),
  nominations: (logs) => networkOf(logs, logs.nominations, 'from_id', 'to_id'),

  outcomes(logs) {
    const { outcomes: rows, persons } = logs;
    if (rows === null) return null;
    const { text, date, number } = columnsOf(logs);
    return {
      origins: rows,
      columns: [
        text('outcome_id', rows.id),
        text('kind', rows.kind),
        date('date', rows.day),
        [
          'person_ids',
          (row) => Array.from(rows.persons[row] ?? [], (p) => persons[p] ?? '').join(';'),
        ],
        text('title', rows.title),
        text('counterfactual', rows.counterfactual),
        number('amount', rows.amount),
      ],
    };
  },

  changes(logs) {
    const { changes: rows } = logs;
    if (rows === null) return null;
    const { text, date } = columnsOf(logs);
    return { origins: rows, columns: [date('date', rows.day), text('label', rows.label)] };
  },

  headcounts(logs) {
    const { headcounts: rows } = logs;
    if (rows === null) return null;
    const { place, date, number } = columnsOf(logs);
    return {
      origins: rows,
      columns: [date('date', rows.day), number('count', rows.count), place('place', rows.place)],
    };
  },

  events(logs) {
    const { agenda: rows } = logs;
    if (rows === null) return null;
    const { text, time } = columnsOf(logs);
    return {
      origins: rows,
      columns: [
        text('event_id', rows.id),
        time('start', rows.start),
        text('event_name', rows.title),
        time('end', rows.end),
        text('kind', rows.kind),
        text('place', rows.venue),
      ],
    };
  },
};

function networkOf(logs: Logs, rows: Logs['ties'], from: string, to: string): Table | null {
  if (rows === null) return null;
  const { person, text, number } = columnsOf(logs);
  return {
    origins: rows,
    columns: [
      person(from, rows.a),
      person(to, rows.b),
      text('relation', rows.relation),
      number('weight', rows.weight),
    ],
  };
}

const STATUS: Readonly<Record<number, string>> = {
  [ATTENDANCE.present]: 'attended',
  [ATTENDANCE.registered]: 'registered',
  [ATTENDANCE.noShow]: 'no_show',
  [ATTENDANCE.cancelled]: 'cancelled',
};

/** An instant to the microsecond, as instants are kept; empty where there is none. */
function isoOf(instant: number): string {
  if (Number.isNaN(instant)) return '';
  const day = Math.floor(instant / SECONDS_PER_DAY);
  const second = Math.floor(instant - day * SECONDS_PER_DAY);
  const micros = Math.round((instant - Math.floor(instant)) * 1e6);
  const two = (n: number): string => String(n).padStart(2, '0');
  const fraction = micros === 0 ? '' : `.${String(micros).padStart(6, '0')}`;
  const time = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
  return `${dateOf(day)}T${time}${fraction}Z`;
}
