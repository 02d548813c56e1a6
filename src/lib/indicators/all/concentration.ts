import { degree } from '../../graph/csr.ts';
import { swapTies } from '../../nulls/edgeSwaps.ts';
import { isForced } from '../../nulls/forcedDegrees.ts';
import { shuffleWeights } from '../../nulls/weightShuffle.ts';
import { countTies } from '../countTies.ts';
import { defineIndicator } from '../indicator.ts';
import { interactionsOfTies } from '../interactions.ts';
import type { World } from '../world.ts';

/** The most active tenth of the members. */
const TENTH = 10;
/** Sums of the same interactions differ by less than this by their order alone. */
const SAME = 1e-9;

/** Share of interactions that involve the tenth of members with most interactions. */
export default defineIndicator({
  id: 'concentration',
  headline: null,
  unit: 'share',
  range: [0, 1],
  better: null,
  needs: ['ties', 'time'],
  scale: 'logit',
  nullModel: 'degree',
  // A network rewired has no evidence: what happened on each tie is dealt over its ties.
  drawn: (world) => {
    const { graph } = world;
    const weight = interactionsOfTies(world);
    const degrees = Uint32Array.from({ length: graph.n }, (_, node) => degree(graph, node));
    if (weight === null || isForced(degrees, degrees)) return null;
    const dealt = weight.slice();
    return (which) => {
      shuffleWeights(weight, which, dealt);
      return shareOfMostActive(swapTies(graph, which), dealt, seatsOf(world));
    };
  },
  references: ['B9', 'Kojaku & Masuda 2018'],
  measure: (world) => {
    const weight = interactionsOfTies(world) ?? new Float64Array(0);
    const { count: n, persons } = countTies(world, (e) => weight[e]! > 0);
    if (n === 0) return { value: null, reason: 'EMPTY', n, persons };
    const mostActive = seatsOf(world);
    return {
      value: shareOfMostActive(world, weight, mostActive),
      n,
      // The number tells of the most active: they are the people behind it.
      persons: Math.min(mostActive, persons),
      coverage: n / world.ties.length,
      parts: { mostActive: { count: mostActive, persons: mostActive } },
    };
  },
});

/** How many the most active tenth are. */
const seatsOf = ({ graph }: World): number => Math.ceil(graph.n / TENTH);

/**
 * Where several people are equally active at the last place, the mean over all ways to choose among
 * them: no order of people then matters (METHODS 0.7).
 */
function shareOfMostActive(
  { graph }: Pick<World, 'graph'>,
  weight: Float64Array,
  seats: number,
): number {
  const activity = new Float64Array(graph.n);
  weight.forEach((one, e) => {
    activity[graph.from[e]!]! += one;
    activity[graph.to[e]!]! += one;
  });
  const sorted = activity.slice().sort();
  const last = sorted[graph.n - seats]!;
  const above = activity.reduce((sum, one) => sum + Number(one > last + SAME), 0);
  const level = activity.reduce((sum, one) => sum + Number(Math.abs(one - last) <= SAME), 0);
  const left = seats - above;
  const chosen = left / level;
  const neither = level < 2 ? 0 : ((level - left) * (level - left - 1)) / (level * (level - 1));
  const chanceOf = (a: number, b: number): number => {
    if (Math.max(a, b) > last + SAME) return 1;
    const levels = Number(a >= last - SAME) + Number(b >= last - SAME);
    return levels === 2 ? 1 - neither : levels * chosen;
  };
  let [involved, all] = [0, 0];
  weight.forEach((one, e) => {
    all += one;
    involved += one * chanceOf(activity[graph.from[e]!]!, activity[graph.to[e]!]!);
  });
  return involved / all;
}
