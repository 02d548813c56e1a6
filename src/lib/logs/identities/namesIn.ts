/** The book of names of logs that were read: what was noted, and ids that are names themselves. */
import type { Logs } from '../logs.ts';
import { bookOf, MOST_FILES, MOST_PERSONS, type KnownPerson, type NameBook } from './nameBook.ts';
import type { NameNotes } from './nameNotes.ts';

/** What the persons of these logs are called. Persons whom no kept row names are left out. */
export function namesIn(logs: Logs, notes: NameNotes): NameBook {
  const known: Omit<KnownPerson, 'files'>[] = [];
  /** Place in `known` of each person of the logs + 1; 0: nothing is known. */
  const places = new Uint32Array(logs.persons.length);
  for (const [index, person] of logs.persons.entries()) {
    // Files of ours hold ids of any sort: an e-mail or a name among them is noted only now.
    if (person.includes('@') || person.includes(' ')) notes.note(person, person, 'id');
    const found = known.length < MOST_PERSONS ? notes.known(person) : null;
    if (found !== null) places[index] = known.push(found);
  }
  if (known.length === 0) return new Map();
  const files = filesOf(logs, places, known.length);
  return bookOf(known.map((person, at) => ({ ...person, files: files[at] ?? [] })));
}

function filesOf(logs: Logs, places: Uint32Array, count: number): string[][] {
  const files = Array.from({ length: count }, () => new Set<number>());
  /** File of each person's last row + 1: the next row is mostly of the same. */
  const last = new Uint32Array(count + 1);
  const met = (person: number, file: number): void => {
    const place = places[person]!;
    if (place === 0 || last[place] === file + 1) return;
    last[place] = file + 1;
    const of = files[place - 1]!;
    if (of.size < MOST_FILES) of.add(file);
  };
  for (const { file, persons } of personColumns(logs)) {
    for (let row = 0; row < persons.length; row++) met(persons[row]!, file[row]!);
  }
  const { outcomes } = logs;
  for (const [row, persons] of (outcomes?.persons ?? []).entries()) {
    for (const person of persons) met(person, outcomes?.file[row] ?? 0);
  }
  const names = logs.files.map((name) => name.slice(-300));
  return files.map((of) => [...of].sort((a, b) => a - b).map((file) => names[file] ?? ''));
}

/** Every column of the logs that names one person a row. */
function personColumns(
  logs: Logs,
): { readonly file: Uint16Array; readonly persons: Uint32Array }[] {
  const { directory, checkins, attendance, help, requests, contacts, ties, nominations } = logs;
  const column = (of: { readonly file: Uint16Array } | null | undefined, persons?: Uint32Array) =>
    of && persons ? [{ file: of.file, persons }] : [];
  return [
    ...column(directory?.rows, directory?.rows.person),
    ...column(checkins, checkins?.person),
    ...column(attendance, attendance?.person),
    ...column(help, help?.helper),
    ...column(help, help?.helped),
    ...column(requests, requests?.asker),
    ...[contacts, ties, nominations].flatMap((pairs) => [
      ...column(pairs, pairs?.a),
      ...column(pairs, pairs?.b),
    ]),
  ];
}
