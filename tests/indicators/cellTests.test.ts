import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import { qByExposure, qByLabel } from '../../src/lib/indicators/cellTests.ts';
import { groupOfMembers } from '../../src/lib/indicators/grouping.ts';
import type { ByTime } from '../../src/lib/indicators/mixingByTime.ts';
import { clique } from './cliques.ts';
import { withGroups } from './grouped.ts';
import { everyoneAlone, logsOfPlace } from './place.ts';

/** Cells of a table by number, each with the chances of its pairs and the ties seen. */
const byTime = (
  cells: readonly (readonly [chances: readonly number[], seen: number])[],
): ByTime => ({
  observed: (a) => cells[a]?.[1] ?? null,
  chances: (a) => cells[a]?.[0] ?? [],
  expected: (a) => (cells[a]?.[0] ?? []).reduce((sum, p) => sum + p, 0),
});
const open = (cells: number, closed: readonly number[] = []) =>
  Array.from({ length: cells }, (_, a) => ({ a, b: a, open: !closed.includes(a) }));
const halves = (pairs: number): number[] => new Array<number>(pairs).fill(0.5);

describe('cells against hours in common', () => {
  it('have the likelihood of as many ties among pairs that are tied one by one', () => {
    // Of ten even chances: ten at 1/1024, so 2/1024 both ways; two or fewer at 56/1024.
    expect(qByExposure(open(1), byTime([[halves(10), 10]]))).toEqual([
      expect.closeTo(2 / 1024, 12),
    ]);
    expect(qByExposure(open(1), byTime([[halves(10), 2]]))).toEqual([
      expect.closeTo(112 / 1024, 12),
    ]);
    // As expected: neither side is unlikely.
    expect(qByExposure(open(1), byTime([[halves(10), 5]]))).toEqual([1]);
  });

  it('are judged together', () => {
    // p of 2/1024, 112/1024 and 1 among three: 3 · p1 / 1, 3 · p2 / 2, 1.
    const three = byTime([
      [halves(10), 10],
      [halves(10), 5],
      [halves(10), 2],
    ]);
    const [first, second, third] = qByExposure(open(3), three);
    expect([first, third]).toEqual([expect.closeTo(6 / 1024, 12), expect.closeTo(168 / 1024, 12)]);
    expect(second).toBe(1);
  });

  it('tell nothing where less than a tie is expected, and nothing of what is closed', () => {
    const cells = byTime([
      [halves(10), 10],
      [[0.2, 0.2], 2],
      [halves(10), 10],
    ]);
    // The small cell is no test; the closed one counts as one, whatever is in it.
    expect(qByExposure(open(3, [2]), cells)).toEqual([expect.closeTo(4 / 1024, 12), null, null]);
  });

  it('are judged in large cells too', () => {
    // A million pairs at 1/10 000: a hundred expected, ten standard deviations away.
    const many = new Array<number>(1_000_000).fill(1e-4);
    const [q] = qByExposure(open(1), byTime([[many, 200]]));
    expect(q).toBeLessThan(1e-6);
    const [same] = qByExposure(open(1), byTime([[many, 100]]));
    expect(same).toBeGreaterThan(0.9);
  });
});

describe('cells against labels dealt again', () => {
  const of = async (labels: readonly string[]) => {
    const place = {
      persons: 24,
      visits: everyoneAlone(24, 30),
      help: [...clique(0, 12, 150), ...clique(12, 12, 150)],
    };
    const { world } = sceneOf(await prepare(logsOfPlace(withGroups(place, labels)), DEFAULTS), {});
    const grouping = groupOfMembers(world, null);
    if (grouping === null) throw new Error('no groups');
    const cells = [
      { a: 0, b: 0, open: true },
      { a: 0, b: 1, open: true },
      { a: 1, b: 1, open: false },
    ];
    return qByLabel(world, { ...grouping, groups: 2 }, cells, () => 30);
  };

  it('are unlikely where two circles are two trades', async () => {
    const q = await of(Array.from({ length: 24 }, (_, p) => (p < 12 ? 'x' : 'y')));
    // No draw comes near: 2 · 1/500 each; the closed one is the third, at 1.
    expect(q).toEqual([expect.closeTo(0.006, 9), expect.closeTo(0.006, 9), null]);
  });

  it('are likely where trades are spread over both', async () => {
    const q = await of(Array.from({ length: 24 }, (_, p) => (p % 2 === 0 ? 'x' : 'y')));
    expect(q[0]).toBeGreaterThan(0.1);
    expect(q[1]).toBeGreaterThan(0.01);
  });
});
