/** Why a row was set aside, in plain words. */
import type { SetAsideCode } from '../logs/logs.ts';
import { m } from './paraglide/messages.js';

const REASONS: Readonly<Record<SetAsideCode, () => string>> = {
  MISSING_VALUE: m.logs_aside_missing_value,
  BAD_TIME: m.logs_aside_bad_time,
  BAD_DATE: m.logs_aside_bad_date,
  BAD_NUMBER: m.logs_aside_bad_number,
  BAD_STATUS: m.logs_aside_bad_status,
  END_BEFORE_START: m.logs_aside_end_before_start,
  ZERO_LENGTH: m.logs_aside_zero_length,
  DUPLICATE: m.logs_aside_duplicate,
  SELF: m.logs_aside_self,
  TOO_FEW_CELLS: m.logs_aside_too_few_cells,
  TOO_MANY_CELLS: m.logs_aside_too_many_cells,
  CELL_TOO_LONG: m.logs_aside_cell_too_long,
  ID_TOO_LONG: m.logs_aside_id_too_long,
  CONTROL_CHARACTER: m.logs_aside_control_character,
  BAD_ENCODING: m.logs_aside_bad_encoding,
  UNCLOSED_QUOTE: m.logs_aside_unclosed_quote,
  STRAY_QUOTE: m.logs_aside_stray_quote,
  AMBIGUOUS_PERSONS: m.logs_aside_ambiguous_persons,
  CONFLICTING_VALUE: m.logs_aside_conflicting_value,
  LEFT_OUT: m.logs_aside_left_out,
  SAME_VISIT: m.logs_aside_same_visit,
  NOT_A_PERSON: m.logs_aside_not_a_person,
  PURGED: m.logs_aside_purged,
  NOT_A_RECORD: m.logs_aside_not_a_record,
};

/** The sentence of a code. */
export const reasonText = (code: SetAsideCode): string => REASONS[code]();

export const isSetAsideCode = (word: string): word is SetAsideCode => Object.hasOwn(REASONS, word);
