/** Connectedness = exposure × (1 − bias), measured as the application does (METHODS C7). */
import connectedness from '../../src/lib/indicators/all/connectedness.ts';
import exposure from '../../src/lib/indicators/all/exposure.ts';
import bias from '../../src/lib/indicators/all/friending-bias.ts';
import { look } from '../../src/lib/indicators/estimate.ts';
import { exposureWorlds } from '../../src/lib/indicators/exposureWorlds.ts';
import type { World } from '../../src/lib/indicators/world.ts';
import { nullBand, type NullBand } from '../../src/lib/nulls/nullBand.ts';

export interface Identity {
  /** Share of ties with the other trade, over its share of the others; 1: in proportion. */
  readonly connectedness: number | null;
  /** Share of attention beside the other trade, over the same; 1: in proportion. */
  readonly exposure: number | null;
  /** How far ties fall short of attention, at most 1; 0: they follow it. */
  readonly bias: number | null;
}

/** The three numbers of a world. */
export const identity = (world: World): Identity => ({
  connectedness: look(connectedness, world).value,
  exposure: look(exposure, world).value,
  bias: look(bias, world).value,
});

/**
 * The bias that chance alone makes where ties follow the hours people spend beside each other and
 * everybody has about as many (iterative proportional fitting). null where no such ties can be had.
 */
export function biasByChance(world: World, draws: number): NullBand | null {
  const worldOf = exposureWorlds(world);
  const observed = look(bias, world).value;
  if (worldOf === null || observed === null) return null;
  return nullBand(
    observed,
    Float64Array.from({ length: draws }, (_, replicate) => {
      const drawn = worldOf({ seed: 1, name: 'exposure-or-bias', replicate });
      return look(bias, drawn).value ?? NaN;
    }),
  );
}
