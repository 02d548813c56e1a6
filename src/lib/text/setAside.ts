/** Why a row was set aside, in plain words. */
import type { SetAsideCode } from '../logs/logs.ts';
import { m } from './paraglide/messages.js';

const REASONS: Readonly<Record<SetAsideCode, () => string>> = {
  MISSING_VALUE: m.data_reason_missing_value,
  BAD_TIME: m.data_reason_bad_time,
  BAD_DATE: m.data_reason_bad_date,
  BAD_NUMBER: m.data_reason_bad_number,
  BAD_STATUS: m.data_reason_bad_status,
  END_BEFORE_START: m.data_reason_end_before_start,
  ZERO_LENGTH: m.data_reason_zero_length,
  DUPLICATE: m.data_reason_duplicate,
  SELF: m.data_reason_self,
  TOO_FEW_CELLS: m.data_reason_too_few_cells,
  TOO_MANY_CELLS: m.data_reason_too_many_cells,
  CELL_TOO_LONG: m.data_reason_cell_too_long,
  ID_TOO_LONG: m.data_reason_id_too_long,
  CONTROL_CHARACTER: m.data_reason_control_character,
  BAD_ENCODING: m.data_reason_bad_encoding,
  UNCLOSED_QUOTE: m.data_reason_unclosed_quote,
  STRAY_QUOTE: m.data_reason_stray_quote,
  AMBIGUOUS_PERSONS: m.data_reason_ambiguous_persons,
  CONFLICTING_VALUE: m.data_reason_conflicting_value,
};

/** The sentence of a code. */
export const reasonText = (code: SetAsideCode): string => REASONS[code]();

export const isSetAsideCode = (word: string): word is SetAsideCode => Object.hasOwn(REASONS, word);
