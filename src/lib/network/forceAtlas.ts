/**
 * ForceAtlas2 over typed arrays: graphology's own kernel, without a graph object in between.
 * Jacomy, Venturini, Heymann & Bastian 2014, PLoS ONE 9(6): e98679.
 */
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { breathe, type Task } from '../base/task.ts';
import { chanceOf } from '../base/random.ts';
import type { Ties } from './ties.ts';

/** Numbers the kernel keeps for each person and each tie. */
const PER_PERSON = 10;
const PER_TIE = 3;
const MASS = 6;
const CONVERGENCE = 7;
const SIZE = 8;

/** Above this many people the kernel approximates far groups by their centre (Barnes-Hut). */
const BARNES_HUT_FROM = 500;
/** Ties and people moved between two looks at the task. */
const WORK_PER_BREATH = 400_000;

export interface Positions {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Rounds of the layout: fewer for large networks, whose shape shows early. */
export const roundsFor = (people: number): number =>
  people <= 1_000 ? 600 : people <= 5_000 ? 300 : 150;

/** Work of one round, in ties and people moved. */
export const workOf = (ties: Ties): number =>
  ties.from.length + (ties.n < BARNES_HUT_FROM ? ties.n * ties.n * 0.5 : 40 * ties.n);

/**
 * Places connected people: tied people pull each other, all people push each other away. The start
 * is a seeded disc; the same arrays and seed give the same places. `onRounds` is told how many
 * rounds were made since the last call.
 * @throws PasserelleError `CANCELLED`
 */
export async function forceAtlas(
  ties: Ties,
  seed: number,
  task: Task,
  onRounds: (rounds: number) => { readonly done: number; readonly total: number },
): Promise<Positions> {
  const people = peopleMatrix(ties, seed);
  const pulls = tieMatrix(ties);
  const settings = {
    linLogMode: true,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 1,
    strongGravityMode: false,
    gravity: 0.6,
    slowDown: 1 + Math.log(ties.n),
    barnesHutOptimize: ties.n >= BARNES_HUT_FROM,
    barnesHutTheta: 0.7,
  };
  const rounds = roundsFor(ties.n);
  const batch = Math.max(1, Math.floor(WORK_PER_BREATH / workOf(ties)));
  for (let done = 0; done < rounds;) {
    const now = Math.min(batch, rounds - done);
    for (let round = 0; round < now; round++) iterate(settings, people, pulls);
    done += now;
    await breathe(task, { step: 'drawing', ...onRounds(now) });
  }
  const x = new Float32Array(ties.n);
  const y = new Float32Array(ties.n);
  for (let i = 0; i < ties.n; i++) {
    x[i] = people[PER_PERSON * i] ?? 0;
    y[i] = people[PER_PERSON * i + 1] ?? 0;
  }
  return { x, y };
}

/** Everyone somewhere in a disc; mass = 1 + the pulls of their ties. */
function peopleMatrix(ties: Ties, seed: number): Float32Array {
  const draw = chanceOf(seed).unit;
  const matrix = new Float32Array(PER_PERSON * ties.n);
  const width = 10 * Math.sqrt(ties.n);
  for (let i = 0; i < ties.n; i++) {
    const at = PER_PERSON * i;
    const radius = width * Math.sqrt(draw());
    const angle = 2 * Math.PI * draw();
    matrix[at] = radius * Math.cos(angle);
    matrix[at + 1] = radius * Math.sin(angle);
    matrix[at + MASS] = 1;
    matrix[at + CONVERGENCE] = 1;
    matrix[at + SIZE] = 1;
  }
  for (const [tie, pull] of ties.strength.entries()) {
    for (const end of [ties.from[tie], ties.to[tie]]) {
      const at = PER_PERSON * (end ?? 0) + MASS;
      matrix[at] = (matrix[at] ?? 0) + pull;
    }
  }
  return matrix;
}

function tieMatrix(ties: Ties): Float32Array {
  const matrix = new Float32Array(PER_TIE * ties.from.length);
  for (const [tie, pull] of ties.strength.entries()) {
    matrix[PER_TIE * tie] = PER_PERSON * (ties.from[tie] ?? 0);
    matrix[PER_TIE * tie + 1] = PER_PERSON * (ties.to[tie] ?? 0);
    matrix[PER_TIE * tie + 2] = pull;
  }
  return matrix;
}
