import { readFileSync } from 'node:fs';
import { DEFAULTS, DEFINITION_SPECS } from '../../lib/base/definitions.ts';
import { PasserelleError } from '../../lib/base/errors.ts';

/**
 * A `--params` file.
 * @throws PasserelleError `FILE_UNREADABLE`, `BAD_JSON` with the line where it is known
 */
export function readParams(file: string): unknown {
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

/** Every definition with its default, unit and range: what `--print-params` prints. */
export function describeParams(): string {
  const defaults = new Map<string, unknown>(Object.entries(DEFAULTS));
  const described = Object.fromEntries(
    Object.entries(DEFINITION_SPECS).map(([name, spec]) => [
      name,
      { default: defaults.get(name), ...spec },
    ]),
  );
  return `${JSON.stringify(described, null, 2)}\n`;
}
