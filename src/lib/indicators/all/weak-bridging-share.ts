import { TIE_CLASS } from '../../evidence/tie.ts';
import { besideBridging } from '../bridgingBeside.ts';
import { bridgingShare } from '../bridgingShare.ts';
import { defineIndicator } from '../indicator.ts';

/** Share of weak ties that bridge: they link circles that share few or no contacts. */
export default defineIndicator({
  id: 'weak-bridging-share',
  headline: 3,
  unit: 'share',
  range: [0, 1],
  better: 'more',
  needs: ['ties'],
  scale: 'logit',
  nullModel: 'data-stream',
  beside: besideBridging('weak-bridging-share', TIE_CLASS.weak),
  references: ['B3', 'K21', 'Granovetter 1973', 'Neal 2024'],
  measure: (world) => bridgingShare(world, TIE_CLASS.weak),
  // Do weak ties bridge more than strong ones?
  against: (world) => bridgingShare(world, TIE_CLASS.strong).value,
});
