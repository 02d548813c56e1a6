/**
 * What reading leaves: every log as columns of integers and instants, persons named by their rank.
 *
 * Persons, places, zones and events are numbered in JavaScript's default string order of their
 * ids, so that the same logs give the same numbers whatever the order of files and rows, and
 * `i < j` is the order of the ids (METHODS K10). Instants are seconds since 1970 UTC, days are
 * local (base/time.ts). A missing number is NaN, a missing text null, a missing index `NONE`.
 */

import type { Past } from './past.ts';
import type { Separator } from './readers/separator.ts';

/** Index of nothing: no zone named, no topic given. */
export const NONE = 0xffffffff;

/** Where a kept row came from: index into {@link Logs.files}, and its line (1 = header). */
export interface Origins {
  readonly length: number;
  readonly file: Uint16Array;
  readonly line: Uint32Array;
}

export interface Checkins extends Origins {
  readonly person: Uint32Array;
  /** Index into {@link Logs.zones}. */
  readonly zone: Uint32Array;
  readonly start: Float64Array;
  /** NaN where the check-out is missing. */
  readonly end: Float64Array;
  /** Index into {@link Logs.texts} or NONE. */
  readonly source: Uint32Array;
}

/** Code of an attendance's `status`; an empty status means present (METHODS K16). */
export const ATTENDANCE = { present: 0, registered: 1, noShow: 2, cancelled: 3 } as const;

export interface Attendance extends Origins {
  readonly person: Uint32Array;
  /** Index into {@link Logs.events}. */
  readonly event: Uint32Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** One of {@link ATTENDANCE}. */
  readonly status: Uint8Array;
  readonly role: Uint32Array;
}

export interface Help extends Origins {
  readonly helper: Uint32Array;
  readonly helped: Uint32Array;
  readonly time: Float64Array;
  readonly topic: Uint32Array;
  readonly minutes: Float64Array;
  readonly rating: Float64Array;
  readonly request: Uint32Array;
}

export interface Requests extends Origins {
  readonly id: Uint32Array;
  readonly asker: Uint32Array;
  readonly time: Float64Array;
  readonly topic: Uint32Array;
  readonly answered: Float64Array;
  readonly closed: Float64Array;
}

/** Sensor or declared meetings; `a < b`. */
export interface Contacts extends Origins {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
}

/** A ready network: undirected (`ties.csv`, a < b) or directed (`nominations.csv`, a → b). */
export interface ReadyNetwork extends Origins {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly relation: Uint32Array;
  /** 1 where no weight was given. */
  readonly weight: Float64Array;
}

export interface Outcomes extends Origins {
  readonly id: Uint32Array;
  readonly kind: Uint32Array;
  readonly day: Int32Array;
  /** Persons of each outcome. */
  readonly persons: readonly Uint32Array[];
  readonly title: Uint32Array;
  readonly counterfactual: Uint32Array;
  readonly amount: Float64Array;
}

export interface Changes extends Origins {
  readonly day: Int32Array;
  readonly label: Uint32Array;
}

export interface Headcounts extends Origins {
  readonly day: Int32Array;
  readonly count: Float64Array;
  /** Index into {@link Logs.places} or NONE where the count is for all places. */
  readonly place: Uint32Array;
}

/** The events of the place as its calendar says them (`events.csv`): who came is not in it. */
export interface Agenda extends Origins {
  /** These four are indices into {@link Logs.texts}, or NONE where it is not said. */
  readonly id: Uint32Array;
  readonly title: Uint32Array;
  readonly kind: Uint32Array;
  readonly venue: Uint32Array;
  readonly start: Float64Array;
  /** NaN where it is not said. */
  readonly end: Float64Array;
}

/** The directory `people.csv`, one slot a person of {@link Logs.persons}, in the directory or not. */
export interface Directory {
  /** 1 where the person has a row. */
  readonly listed: Uint8Array;
  /** Local days; NaN where unknown. */
  readonly joined: Float64Array;
  readonly left: Float64Array;
  /** Lower case; null where unknown. */
  readonly role: readonly (string | null)[];
  /** 1 where consent was refused in any row. */
  readonly optedOut: Uint8Array;
  /** Every other column of the file, by its header, one label a person (`;` parts several). */
  readonly attributes: ReadonlyMap<string, readonly (string | null)[]>;
  /** Rows read from the file, for storage: origins of the kept rows. */
  readonly rows: Origins & { readonly person: Uint32Array };
}

export interface Zone {
  /** Index into {@link Logs.places}. */
  readonly place: number;
  /** null where the row named no zone: a coarse zone of its own. */
  readonly name: string | null;
}

export interface EventInfo {
  readonly id: string;
  readonly name: string | null;
  readonly kind: string | null;
  readonly place: string | null;
}

/** All logs of a place. A log is null where its file is absent (a file without kept rows has length 0). */
export interface Logs {
  readonly timezone: string;
  readonly files: readonly string[];
  readonly persons: readonly string[];
  readonly places: readonly string[];
  readonly zones: readonly Zone[];
  readonly events: readonly EventInfo[];
  /** Dictionary of the other texts: topics, relations, kinds, labels, request ids. */
  readonly texts: readonly string[];
  readonly directory: Directory | null;
  readonly checkins: Checkins | null;
  /** What stays of check-ins that were deleted; there are {@link Logs.checkins} then, maybe none. */
  readonly past: Past | null;
  readonly attendance: Attendance | null;
  readonly help: Help | null;
  readonly requests: Requests | null;
  readonly contacts: Contacts | null;
  readonly ties: ReadyNetwork | null;
  readonly nominations: ReadyNetwork | null;
  readonly outcomes: Outcomes | null;
  readonly changes: Changes | null;
  readonly headcounts: Headcounts | null;
  readonly agenda: Agenda | null;
}

export type LogName =
  | 'people'
  | 'checkins'
  | 'attendance'
  | 'help'
  | 'requests'
  | 'contacts'
  | 'ties'
  | 'nominations'
  | 'outcomes'
  | 'changes'
  | 'headcounts'
  | 'events';

/** Why a row was set aside. Each has its sentence in both languages (text/). */
export type SetAsideCode =
  | 'MISSING_VALUE' // a required cell is empty
  | 'BAD_TIME' // not an ISO 8601 time
  | 'BAD_DATE'
  | 'BAD_NUMBER'
  | 'BAD_STATUS' // not one of the words of the column
  | 'END_BEFORE_START'
  | 'ZERO_LENGTH'
  | 'DUPLICATE' // natural key already read
  | 'SELF' // a person with themself
  | 'TOO_FEW_CELLS'
  | 'TOO_MANY_CELLS'
  | 'CELL_TOO_LONG'
  | 'ID_TOO_LONG'
  | 'CONTROL_CHARACTER' // NUL and its like inside a cell
  | 'BAD_ENCODING' // bytes that are no UTF-8
  | 'UNCLOSED_QUOTE'
  | 'STRAY_QUOTE'
  | 'AMBIGUOUS_PERSONS' // person_ids that cannot be told apart
  | 'CONFLICTING_VALUE' // people: a later row says otherwise
  | 'LEFT_OUT' // the import settings leave such rows out
  | 'SAME_VISIT' // joined to another visit of the same person, place and day
  | 'NOT_A_PERSON' // a total, or nobody in particular, where a name is wanted
  | 'PURGED' // a visit that was deleted once
  | 'NOT_A_RECORD'; // a line of JSON that is no record

/** One row set aside, in terms a person can look up. */
export interface SetAsideRow {
  readonly file: string;
  /** 1 = header. */
  readonly line: number;
  /** Column header, or null where the whole row is at fault. */
  readonly column: string | null;
  /** The cell as read, cut to 200 characters. */
  readonly value: string;
  readonly code: SetAsideCode;
}

/** What became of one file. `read = kept + setAside` always holds. */
export interface FileReport {
  readonly file: string;
  readonly log: LogName;
  readonly read: number;
  readonly kept: number;
  readonly setAside: Readonly<Partial<Record<SetAsideCode, number>>>;
  /** What parts its cells. */
  readonly separator: Separator;
  /** Headers that are no column of this log (kept as attributes for people, ignored elsewhere). */
  readonly extraColumns: readonly string[];
  /** Headers of people's columns that were not read, for they say who somebody is (name, e-mail…). */
  readonly leftOut: readonly string[];
  /** Cells corrected by hand while it was read; absent where there are none. */
  readonly corrected?: number;
}

/** What a calendar gave to the attendance of its events. Nothing that was there is replaced. */
export interface AgendaReport {
  /** Events of the calendar, each time one comes back being one, and those met in attendance. */
  readonly events: number;
  readonly met: number;
  /** Events somebody is said to have come or signed up to, and those met in the calendar. */
  readonly attended: number;
  readonly found: number;
  /** Attended events that got what they lacked, by what it is. */
  readonly titles: number;
  readonly kinds: number;
  readonly venues: number;
  /** Where only a day was known. */
  readonly starts: number;
  readonly ends: number;
}

export interface Quality {
  readonly files: readonly FileReport[];
  readonly setAside: readonly SetAsideRow[];
  /** null, or nothing: there is no calendar. */
  readonly agenda?: AgendaReport | null;
}

/** A file before it is read: a browser File, a path on Node, bytes in a test. */
export interface Source {
  readonly name: string;
  readonly size: number;
  /** The bytes, in pieces of any size, from the beginning at each call. */
  bytes(): AsyncIterable<Uint8Array>;
}
