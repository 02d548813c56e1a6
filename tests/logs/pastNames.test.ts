import { describe, expect, it } from 'vitest';
import { makeDictionaries } from '../../src/lib/logs/dictionaries.ts';
import { rankNames } from '../../src/lib/logs/names.ts';
import type { Past } from '../../src/lib/logs/past.ts';
import { enterPast, pastUnder } from '../../src/lib/logs/pastNames.ts';

const RULES = { gapMergeMinutes: 10, smallGroup: 4, crowdCap: 60 };
const PAST: Past = {
  cut: 20_514,
  rules: [RULES],
  coarse: false,
  findings: { visits: 5, imputed: 0, noEffect: 0, overlapping: 0, crowdSeconds: 0 },
  // zoe-b met ann, zoe-a met ann on the same day, and the two of zoe met each other.
  pairs: {
    length: 4,
    a: Uint32Array.of(0, 0, 0, 2),
    b: Uint32Array.of(2, 3, 3, 3),
    day: Int32Array.of(20_500, 20_500, 20_501, 20_502),
    together: Float64Array.of(600, 900, 100, 50),
    attention: Float64Array.of(300, 450, 50, 25),
    longest: Float64Array.of(600, 500, 100, 50),
    small: Float64Array.of(0, 400, 100, 50),
  },
  days: {
    length: 3,
    person: Uint32Array.of(0, 2, 3),
    place: Uint32Array.of(1, 1, 1),
    day: Int32Array.of(20_500, 20_500, 20_500),
    checkins: Uint32Array.of(1, 2, 3),
    present: Uint8Array.of(1, 0, 1),
    seconds: Float64Array.of(3600, 0, 1800),
  },
  durations: {
    length: 2,
    person: Uint32Array.of(2, 3),
    place: Uint32Array.of(1, 1),
    seconds: Float64Array.of(900, 600),
  },
};
const NAMES = { persons: ['ann', 'nobody', 'zoe-a', 'zoe-b'], places: ['Attic', 'Hall'] };

const under = (personOf: (name: string) => string) => {
  const dictionaries = makeDictionaries();
  const entries = enterPast({ past: PAST, ...NAMES }, dictionaries, personOf);
  const rankings = rankNames([], dictionaries, entries);
  return { rankings, past: pastUnder(rankings, PAST, entries) };
};

describe('a past under other names', () => {
  it('brings along the names it uses, and no other', () => {
    const { rankings, past } = under((name) => name);
    expect(rankings.person.names).toEqual(['ann', 'zoe-a', 'zoe-b']);
    expect(rankings.place.names).toEqual(['Hall']);
    expect(past.pairs.b).toEqual(Uint32Array.of(1, 2, 2, 2));
    expect(past.pairs.together).toEqual(PAST.pairs.together);
  });

  it('puts pairs and days in the order of the new names', () => {
    const { rankings, past } = under((name) => (name === 'ann' ? 'zz' : name));
    expect(rankings.person.names).toEqual(['zoe-a', 'zoe-b', 'zz']);
    expect([...past.pairs.a]).toEqual([0, 0, 1, 1]);
    expect([...past.pairs.b]).toEqual([1, 2, 2, 2]);
    expect([...past.pairs.day]).toEqual([20_502, 20_500, 20_500, 20_501]);
    expect([...past.pairs.together]).toEqual([50, 600, 900, 100]);
    expect([...past.days.person]).toEqual([0, 1, 2]);
  });

  it('joins the days of persons who are one, who were never with themselves', () => {
    const { rankings, past } = under((name) => name.replace(/^zoe-./, 'zoe'));
    expect(rankings.person.names).toEqual(['ann', 'zoe']);
    expect(past.pairs).toEqual({
      length: 2,
      a: Uint32Array.of(0, 0),
      b: Uint32Array.of(1, 1),
      day: Int32Array.of(20_500, 20_501),
      together: Float64Array.of(1500, 100),
      attention: Float64Array.of(750, 50),
      longest: Float64Array.of(600, 100),
      small: Float64Array.of(400, 100),
    });
    expect(past.days).toEqual({
      length: 2,
      person: Uint32Array.of(0, 1),
      place: Uint32Array.of(0, 0),
      day: Int32Array.of(20_500, 20_500),
      checkins: Uint32Array.of(1, 5),
      present: Uint8Array.of(1, 1),
      seconds: Float64Array.of(3600, 1800),
    });
    expect([...past.durations.seconds]).toEqual([600, 900]);
  });
});
