/** Ties that stand out of a weighted network, by the names of a reference. */
import { disparity, noiseCorrected } from '../../lib/graph/backbone.ts';
import type { WeightedGraph } from './networks.ts';

/** Level of the disparity filter, and standard deviations of the noise-corrected one. */
const ALPHA = 0.05;
const DELTA = 1.64;

export function backbonesOf({ graph, weight }: WeightedGraph): {
  readonly scalars: Readonly<Record<string, number>>;
  readonly edges: Readonly<Record<string, Float64Array>>;
} {
  const { from, to } = disparity(graph, weight);
  const least = from.map((alpha, e) => Math.min(alpha, to[e] ?? NaN));
  const { score, sd } = noiseCorrected(graph, weight);
  return {
    scalars: {
      'disparity_edges_kept_alpha_0.05_either_end': least.filter((alpha) => alpha < ALPHA).length,
      'noise_corrected_edges_kept_delta_1.64': score.filter(
        (value, e) => value > DELTA * (sd[e] ?? NaN),
      ).length,
    },
    edges: {
      // Pairs of a reference stand in the order of ids, as the ends of an edge do.
      disparity_alpha_from_a: from,
      disparity_alpha_from_b: to,
      disparity_alpha_min: least,
      nc_score: score,
      nc_sd: sd,
      nc_sd_public_code: noiseCorrected(graph, weight, 'as published').sd,
    },
  };
}
