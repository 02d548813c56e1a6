import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { bestMatch } from '../../../src/lib/logs/identities/comparedNames.ts';
import { nameForms } from '../../../src/lib/logs/identities/personName.ts';
import { FIRST_NAMES, LAST_NAMES } from './people.ts';

const match = (a: string, b: string): string | null =>
  bestMatch(nameForms(a), nameForms(b))?.match ?? null;

describe('two names', () => {
  it.each([
    ['Marie Dupont', 'DUPONT Marie', 'same name'],
    ['Aïcha Morel', 'aicha MOREL', 'same name'],
    ['Jean-Pierre Martin', 'Martin Jean Pierre', 'same name'],
    ['Jean-Pierre Martin', 'Martin Jeanpierre', 'same name'],
    ['Mme Marie de La Tour', 'Marie Tour', 'same name'],
    ['Marie Dupont', 'Marie Dupond', 'similar name'],
    ['Aurélie Lefebvre', 'Aurelie Lefevre', 'similar name'],
    ['Stéphane Petit', 'Stephnae Petit', 'similar name'],
    ['M. Dupont', 'Marie Dupont', 'initials'],
    ['J.-P. Martin', 'Jean-Pierre Martin', 'initials'],
    ['Marie Dupont', 'Marie Dupont-Martin', 'longer name'],
    ['Marie Dupont', 'Marie Claire Dupont', 'longer name'],
    ['Marie Dupont', 'Michel Dupont', null],
    ['Marie Dupont', 'Marie Durand', null],
    ['Marie', 'Marie Dupont', null],
    ['M. Dupont', 'N. Dupont', null],
    ['M. Dupont', 'Jean Dupont', null],
    ['Li Wang', 'Lu Wang', null],
    ['Aïcha Morel', 'Jo Morel', null],
  ])('%s and %s: %s', (a, b, expected) => {
    expect([match(a, b), match(b, a)]).toEqual([expected, expected]);
  });
});

/** Every name with one letter dropped, doubled, changed to `e`, or swapped with the next. */
function slips(word: string): string[] {
  return Array.from(word).flatMap((letter, at) => {
    const [head, tail] = [word.slice(0, at), word.slice(at + 1)];
    const next = tail.slice(0, 1);
    return [
      head + tail,
      head + letter + letter + tail,
      `${head}e${tail}`,
      head + next + letter + tail.slice(1),
    ];
  });
}

describe('the threshold', () => {
  const people = FIRST_NAMES.slice(0, 20).map(
    (first, at) => [first, LAST_NAMES[at] ?? ''] as const,
  );

  it('finds nearly every slip of one letter in a name', () => {
    const tried = people.flatMap(([first, last]) => [
      ...slips(last).map((slip) => [`${first} ${last}`, `${first} ${slip}`] as const),
      ...slips(first).map((slip) => [`${first} ${last}`, `${slip} ${last}`] as const),
    ]);
    const found = tried.filter(([a, b]) => match(a, b) !== null);
    expect(tried.length).toBeGreaterThan(900);
    expect(found.length / tried.length).toBeGreaterThan(0.9);
  });

  it('takes few different names for one: none that share no word, few that share one', () => {
    const all = FIRST_NAMES.flatMap((first) =>
      LAST_NAMES.slice(0, 20).map((last) => [first, last]),
    );
    let apart = 0;
    let sharing = 0;
    let wrong = 0;
    let wrongSharing = 0;
    for (const [i, one] of all.entries()) {
      for (const other of all.slice(i + 1, i + 40)) {
        const shares = one[0] === other[0] || one[1] === other[1];
        const taken = match(one.join(' '), other.join(' ')) !== null;
        if (shares) sharing++;
        else apart++;
        if (taken && shares) wrongSharing++;
        else if (taken) wrong++;
      }
    }
    expect(wrong / apart).toBeLessThan(0.0001);
    expect(wrongSharing / sharing).toBeLessThan(0.015);
  });
});

const name = fc
  .tuple(fc.constantFrom(...FIRST_NAMES), fc.constantFrom(...LAST_NAMES))
  .map((words) => words.join(' '));

describe('laws', () => {
  test.prop([name, name])('agreement is the same both ways', (a, b) => {
    const found = bestMatch(nameForms(a), nameForms(b));
    const back = bestMatch(nameForms(b), nameForms(a));
    expect(found?.match).toBe(back?.match);
    expect(found?.likeness ?? 0).toBeCloseTo(back?.likeness ?? 0, 12);
  });

  test.prop([name, name])('order, case and accents change nothing', (a, b) => {
    const turned = a.split(' ').reverse().join(' ').toUpperCase();
    const bare = b.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    expect(match(turned, bare)).toBe(match(a, b));
  });
});
