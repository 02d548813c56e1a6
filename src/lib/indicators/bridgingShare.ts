/** Share of the ties of one class whose position is bridging (METHODS B3, K21). */
import { fewestOf } from '../disclosure/gate.ts';
import { TIE_CLASS } from '../evidence/tie.ts';
import { classTable } from './classTable.ts';
import type { Measure } from './indicator.ts';
import { POSITION } from '../graph/position.ts';
import { countTies } from './countTies.ts';
import type { Counted } from './result.ts';
import type { World } from './world.ts';

/** Pendant ties are bridges trivially: they enter neither side and are counted apart. */
export function bridgingShare(world: World, tieClass: number): Measure {
  const { ties, position } = world;
  const at = (...places: readonly number[]): Counted =>
    countTies(world, (e) => ties.tieClass[e] === tieClass && places.includes(position[e]!));
  const bridging = at(POSITION.bridging);
  const placed = at(POSITION.bridging, POSITION.embedded);
  const pendant = at(POSITION.pendant);
  const { square } = classTable(world);
  const told = tieClass === TIE_CLASS.weak ? square.weak : square.strong;
  const n = placed.count;
  const all = n + pendant.count;
  return {
    value: n === 0 ? null : bridging.count / n,
    ...(n === 0 ? { reason: 'EMPTY' } : {}),
    n,
    successes: bridging.count,
    persons: placed.persons,
    ...(n === 0 ? {} : { fewest: fewestOf(bridging, at(POSITION.embedded)) }),
    coverage: all === 0 ? 0 : n / all,
    parts: { bridging: told.bridging, pendantApart: told.pendant },
  };
}
