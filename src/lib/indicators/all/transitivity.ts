import { transitivity } from '../../graph/clustering.ts';
import { degree } from '../../graph/csr.ts';
import { countTies } from '../countTies.ts';
import { defineIndicator } from '../indicator.ts';

/**
 * Share of pairs of people with a contact in common who are tied themselves, counted once for each
 * such contact. With `efficiency` it says whether a place is a small world: many triangles and short
 * chains, each beside what the same numbers of ties would give by chance; never one number for both,
 * which grows with the place (Telesford et al. 2011).
 */
export default defineIndicator({
  id: 'transitivity',
  headline: null,
  unit: 'share',
  range: [0, 1],
  better: null,
  needs: ['ties'],
  scale: 'logit',
  nullModel: 'degree',
  references: ['B9', 'Newman, Strogatz & Watts 2001', 'Telesford et al. 2011'],
  measure: (world) => {
    const { graph, common } = world;
    const { count, persons } = countTies(world, () => true);
    if (count === 0) return { value: null, reason: 'EMPTY', n: 0, persons };
    let n = 0;
    for (let i = 0; i < graph.n; i++) n += (degree(graph, i) * (degree(graph, i) - 1)) / 2;
    const value = transitivity(graph, common);
    if (value === null) return { value, reason: 'UNDEFINED_ISOLATE', n, persons };
    return { value, n, successes: Math.round(value * n), persons };
  },
});
