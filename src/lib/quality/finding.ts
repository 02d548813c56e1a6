/** What the quality report says of the logs: one fact a finding, with what it rests on. */
import type { LogName } from '../logs/logs.ts';

/**
 * What a finding asks for. `stop`: numbers cannot be trusted before it is mended; `mend`: worth the
 * trouble; `know`: nothing to mend, but a reader must know it.
 */
export type Level = 'stop' | 'mend' | 'know';

/** Logs in which people do something. */
export type ActivityLog = Extract<LogName, 'checkins' | 'attendance' | 'help' | 'contacts'>;

/** Consecutive weeks, both Mondays as `YYYY-MM-DD`. */
export interface WeekRun {
  readonly from: string;
  readonly to: string;
  readonly weeks: number;
}

/** A weekday that some weeks of the log do not know, though others do. Weekdays: Monday 1 … Sunday 7. */
export interface SilentWeekday extends WeekRun {
  readonly weekday: number;
  /** Silent to the end of the log, from its beginning, or in between. */
  readonly state: 'stopped' | 'started' | 'paused';
}

/** A log that begins or ends weeks away from the others. */
export interface LogSpan {
  readonly log: ActivityLog;
  /** Its first day where it begins late, its last where it ends early. */
  readonly date: string;
  readonly side: 'late' | 'early';
  readonly weeks: number;
}

/** Every finding by its code, with its facts. Shares are 0 … 1. */
export interface Facts {
  /** Fewer active members than numbers are shown for (METHODS 0.8). */
  'few-people': { readonly active: number };
  /** Rows that cannot be used, and the file that has most of them. */
  'unreadable-rows': {
    readonly rows: number;
    readonly read: number;
    readonly file: string;
    readonly fileRows: number;
  };
  /** Check-ins that never tell the room (A1). `alone`: they are all there is, and make no tie. */
  'coarse-zones': { readonly alone: boolean };
  /** Only check-ins: ties rest on co-presence alone (K20). */
  'copresence-ties': Readonly<Record<string, never>>;
  /** Check-ins without a check-out (A1, K12); `month`: the one that holds most of them. */
  'missing-ends': {
    readonly missing: number;
    readonly checkins: number;
    readonly imputed: number;
    readonly noEffect: number;
    readonly month: { readonly date: string; readonly missing: number } | null;
  };
  /** Registrations to events nobody is marked present at: registered is not present (K16). */
  'registered-only': {
    readonly registrations: number;
    readonly events: number;
    readonly allEvents: number;
  };
  'log-spans': { readonly logs: readonly LogSpan[] };
  'silent-weekdays': { readonly runs: readonly SilentWeekday[] };
  /** Weeks without any record, and weeks with far fewer check-ins than usual. */
  gaps: {
    readonly closed: number;
    readonly span: number;
    /** Silent for more than two weeks. */
    readonly long: readonly WeekRun[];
    /** Mondays. */
    readonly thin: readonly string[];
  };
  /** Share of those really there who were recorded (K40); null where nobody counted. */
  coverage: {
    readonly share: number | null;
    readonly optedOut: number;
    readonly persons: number;
  };
  /** Active persons without a row in the directory. */
  unlisted: { readonly persons: number; readonly active: number };
  /** Persons whose data are not used at all, for they objected (H5). */
  'opted-out': { readonly optedOut: number; readonly persons: number };
  /** Pairs often in the same small group and no tie, for other logs exist (K20); null: below k. */
  'familiar-faces': { readonly pairs: number | null };
  'one-person-events': { readonly events: number; readonly allEvents: number };
  /** Events with more people than the cap: no pair (K15). */
  'large-events': { readonly events: number; readonly allEvents: number; readonly cap: number };
  /** Person-hours in zones with more people than the cap: no pair (A1). */
  crowds: { readonly hours: number; readonly cap: number };
  duplicates: { readonly rows: number; readonly read: number; readonly file: string };
  /** Visits cut because the person was elsewhere at the same time (K13). */
  overlaps: { readonly visits: number };
  /** Days after the last whole week: in no default period (K4). `to` is the last day. */
  'partial-week': { readonly from: string; readonly to: string; readonly records: number };
}

export type Code = keyof Facts;

/** One finding. `share`: how much of what it speaks of is concerned; null where no share makes sense. */
export type Finding = {
  [C in Code]: {
    readonly code: C;
    readonly level: Level;
    readonly share: number | null;
    readonly facts: Facts[C];
  };
}[Code];

const LEVELS: readonly Level[] = ['stop', 'mend', 'know'];

/** Of equal level and share: the one that more numbers rest on first. */
const CODES: readonly Code[] = [
  'few-people',
  'coarse-zones',
  'unreadable-rows',
  'registered-only',
  'log-spans',
  'silent-weekdays',
  'gaps',
  'missing-ends',
  'coverage',
  'copresence-ties',
  'unlisted',
  'opted-out',
  'familiar-faces',
  'crowds',
  'one-person-events',
  'large-events',
  'duplicates',
  'overlaps',
  'partial-week',
];

/** What must be mended first comes first; then what concerns most. */
export const byImportance = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (x, y) =>
      LEVELS.indexOf(x.level) - LEVELS.indexOf(y.level) ||
      (y.share ?? 0) - (x.share ?? 0) ||
      CODES.indexOf(x.code) - CODES.indexOf(y.code),
  );
