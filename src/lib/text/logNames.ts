/** The logs by name, in the order a person would fill them, and how each is called in words. */
import type { LogName } from '../logs/logs.ts';
import type { Language } from './format.ts';
import { m } from './paraglide/messages.js';

type Words = (inputs?: object, options?: { locale?: Language }) => string;

const TEXTS: Readonly<Record<LogName, Words>> = {
  people: m.logs_name_people,
  checkins: m.logs_name_checkins,
  attendance: m.logs_name_attendance,
  events: m.logs_name_events,
  help: m.logs_name_help,
  requests: m.logs_name_requests,
  contacts: m.logs_name_contacts,
  ties: m.logs_name_ties,
  nominations: m.logs_name_nominations,
  outcomes: m.logs_name_outcomes,
  changes: m.logs_name_changes,
  headcounts: m.logs_name_headcounts,
};

export const isLogName = (word: string): word is LogName => Object.hasOwn(TEXTS, word);

export const LOG_NAMES: readonly LogName[] = Object.keys(TEXTS).filter(isLogName);

/** How a log is called, as a title of its own. @param locale another language than that of the moment */
export const logText = (log: LogName, locale?: Language): string =>
  TEXTS[log]({}, locale ? { locale } : {});
