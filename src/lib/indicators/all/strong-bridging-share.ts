import { TIE_CLASS } from '../../evidence/tie.ts';
import { besideBridging } from '../bridgingBeside.ts';
import { bridgingShare } from '../bridgingShare.ts';
import { defineIndicator } from '../indicator.ts';

/** Share of strong ties that bridge: the companion of the weak-bridging share. */
export default defineIndicator({
  id: 'strong-bridging-share',
  headline: null,
  unit: 'share',
  range: [0, 1],
  better: null,
  needs: ['ties'],
  scale: 'logit',
  beside: besideBridging('strong-bridging-share', TIE_CLASS.strong),
  references: ['B3', 'K21', 'Neal 2024'],
  measure: (world) => bridgingShare(world, TIE_CLASS.strong),
});
