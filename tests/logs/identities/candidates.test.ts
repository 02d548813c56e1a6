import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { candidatesOf, MOST_CANDIDATES } from '../../../src/lib/logs/identities/candidates.ts';
import { comparedOf } from '../../../src/lib/logs/identities/likeness.ts';
import { pairsToCompare } from '../../../src/lib/logs/identities/pairsToCompare.ts';
import type { KnownPerson, NameBook } from '../../../src/lib/logs/identities/nameBook.ts';
import { book, FIRST_NAMES, known, LAST_NAMES } from './people.ts';

const undecided = (): boolean => false;
const said = (of: NameBook): string[] =>
  candidatesOf(of, undecided).candidates.map(({ a, b, why }) => `${a.person} ${b.person}: ${why}`);
const scoreOf = (...persons: readonly KnownPerson[]): number =>
  candidatesOf(book(...persons), undecided).candidates[0]?.score ?? 0;

describe('who may be the same person', () => {
  it('a members list by e-mail and a sheet by name meet', () => {
    const list = known('k1', ['Marie Dupont'], ['marie@x.fr']);
    const sheet = known('k2', ['DUPONT Marie']);
    const other = known('k3', ['Jean Martin']);
    expect(said(book(list, sheet, other))).toEqual(['k1 k2: same name']);
  });

  it('one e-mail and one name is the surest; one e-mail and two names is a family', () => {
    const marie = known('k1', ['Marie Dupont'], ['maison@x.fr']);
    const same = known('k2', ['Dupont, Marie'], ['Maison@X.fr']);
    const child = known('k3', ['Léo Dupont'], ['maison@x.fr']);
    expect(said(book(marie, same, child))).toEqual([
      'k1 k2: same email',
      'k1 k3: shared email',
      'k2 k3: shared email',
    ]);
    expect(scoreOf(marie, same)).toBe(1);
    expect(scoreOf(marie, child)).toBeLessThan(0.4);
  });

  it('one e-mail is enough where one of them has no name, or a first name alone', () => {
    const marie = known('k1', ['Marie Dupont'], ['marie@x.fr']);
    expect(said(book(marie, known('k2', [], ['marie@x.fr'])))).toEqual(['k1 k2: same email']);
    expect(said(book(marie, known('k2', ['Marie'], ['marie@x.fr'])))).toEqual([
      'k1 k2: same email',
    ]);
  });

  it('an address of an organisation says nothing of those who share it', () => {
    const all = FIRST_NAMES.slice(0, 12).map((first, at) =>
      known(`k${String(at)}`, [`${first} ${LAST_NAMES[at] ?? ''}`], ['contact@asso.fr']),
    );
    expect(said(book(...all))).toEqual([]);
  });

  it('an address made of a name is a lead, not a proof', () => {
    const door = known('k1', [], ['marie.dupont@x.fr']);
    expect(said(book(door, known('k2', ['Marie Dupont'])))).toEqual(['k1 k2: name in email']);
    expect(scoreOf(door, known('k2', ['Marie Dupont']))).toBeLessThan(
      scoreOf(known('k1', ['Marie Dupont']), known('k2', ['Marie Dupont'])),
    );
  });

  it('namesakes in one file are a weaker lead than across files', () => {
    const across = scoreOf(known('k1', ['Marie Dupont']), known('k2', ['Marie Dupont']));
    const within = scoreOf(
      known('k1', ['Marie Dupont'], [], ['membres.csv']),
      known('k2', ['Marie Dupont'], [], ['fête.csv', 'membres.csv']),
    );
    expect([across, within]).toEqual([0.9, 0.45]);
  });

  it('one word, a first name or a surname alone, is a weak lead', () => {
    expect(scoreOf(known('k1', ['Morel']), known('k2', ['MOREL']))).toBe(0.45);
  });

  it('slips, initials and longer names are found whichever word holds them', () => {
    const marie = known('k1', ['Marie Dupont']);
    for (const [name, why] of [
      ['Marie Dupond', 'similar name'],
      ['Maire Dupont', 'similar name'],
      ['Narie Dupont', 'similar name'],
      ['Marie Cupont', 'similar name'],
      ['M. Dupont', 'initials'],
      ['Marie Dupont-Petit', 'longer name'],
    ] as const) {
      expect(said(book(marie, known('k2', [name])))).toEqual([`k1 k2: ${why}`]);
    }
  });

  it('are given out up to a limit, and the others counted', () => {
    const namesakes = Array.from({ length: 40 }, (_, at) => known(`k${String(at)}`, ['Ann Lee']));
    const { candidates, more } = candidatesOf(book(...namesakes), undecided);
    expect([candidates.length, more]).toEqual([MOST_CANDIDATES, (40 * 39) / 2 - MOST_CANDIDATES]);
  });

  it('nobody comes of an empty book', () => {
    expect(candidatesOf(new Map(), undecided)).toEqual({ candidates: [], more: 0 });
  });
});

const person = fc.record({
  names: fc.array(
    fc
      .tuple(
        fc.constantFrom(...FIRST_NAMES.slice(0, 6)),
        fc.constantFrom(...LAST_NAMES.slice(0, 6)),
      )
      .map((words) => words.join(' ')),
    { maxLength: 2 },
  ),
  emails: fc.array(fc.constantFrom('a@x.fr', 'b@x.fr', 'marie.martin@x.fr'), { maxLength: 1 }),
  files: fc.array(fc.constantFrom('one.csv', 'two.csv'), { minLength: 1, maxLength: 2 }),
});
const people = fc
  .array(person, { maxLength: 14 })
  .map((all) => all.map((of, at) => ({ person: `k${String(at).padStart(2, '0')}`, ...of })));

describe('laws', () => {
  const shuffled = people.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );

  test.prop([shuffled])('the order of the book changes nothing', ([all, turned]) => {
    const other = new Map(turned.map((of) => [of.person, of] as const));
    expect(candidatesOf(other, undecided)).toEqual(candidatesOf(book(...all), undecided));
  });

  test.prop([people])('each pair comes once, in the order of ids, the best first', (all) => {
    const { candidates } = candidatesOf(book(...all), undecided);
    const pairs = candidates.map(({ a, b }) => `${a.person} ${b.person}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { a, b, score } of candidates) {
      expect(a.person < b.person).toBe(true);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
    const scores = candidates.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test.prop([people, fc.func(fc.boolean())])('what is decided is not asked again', (all, pick) => {
    const decided = (a: string, b: string): boolean => pick(a, b);
    const before = candidatesOf(book(...all), undecided).candidates;
    const after = candidatesOf(book(...all), decided).candidates;
    expect(after).toEqual(before.filter(({ a, b }) => !decided(a.person, b.person)));
  });

  test.prop([people])('case, accents and the order of words change nothing', (all) => {
    const other = all.map((known) => ({
      ...known,
      names: known.names.map((name) =>
        name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().split(' ').reverse().join(' '),
      ),
    }));
    expect(said(book(...other))).toEqual(said(book(...all)));
  });

  test.prop([people])('looking at few pairs finds whom looking at all would', (all) => {
    const pairs = all.flatMap((a, at) => all.slice(at + 1).map((b) => book(a, b)));
    const each = pairs.flatMap((two) => candidatesOf(two, undecided).candidates);
    expect(candidatesOf(book(...all), undecided).candidates.length).toBe(each.length);
  });
});

describe('cost', () => {
  it('ten thousand people are far fewer than fifty million comparisons', () => {
    // Names as skewed as real ones: the commonest surname is that of one in twenty.
    const skewed = <T>(of: readonly T[], step: number): T =>
      of[Math.floor(of.length * ((step * 0.6180339887) % 1) ** 2)] as T;
    const persons = Array.from({ length: 10_000 }, (_, at) => {
      const last = `${skewed(LAST_NAMES, at)}${['', 'eau', 'ier', 'ot', 'ville'][at % 5] ?? ''}`;
      return comparedOf(known(`k${String(at)}`, [`${skewed(FIRST_NAMES, at * 7 + 1)} ${last}`]));
    });
    let compared = 0;
    for (const pair of pairsToCompare(persons)) compared += pair.length / 2;
    expect(compared).toBeLessThan(500_000);
    expect(compared).toBeGreaterThan(10_000);
  });

  it('ten thousand of one name and one address are bounded too', () => {
    const one = known('k', ['Ann Lee'], ['ann@x.org']);
    const persons = Array.from({ length: 10_000 }, () => comparedOf(one));
    let compared = 0;
    for (const pair of pairsToCompare(persons)) compared += pair.length / 2;
    expect(compared).toBeLessThan(20 * 10_000);
  });
});
