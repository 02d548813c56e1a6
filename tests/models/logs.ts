/** Logs written by hand for tests of the models, on a small place in UTC or another zone. */
import { DEFAULTS, type Definitions } from '../../src/lib/base/definitions.ts';
import type { Database } from '../../src/lib/engine/database.ts';
import { NONE, type Logs, type Quality } from '../../src/lib/logs/logs.ts';
import { modelStatements } from '../../src/lib/models/catalogue.ts';
import type { Columns } from '../../src/lib/models/columns.ts';
import { rawTables } from '../../src/lib/models/raw.ts';

export const NO_QUALITY: Quality = { files: [], setAside: [] };

const EMPTY: Logs = {
  timezone: 'UTC',
  files: ['log.csv'],
  persons: [],
  places: [],
  zones: [],
  events: [],
  texts: [],
  directory: null,
  checkins: null,
  past: null,
  attendance: null,
  help: null,
  requests: null,
  contacts: null,
  ties: null,
  nominations: null,
  outcomes: null,
  changes: null,
  headcounts: null,
  agenda: null,
};

const origins = (length: number): { length: number; file: Uint16Array; line: Uint32Array } => ({
  length,
  file: new Uint16Array(length),
  line: Uint32Array.from({ length }, (_, i) => i + 2),
});

/** A check-in: person, zone, start and end in seconds (null: no check-out). */
export type Stay = readonly [person: number, zone: number, start: number, end: number | null];

export const checkinsOf = (stays: readonly Stay[]): NonNullable<Logs['checkins']> => ({
  ...origins(stays.length),
  person: Uint32Array.from(stays, ([person]) => person),
  zone: Uint32Array.from(stays, ([, zone]) => zone),
  start: Float64Array.from(stays, ([, , start]) => start),
  end: Float64Array.from(stays, ([, , , end]) => end ?? NaN),
  source: new Uint32Array(stays.length).fill(NONE),
});

/** An attendance: person, event, start, end, status code. */
export type Coming = readonly [
  person: number,
  event: number,
  start: number,
  end: number | null,
  status: number,
];

export const attendanceOf = (rows: readonly Coming[]): NonNullable<Logs['attendance']> => ({
  ...origins(rows.length),
  person: Uint32Array.from(rows, ([person]) => person),
  event: Uint32Array.from(rows, ([, event]) => event),
  start: Float64Array.from(rows, ([, , start]) => start),
  end: Float64Array.from(rows, ([, , , end]) => end ?? NaN),
  status: Uint8Array.from(rows, ([, , , , status]) => status),
  role: new Uint32Array(rows.length).fill(NONE),
});

/** A help: helper, helped, time. */
export const helpOf = (
  rows: readonly (readonly [number, number, number])[],
): NonNullable<Logs['help']> => ({
  ...origins(rows.length),
  helper: Uint32Array.from(rows, ([helper]) => helper),
  helped: Uint32Array.from(rows, ([, helped]) => helped),
  time: Float64Array.from(rows, ([, , time]) => time),
  topic: new Uint32Array(rows.length).fill(NONE),
  minutes: new Float64Array(rows.length).fill(NaN),
  rating: new Float64Array(rows.length).fill(NaN),
  request: new Uint32Array(rows.length).fill(NONE),
});

/** A place of `persons` people named p0, p1 … and the zones of two places: A (0, 1, 2) and B (3). */
export const placeOf = (persons: number, changes: Partial<Logs>): Logs => ({
  ...EMPTY,
  persons: Array.from({ length: persons }, (_, i) => `p${i}`),
  places: ['A', 'B'],
  zones: [
    { place: 0, name: 'desk' },
    { place: 0, name: 'kitchen' },
    { place: 0, name: null },
    { place: 1, name: 'hall' },
  ],
  ...changes,
});

/** Stores the logs and computes every model. */
export async function build(
  database: Database,
  logs: Logs,
  changes: Partial<Definitions> = {},
  quality: Quality = NO_QUALITY,
): Promise<void> {
  for (const { name, columns } of rawTables(logs, quality, { ...DEFAULTS, ...changes })) {
    await database.load(name, columns);
  }
  for (const statement of modelStatements({ stored: true })) await database.run(statement);
}

/** A table as rows, to compare. */
export const rowsOf = ({ columns, length }: Columns): unknown[][] =>
  Array.from({ length }, (_, i) => columns.map((column) => column[i]));
