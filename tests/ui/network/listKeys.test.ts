import { describe, expect, it } from 'vitest';
import { placeByKey, placeByLetters } from '../../../src/lib/ui/network/listKeys.ts';

const names = ['Abeille Saule', 'Écluse Noyer', 'Étoile Tilleul', 'Hirondelle Aulne'];

describe('placeByKey', () => {
  it('moves by one, by a page and to both ends, never out of the list', () => {
    expect(placeByKey('ArrowDown', 0, 4)).toBe(1);
    expect(placeByKey('ArrowDown', 3, 4)).toBe(3);
    expect(placeByKey('ArrowUp', 0, 4)).toBe(0);
    expect(placeByKey('PageDown', 1, 30)).toBe(11);
    expect(placeByKey('End', 0, 4)).toBe(3);
    expect(placeByKey('Home', 3, 4)).toBe(0);
  });

  it('leaves other keys and an empty list alone', () => {
    expect(placeByKey('Enter', 0, 4)).toBeNull();
    expect(placeByKey('constructor', 0, 4)).toBeNull();
    expect(placeByKey('End', 0, 0)).toBeNull();
  });
});

describe('placeByLetters', () => {
  it('goes on from name to name with one letter, accents aside, and around', () => {
    expect(placeByLetters('e', 0, names)).toBe(1);
    expect(placeByLetters('e', 1, names)).toBe(2);
    expect(placeByLetters('E', 2, names)).toBe(1);
  });

  it('stays where more letters still fit', () => {
    expect(placeByLetters('ec', 1, names)).toBe(1);
    expect(placeByLetters('et', 1, names)).toBe(2);
    expect(placeByLetters('z', 1, names)).toBeNull();
  });
});
