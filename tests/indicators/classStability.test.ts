import { describe, expect, it } from 'vitest';
import { TIE_CLASS } from '../../src/lib/evidence/tie.ts';
import { ClassStability } from '../../src/lib/indicators/classStability.ts';
import type { World } from '../../src/lib/indicators/world.ts';

const { weak, strong, unclassified } = TIE_CLASS;

/** A world of these ties alone: [a, b, class], in the order of pairs. */
const worldOf = (...ties: readonly (readonly [number, number, number])[]): World =>
  ({
    ties: {
      length: ties.length,
      a: Uint32Array.from(ties, ([a]) => a),
      b: Uint32Array.from(ties, ([, b]) => b),
      tieClass: Uint8Array.from(ties, ([, , tieClass]) => tieClass),
    },
  }) as unknown as World;

const base = worldOf([0, 1, weak], [0, 2, strong], [1, 2, weak], [3, 4, unclassified]);

/** The base compared with ten worlds, the last `changed` of which are other ones. */
function after(changed: number, other: World) {
  const stability = new ClassStability(base);
  for (let week = 0; week < 10; week++) stability.add(week < 10 - changed ? base : other);
  return stability.count();
}

describe('stability of classes', () => {
  it('counts ties that keep their class in nine of ten deletions', () => {
    const lost = worldOf([0, 1, weak], [1, 2, weak], [3, 4, unclassified]);
    expect(after(1, lost)).toEqual({ stable: 3, of: 3 });
    expect(after(2, lost)).toEqual({ stable: 2, of: 3 });
  });

  it('takes another class for a change, and new ties for none', () => {
    const other = worldOf([0, 1, strong], [0, 2, strong], [0, 3, weak], [1, 2, weak]);
    expect(after(2, other)).toEqual({ stable: 2, of: 3 });
  });

  it('is unknown without deletions, and without a tie of known class', () => {
    expect(new ClassStability(base).count()).toBeNull();
    const unknown = new ClassStability(worldOf([3, 4, unclassified]));
    unknown.add(base);
    expect(unknown.count()).toBeNull();
  });
});
