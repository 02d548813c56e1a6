import { biasOf, measureExposure } from '../exposure.ts';
import { defineIndicator } from '../indicator.ts';

/** How far ties fall short of the time spent beside another group: 0 follow, above avoid, below seek. */
export default defineIndicator({
  id: 'friending-bias',
  headline: 4,
  unit: 'index',
  range: [-Infinity, 1],
  better: null,
  needs: ['ties', 'time'],
  scale: 'log-complement',
  nullModel: 'exposure',
  references: ['C7', 'K28', 'Chetty et al. 2022'],
  measure: (world) => measureExposure(world, biasOf),
});
