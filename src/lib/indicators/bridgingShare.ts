/** Share of the ties of one class whose position is bridging (METHODS B3, K21). */
import type { Measure } from './indicator.ts';
import { POSITION } from '../graph/position.ts';
import { countTies } from './countTies.ts';
import type { World } from './world.ts';

/** Pendant ties are bridges trivially: they enter neither side and are counted apart. */
export function bridgingShare(world: World, tieClass: number): Measure {
  const { ties, position } = world;
  let bridging = 0;
  let embedded = 0;
  let pendant = 0;
  for (let e = 0; e < ties.length; e++) {
    if (ties.tieClass[e] !== tieClass) continue;
    if (position[e] === POSITION.bridging) bridging++;
    else if (position[e] === POSITION.embedded) embedded++;
    else pendant++;
  }
  const n = bridging + embedded;
  const all = n + pendant;
  return {
    value: n === 0 ? null : bridging / n,
    ...(n === 0 ? { reason: 'EMPTY' } : {}),
    n,
    successes: bridging,
    persons: countTies(
      world,
      (e) => ties.tieClass[e] === tieClass && position[e] !== POSITION.pendant,
    ).persons,
    coverage: all === 0 ? 0 : n / all,
    parts: { bridging, pendantApart: pendant },
  };
}
