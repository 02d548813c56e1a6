/** The numbers this notebook tells in its sentences: the golden file holds the same. */
import type { StrengthOverlapNulls } from '../../src/lib/indicators/strengthOverlapNulls.ts';
import type { NullBand } from '../../src/lib/nulls/nullBand.ts';
import type { Asked, Errors } from './tests.ts';

/** Draws of the three parts, and worlds of chance: as many as a page can wait for. */
export const DRAWS = {
  women: { draws: 499, seed: 1 },
  worlds: { draws: 39, seed: 1 },
  place: 59,
} as const;
export const WORLDS = 50;

/** What the notebook has computed. */
export interface Found {
  readonly rho: number;
  readonly naive: Asked;
  readonly fair: Asked;
  readonly errors: Errors;
  readonly place: StrengthOverlapNulls;
}

/** Of one null, by the name its numbers begin with. */
const of = (name: string, band: NullBand | null): Record<string, number | null> => ({
  [`${name}Mean`]: band?.mean ?? null,
  [`${name}Lo`]: band?.lo ?? null,
  [`${name}Hi`]: band?.hi ?? null,
  [`${name}P`]: band?.p ?? null,
});

/** By name. */
export const numbers = ({ rho, naive, fair, errors, place }: Found) => ({
  rho,
  ...of('naive', naive.band),
  ...of('fair', fair.band),
  excess: fair.band?.excess ?? null,
  worlds: errors.worlds,
  meanRho: errors.meanRho,
  naiveErrors: errors.naive,
  fairErrors: errors.fair,
  placeRho: place.observed,
  placeTies: place.ties,
  ...of('placeNaive', place.topologyFixed.band),
  ...of('placeHelp', place.helpReceivers.band),
  ...of('placeFair', place.dataStream.band),
});
