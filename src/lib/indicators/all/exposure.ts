import { exposureShareOf, measureExposure } from '../exposure.ts';
import { defineIndicator } from '../indicator.ts';

/** Share of attention spent beside another group, over its share of members: 1 is in proportion. */
export default defineIndicator({
  id: 'exposure',
  headline: 4,
  unit: 'ratio',
  range: [0, Infinity],
  better: null,
  needs: ['ties', 'time'],
  scale: 'log',
  references: ['C7', 'K28', 'Chetty et al. 2022'],
  measure: (world) => measureExposure(world, exposureShareOf),
});
