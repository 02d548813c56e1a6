/** Who is told: what a cell must hold to be shown inside the place, and to anybody (METHODS H2). */
import type { Definitions } from '../base/definitions.ts';

/** `internal`: the place's own pages; `public`: reports, screens on a wall, funders. */
export type Audience = 'internal' | 'public';

/** What is asked of every number that an audience is told. */
export interface Gate {
  readonly audience: Audience;
  /** Fewest distinct persons behind a number, on each side of it where it has two. */
  readonly k: number;
  /** Largest share of a volume that one person may have, 0 … 1. */
  readonly mostOfOne: number;
}

type Thresholds = Pick<Definitions, 'kInternal' | 'kPublic'>;

const MOST_OF_ONE: Readonly<Record<Audience, number>> = { internal: 0.5, public: 0.33 };

/** The public is never told of fewer persons than the place's own pages tell of. */
export function gateFor({ kInternal, kPublic }: Thresholds, audience: Audience): Gate {
  const k = audience === 'internal' ? kInternal : Math.max(kInternal, kPublic);
  // Where a single person may be told of, all of a volume may be theirs.
  return { audience, k, mostOfOne: k > 1 ? MOST_OF_ONE[audience] : 1 };
}

/**
 * The gate of whoever definitions were made for: those of {@link forAudience}, or of the place
 * itself. Where a place asks for as many persons as the public would, all rules for the public hold.
 */
export const gateOf = (definitions: Thresholds): Gate =>
  gateFor(definitions, definitions.kInternal >= definitions.kPublic ? 'public' : 'internal');

/** The same definitions where whatever is computed is told to this audience; no number changes. */
export const forAudience = <D extends Thresholds>(definitions: D, audience: Audience): D => ({
  ...definitions,
  kInternal: gateFor(definitions, audience).k,
});
