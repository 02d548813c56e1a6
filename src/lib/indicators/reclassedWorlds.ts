/**
 * Worlds in which weak and strong are dealt anew over the ties, the ties themselves as observed:
 * whether strength has to do with position (METHODS B3). Classes change hands among ties whose ends
 * have about as many contacts together, as overlap hangs on how many there are.
 */
import { TIE_CLASS } from '../evidence/tie.ts';
import { degree } from '../graph/csr.ts';
import { POSITION } from '../graph/position.ts';
import type { DrawName } from '../nulls/edgeSwaps.ts';
import { permuteLabels, strataOf } from '../nulls/labelPermutation.ts';
import type { World } from './world.ts';

/** Parts of the ties by the sum of the degrees of their ends. */
const TENTHS = 10;

/**
 * A way to draw worlds, made once for all draws. Only ties that enter a share of bridges trade: weak
 * or strong, and no one's only tie. What is asked of such a world must rest on classes and graph.
 *
 * @returns null where no stratum holds both classes: nothing is left to chance
 */
export function reclassedWorlds(world: World): ((which: DrawName) => World) | null {
  const { ties, position } = world;
  const { weak, strong } = TIE_CLASS;
  const label = Int32Array.from(ties.tieClass, (one, e) => {
    if (position[e] === POSITION.pendant) return -1;
    return one === weak ? 0 : one === strong ? 1 : -1;
  });
  const stratum = stratumOfTies(world, label);
  const classesOf = new Map<number, Set<number>>();
  stratum.forEach((s, e) => {
    if (label[e]! < 0) return;
    classesOf.set(s, (classesOf.get(s) ?? new Set()).add(label[e]!));
  });
  if (![...classesOf.values()].some((classes) => classes.size > 1)) return null;
  const observed = { label, groups: 2 };
  const strata = strataOf(observed, stratum);
  return (which) => {
    const drawn = permuteLabels(observed, strata, which);
    const tieClass = ties.tieClass.map((one, e) => [weak, strong][drawn.label[e]!] ?? one);
    return { ...world, ties: { ...ties, tieClass } };
  };
}

/** Tenth of each tie by k_i + k_j among those that trade; equal sums are in one. */
function stratumOfTies({ graph }: World, label: Int32Array): Uint32Array {
  const contacts = Uint32Array.from(
    label,
    (_, e) => degree(graph, graph.from[e]!) + degree(graph, graph.to[e]!),
  );
  const sorted = contacts.filter((_, e) => label[e]! >= 0).sort();
  const below = new Map<number, number>();
  sorted.forEach((sum, rank) => {
    if (!below.has(sum)) below.set(sum, rank);
  });
  return contacts.map((sum) => Math.floor((TENTHS * (below.get(sum) ?? 0)) / sorted.length));
}
