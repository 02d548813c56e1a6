import { describe, expect, it } from 'vitest';
import { pageStart, pairKey, without } from '../../../src/lib/ui/identities/offered.ts';
import { known } from '../../logs/identities/people.ts';

const candidate = (a: string, b: string) =>
  ({ a: known(a, ['Ann Lee']), b: known(b, ['Ann Lee']), why: 'same name', score: 0.9 }) as const;

describe('candidates that are looked at', () => {
  it('are those that were not put off', () => {
    const all = [candidate('k1', 'k2'), candidate('k1', 'k3')];
    expect(without(all, new Set([pairKey(candidate('k1', 'k2'))]))).toEqual([all[1]]);
    expect(without(all, new Set())).toEqual(all);
  });

  it('are told apart by both ids', () => {
    expect(pairKey(candidate('a,b', 'c'))).not.toBe(pairKey(candidate('a', 'b,c')));
  });

  it.each([
    [0, 0, 0],
    [0, 25, 0],
    [10, 25, 10],
    [20, 25, 20],
    [30, 25, 20],
    [20, 20, 10],
    [10, 10, 0],
    [-10, 25, 0],
  ])('from %d of %d the page begins at %d', (wanted, count, start) => {
    expect(pageStart(wanted, count)).toBe(start);
  });
});
