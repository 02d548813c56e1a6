/** What a type of log is: its rules, and where its rows go. */
import type { KeptRows } from './keptRows.ts';
import type { LogRules } from './logRules.ts';
import type { Logs } from './logs.ts';

/** Logs while they are put together. */
export type LogsInMaking = { -readonly [K in keyof Logs]: Logs[K] };

export interface LogType extends LogRules {
  /** Puts the kept rows into their typed columns. */
  readonly build: (rows: KeptRows, logs: LogsInMaking) => void;
}

/** Declares a log; a file of `types/` has it as its default export. */
export const defineLog = (log: LogType): LogType => log;
