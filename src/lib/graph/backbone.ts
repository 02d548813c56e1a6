/** Which ties of a weighted network stand out from how much their ends give in all. */
import { degree, type Graph } from './csr.ts';
import { strengths } from './strength.ts';

/** Significance of each tie seen from its ends; one value an edge. */
export interface Disparity {
  /** Seen from the end with the lower number, and from the other; 1 for somebody's only tie. */
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/**
 * Disparity filter (Serrano, Boguñá & Vespignani 2009): chance that a tie takes as large a share of
 * its end's weight or more, were the weight broken at random among its ties. 0 … 1. O(m).
 */
export function disparity(graph: Graph, weight: Float64Array): Disparity {
  const total = strengths(graph, weight);
  const seenFrom = (ends: Uint32Array): Float64Array =>
    Float64Array.from(
      ends,
      (node, e) => (1 - weight[e]! / total[node]!) ** (degree(graph, node) - 1),
    );
  return { from: seenFrom(graph.from), to: seenFrom(graph.to) };
}

/** Noise-corrected score of each tie, −1 … 1, and its standard deviation. */
export interface NoiseCorrected {
  readonly score: Float64Array;
  readonly sd: Float64Array;
}

/**
 * Noise-corrected backbone (Coscia & Neffke 2017): how far a tie lies above what the weights of its
 * ends let expect, with a standard deviation from a beta-binomial model of counts. O(m).
 *
 * @param prior `moments`: the beta prior whose mean and variance are those of the model;
 * `as published`: the one of the code in circulation, which differs in a square
 */
export function noiseCorrected(
  graph: Graph,
  weight: Float64Array,
  prior: 'moments' | 'as published' = 'moments',
): NoiseCorrected {
  const total = strengths(graph, weight);
  const all = total.reduce((sum, one) => sum + one, 0); // each tie from both ends
  const score = new Float64Array(graph.m);
  const sd = new Float64Array(graph.m);
  for (let e = 0; e < graph.m; e++) {
    const [w, a, b] = [weight[e]!, total[graph.from[e]!]!, total[graph.to[e]!]!];
    const kappa = all / (a * b);
    score[e] = (kappa * w - 1) / (kappa * w + 1);
    const mean = (a * b) / all ** 2;
    const variance = (a * b * (all - a) * (all - b)) / (all ** 4 * (all - 1));
    const alpha = (mean ** 2 / variance) * (1 - mean) - mean;
    const beta =
      (mean / variance) * (prior === 'moments' ? (1 - mean) ** 2 : 1 - mean ** 2) - (1 - mean);
    const chance = (alpha + w) / (alpha + beta + all);
    const ofWeight = chance * (1 - chance) * all;
    const slope = 1 / (a * b) - all * ((a + b) / (a * b) ** 2);
    sd[e] = Math.sqrt(ofWeight) * Math.abs((2 * (kappa + w * slope)) / (kappa * w + 1) ** 2);
  }
  return { score, sd };
}
