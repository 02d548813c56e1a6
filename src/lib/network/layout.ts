/**
 * Places of people in the picture.
 *
 *   layoutNetwork({ n, from, to, strength, seed, circle? }, task): Promise<{ x, y }>
 *
 * Pure and seeded: the same input gives the same places on every machine. Each connected part is
 * laid out by itself (ForceAtlas2), loosened until nobody stands on anybody, and the parts are
 * packed side by side, so that a small part never flies away. One unit is about the room of one
 * person. Where `circle` is given (−1: none), ties inside a circle pull harder than ties between
 * circles, so that circles can be told apart. Places carry no exact meaning.
 * People without ties come last, around the rest; the people view does not draw them.
 * Progress in step `drawing`; throws `CANCELLED`.
 */
import { forceCollide, forceSimulation, packSiblings } from 'd3';
import type { Task } from '../base/task.ts';
import { forceAtlas, roundsFor, workOf, type Positions } from './forceAtlas.ts';
import { partsOf, type Part } from './parts.ts';
import type { Ties } from './ties.ts';

export interface LayoutInput extends Ties {
  readonly seed: number;
  /** Circle of each person, −1 for none. */
  readonly circle?: Int32Array | undefined;
}

export type Layout = Positions;

/** Room of one person, as a radius; two people stand at least twice that apart. */
const ROOM = 0.5;
/** Rounds of loosening; each removes most of the overlap that is left. */
const LOOSENING = 60;
/** How much less a tie between two circles pulls than one inside a circle. */
const BETWEEN_CIRCLES = 0.3;
/** What every tie pulls, however weak: strength comes on top. */
const LEAST_PULL = 0.5;

/** @throws PasserelleError `CANCELLED` */
export async function layoutNetwork(input: LayoutInput, task: Task = {}): Promise<Layout> {
  const x = new Float32Array(input.n);
  const y = new Float32Array(input.n);
  const parts = partsOf(pullsOf(input));
  const total = parts.reduce((sum, { ties }) => sum + workOf(ties) * roundsFor(ties.n), 0);
  let done = 0;
  const discs = [];
  for (const part of parts) {
    const work = workOf(part.ties);
    const places = await placesOf(part, input.seed, task, (rounds) => {
      done += rounds * work;
      return { done: Math.min(done, total), total };
    });
    discs.push({ part, places, r: radiusOf(places) + 2 * ROOM, x: 0, y: 0 });
  }
  for (const disc of packSiblings(discs)) {
    for (const [at, person] of disc.part.people.entries()) {
      x[person] = disc.x + (disc.places.x[at] ?? 0);
      y[person] = disc.y + (disc.places.y[at] ?? 0);
    }
  }
  return { x, y };
}

/** The ties with their pull in place of their strength. */
function pullsOf({ n, from, to, strength, circle }: LayoutInput): Ties {
  const between = (tie: number): boolean => {
    if (circle === undefined) return false;
    const a = circle[from[tie] ?? 0];
    return a === -1 || a !== circle[to[tie] ?? 0];
  };
  const pull = strength.map(
    (value, tie) => (LEAST_PULL + value) * (between(tie) ? BETWEEN_CIRCLES : 1),
  );
  return { n, from, to, strength: pull };
}

/** Places of one part around its own middle, its area in proportion to its people. */
async function placesOf(
  { ties }: Part,
  seed: number,
  task: Task,
  onRounds: Parameters<typeof forceAtlas>[3],
): Promise<Positions> {
  if (ties.n === 1) return { x: new Float32Array(1), y: new Float32Array(1) };
  return loosened(scaled(await forceAtlas(ties, seed, task, onRounds)));
}

/** Moved to its middle and scaled so that its mean square radius is one person's room each. */
function scaled({ x, y }: Positions): Positions {
  const n = x.length;
  const mean = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0) / n;
  const [midX, midY] = [mean(x), mean(y)];
  const square = x.reduce(
    (sum, value, i) => sum + (value - midX) ** 2 + ((y[i] ?? 0) - midY) ** 2,
    0,
  );
  const scale = square === 0 ? 1 : (1.7 * ROOM * n) / Math.sqrt(square);
  return {
    x: x.map((value) => (value - midX) * scale),
    y: y.map((value) => (value - midY) * scale),
  };
}

/** Pushes people apart until nobody stands on anybody. */
function loosened({ x, y }: Positions): Positions {
  const nodes = Array.from(x, (value, i) => ({ x: value, y: y[i] ?? 0 }));
  forceSimulation(nodes)
    .alphaDecay(0)
    .force('room', forceCollide(ROOM).iterations(2))
    .stop()
    .tick(LOOSENING);
  return {
    x: Float32Array.from(nodes, (node) => node.x),
    y: Float32Array.from(nodes, (node) => node.y),
  };
}

/** Radius of the disc around the origin that holds everyone. */
const radiusOf = ({ x, y }: Positions): number =>
  x.reduce((most, value, i) => Math.max(most, Math.hypot(value, y[i] ?? 0)), 0);
