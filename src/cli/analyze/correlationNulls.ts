/** The three nulls of the correlation of strength and overlap, for `chance.json` (METHODS B2). */
import { published } from '../../lib/base/digits.ts';
import type { Chance } from '../../lib/engine/chanceView.ts';
import {
  type NullOfCorrelation,
  strengthOverlapNulls,
} from '../../lib/indicators/strengthOverlapNulls.ts';
import type { World } from '../../lib/indicators/world.ts';

/**
 * `strengthOverlap`: events and help drawn anew, help alone drawn anew, and strengths shuffled over
 * the same ties, the last never to be read alone. Only where the correlation itself may be shown.
 */
export function correlationNulls(
  world: World,
  { numbers }: Chance,
  seed: number,
): { readonly strengthOverlap?: unknown } {
  if (numbers['strength-overlap'] === undefined) return {};
  const { nullDraws } = world.definitions;
  const found = strengthOverlapNulls(world, { draws: nullDraws, seed });
  const { observed, ties, draws, asObserved } = found;
  return {
    strengthOverlap: {
      observed: observed === null ? null : published(observed),
      ...{ ties, draws, asObserved },
      dataStream: shown(found.dataStream),
      helpReceivers: shown(found.helpReceivers),
      topologyFixed: shown(found.topologyFixed),
    },
  };
}

function shown({ band, reason }: NullOfCorrelation): unknown {
  if (band === null) return { reason };
  const { mean, lo, hi, excess, p, draws } = band;
  const at = (value: number | null): number | null => (value === null ? null : published(value));
  return { mean: at(mean), lo: at(lo), hi: at(hi), excess: at(excess), p: at(p), draws };
}
