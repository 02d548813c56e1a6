/**
 * The sentence of every error code, in the language of the moment. A code without one falls back
 * on the sentence of the unexpected, which names the code for whoever reports it.
 */
import { m } from './paraglide/messages.js';
import { isSetAsideCode, reasonText } from './setAside.ts';

type Context = Readonly<Record<string, string | number>>;
type Sentence = (fact: (name: string) => string) => string;

/** What is wrong with a question in SQL, by the faults of `engine/lab/failure.ts`. */
const QUERY_FAULTS: Readonly<Record<string, () => string>> = {
  syntax: m.error_query_syntax,
  unknown: m.error_query_unknown,
  types: m.error_query_types,
  forbidden: m.error_query_forbidden,
  missing: m.error_query_missing,
};

const SENTENCES: Readonly<Record<string, Sentence>> = {
  ENGINE_CRASHED: () => m.error_engine_crashed(),
  ENGINE_OUT_OF_MEMORY: () => m.error_engine_out_of_memory(),
  DATABASE_FAILED: () => m.error_database_failed(),
  DATABASE_OUT_OF_MEMORY: () => m.error_database_out_of_memory(),
  NO_WEBASSEMBLY: () => m.error_no_webassembly(),
  CANCELLED: () => m.error_cancelled(),
  NO_PROJECT: () => m.error_no_project(),
  NO_SUCH_PERSON: () => m.error_no_such_person(),
  NO_ANALYSIS: () => m.error_no_analysis(),
  EXPORT_FAILED: () => m.error_export_failed(),
  NO_ACTIVITY: () => m.error_no_activity(),
  NO_FILES: () => m.error_no_files(),
  UNKNOWN_TIMEZONE: (fact) => m.error_unknown_timezone({ timezone: fact('timezone') }),
  BAD_DEFINITION: (fact) => m.error_bad_definition({ name: fact('name') }),
  UNKNOWN_DEFINITION: (fact) => m.error_unknown_definition({ name: fact('name') }),
  BAD_WINDOW: (fact) => m.error_bad_window({ from: fact('from'), to: fact('to') }),
  TOO_MANY_FILES: (fact) => m.error_too_many_files({ count: fact('count') }),
  NOTHING_KEPT: (fact) => {
    const reason = fact('reason');
    return isSetAsideCode(reason)
      ? m.error_nothing_kept_reason({ files: fact('files'), reason: reasonText(reason) })
      : m.error_nothing_kept({ files: fact('files') });
  },
  EMPTY_FILE: (fact) => m.error_empty_file({ file: fact('file') }),
  UNKNOWN_LOG: (fact) => m.error_unknown_log({ file: fact('file') }),
  FILE_UNREADABLE: (fact) => m.error_file_unreadable({ file: fact('file') }),
  OUTSIDE_ORIGIN: (fact) => m.error_outside_origin({ file: fact('file') }),
  BAD_ENCODING: (fact) => m.error_bad_encoding({ file: fact('file'), line: fact('line') }),
  UNCLOSED_QUOTE: (fact) => m.error_unclosed_quote({ file: fact('file'), line: fact('line') }),
  DUPLICATE_COLUMN: (fact) =>
    m.error_duplicate_column({
      file: fact('file'),
      line: fact('line'),
      column: fact('column'),
    }),
  MISSING_COLUMN: (fact) =>
    m.error_missing_column({
      file: fact('file'),
      line: fact('line'),
      count: Number(fact('count')),
      column: fact('column'),
      found: fact('found'),
    }),
  OLD_WORKBOOK: (fact) => m.error_old_workbook({ file: fact('file') }),
  OPEN_DOCUMENT: (fact) => m.error_open_document({ file: fact('file') }),
  MARKUP: (fact) => m.error_markup({ file: fact('file') }),
  WORKBOOK_BROKEN: (fact) => m.error_workbook_broken({ file: fact('file') }),
  PARQUET_BROKEN: (fact) => m.error_parquet_broken({ file: fact('file') }),
  BAD_JSON: (fact) => m.error_bad_json({ file: fact('file'), line: fact('line') }),
  NO_TABLE: (fact) => m.error_no_table({ file: fact('file') }),
  TABLE_TOO_LARGE: (fact) => m.error_table_too_large({ file: fact('file') }),
  TOO_MANY_COLUMNS: (fact) => m.error_too_many_columns({ file: fact('file'), most: fact('most') }),
  ZIP_BROKEN: (fact) => m.error_zip_broken({ file: fact('file') }),
  ZIP_LOCKED: (fact) => m.error_zip_locked({ file: fact('file') }),
  ZIP_TOO_LARGE: (fact) => m.error_zip_too_large({ file: fact('file') }),
  NO_SUCH_TABLE: (fact) => m.error_no_such_table({ file: fact('file'), table: fact('table') }),
  BAD_XML: (fact) => m.error_bad_xml({ file: fact('file'), line: fact('line') }),
  ONLY_EVENTS: () => m.error_only_events(),
  STORED_ELSEWHERE: () => m.error_stored_elsewhere(),
  STORAGE_FULL: (fact) => {
    const [needed, free] = [fact('needed'), fact('free')];
    if (free === '') return m.error_storage_full({ needed });
    return m.error_storage_full_sizes({ needed, free });
  },
  STORAGE_FAILED: () => m.error_storage_failed(),
  SNAPSHOT_BROKEN: (fact) => m.error_snapshot_broken({ part: fact('part') }),
  SNAPSHOT_NEWER: () => m.error_snapshot_newer(),
  NOT_A_PROJECT: (fact) => m.error_not_a_project({ file: fact('file') }),
  PASSPHRASE_NEEDED: (fact) => m.error_passphrase_needed({ file: fact('file') }),
  WRONG_PASSPHRASE: (fact) => m.error_wrong_passphrase({ file: fact('file') }),
  PROJECT_DAMAGED: (fact) => m.error_project_damaged({ file: fact('file') }),
  NO_ENCRYPTION: () => m.error_no_encryption(),
  PRIVATE_CHANNELS: (fact) => m.error_private_channels({ file: fact('file') }),
  HYPEREDGES: (fact) => m.error_hyperedges({ file: fact('file'), count: fact('count') }),
  ZIP_NESTED: (fact) => m.error_zip_nested({ file: fact('file') }),
  BAD_MAPPING: (fact) => m.error_bad_mapping({ file: fact('file'), where: fact('where') }),
  PLACE_FILE_TOO_LARGE: (fact) => m.error_place_file_too_large({ file: fact('file') }),
  NOT_A_PLACE_FILE: (fact) => m.error_not_a_place_file({ file: fact('file') }),
  NEWER_PLACE_FILE: (fact) => m.error_newer_place_file({ file: fact('file') }),
  BAD_PLACE_FILE: (fact) => m.error_bad_place_file({ file: fact('file'), where: fact('where') }),
  TOO_MANY_PLACES: (fact) => m.error_too_many_places({ file: fact('file'), most: fact('most') }),
  QUERY_EMPTY: () => m.error_query_empty(),
  QUERY_SEVERAL: () => m.error_query_several(),
  QUERY_NOT_A_QUESTION: (fact) => m.error_query_not_a_question({ word: fact('word') }),
  QUERY_FAILED: (fact) => (QUERY_FAULTS[fact('fault')] ?? m.error_query_other)(),
  QUERY_TOO_LARGE: () => m.error_query_too_large(),
  QUERY_TOO_LONG: (fact) => m.error_query_too_long({ seconds: fact('seconds') }),
  QUERY_FORGOTTEN: () => m.error_query_forgotten(),
  NOT_CSV: (fact) => {
    const file = fact('file');
    if (fact('form') === 'workbook') return m.error_not_csv_workbook({ file });
    if (fact('form') === 'pdf') return m.error_not_csv_pdf({ file });
    return m.error_not_csv_binary({ file });
  },
};

/** What happened and what to do about it, for a code and the facts that came with it. */
export function errorText(code: string, context: Context): string {
  const fact = (name: string): string => String(context[name] ?? '');
  return SENTENCES[code]?.(fact) ?? m.error_unexpected({ code });
}
