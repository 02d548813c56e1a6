/** Modularity of given groups (Newman & Girvan 2004; METHODS B8, γ = 1). */
import type { Labels, TieEnds } from './labels.ts';

/**
 * Q = Σ_a [w_aa / w − (s_a / 2w)²], −½ … 1: ties inside groups beyond what ends joined at random
 * would give. Nodes of unknown label are left out with their ties. null without ties. O(m + groups).
 * @param weight one weight a tie, ≥ 0; null: each tie counts once
 */
export function modularity(
  { from, to }: TieEnds,
  { label, groups }: Labels,
  weight: ArrayLike<number> | null,
): number | null {
  const [inside, ends] = [new Float64Array(groups), new Float64Array(groups)];
  let total = 0;
  for (let e = 0; e < from.length; e++) {
    const [a, b] = [label[from[e]!]!, label[to[e]!]!];
    if (a < 0 || b < 0) continue;
    const w = weight?.[e] ?? 1;
    total += w;
    if (a === b) inside[a]! += w;
    ends[a]! += w;
    ends[b]! += w;
  }
  if (total === 0) return null;
  let q = 0;
  for (let a = 0; a < groups; a++) q += inside[a]! / total - (ends[a]! / (2 * total)) ** 2;
  return q;
}
