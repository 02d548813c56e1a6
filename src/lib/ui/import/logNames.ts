/** The logs by name, in the order a person would fill them, and how each is called in words. */
import type { LogName } from '../../logs/logs.ts';
import { m } from '../../text/paraglide/messages.js';

const TEXTS: Readonly<Record<LogName, () => string>> = {
  people: m.data_log_people,
  checkins: m.data_log_checkins,
  attendance: m.data_log_attendance,
  help: m.data_log_help,
  requests: m.data_log_requests,
  contacts: m.data_log_contacts,
  ties: m.data_log_ties,
  nominations: m.data_log_nominations,
  outcomes: m.data_log_outcomes,
  changes: m.data_log_changes,
  headcounts: m.data_log_headcounts,
};

export const isLogName = (word: string): word is LogName => Object.hasOwn(TEXTS, word);

export const LOG_NAMES: readonly LogName[] = Object.keys(TEXTS).filter(isLogName);

/** How a log is called in a sentence. */
export const logText = (log: LogName): string => TEXTS[log]();
