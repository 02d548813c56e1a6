import { median } from '../../stats/median.ts';
import { defineIndicator } from '../indicator.ts';
import { countTies } from '../countTies.ts';

/** Mean share of their other contacts that two linked members have in common. */
export default defineIndicator({
  id: 'neighbourhood-overlap',
  headline: null,
  unit: 'overlap',
  range: [0, 1],
  better: null,
  needs: ['ties'],
  scale: 'logit',
  nullModel: 'data-stream',
  references: ['B1', 'K24', 'Onnela et al. 2007'],
  measure: (world) => {
    const defined = world.overlap.filter((overlap) => !Number.isNaN(overlap));
    const n = defined.length;
    const coverage = world.overlap.length === 0 ? 0 : n / world.overlap.length;
    if (n === 0) return { value: null, reason: 'EMPTY', n, persons: 0, coverage };
    return {
      value: defined.reduce((sum, overlap) => sum + overlap, 0) / n,
      n,
      persons: countTies(world, (e) => !Number.isNaN(world.overlap[e]!)).persons,
      coverage,
      parts: {
        undefined: countTies(world, (e) => Number.isNaN(world.overlap[e]!)),
        median: median(defined),
      },
    };
  },
});
