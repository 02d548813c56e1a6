/** Which column says whose row it is. */
import { namedScore, personForm, type ColumnFacts } from './columnFacts.ts';
import { source } from './definePreset.ts';
import type { CellSource, Hints } from '../mapped/mapping.ts';
import { NOT_THE_PERSON, PERSONS } from './personSynonyms.ts';

export interface GuessedSource {
  readonly source: CellSource;
  readonly confidence: number;
  readonly warnings: readonly string[];
}

/**
 * The person of a row: a number of the place, else an e-mail, else first and last name, else a name;
 * by what cells show where no header says so. null: nobody.
 */
export function guessPerson(columns: readonly ColumnFacts[]): GuessedSource | null {
  const usable = columns.filter(isUsable);
  const best = (phrases: readonly string[], test: (facts: ColumnFacts) => boolean) =>
    bestOf(usable.filter(test), phrases);
  const id = best(PERSONS.id, ({ times }) => times.form === null || times.form.startsWith('epoch'));
  if (id) return found(source([id.facts.header], { person: personForm(id.facts) }), id.score);
  const email = best(PERSONS.email, ({ cells, emails }) => cells.length === 0 || emails > 0.5);
  const [first, last] = [best(PERSONS.first, isWords), best(PERSONS.last, isWords)];
  const name = best(PERSONS.name, isWords);
  if (email && !isShared(email.facts, last?.facts ?? name?.facts)) {
    return found(source([email.facts.header], { person: 'email' }), email.score);
  }
  if (first && last && first.facts !== last.facts) {
    const headers = [first.facts.header, last.facts.header];
    return found(source(headers, { person: 'name' }), Math.min(first.score, last.score));
  }
  if (name && name.score >= (first?.score ?? 0)) {
    return found(source([name.facts.header], { person: personForm(name.facts) }), name.score);
  }
  if (first) {
    return found(source([first.facts.header], { person: 'name' }), 0.6, ['FIRST_NAMES_ONLY']);
  }
  return byValues(usable);
}

/**
 * What else the row of a person tells of them: an e-mail, first and last name, else a name. Headers that
 * speak of somebody else (whoever paid, a parent) are none of it; null: nothing.
 */
export function guessHints(columns: readonly ColumnFacts[]): Hints | null {
  const usable = columns.filter(isUsable);
  const best = (phrases: readonly string[], test: (facts: ColumnFacts) => boolean) =>
    bestOf(usable.filter(test), phrases)?.facts.header;
  const email = best(PERSONS.email, ({ emails }) => emails > 0.5);
  const [first, last] = [best(PERSONS.first, areNames), best(PERSONS.last, areNames)];
  const whole = best(PERSONS.name, areNames);
  const parts = first !== undefined && last !== undefined && first !== last ? [first, last] : whole;
  const name = [parts ?? []].flat();
  const said = {
    ...(name.length > 0 ? { name } : {}),
    ...(email === undefined ? {} : { email: [email] }),
  };
  return Object.keys(said).length === 0 ? null : said;
}

/** Whether cells can be names of people: words of letters, whose addresses and numbers are none. */
const areNames = (facts: ColumnFacts): boolean =>
  isWords(facts) && facts.cells.length > 0 && facts.emails === 0 && facts.codes < 0.5;

/** Persons under one of these headers, where a row names several. */
export function personUnder(facts: ColumnFacts): CellSource {
  return source([facts.header], { person: personForm(facts) });
}

/** Whether the cells can name persons: no times, no amounts, no long texts. */
export const isWords = ({ times, caution, numbers, cells }: ColumnFacts): boolean =>
  (times.form === null && times.hours !== 'only') || cells.length === 0
    ? caution !== 'device' && caution !== 'free text' && (numbers < 0.5 || cells.length === 0)
    : false;

const isUsable = ({ words, caution }: ColumnFacts): boolean =>
  caution !== 'device' && caution !== 'free text' && ![...words].some((w) => NOT_THE_PERSON.has(w));

function bestOf(columns: readonly ColumnFacts[], phrases: readonly string[]) {
  let best: { facts: ColumnFacts; score: number } | null = null;
  for (const facts of columns) {
    const score = namedScore(facts, phrases);
    if (score > (best?.score ?? 0)) best = { facts, score };
  }
  return best;
}

/** Fewer e-mails than names: some are of families, or of whoever signed others in. */
function isShared(email: ColumnFacts, name: ColumnFacts | undefined): boolean {
  if (!name || email.cells.length === 0) return false;
  const count = ({ distinct, cells }: ColumnFacts): number => distinct * cells.length;
  return count(email) < 0.9 * count(name) && email.cells.length >= 0.9 * name.cells.length;
}

function byValues(columns: readonly ColumnFacts[]): GuessedSource | null {
  const email = columns.find(({ emails }) => emails > 0.8);
  if (email) return found(source([email.header], { person: 'email' }), 0.4);
  const code = columns.find((facts) => facts.codes > 0.8 && facts.distinct < 1 && isWords(facts));
  if (code) return found(source([code.header], { person: 'id' }), 0.4);
  const name = columns.find((facts) => facts.names > 0.8 && isWords(facts));
  return name ? found(source([name.header], { person: 'name' }), 0.4) : null;
}

const found = (
  from: CellSource,
  confidence: number,
  warnings: readonly string[] = [],
): GuessedSource => ({ source: from, confidence, warnings });
