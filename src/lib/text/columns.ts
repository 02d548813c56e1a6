/** What each column of each log holds, in plain words. */
import type { LogName } from '../logs/logs.ts';
import type { Language } from './format.ts';
import { m } from './paraglide/messages.js';

/** One message, in the language of the moment unless another is asked for. */
type Words = (inputs?: object, options?: { locale?: Language }) => string;

const MEANINGS: Readonly<Record<LogName, Readonly<Record<string, Words>>>> = {
  people: {
    person_id: m.logs_column_people_person_id,
    discipline: m.logs_column_people_discipline,
    organisation: m.logs_column_people_organisation,
    skills: m.logs_column_people_skills,
    joined: m.logs_column_people_joined,
    left: m.logs_column_people_left,
    role: m.logs_column_people_role,
    consent: m.logs_column_people_consent,
  },
  checkins: {
    person_id: m.logs_column_checkins_person_id,
    place: m.logs_column_checkins_place,
    start: m.logs_column_checkins_start,
    zone: m.logs_column_checkins_zone,
    end: m.logs_column_checkins_end,
    source: m.logs_column_checkins_source,
  },
  attendance: {
    person_id: m.logs_column_attendance_person_id,
    event_id: m.logs_column_attendance_event_id,
    start: m.logs_column_attendance_start,
    event_name: m.logs_column_attendance_event_name,
    kind: m.logs_column_attendance_kind,
    end: m.logs_column_attendance_end,
    place: m.logs_column_attendance_place,
    status: m.logs_column_attendance_status,
    role: m.logs_column_attendance_role,
  },
  events: {
    event_id: m.logs_column_events_event_id,
    start: m.logs_column_events_start,
    event_name: m.logs_column_events_event_name,
    end: m.logs_column_events_end,
    kind: m.logs_column_events_kind,
    place: m.logs_column_events_place,
  },
  help: {
    helper_id: m.logs_column_help_helper_id,
    helped_id: m.logs_column_help_helped_id,
    time: m.logs_column_help_time,
    topic: m.logs_column_help_topic,
    minutes: m.logs_column_help_minutes,
    rating: m.logs_column_help_rating,
    request_id: m.logs_column_help_request_id,
  },
  requests: {
    request_id: m.logs_column_requests_request_id,
    asker_id: m.logs_column_requests_asker_id,
    time: m.logs_column_requests_time,
    topic: m.logs_column_requests_topic,
    answered_at: m.logs_column_requests_answered_at,
    closed_at: m.logs_column_requests_closed_at,
  },
  contacts: {
    person_a: m.logs_column_contacts_person_a,
    person_b: m.logs_column_contacts_person_b,
    start: m.logs_column_contacts_start,
    end: m.logs_column_contacts_end,
  },
  ties: {
    person_a: m.logs_column_ties_person_a,
    person_b: m.logs_column_ties_person_b,
    relation: m.logs_column_ties_relation,
    weight: m.logs_column_ties_weight,
  },
  nominations: {
    from_id: m.logs_column_nominations_from_id,
    to_id: m.logs_column_nominations_to_id,
    relation: m.logs_column_nominations_relation,
    weight: m.logs_column_nominations_weight,
  },
  outcomes: {
    outcome_id: m.logs_column_outcomes_outcome_id,
    kind: m.logs_column_outcomes_kind,
    date: m.logs_column_outcomes_date,
    person_ids: m.logs_column_outcomes_person_ids,
    title: m.logs_column_outcomes_title,
    counterfactual: m.logs_column_outcomes_counterfactual,
    amount: m.logs_column_outcomes_amount,
  },
  changes: {
    date: m.logs_column_changes_date,
    label: m.logs_column_changes_label,
  },
  headcounts: {
    date: m.logs_column_headcounts_date,
    count: m.logs_column_headcounts_count,
    place: m.logs_column_headcounts_place,
  },
};

/**
 * The meaning of a column of a log, empty where the log does not declare it.
 * @param locale another language than that of the moment
 */
export function columnText(log: LogName, column: string, locale?: Language): string {
  const meanings = MEANINGS[log];
  return Object.hasOwn(meanings, column)
    ? (meanings[column]?.({}, locale ? { locale } : {}) ?? '')
    : '';
}
