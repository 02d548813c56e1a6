import { describe, expect, it } from 'vitest';
import { OPEN } from './exposed.ts';
import { resultOf, STAR_AND_TRIANGLE } from './place.ts';

const { visits, help } = STAR_AND_TRIANGLE;

describe('members-with-three-weak-ties', () => {
  it('is a share of the active members', async () => {
    const { value, n } = await resultOf(
      'members-with-three-weak-ties',
      {
        persons: 12,
        visits,
        help,
      },
      OPEN,
    );
    expect(value).toBeCloseTo(1 / 12, 10);
    expect(n).toBe(12);
  });

  it('has Wilson’s interval below twenty members', async () => {
    const { lo, hi, method } = await resultOf(
      'members-with-three-weak-ties',
      {
        persons: 12,
        visits,
        help,
      },
      OPEN,
    );
    expect(method).toBe('wilson');
    expect(lo).toBeGreaterThan(0);
    expect(hi).toBeLessThan(0.5);
  });

  it('does not count strong ties', async () => {
    const often = Array.from({ length: 12 }, (_, d) =>
      [1, 2, 3].map((other) => [0, other, 100 + 9 * d] as const),
    ).flat();
    const events = [1, 2, 3].flatMap((other, e) =>
      Array.from({ length: 8 }, (_, d) => [e * 8 + d, 140 + 8 * d, [0, other]] as const),
    );
    const close = { persons: 12, visits, help: often, events };
    expect(
      (await resultOf('members-with-three-weak-ties', { persons: 12, visits, help: often }, OPEN))
        .value,
    ).toBeCloseTo(1 / 12, 10);
    expect((await resultOf('members-with-three-weak-ties', close, OPEN)).value).toBe(0);
  });

  it('does not tell of fewer than five on either side', async () => {
    const place = { persons: 12, visits, help };
    const { value, reason } = await resultOf('members-with-three-weak-ties', place);
    expect([value, reason]).toEqual([null, 'SUPPRESSED_PRIVACY']);
  });
});
