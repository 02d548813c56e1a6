/** What a command says to the person at the terminal, on stderr. */
import process from 'node:process';
import { toErrorValue } from '../lib/base/errors.ts';
import type { Progress } from '../lib/base/task.ts';
import { errorText } from '../lib/text/errors.ts';
import { m } from '../lib/text/paraglide/messages.js';
import { overwriteGetLocale } from '../lib/text/paraglide/runtime.js';
import type { Locale } from './analyze/options.ts';

export const speak = (locale: Locale): void => overwriteGetLocale(() => locale);

type Context = Readonly<Record<string, string | number>>;
const text = (context: Context, name: string): string => String(context[name] ?? '');

/** Errors that only the command line knows, or says otherwise than a browser does. */
const SENTENCES: Readonly<Record<string, (context: Context) => string>> = {
  MISSING_OPTION: (c) => m.cli_missing_option({ option: text(c, 'option') }),
  BAD_OPTION: (c) => m.cli_bad_option({ option: text(c, 'option'), value: text(c, 'value') }),
  UNKNOWN_OPTION: (c) => m.cli_unknown_option({ detail: text(c, 'detail') }),
  DATES_TOGETHER: () => m.cli_dates_together(),
  NO_FOLDER: (c) => m.cli_no_folder({ folder: text(c, 'folder') }),
  NO_LOGS: (c) => m.cli_no_logs({ folder: text(c, 'folder') }),
  NO_GROUP: (c) => m.cli_no_group({ group: text(c, 'group') }),
  FILE_UNREADABLE: () => m.cli_file_unreadable(),
  BAD_JSON: (c) => m.cli_bad_json({ reason: text(c, 'reason') }),
  OUT_NOT_OURS: (c) => m.cli_out_not_ours({ folder: text(c, 'folder') }),
  OUT_UNWRITABLE: (c) =>
    m.cli_out_unwritable({ folder: text(c, 'folder'), reason: text(c, 'reason') }),
  EMPTY_FILE: () => m.cli_empty_file(),
  NOT_CSV: (c) => m.cli_not_csv({ form: text(c, 'form') }),
  BAD_ENCODING: () => m.cli_bad_encoding(),
  UNCLOSED_QUOTE: () => m.cli_unclosed_quote(),
  MISSING_COLUMN: (c) =>
    m.cli_missing_column({ column: text(c, 'column'), found: text(c, 'found') }),
  DUPLICATE_COLUMN: (c) => m.cli_duplicate_column({ column: text(c, 'column') }),
  NO_ACTIVITY: (c) =>
    c['line'] === undefined
      ? m.cli_no_activity()
      : m.cli_no_activity_row({ value: text(c, 'value'), code: text(c, 'code') }),
  BAD_WINDOW: (c) => m.cli_bad_window({ from: text(c, 'from'), to: text(c, 'to') }),
  UNKNOWN_TIMEZONE: (c) => m.cli_unknown_timezone({ timezone: text(c, 'timezone') }),
};

/** Errors of a header: the first line of its file. */
const OF_HEADER: ReadonlySet<string> = new Set(['MISSING_COLUMN', 'DUPLICATE_COLUMN']);

/** One line for anything thrown: file, line, reason, as far as they are known. */
export function sentenceOf(thrown: unknown): string {
  const { code, context, detail } = toErrorValue(thrown);
  const known = SENTENCES[code];
  const sentence =
    code === 'UNEXPECTED'
      ? m.cli_unexpected({ code, detail })
      : known
        ? known(context)
        : errorText(code, context);
  const { file, line = OF_HEADER.has(code) ? 1 : undefined } = context;
  if (file === undefined) return sentence;
  if (line === undefined) return m.cli_in_file({ file: String(file), sentence });
  return m.cli_at_line({ file: String(file), line: String(line), sentence });
}

export const complain = (thrown: unknown): void => {
  process.stderr.write(`${sentenceOf(thrown)}\n`);
};

const STEPS: Readonly<Record<Progress['step'], () => string>> = {
  reading: m.cli_step_reading,
  cleaning: m.cli_step_cleaning,
  pairing: m.cli_step_pairing,
  judging: m.cli_step_judging,
  uncertainty: m.cli_step_uncertainty,
  storing: m.cli_step_storing,
  drawing: m.cli_step_drawing,
};

/** Writes each step as it begins, then every tenth of it. */
export function progressPrinter(): (progress: Progress) => void {
  let step = '';
  let tenth = 0;
  return ({ step: now, done, total }) => {
    const reached = total > 0 ? Math.floor((10 * done) / total) : 0;
    if (now === step && reached <= tenth) return;
    tenth = reached;
    step = now;
    process.stderr.write(`${STEPS[now]()} ${reached * 10} %\n`);
  };
}
