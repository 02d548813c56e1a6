/** What DuckDB has against a question, as facts a person can be told. */
import { PasserelleError } from '../../base/errors.ts';
import { LINES_BEFORE } from '../../models/lab/oneQuestion.ts';

/** What is wrong, as far as DuckDB says it. */
export type QueryFault = 'syntax' | 'unknown' | 'types' | 'forbidden' | 'missing' | 'other';

/** First words of messages. */
const FAULTS: readonly (readonly [RegExp, QueryFault])[] = [
  [/^parser error/iu, 'syntax'],
  [/extension/iu, 'missing'],
  [
    /^permission error|disabled by configuration|file system operations are disabled/iu,
    'forbidden',
  ],
  [/^(catalog|binder) error/iu, 'unknown'],
  [/^(conversion|invalid input|out of range|mismatch type) error/iu, 'types'],
  [/^not implemented error/iu, 'missing'],
];

/** A failure of the database as that of the question it was asked. */
export function failureOfQuery(thrown: unknown): unknown {
  if (!(thrown instanceof PasserelleError)) return thrown;
  if (thrown.code === 'DATABASE_OUT_OF_MEMORY') return new PasserelleError('QUERY_TOO_LARGE');
  if (thrown.code !== 'DATABASE_FAILED') return thrown;
  const text = thrown.cause instanceof Error ? thrown.cause.message : '';
  const place = placeOf(text);
  return new PasserelleError(
    'QUERY_FAILED',
    { fault: faultOf(text), message: messageOf(text), ...place },
    thrown.cause,
  );
}

const faultOf = (text: string): QueryFault =>
  FAULTS.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';

/** Without the picture of the place, whose lines are not those of the question. */
const messageOf = (text: string): string => text.replace(/\n+LINE \d+:[\s\S]*$/u, '').trim();

/** Line and column of the question, from 1; nothing where DuckDB does not say. */
function placeOf(text: string): { readonly line?: number; readonly column?: number } {
  const match = /\nLINE (\d+): ([^\n]*)\n( *)\^/u.exec(text);
  if (match === null) return {};
  const [, number = '', shown = '', before = ''] = match;
  const line = Math.max(1, Number(number) - LINES_BEFORE);
  // A long line is shown in part: then its columns cannot be told.
  if (shown.startsWith('...')) return { line };
  return { line, column: Math.max(1, before.length - `LINE ${number}: `.length + 1) };
}
