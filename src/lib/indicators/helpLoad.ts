/** On how many shoulders help rests, and on how many it would by luck alone (METHODS D4). */
import type { Interval } from '../stats/interval.ts';
import type { Scale } from '../stats/jackknife.ts';
import { equalLoads } from '../nulls/equalLoad.ts';
import type { DrawName } from '../nulls/edgeSwaps.ts';
import { helpRecords, inOwnOrder, timesOf } from './helpRecords.ts';
import { personJackknife } from './personJackknife.ts';
import { presenceHours } from './presenceHours.ts';
import type { World } from './world.ts';

/** Seed of the draws that a value itself rests on: the same logs give the same value. */
const SEED = 1;

export interface HelpLoad {
  /** Times each active member helped, zeros included, in the order of the nodes. */
  readonly given: Uint32Array;
  readonly total: number;
  /** Members who helped at least once. */
  readonly helpers: number;
  /** Presence of each active member; null where none is logged. */
  readonly hours: Float64Array | null;
}

/** null where no help is logged. */
export function helpLoad(world: World): HelpLoad | null {
  const records = helpRecords(world);
  if (records === null) return null;
  const given = timesOf(world.nodes, records.helper);
  return {
    given,
    total: records.length,
    helpers: given.reduce((sum, times) => sum + Number(times > 0), 0),
    hours: presenceHours(world),
  };
}

/**
 * What a number of the counts would be, had each exchange fallen on anybody by the hours they were
 * there (multinomial): one draw. null where presence is not logged, or nobody was there.
 */
export function loadByChance(
  { hours, total }: Pick<HelpLoad, 'hours' | 'total'>,
  numberOf: (counts: Uint32Array) => number,
): ((which: Pick<DrawName, 'seed' | 'replicate'>) => number) | null {
  const loads = hours && total > 0 ? equalLoads(hours) : null;
  return loads && ((which) => numberOf(loads(total, which)));
}

/** All draws of the seed that values rest on; null as above. */
export function loadsByChance(
  load: Pick<HelpLoad, 'hours' | 'total'>,
  draws: number,
  numberOf: (counts: Uint32Array) => number,
): Float64Array | null {
  const drawOne = loadByChance(load, numberOf);
  return (
    drawOne &&
    Float64Array.from({ length: draws }, (_, replicate) => drawOne({ seed: SEED, replicate }))
  );
}

/**
 * Range of a number of the load when members are left out one at a time: they and what they gave,
 * and what others gave to them.
 */
export function loadInterval(
  world: World,
  value: number,
  scale: Scale,
  numberOf: (load: Omit<HelpLoad, 'helpers'>, blocks: number) => number | null,
): Interval | null {
  const records = helpRecords(world);
  const hours = presenceHours(world);
  if (records === null) return null;
  return personJackknife(value, inOwnOrder(world, records), scale, (left, blocks) => {
    const kept = world.nodes.filter((person) => !left.has(person));
    const helper = records.helper.filter(
      (person, row) => !left.has(person) && !left.has(records.helped[row]!),
    );
    const given = timesOf(kept, helper);
    const ofKept = hours && hours.filter((_, node) => !left.has(world.nodes[node]!));
    return numberOf({ given, total: helper.length, hours: ofKept }, blocks);
  });
}
