import { holesByMember, intervalOfHoles, medianOfHoles } from '../holesByMember.ts';
import { defineIndicator } from '../indicator.ts';

/** Median effective size of the members with three ties or more: contacts that do not lead to each other. */
export default defineIndicator({
  id: 'median-effective-size',
  headline: null,
  unit: 'ties',
  range: [1, Infinity],
  better: null,
  needs: ['ties'],
  scale: null,
  references: ['B5', 'K26', 'Burt 2004'],
  measure: (world) => medianOfHoles(world, 'effectiveSize'),
  interval: (world) => intervalOfHoles(world, 'effectiveSize'),
  medianOf: (world) => holesByMember(world, 'effectiveSize'),
});
