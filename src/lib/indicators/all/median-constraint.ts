import { holesByMember, intervalOfHoles, medianOfHoles } from '../holesByMember.ts';
import { defineIndicator } from '../indicator.ts';

/** Median constraint of the members with three ties or more: how far their contacts all lead to each other. */
export default defineIndicator({
  id: 'median-constraint',
  headline: null,
  unit: 'ratio',
  range: [0, 2],
  better: null,
  needs: ['ties'],
  scale: null,
  references: ['B5', 'K26', 'Burt 2004'],
  measure: (world) => medianOfHoles(world, 'constraint'),
  interval: (world) => intervalOfHoles(world, 'constraint'),
  medianOf: (world) => holesByMember(world, 'constraint'),
});
