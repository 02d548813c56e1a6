/** A share of the active members: of how many something is true in the window (METHODS K39). */
import type { Measure } from './indicator.ts';
import type { World } from './world.ts';

/**
 * @param successes members of whom it is true
 * @param name of their count among the parts
 */
export function membersShare({ members: n }: World, successes: number, name: string): Measure {
  if (n === 0) return { value: null, reason: 'EMPTY', n, persons: 0 };
  // The few on either side are the people such a share tells of.
  const sides = [successes, n - successes].filter((side) => side > 0);
  return {
    value: successes / n,
    n,
    successes,
    persons: Math.min(...sides),
    parts: { [name]: { count: successes, persons: successes } },
  };
}
