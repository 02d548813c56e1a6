/** The numbers this notebook tells in its sentences: the golden file holds the same. */
import { median } from '../../src/lib/stats/median.ts';
import type { Women } from './attendance.ts';
import { keptOf, NULLS, occasions, type Kept, type Null, type Pair } from './backbones.ts';

/** Below which a pair would be kept. */
const LEVEL = 0.05;

/** What each null would keep, uncorrected and corrected for 153 questions at once. */
export function backbones(
  pairs: readonly Pair[],
  rows: number,
): Readonly<Record<Null, { readonly raw: Kept; readonly corrected: Kept }>> {
  const of = (null_: Null) => ({
    raw: keptOf(pairs, rows, ({ p }) => p[null_] < LEVEL),
    corrected: keptOf(pairs, rows, ({ q }) => q[null_] < LEVEL),
  });
  return { hypergeometric: of('hypergeometric'), bicm: of('bicm'), fdsm: of('fdsm') };
}

/** By name. */
export function numbers(women: Women, pairs: readonly Pair[]) {
  const { rows, columns, column } = women.matrix;
  const kept = backbones(pairs, rows);
  const met = occasions(women);
  const across = pairs.filter(({ isAcross }) => isAcross);
  const inside = pairs.filter(({ isAcross }) => !isAcross);
  const largest = women.events
    .map(({ size }, event) => ({ size, across: met[event]?.across ?? 0 }))
    .sort((x, y) => y.size - x.size);
  const sum = (of: readonly { readonly across: number }[]): number =>
    of.reduce((total, one) => total + one.across, 0);
  const least = pairs.reduce((best, pair) => (pair.p.bicm < best.p.bicm ? pair : best));
  return {
    women: rows,
    events: columns,
    attendances: column.length,
    possible: (rows * (rows - 1)) / 2,
    pairs: pairs.length,
    across: across.length,
    acrossOnce: across.filter(({ shared }) => shared === 1).length,
    acrossAtThreeLargest: sum(largest.slice(0, 3)) / sum(largest),
    ...Object.fromEntries(
      NULLS.flatMap((name) => [
        [`${name}Kept`, kept[name].raw.pairs],
        [`${name}Corrected`, kept[name].corrected.pairs],
      ]),
    ),
    acrossKept: kept.hypergeometric.raw.across,
    alone: kept.hypergeometric.raw.alone,
    largestGroup: kept.hypergeometric.raw.largest,
    medianAcross: median(across.map(({ p }) => p.fdsm)),
    medianInside: median(inside.map(({ p }) => p.fdsm)),
    leastShared: least.shared,
    leastHypergeometric: least.p.hypergeometric,
    leastBicm: least.p.bicm,
    leastFdsm: least.p.fdsm,
  };
}
