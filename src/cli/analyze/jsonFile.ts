import { readFileSync } from 'node:fs';
import { PasserelleError } from '../../lib/base/errors.ts';

/**
 * What a JSON file given as an option holds.
 * @throws PasserelleError `FILE_UNREADABLE`, `BAD_JSON` with the line where it is known
 */
export function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new PasserelleError('FILE_UNREADABLE', { file }, cause);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const position = /at position (\d+)/.exec(reason)?.[1];
    const line = position === undefined ? null : lineAt(text, Number(position));
    throw new PasserelleError(
      'BAD_JSON',
      { file, reason, ...(line === null ? {} : { line }) },
      cause,
    );
  }
}

const lineAt = (text: string, position: number): number =>
  text.slice(0, position).split('\n').length;
