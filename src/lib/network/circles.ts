/**
 * Circles: groups of people more tied to each other than to the rest, for naming parts of the
 * picture; the same that the indicator `communities` counts.
 *
 *   circlesOf({ n, from, to, strength, seed, runs }, task): Promise<Int32Array>
 *
 * Circle of each person, numbered from 0 by size (largest first); −1 for people without ties, and
 * −1 for everyone where circles are not to be shown: fewer than 50 people with ties or fewer than 3
 * ties a person (METHODS 0.8), or runs that disagree (mean pairwise adjusted Rand below 0.6, B8).
 * Progress in step `drawing`; throws `CANCELLED`.
 */
import { breathe, type Task } from '../base/task.ts';
import {
  communityRuns,
  consensusOf,
  LEAST_STABILITY,
  mayHaveCommunities,
  runsFor,
} from '../graph/communities.ts';
import type { Ties } from './ties.ts';

export interface CirclesInput extends Ties {
  readonly seed: number;
  /** Runs that are held against each other, at least 1. */
  readonly runs: number;
}

/** @throws PasserelleError `CANCELLED` */
export async function circlesOf(input: CirclesInput, task: Task = {}): Promise<Int32Array> {
  const none = new Int32Array(input.n).fill(-1);
  if (!mayHaveCommunities(input)) return none;
  const total = runsFor(input.from.length, input.runs);
  const runs: Int32Array[] = [];
  for (const run of communityRuns(input, { seed: input.seed, runs: total })) {
    runs.push(run);
    await breathe(task, { step: 'drawing', done: runs.length, total });
  }
  const { stability, of } = consensusOf(input, runs);
  return stability < LEAST_STABILITY ? none : of;
}
