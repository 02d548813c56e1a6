/** What must be said beside a table before it is read, by the codes of recognition. */
import { m } from './paraglide/messages.js';

const SENTENCES: Readonly<Record<string, () => string>> = {
  REGISTERED_NOT_PRESENT: m.import_warning_registered_not_present,
  PAYER_EMAIL: m.import_warning_payer_email,
  SHARED_EMAIL: m.import_warning_shared_email,
  FIRST_NAMES_ONLY: m.import_warning_first_names_only,
  UNNAMED_GUESTS: m.import_warning_unnamed_guests,
  BOOKING_DATE_NOT_SLOT: m.import_warning_booking_date_not_slot,
  BOOKED_NOT_PRESENT: m.import_warning_booked_not_present,
  OTHER_ROWS_LEFT_OUT: m.import_warning_other_rows_left_out,
  DAYS_WITHOUT_HOURS: m.import_warning_days_without_hours,
  VALIDITY_NOT_STAY: m.import_warning_validity_not_stay,
  DOORS_NOT_STAYS: m.import_warning_doors_not_stays,
  INTENTION_NOT_PRESENCE: m.import_warning_intention_not_presence,
  ARRIVAL_AS_START: m.import_warning_arrival_as_start,
  SESSIONS_NOT_TOLD_APART: m.import_warning_sessions_not_told_apart,
  FORM_TIME: m.import_warning_form_time,
  DATES_WITHOUT_YEAR: m.import_warning_dates_without_year,
  DATE_ORDER_UNDECIDED: m.import_warning_date_order_undecided,
  DATE_ORDER_MIXED: m.import_warning_date_order_mixed,
  MERGED_CELLS: m.import_warning_merged_cells,
  NO_PERSONS: m.import_warning_no_persons,
  NO_REPLIES: m.import_warning_no_replies,
  THREADS_AS_HELP: m.import_warning_threads_as_help,
  EVENTS_NOT_PEOPLE: m.import_warning_events_not_people,
  RECURRENCE_NOT_READ: m.import_warning_recurrence_not_read,
  UNRECOGNISED: m.import_warning_unrecognised,
};

/** The sentence of a warning; a code without one stands as it is. */
export const warningText = (code: string): string => SENTENCES[code]?.() ?? code;
