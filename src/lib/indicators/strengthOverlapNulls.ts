/**
 * What chance alone would make of the correlation of strength and overlap (METHODS B2). Events make
 * everybody who came a clique, so the two are related where nobody prefers anybody: the correlation
 * says something only beyond its null.
 */
import type { DrawName } from '../nulls/edgeSwaps.ts';
import { nullBand, type NullBand } from '../nulls/nullBand.ts';
import { shuffleWeights } from '../nulls/weightShuffle.ts';
import { spearman } from '../stats/correlation.ts';
import { redrawnWorlds, type Redrawn } from './redrawnWorlds.ts';
import type { Reason } from './result.ts';
import type { World } from './world.ts';

/** Ties above which fewer draws are made, and how many then at most. */
const MANY_TIES = 200_000;
const MOST_DRAWS_OF_MANY = 99;

/** One null: correlations of its draws about the observed one, −1 … 1, or why there are none. */
export type NullOfCorrelation =
  | { readonly band: NullBand; readonly reason?: never }
  | { readonly band: null; readonly reason: Extract<Reason, 'NEEDS_LOGS' | 'NO_VARIANCE'> };

export interface StrengthOverlapNulls {
  /** Spearman's ρ over ties of which both are known; null where it is undefined. */
  readonly observed: number | null;
  /** Ties behind it. */
  readonly ties: number;
  /** Draws asked for of each null, after the cap for large graphs. */
  readonly draws: number;
  /**
   * Who came to which event and, where there is help, who was helped are drawn anew, and everything
   * rebuilt. The null: its `excess` is Δρ.
   */
  readonly dataStream: NullOfCorrelation;
  /** Who was helped alone is drawn anew: events as observed. */
  readonly helpReceivers: NullOfCorrelation;
  /**
   * Strengths on other ties ("topology fixed"). Never alone: it rejects nearly always where ties
   * come from events, whoever prefers whom.
   */
  readonly topologyFixed: NullOfCorrelation;
  /**
   * Evidence in this world that no draw changes: where there is any, `dataStream` is the null of the
   * other evidence given this, and its draws lie nearer to the observed value.
   */
  readonly asObserved: readonly ('copresence' | 'contacts')[];
}

/**
 * The three nulls of a world. O(draws · world), twice; the fewest ties for which any of this is
 * shown is the caller's rule.
 *
 * @param draws of each null, at least 1; at most 99 are made above 200,000 ties
 */
export function strengthOverlapNulls(
  world: World,
  { draws: asked, seed }: { readonly draws: number; readonly seed: number },
): StrengthOverlapNulls {
  const { strength, overlap } = knownOf(world);
  const observed = spearman(strength, overlap);
  const many = world.graph.m > MANY_TIES;
  const draws = many ? Math.min(asked, MOST_DRAWS_OF_MANY) : asked;
  const bandOf = (name: string, correlation: ((which: DrawName) => number) | null) => {
    if (correlation === null) return { band: null, reason: 'NEEDS_LOGS' } as const;
    if (observed === null) return { band: null, reason: 'NO_VARIANCE' } as const;
    const values = Float64Array.from({ length: draws }, (_, replicate) =>
      correlation({ seed, name: `strength-overlap/${name}`, replicate }),
    );
    const band = nullBand(observed, values);
    return band === null ? ({ band, reason: 'NO_VARIANCE' } as const) : { band };
  };
  const rebuilt = (...what: readonly Redrawn[]): ((which: DrawName) => number) | null => {
    const worldOf = redrawnWorlds(world, what);
    return worldOf && ((which) => correlationIn(worldOf(which)));
  };
  const shuffled = strength.slice();
  const { copresence, contacts } = world.evidence.layers;
  return {
    observed,
    ties: strength.length,
    draws,
    dataStream: bandOf('data-stream', rebuilt('attendance', 'receivers')),
    helpReceivers: bandOf('help-receivers', rebuilt('receivers')),
    topologyFixed: bandOf('topology-fixed', (which) => {
      shuffleWeights(strength, which, shuffled);
      return spearman(shuffled, overlap) ?? NaN;
    }),
    asObserved: [
      ...(copresence ? (['copresence'] as const) : []),
      ...(contacts ? (['contacts'] as const) : []),
    ],
  };
}

/** NaN where undefined: a draw of too few ties, or of ties all alike. */
function correlationIn(world: World): number {
  const { strength, overlap } = knownOf(world);
  return spearman(strength, overlap) ?? NaN;
}

/** Strength and overlap of the ties of which both are known. */
function knownOf({ ties, overlap }: World): {
  readonly strength: Float64Array;
  readonly overlap: Float64Array;
} {
  const isKnown = (_: number, e: number): boolean =>
    !Number.isNaN(ties.strength[e]) && !Number.isNaN(overlap[e]);
  return { strength: ties.strength.filter(isKnown), overlap: overlap.filter(isKnown) };
}
