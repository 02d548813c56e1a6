/** Small logs written by hand, for tests. Times are minutes unless said otherwise. */
import type { Attendance, Checkins, Logs, Zone } from '../../src/lib/logs/logs.ts';
import { NONE } from '../../src/lib/logs/logs.ts';

/** A Monday, 00:00 UTC. */
export const MONDAY = Date.parse('2024-01-01T00:00:00Z') / 1000;

const origins = (length: number): Pick<Checkins, 'length' | 'file' | 'line'> => ({
  length,
  file: new Uint16Array(length),
  line: Uint32Array.from({ length }, (_, r) => r + 2),
});

/** [person, zone, start, end | null] in minutes after {@link MONDAY}. */
export type VisitRow = readonly [person: number, zone: number, start: number, end: number | null];

export function checkinsOf(rows: readonly VisitRow[]): Checkins {
  return {
    ...origins(rows.length),
    person: Uint32Array.from(rows, (r) => r[0]),
    zone: Uint32Array.from(rows, (r) => r[1]),
    start: Float64Array.from(rows, (r) => MONDAY + r[2] * 60),
    end: Float64Array.from(rows, (r) => (r[3] === null ? NaN : MONDAY + r[3] * 60)),
    source: new Uint32Array(rows.length).fill(NONE),
  };
}

/** Zones of one place: `names` of zones, null for a coarse one. */
export const zonesOf = (...names: (string | null)[]): Zone[] =>
  names.map((name) => ({ place: 0, name }));

/** [person, event, day] */
export function attendanceOf(rows: readonly (readonly [number, number, number])[]): Attendance {
  return {
    ...origins(rows.length),
    person: Uint32Array.from(rows, (r) => r[0]),
    event: Uint32Array.from(rows, (r) => r[1]),
    start: Float64Array.from(rows, (r) => MONDAY + r[2] * 86_400 + 18 * 3600),
    end: new Float64Array(rows.length).fill(NaN),
    status: new Uint8Array(rows.length),
    role: new Uint32Array(rows.length).fill(NONE),
  };
}

/** Logs with nothing in them but what is given; persons are p00, p01 … */
export function logsOf(persons: number, given: Partial<Logs>): Logs {
  return {
    timezone: 'UTC',
    files: ['test.csv'],
    persons: Array.from({ length: persons }, (_, p) => `p${String(p).padStart(4, '0')}`),
    places: ['place'],
    zones: zonesOf('zone'),
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
    ...given,
  };
}
