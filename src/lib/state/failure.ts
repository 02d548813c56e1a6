/** What a person is told of a failure: a code that has a sentence (`text/errors.ts`), and its facts. */
import { PasserelleError, toErrorValue } from '../base/errors.ts';
import type { LoadReport } from '../engine/protocol.ts';

export interface Failure {
  readonly code: string;
  readonly context: Readonly<Record<string, string | number>>;
}

/** The part of anything thrown that a person is told. */
export function failureOf(thrown: unknown): Failure {
  const { code, context } = toErrorValue(thrown);
  return { code, context };
}

/** No row of any file could be used. */
export const isEmpty = (report: LoadReport): boolean =>
  report.files.every(({ kept }) => kept === 0);

/** Says which files gave nothing, and what most often stood against their rows. */
export function nothingKept(report: LoadReport): PasserelleError {
  const counts = report.files.flatMap(({ setAside }) => Object.entries(setAside));
  const [reason = ''] = counts.sort((a, b) => b[1] - a[1])[0] ?? [];
  const files = report.files.map(({ file }) => file).join(', ');
  return new PasserelleError('NOTHING_KEPT', { files, reason });
}

/** What lies in the files or the browser, and would go wrong again: trying again is not proposed. */
const LASTING: ReadonlySet<string> = new Set([
  ...['NOTHING_KEPT', 'NO_ACTIVITY', 'NO_FILES', 'TOO_MANY_FILES', 'NO_WEBASSEMBLY'],
  ...['EMPTY_FILE', 'NOT_CSV', 'BAD_ENCODING', 'UNCLOSED_QUOTE', 'FILE_UNREADABLE'],
  ...['MISSING_COLUMN', 'DUPLICATE_COLUMN', 'UNKNOWN_LOG', 'UNKNOWN_TIMEZONE', 'OUTSIDE_ORIGIN'],
  ...['OLD_WORKBOOK', 'OPEN_DOCUMENT', 'MARKUP', 'WORKBOOK_BROKEN', 'PARQUET_BROKEN', 'BAD_JSON'],
  ...['NO_TABLE', 'TABLE_TOO_LARGE', 'TOO_MANY_COLUMNS', 'BAD_MAPPING', 'NO_SUCH_TABLE'],
  ...['BAD_XML', 'ONLY_EVENTS'],
  ...['QUERY_EMPTY', 'QUERY_SEVERAL', 'QUERY_NOT_A_QUESTION', 'QUERY_FAILED', 'QUERY_TOO_LARGE'],
  ...['NOT_A_PROJECT', 'PROJECT_DAMAGED', 'PASSPHRASE_NEEDED', 'WRONG_PASSPHRASE', 'NO_ENCRYPTION'],
  ...['PLACE_FILE_TOO_LARGE', 'NOT_A_PLACE_FILE', 'NEWER_PLACE_FILE', 'BAD_PLACE_FILE'],
  ...['TOO_MANY_PLACES'],
  ...['ZIP_BROKEN', 'ZIP_LOCKED', 'ZIP_TOO_LARGE', 'ZIP_NESTED'],
]);

/** What another passphrase would cure. */
export const asksPassphrase = ({ code }: Failure): boolean =>
  code === 'PASSPHRASE_NEEDED' || code === 'WRONG_PASSPHRASE';

/** Whether the same attempt may succeed another time. */
export const mayPass = ({ code }: Failure): boolean => !LASTING.has(code);
