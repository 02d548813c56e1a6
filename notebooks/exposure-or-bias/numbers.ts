/** The numbers this notebook tells in its sentences: the golden file holds the same. */
import type { NullBand } from '../../src/lib/nulls/nullBand.ts';
import { biasByChance, identity, type Identity } from './identity.ts';
import { workshop, type Workshop } from './workshop.ts';

/** The three workshops of the notebook. */
const WORKSHOPS = {
  apart: { timetable: 'apart', across: 1 },
  together: { timetable: 'together', across: 1 },
  mixing: { timetable: 'together', across: 3 },
} as const satisfies Record<string, Workshop>;

/** What is measured in one workshop. */
export interface Measured extends Identity {
  readonly name: keyof typeof WORKSHOPS;
  /** Bias where ties only follow the hours. */
  readonly chance: NullBand | null;
}

const DRAWS = 199;

/** All three, in their order. */
export async function measured(): Promise<readonly Measured[]> {
  const found: Measured[] = [];
  for (const name of ['apart', 'together', 'mixing'] as const) {
    const world = await workshop(WORKSHOPS[name]);
    found.push({ name, ...identity(world), chance: biasByChance(world, DRAWS) });
  }
  return found;
}

/** By name: the workshop, then the number. */
export const numbers = (all: readonly Measured[]): Record<string, number | null> =>
  Object.fromEntries(
    all.flatMap(({ name, connectedness, exposure, bias, chance }) => [
      [`${name}Connectedness`, connectedness],
      [`${name}Exposure`, exposure],
      [`${name}Bias`, bias],
      [`${name}ChanceLo`, chance?.lo ?? null],
      [`${name}ChanceHi`, chance?.hi ?? null],
      [`${name}P`, chance?.p ?? null],
    ]),
  );
