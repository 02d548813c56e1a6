import { describe, expect, it } from 'vitest';
import {
  isEmail,
  isLikeName,
  nameForms,
  nameInEmail,
} from '../../../src/lib/logs/identities/personName.ts';

const forms = (name: string): string[] => nameForms(name).map(({ text }) => text);

describe('a name', () => {
  it.each([
    ['Marie Dupont', ['dupont marie']],
    ['DUPONT, Marie', ['dupont marie']],
    ['  dupont   MARIE ', ['dupont marie']],
    ['Aïcha MOREL', ['aicha morel']],
    ['Mme Aïcha Morel', ['aicha morel']],
    ['Jean-Pierre Martin', ['jean martin pierre', 'jeanpierre martin']],
    ['J.-P. Martin', ['j martin p']],
    ['M. Dupont', ['dupont m']],
    ['Charles de La Tour', ['charles tour']],
    ["Jeanne d'Arc", ['arc jeanne']],
    ['D. Martin', ['d martin']],
    ["Sinéad O'Brien", ['obrien sinead']],
    ['Œuvrard Zoé', ['oeuvrard zoe']],
    ['Mme Dupont', ['dupont']],
    ['Anh Le', ['anh le']],
    ['12', []],
    ['-', []],
    ['', []],
  ])('%s is compared as %j', (name, expected) => {
    expect(forms(name)).toEqual(expected);
  });

  it('is looked at in bounded length', () => {
    expect(nameForms('a b '.repeat(1e5))[0]?.words.length).toBeLessThanOrEqual(6);
  });
});

describe('the shape of an id', () => {
  it.each(['Dupont Marie', 'marie dupont', 'Jean-Pierre Le Goff', "O'Brien Ann", 'M. Dupont'])(
    '%s looks like a name',
    (id) => {
      expect(isLikeName(id)).toBe(true);
    },
  );

  it.each(['p001', 'user 11', 'marie', 'k3f2a9c1', 'un deux trois quatre cinq six', 'a@b.fr', ''])(
    '%s does not',
    (id) => {
      expect(isLikeName(id)).toBe(false);
    },
  );

  it('an e-mail has a name, an at and a domain', () => {
    expect(['marie@x.fr', 'a.b+c@d.e.org'].every(isEmail)).toBe(true);
    expect(['marie@x', '@x.fr', 'a b@x.fr', 'marie', '@', `${'a'.repeat(300)}@x.fr`]).not.toContain(
      'marie@x.fr',
    );
    expect(['marie@x', '@x.fr', 'a b@x.fr', 'marie', `${'a'.repeat(300)}@x.fr`].some(isEmail)).toBe(
      false,
    );
  });

  it('an address may be made of a name', () => {
    const names = (email: string): string[] => nameInEmail(email).map(({ text }) => text);
    expect(names('marie.dupont@x.fr')).toEqual(['dupont marie']);
    expect(names('Marie_Dupont75+atelier@x.fr')).toEqual(['dupont marie']);
    expect(names('m.dupont@x.fr')).toEqual(['dupont m']);
    expect(names('marie@x.fr')).toEqual([]);
    expect(names('a.b@x.fr')).toEqual([]);
  });
});
