import { connectednessOf, measureExposure } from '../exposure.ts';
import { defineIndicator } from '../indicator.ts';

/** Share of ties with another group, over its share of members: exposure × (1 − bias). */
export default defineIndicator({
  id: 'connectedness',
  headline: 4,
  unit: 'ratio',
  range: [0, Infinity],
  better: null,
  needs: ['ties', 'time'],
  scale: 'log',
  references: ['C7', 'K28', 'Chetty et al. 2022'],
  measure: (world) => measureExposure(world, connectednessOf),
});
