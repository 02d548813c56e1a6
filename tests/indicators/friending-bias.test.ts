import { describe, expect, it } from 'vitest';
import { G9, OPEN, sameRoom } from './exposed.ts';
import { withGroups } from './grouped.ts';
import { busyPlace, resultOf } from './place.ts';

describe('friending-bias', () => {
  it('is the value of the reference vector, a ratio of sums', async () => {
    const { value, unit } = await resultOf('friending-bias', G9, OPEN);
    // The mean of each one's ratio would be .633333.
    expect(value).toBeCloseTo(0.466667, 6);
    expect(unit).toBe('index');
  });

  it('falls below 0 where people seek another group', async () => {
    // The same room; the only ties are across.
    const seeking = { ...G9, help: [[0, 1, 150] as const, [2, 3, 150] as const] };
    const { value } = await resultOf('friending-bias', seeking, OPEN);
    // F = 1 over x of .75, .625, .75, .25.
    expect(value).toBeCloseTo(1 - 1 / ((0.75 + 0.625 + 0.75 + 0.25) / 4), 9);
  });

  it('does not change when everyone comes twice', async () => {
    const twice = { ...G9, visits: [...(G9.visits ?? []), ...sameRoom(151)] };
    const once = await resultOf('friending-bias', G9, OPEN);
    expect((await resultOf('friending-bias', twice, OPEN)).value).toBeCloseTo(once.value ?? NaN, 9);
  });

  it('is unknown where nobody is beside another group', async () => {
    const same = withGroups(busyPlace(2), new Array<string>(36).fill('x'));
    const { value, reason } = await resultOf('friending-bias', same);
    expect([value, reason]).toEqual([null, 'NO_VARIANCE']);
  });
});
