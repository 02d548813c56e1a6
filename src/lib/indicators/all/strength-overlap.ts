import { spearman } from '../../stats/correlation.ts';
import { countTies } from '../countTies.ts';
import { defineIndicator } from '../indicator.ts';
import type { World } from '../world.ts';

/** Fewest ties a correlation is told for (METHODS 0.8). */
const MIN_TIES = 50;

/** Granovetter's hypothesis: whether the stronger a tie, the more contacts its ends share. */
export default defineIndicator({
  id: 'strength-overlap',
  headline: null,
  unit: 'index',
  range: [-1, 1],
  better: null,
  needs: ['ties'],
  scale: 'identity',
  nullModel: 'data-stream',
  references: ['B2', 'Granovetter 1973', 'Onnela et al. 2007', 'Pan & Saramäki 2012'],
  measure: (world) => {
    const { ties, overlap } = world;
    const isKnown = (_: number, e: number): boolean => isRated(world, e);
    const strength = ties.strength.filter(isKnown);
    const n = strength.length;
    const { persons } = countTies(world, (e) => isRated(world, e));
    const coverage = ties.length === 0 ? 0 : n / ties.length;
    if (n < MIN_TIES) return { value: null, reason: 'N_TOO_SMALL', n, persons, coverage };
    const value = spearman(strength, overlap.filter(isKnown));
    if (value === null) return { value, reason: 'NO_VARIANCE', n, persons, coverage };
    return { value, n, persons, coverage };
  },
});

/** Both the strength and the overlap of a tie are known. */
const isRated = ({ ties, overlap }: World, e: number): boolean =>
  !Number.isNaN(ties.strength[e]) && !Number.isNaN(overlap[e]);
