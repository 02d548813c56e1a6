import { published } from '../../base/digits.ts';
import { degree } from '../../graph/csr.ts';
import { spearmanInBands } from '../../stats/bandedCorrelation.ts';
import { spearman } from '../../stats/correlation.ts';
import { median } from '../../stats/median.ts';
import { constraints } from '../holesByMember.ts';
import { defineIndicator } from '../indicator.ts';
import type { World } from '../world.ts';

/** Fewest ties of a member who counts (METHODS C6). */
const MIN_TIES = 3;
/** Fewest members a correlation over members is told for. */
const MIN_MEMBERS = 20;

/**
 * Whether the contacts that lead apart are the less close ones: over members with about as many
 * ties, the rank correlation of network diversity (1 − constraint) and bandwidth (mean strength).
 */
export default defineIndicator({
  id: 'diversity-bandwidth',
  headline: null,
  unit: 'index',
  range: [-1, 1],
  better: null,
  needs: ['ties'],
  scale: 'identity',
  nullModel: 'data-stream',
  references: ['C6', 'B5', 'Aral & Van Alstyne 2011'],
  measure: (world) => {
    const { diversity, bandwidth, band } = aroundMembers(world);
    const known = diversity.length;
    const found = spearmanInBands(diversity, bandwidth, band);
    if (known === 0) return { value: null, reason: 'EMPTY', n: 0, persons: 0 };
    const n = found?.rows ?? 0;
    const of = { n, persons: n, coverage: n / world.nodes.length };
    if (known < MIN_MEMBERS) return { value: null, reason: 'N_TOO_SMALL', ...of };
    if (found === null) return { value: null, reason: 'NO_VARIANCE', ...of };
    if (n < MIN_MEMBERS) return { value: null, reason: 'N_TOO_SMALL', ...of };
    return {
      value: found.value,
      ...of,
      parts: {
        /** Of all together, more ties and fewer: what the number of ties brings is in it. */
        acrossBands: spearman(diversity, bandwidth),
        medianDiversity: median(diversity.map((one) => Math.max(0, one))),
        medianBandwidth: median(bandwidth),
      },
    };
  },
});

/** Of each member with enough ties of known strength, in one order of columns. */
interface Around {
  readonly diversity: readonly number[];
  readonly bandwidth: readonly number[];
  readonly band: readonly number[];
}

function aroundMembers(world: World): Around {
  const { graph, ties } = world;
  const constraint = constraints(world);
  const around = { diversity: [] as number[], bandwidth: [] as number[], band: [] as number[] };
  for (let node = 0; node < graph.n; node++) {
    const k = degree(graph, node);
    if (k < MIN_TIES) continue;
    let [sum, known] = [0, 0];
    for (let arc = graph.offsets[node]!; arc < graph.offsets[node + 1]!; arc++) {
      const strength = ties.strength[graph.edges[arc]!]!;
      if (Number.isNaN(strength)) continue;
      sum += strength;
      known++;
    }
    if (known === 0) continue;
    // Sums in another order differ in their last digits: that is no other rank.
    around.diversity.push(published(1 - constraint[node]!));
    around.bandwidth.push(published(sum / known));
    around.band.push(bandOf(k));
  }
  return around;
}

/** Bands double: 3 and 4 ties, 5 to 8, 9 to 16 …, whatever the place and the period. */
const bandOf = (degree: number): number => 32 - Math.clz32(degree - 1);
