import { describe, expect, it } from 'vitest';
import { withGroups, withoutGroups } from './grouped.ts';
import { everyoneAlone, resultOf, type Place } from './place.ts';

/** Chains a → b → c of three, six times: brokers are 1, 4, 7 … */
const chains = (day: number): Place => ({
  persons: 18,
  visits: everyoneAlone(18, 30),
  help: [0, 3, 6, 9, 12, 15].flatMap((a) => [
    [a, a + 1, day] as const,
    [a + 1, a + 2, day] as const,
  ]),
});
/** In order: liaison, representative, gatekeeper, consultant, coordinator, coordinator. */
const labels = Array.from('abcaabbaaabaaaabbb');

describe('brokerage', () => {
  it('is the share of relays that end in another group than they began', async () => {
    const { value, n, parts, method } = await resultOf(
      'brokerage',
      withGroups(chains(150), labels),
    );
    expect(n).toBe(6);
    expect(value).toBeCloseTo(3 / 6, 9);
    // Fewer than twenty relays: Wilson's interval.
    expect(method).toBe('wilson');
    // One or two brokers a role: none is told.
    expect(Object.values(parts?.['roles'] ?? {})).toEqual([null, null, null, null, null]);
    const chance = Object.values(parts?.['byChance'] as Record<string, number>);
    expect(chance.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it('sees only the help of the window', async () => {
    const { value, reason } = await resultOf('brokerage', withGroups(chains(20), labels));
    expect([value, reason]).toEqual([null, 'EMPTY']);
  });

  it('does not count relays whose first person also helped the third', async () => {
    const chain = chains(150);
    const closed = { ...chain, help: [...(chain.help ?? []), [0, 2, 150] as const] };
    const { n, value } = await resultOf('brokerage', withGroups(closed, labels));
    expect(n).toBe(5);
    expect(value).toBeCloseTo(2 / 5, 9);
  });

  it('is kept back where fewer than five people relay', async () => {
    const chain = chains(150);
    const three = { ...chain, help: (chain.help ?? []).slice(0, 6) };
    const { value, reason } = await resultOf('brokerage', withGroups(three, labels));
    expect([value, reason]).toEqual([null, 'SUPPRESSED_PRIVACY']);
  });

  it('needs a log of help, and labels', async () => {
    const { persons, visits } = chains(150);
    const without = await resultOf(
      'brokerage',
      withGroups({ persons, visits: visits ?? [] }, labels),
    );
    expect(without.reason).toBe('NEEDS_LOGS');
    expect(await withoutGroups('brokerage')).toMatchObject({
      noDirectory: 'NO_ATTRIBUTE',
      nobody: 'LOW_COVERAGE',
      half: 'LOW_COVERAGE',
    });
  });
});
