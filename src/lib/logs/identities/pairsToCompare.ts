/**
 * Which pairs of many persons are worth comparing: those that share an address, a name, or a word of it
 * beside the beginning or the end of another. Everybody with everybody would be N²/2.
 */
import type { Compared } from './likeness.ts';
import type { NameForm } from './personName.ts';

/** Persons who may share an address: beyond, it is that of an organisation, and says nothing. */
const MOST_SHARING = 8;
/** Persons of a block that are all compared with each other; of larger ones, neighbours by name only. */
const MOST_IN_BLOCK = 60;
const NEIGHBOURS = 20;
/** Pairs beyond which no more are compared, the rarest features first: bounds what a hostile file costs. */
const MOST_PAIRS = 2_000_000;

/** Pairs of indices, the lower first, each once. */
export function* pairsToCompare(
  persons: readonly Compared[],
): Iterable<readonly [a: number, b: number]> {
  const seen = new Set<number>();
  for (const block of blocksOf(persons)) {
    for (const [one, other] of pairsIn(block)) {
      const [a, b] = one < other ? [one, other] : [other, one];
      const pair = a * persons.length + b;
      if (seen.has(pair)) continue;
      if (seen.size >= MOST_PAIRS) return;
      seen.add(pair);
      yield [a, b];
    }
  }
}

/** Persons with a feature in common, by name; the smallest blocks first. */
function blocksOf(persons: readonly Compared[]): number[][] {
  const blocks = new Map<string, number[]>();
  for (const [index, person] of persons.entries()) {
    for (const feature of featuresOf(person)) {
      const block = blocks.get(feature);
      if (block === undefined) blocks.set(feature, [index]);
      else block.push(index);
    }
  }
  const text = (index: number): string => sortText(persons[index]);
  return [...blocks]
    .filter(([feature, block]) => block.length > 1 && isTelling(feature, block))
    .map(([, block]) =>
      block.length <= MOST_IN_BLOCK
        ? block
        : block.sort((a, b) => (text(a) === text(b) ? a - b : text(a) < text(b) ? -1 : 1)),
    )
    .sort((a, b) => a.length - b.length);
}

const isTelling = (feature: string, block: readonly number[]): boolean =>
  !feature.startsWith('@') || block.length <= MOST_SHARING;

const sortText = (person: Compared | undefined): string =>
  person?.names[0]?.text ?? person?.ofEmails[0]?.text ?? '';

function* pairsIn(block: readonly number[]): Iterable<readonly [number, number]> {
  const reach = block.length <= MOST_IN_BLOCK ? block.length : NEIGHBOURS;
  for (const [at, one] of block.entries()) {
    for (const other of block.slice(at + 1, at + 1 + reach)) yield [one, other];
  }
}

/** What a person can be found by: `@` an address, `=` a whole name, else parts of a name. */
function featuresOf({ emails, names, ofEmails }: Compared): ReadonlySet<string> {
  return new Set([
    ...emails.map((email) => `@${email}`),
    ...[...names, ...ofEmails].flatMap(({ words, text }) => [`=${text}`, ...partsOf(words)]),
  ]);
}

/** A whole word, and the first letter or the last two of another; and the beginnings of all words. */
function partsOf(words: NameForm['words']): string[] {
  const beside = words.flatMap((word, at) =>
    words.flatMap((other, place) =>
      place === at || word.length < 2
        ? []
        : [`${word} ${other[0] ?? ''}`, `${word} …${other.slice(-2)}`],
    ),
  );
  return words.length < 2 ? [] : [...beside, words.map((word) => word.slice(0, 2)).join('|')];
}
