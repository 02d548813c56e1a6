/** What a command says to the person at the terminal, on stderr. */
import process from 'node:process';
import { toErrorValue } from '../lib/base/errors.ts';
import type { Progress } from '../lib/base/task.ts';
import { errorText } from '../lib/text/errors.ts';
import { m } from '../lib/text/paraglide/messages.js';
import { overwriteGetLocale } from '../lib/text/paraglide/runtime.js';
import { isSetAsideCode, reasonText } from '../lib/text/setAside.ts';
import type { Locale } from './analyze/options.ts';

export const speak = (locale: Locale): void => overwriteGetLocale(() => locale);

type Context = Readonly<Record<string, string | number>>;
const text = (context: Context, name: string): string => String(context[name] ?? '');

/** Errors that only the command line knows, or says otherwise than a screen does. */
const SENTENCES: Readonly<Record<string, (context: Context) => string>> = {
  MISSING_OPTION: (c) => m.cli_missing_option({ option: text(c, 'option') }),
  BAD_OPTION: (c) => m.cli_bad_option({ option: text(c, 'option'), value: text(c, 'value') }),
  UNKNOWN_OPTION: (c) => m.cli_unknown_option({ detail: text(c, 'detail') }),
  DATES_TOGETHER: () => m.cli_dates_together(),
  NO_FOLDER: (c) => m.cli_no_folder({ folder: text(c, 'folder') }),
  NO_LOGS: (c) => m.cli_no_logs({ folder: text(c, 'folder') }),
  NO_GROUP: (c) => m.cli_no_group({ group: text(c, 'group') }),
  FILE_UNREADABLE: (c) => placed(c, m.cli_file_unreadable()),
  BAD_JSON: (c) => placed(c, m.cli_bad_json({ reason: text(c, 'reason') })),
  BAD_MAPPING: (c) => placed(c, m.cli_bad_mapping({ where: text(c, 'where') })),
  OUT_NOT_OURS: (c) => m.cli_out_not_ours({ folder: text(c, 'folder') }),
  OUT_UNWRITABLE: (c) =>
    m.cli_out_unwritable({ folder: text(c, 'folder'), reason: text(c, 'reason') }),
  NO_AFFINITY: () => m.cli_no_affinity(),
  NO_ACTIVITY: (c) => placed(c, withFirstRow(c, errorText('NO_ACTIVITY', c))),
};

/** A sentence after the file and the line it is about, as far as they are known. */
function placed({ file, line }: Context, sentence: string): string {
  if (file === undefined) return sentence;
  if (line === undefined) return m.cli_in_file({ file, sentence });
  return m.cli_at_line({ file, line, sentence });
}

/** Adds the first row set aside, where there is one. */
function withFirstRow(context: Context, sentence: string): string {
  const code = text(context, 'code');
  if (!isSetAsideCode(code)) return sentence;
  const value = text(context, 'value');
  return m.cli_no_activity_row({ sentence, value, reason: reasonText(code), code });
}

/** One line for anything thrown: file, line, reason, as far as they are known. */
export function sentenceOf(thrown: unknown): string {
  const { code, context, detail } = toErrorValue(thrown);
  if (code === 'UNEXPECTED') return m.cli_unexpected({ code, detail });
  return SENTENCES[code]?.(context) ?? errorText(code, context);
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
