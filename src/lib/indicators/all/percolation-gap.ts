import { percolationGap } from '../../graph/percolation.ts';
import { countTies } from '../countTies.ts';
import { defineIndicator } from '../indicator.ts';
import { ratedTies } from '../ratedTies.ts';

/**
 * What holds the community together: how much longer its largest part lasts when the strongest
 * ties go first than when the weakest do. Above 0, weak ties hold it; below, strong ones.
 */
export default defineIndicator({
  id: 'percolation-gap',
  headline: null,
  unit: 'index',
  range: [-1, 1],
  better: null,
  needs: ['ties'],
  scale: 'identity',
  byMember: false,
  nullModel: 'data-stream',
  references: ['B4', 'K25', 'Onnela et al. 2007'],
  against: () => 0,
  measure: (world) => {
    const { graph, strength, unrated } = ratedTies(world);
    const { persons } = countTies(world, (e) => !Number.isNaN(world.ties.strength[e]));
    const n = graph.m;
    const coverage = n + unrated === 0 ? 0 : n / (n + unrated);
    if (n === 0) return { value: null, reason: 'EMPTY', n, persons, coverage };
    const value = percolationGap(graph, strength);
    if (value === null) return { value, reason: 'NO_VARIANCE', n, persons, coverage };
    // Nobody reads the parts of a world without a week.
    if (world.without !== null) return { value, n, persons, coverage };
    const distinctStrengths = new Set(strength.map((one) => Math.round(one * 1e12))).size;
    return {
      value,
      n,
      persons,
      coverage,
      parts: {
        tiesWithoutStrength: countTies(world, (e) => Number.isNaN(world.ties.strength[e])),
        distinctStrengths,
      },
    };
  },
});
