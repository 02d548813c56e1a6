/** Leaves persons out at their own wish (METHODS H5). */
import type { Directory, Logs } from './logs.ts';

/**
 * The logs in which these persons have refused to be counted: nothing is known of them any more but
 * that somebody was there. They stay in the crowd of a room, and are in no pair and no number.
 * @param isOut whether the person of this id is left out; who refused in a file is so already
 */
export function withoutPersons(logs: Logs, isOut: (person: string) => boolean): Logs {
  const directory = logs.directory ?? emptyDirectory(logs.persons.length);
  const optedOut = Uint8Array.from(logs.persons, (person, p) =>
    directory.optedOut[p] === 1 || isOut(person) ? 1 : 0,
  );
  if (!optedOut.includes(1)) return logs;
  const days = (column: Float64Array): Float64Array =>
    column.map((day, p) => (optedOut[p] === 1 ? NaN : day));
  const texts = (column: readonly (string | null)[]): (string | null)[] =>
    column.map((text, p) => (optedOut[p] === 1 ? null : text));
  return {
    ...logs,
    directory: {
      ...directory,
      joined: days(directory.joined),
      left: days(directory.left),
      role: texts(directory.role),
      attributes: new Map(
        Array.from(directory.attributes, ([name, column]) => [name, texts(column)]),
      ),
      optedOut,
    },
  };
}

const emptyDirectory = (persons: number): Directory => ({
  listed: new Uint8Array(persons),
  joined: new Float64Array(persons).fill(NaN),
  left: new Float64Array(persons).fill(NaN),
  role: Array.from({ length: persons }, () => null),
  optedOut: new Uint8Array(persons),
  attributes: new Map(),
  rows: {
    length: 0,
    file: new Uint16Array(),
    line: new Uint32Array(),
    person: new Uint32Array(),
  },
});
