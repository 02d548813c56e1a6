/** The numbers on screen as anybody may see them, for whatever is shown to others. */
import type { Chance } from '$lib/engine/chanceView.ts';
import type { Analysis } from '$lib/engine/protocol.ts';
import type { PublicView } from '$lib/engine/publicNumbers.ts';
import type { AgainstChance } from '$lib/indicators/againstChance.ts';
import { publicNumber, withPublicRange, type Told } from '$lib/indicators/forPublic.ts';

/** Public numbers, with the ranges they have. */
export function publicAnalysis({
  analysis,
  publicView,
}: {
  readonly analysis: Analysis;
  readonly publicView: PublicView;
}): Analysis {
  const ranges = new Map(analysis.results.map((result) => [result.id, result]));
  return {
    ...analysis,
    activeMembers: publicView.members,
    results: publicView.results.map((result) => {
      const whole = ranges.get(result.id);
      if (result.value === null || whole === undefined) return result;
      const { intervalReason } = whole;
      return { ...withPublicRange(result, whole), ...(intervalReason && { intervalReason }) };
    }),
    groups: publicView.groups,
    trends: publicView.trends,
    stableTies: null,
  };
}

/** What chance alone would give, as the public is told it: exact ends would give counts back. */
export function publicBand(
  result: Told & { readonly id: string },
  chance: Chance | null,
): AgainstChance | null {
  const band = chance?.numbers[result.id];
  if (band === undefined) return null;
  const at = (end: number): number => publicNumber(end, result);
  return { ...band, mean: at(band.mean), lo: at(band.lo), hi: at(band.hi) };
}
