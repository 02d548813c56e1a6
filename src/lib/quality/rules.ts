/** Which rule makes ties here, where check-ins are concerned (METHODS K20). */
import { gateOf } from '../disclosure/audience.ts';
import { discloseCount } from '../disclosure/gate.ts';
import type { World } from '../indicators/world.ts';
import type { Finding } from './finding.ts';

export function ruleFindings({ evidence, counts, definitions }: World): Finding[] {
  const { layers } = evidence;
  if (!layers.copresence || layers.coarse) return [];
  const others = layers.events || layers.service || layers.contacts;
  if (layers.copresenceMakesTies && !others) {
    return [{ code: 'copresence-ties', level: 'mend', share: null, facts: {} }];
  }
  if (layers.copresenceMakesTies) return [];
  const pairs = discloseCount(counts.familiarFaces, gateOf(definitions));
  return [{ code: 'familiar-faces', level: 'know', share: null, facts: { pairs } }];
}
