/**
 * The sentence of every error code, in the language of the moment. A code without one falls back
 * on the sentence of the unexpected, which names the code for whoever reports it.
 */
import { m } from './paraglide/messages.js';
import { isSetAsideCode, reasonText } from './setAside.ts';

type Context = Readonly<Record<string, string | number>>;
type Sentence = (fact: (name: string) => string) => string;

const SENTENCES: Readonly<Record<string, Sentence>> = {
  ENGINE_CRASHED: () => m.error_engine_crashed(),
  ENGINE_OUT_OF_MEMORY: () => m.error_engine_out_of_memory(),
  DATABASE_FAILED: () => m.error_database_failed(),
  DATABASE_OUT_OF_MEMORY: () => m.error_database_out_of_memory(),
  NO_WEBASSEMBLY: () => m.error_no_webassembly(),
  CANCELLED: () => m.error_cancelled(),
  NO_PROJECT: () => m.error_no_project(),
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
