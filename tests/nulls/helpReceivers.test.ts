import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { chanceOf } from '../../src/lib/base/random.ts';
import { permuteReceivers, type HelpGiven } from '../../src/lib/nulls/helpReceivers.ts';
import { unlikely } from './smallGraphs.ts';

const which = (replicate: number, seed = 1) => ({ seed, name: 'test', replicate });
const alike = (): number => 1;

const givenBy = (rows: readonly (readonly [number, number, number])[]): HelpGiven => ({
  helper: Uint32Array.from(rows, ([helper]) => helper),
  helped: Uint32Array.from(rows, ([, helped]) => helped),
  stratum: Int32Array.from(rows, ([, , stratum]) => stratum),
});

const records = fc
  .array(
    fc
      .tuple(fc.nat(5), fc.nat(5), fc.integer({ min: -1, max: 2 }))
      .filter(([helper, helped]) => helper !== helped),
  )
  .map(givenBy);

const keysOf = ({ stratum }: HelpGiven, helped: Uint32Array): string[] =>
  Array.from(helped, (person, r) => `${stratum[r] ?? NaN}: ${person}`).sort();

/** How often each draw came in 6,000. */
function drawsOf(help: HelpGiven, availability: (person: number, record: number) => number) {
  const found = new Map<string, number>();
  for (let r = 0; r < 6000; r++) {
    const key = permuteReceivers(help, availability, which(r)).join('');
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

describe('receivers drawn anew', () => {
  test.prop([records, fc.integer()])(
    'are as often helped in each stratum, never by themselves, and stay outside of strata',
    (help, seed) => {
      const before = help.helped.slice();
      const drawn = permuteReceivers(help, (p, r) => 1 + ((p + r) % 3), which(0, seed));
      expect(help.helped).toEqual(before);
      expect(keysOf(help, drawn)).toEqual(keysOf(help, before));
      drawn.forEach((person, r) => {
        expect(person).not.toBe(help.helper[r]);
        if ((help.stratum[r] ?? -1) < 0) expect(person).toBe(before[r]);
      });
    },
  );

  it('are turned round where each helps the next', () => {
    const found = drawsOf(
      givenBy([
        [0, 1, 0],
        [1, 2, 0],
        [2, 0, 0],
      ]),
      alike,
    );
    expect([...found.keys()].sort()).toEqual(['120', '201']);
    const [one = 0, other = 0] = found.values();
    expect((one - other) ** 2 / 6000).toBeLessThan(unlikely(1));
  });

  it('are as likely as they were available', () => {
    // Helpers 3, 4, 5 help 0, 1, 2; person 0 is four times as available at the first record.
    const help = givenBy([
      [3, 0, 0],
      [4, 1, 0],
      [5, 2, 0],
    ]);
    const found = drawsOf(help, (person, record) => (person === 0 && record === 0 ? 4 : 1));
    const expected = new Map([
      ...(['012', '021'] as const).map((key) => [key, 6000 * (4 / 12)] as const),
      ...(['102', '120', '201', '210'] as const).map((key) => [key, 6000 / 12] as const),
    ]);
    expect(new Set(found.keys())).toEqual(new Set(expected.keys()));
    let distance = 0;
    for (const [key, count] of expected) distance += ((found.get(key) ?? 0) - count) ** 2 / count;
    expect(distance).toBeLessThan(unlikely(5));
  });

  it('stay where a stratum leaves no choice, and are the same for the same name', () => {
    const alone = givenBy([
      [0, 1, 0],
      [0, 2, 1],
      [3, 2, 2],
    ]);
    expect([...permuteReceivers(alone, alike, which(0))]).toEqual([1, 2, 2]);
    // Two who help each other: to trade receivers would be to help oneself.
    const pair = givenBy([
      [0, 1, 0],
      [1, 0, 0],
    ]);
    expect([...permuteReceivers(pair, alike, which(0))]).toEqual([1, 0]);
    const many = givenBy([
      [0, 1, 0],
      [2, 3, 0],
      [4, 5, 0],
      [1, 2, 0],
    ]);
    expect(permuteReceivers(many, alike, which(7))).toEqual(
      permuteReceivers(many, alike, which(7)),
    );
  });

  test.prop([records, fc.integer(), fc.nat(9)])(
    'change places as told in words: two or three at random, if luck and availability allow',
    ({ helper, helped, stratum }, seed, replicate) => {
      const likely = (person: number, record: number): number => 1 + ((7 * person + record) % 5);
      const chance = chanceOf(seed, 'help-receivers', 'test', replicate);
      const expected = [...helped];
      for (const s of [...new Set(stratum)].filter((one) => one >= 0).sort((x, y) => x - y)) {
        const rows = [...stratum.keys()].filter((row) => stratum[row] === s);
        for (let t = 0; rows.length > 1 && t < 20 * rows.length; t++) {
          const count = chance.below(4) === 0 ? 3 : 2;
          const places = Array.from({ length: count }, () => rows[chance.below(rows.length)]!);
          if (new Set(places).size < count) continue;
          const luck = chance.unit();
          const moved = places.map((_, k) => expected[places[(k + 1) % count]!]!);
          if (places.some((row, k) => helper[row] === moved[k])) continue;
          const odds = places.reduce(
            (all, row, k) => all * (likely(moved[k]!, row) / likely(expected[row]!, row)),
            1,
          );
          if (luck < odds) places.forEach((row, k) => (expected[row] = moved[k]!));
        }
      }
      const drawn = permuteReceivers({ helper, helped, stratum }, likely, which(replicate, seed));
      expect([...drawn]).toEqual(expected);
    },
  );
});
