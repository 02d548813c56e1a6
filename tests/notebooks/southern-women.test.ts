import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { women, type Women } from '../../notebooks/southern-women/attendance.ts';
import { keptOf, occasions, pairsOf, type Pair } from '../../notebooks/southern-women/backbones.ts';
import { numbers } from '../../notebooks/southern-women/numbers.ts';
import { ROOT } from '../meta/tree.ts';
import { expectGolden } from './golden.ts';

describe('the Southern Women', () => {
  let sheet: Women;
  let pairs: Pair[];
  beforeAll(async () => {
    sheet = await women(readFileSync(join(ROOT, 'data', 'southern-women.csv'), 'utf8'));
    pairs = pairsOf(sheet);
  });

  const pairOf = (first: string, second: string): Pair | undefined =>
    pairs.find(({ a, b }) => sheet.names[a] === first && sheet.names[b] === second);

  it('are those of the book: who came how often, how many came', () => {
    const { offsets } = sheet.matrix;
    const came = sheet.names.map((_, row) => offsets[row + 1]! - offsets[row]!);
    expect(came).toEqual([8, 7, 8, 7, 4, 4, 4, 3, 4, 4, 4, 6, 7, 8, 5, 2, 2, 2]);
    const size = new Map(sheet.events.map(({ id, size }) => [id, size]));
    const sizes = Array.from({ length: 14 }, (_, e) => size.get(`E${e + 1}`));
    expect(sizes).toEqual([3, 3, 6, 4, 8, 8, 10, 14, 12, 5, 4, 6, 3, 3]);
  });

  it('share what others have counted', () => {
    // Evelyn with Laura, Theresa, Brenda, Charlotte, Frances, Eleanor, Pearl, Ruth (O. Lizardo).
    const evelyn = pairs.filter(({ a, b }) => a === 0 && b <= 8).map(({ shared }) => shared);
    expect(evelyn).toEqual([6, 7, 6, 3, 4, 3, 3, 3]);
    // networkx 2.8.8 and python-igraph 0.10.2.
    expect(pairs).toHaveLength(139);
    expect(pairOf('Katherina Rogers', 'Sylvia Avondale')?.newman).toBeCloseTo(1.61783216783, 10);
  });

  it('are as surprising as scipy and an independent solver find', () => {
    const katherina = pairOf('Katherina Rogers', 'Sylvia Avondale');
    expect(katherina?.p.hypergeometric).toBeCloseTo(0.002331002331, 11);
    expect(katherina?.p.bicm).toBeCloseTo(0.0935130146492, 8);
    const olivia = pairOf('Olivia Carleton', 'Flora Price');
    expect(olivia?.p.hypergeometric).toBeCloseTo(0.010989010989, 11);
    expect(olivia?.p.bicm).toBeCloseTo(0.0883723461781, 8);
    const below = (name: 'hypergeometric' | 'bicm'): number =>
      pairs.filter(({ p }) => p[name] < 0.05).length;
    expect([below('hypergeometric'), below('bicm')]).toEqual([17, 0]);
    expect(pairs.filter(({ q }) => q.hypergeometric < 0.05)).toEqual([]);
  });

  it('met across circles at the events where both were', () => {
    const met = occasions(sheet);
    const ofLargest = met[sheet.events.findIndex(({ id }) => id === 'E8')];
    // Eight of the first circle, six of the second.
    expect(ofLargest).toEqual({ pairs: 91, across: 48 });
  });

  it('fall apart where only some pairs are kept', () => {
    const chain = pairs.filter(({ a, b }) => b === a + 1 && a < 3);
    expect(keptOf(chain, 18, () => true)).toEqual({ pairs: 3, across: 0, alone: 14, largest: 4 });
    expect(keptOf(chain, 18, () => false)).toEqual({ pairs: 0, across: 0, alone: 18, largest: 1 });
  });

  it('tell the golden numbers', () => expectGolden('southern-women', numbers(sheet, pairs)));
});
