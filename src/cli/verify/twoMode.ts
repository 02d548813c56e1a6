/** The product's figures for co-attendance against chance, by the names of a reference. */
import { attendanceMatrix } from '../../lib/nulls/attendance.ts';
import { bicmOf } from '../../lib/nulls/bicm.ts';
import { columnSums, rowSums } from '../../lib/nulls/incidence.ts';
import { twoModeClustering } from '../../lib/nulls/twoModeClustering.ts';
import { bicmP, hypergeometricP, together } from '../../lib/nulls/together.ts';
import { qValues } from '../../lib/stats/falseDiscovery.ts';
import type { Rosters } from '../../lib/evidence/coattendance.ts';
import type { Pairs } from './projections.ts';
import type { OwnTable } from './tables.ts';

export interface ChanceFigures {
  readonly scalars: Readonly<Record<string, number | null>>;
  /** Columns of the table of pairs. */
  readonly pairs: Readonly<Record<string, Pairs>>;
  readonly chances: OwnTable;
}

const LEVEL = 0.05;

export function chanceFigures(rosters: Rosters, people: number): ChanceFigures {
  const everyone = Uint32Array.from({ length: people }, (_, p) => p);
  const matrix = attendanceMatrix(rosters, everyone, () => true);
  const pairs = together(matrix);
  const model = bicmOf(rowSums(matrix), columnSums(matrix));
  const hypergeometric = hypergeometricP(matrix, pairs);
  const exact = bicmP(matrix, pairs, 'exact');
  const refined = bicmP(matrix, pairs, 'refined normal');
  const family = (people * (people - 1)) / 2;
  // Rows are everyone, so a row is its person.
  const column = (weight: Float64Array): Pairs => ({ a: pairs.a, b: pairs.b, weight });
  return {
    scalars: {
      bipartite_clustering_robins_alexander: twoModeClustering(matrix, pairs),
      bicm_largest_margin_residual: model?.residual ?? null,
      ...counts('hypergeometric', hypergeometric, family),
      ...(exact === null ? {} : counts('sdsm_bicm', exact, family)),
    },
    pairs: {
      hypergeometric_p: column(hypergeometric),
      ...(exact === null ? {} : { sdsm_bicm_p: column(exact) }),
      ...(refined === null ? {} : { sdsm_bicm_p_refined_normal: column(refined) }),
    },
    chances: {
      keys: 2,
      columns:
        model === null ? {} : { p: ([row, size]) => model.chance(Number(row), Number(size)) },
    },
  };
}

/** Pairs below the level: as they are, and corrected over all pairs of people. */
const counts = (name: string, p: Float64Array, family: number): Record<string, number> => ({
  [`${name}_pairs_p_below_0.05`]: p.filter((value) => value < LEVEL).length,
  [`${name}_pairs_bonferroni_0.05_all_pairs`]: p.filter((value) => value < LEVEL / family).length,
  [`${name}_pairs_benjamini_hochberg_0.05_all_pairs`]: qValues(p, family).filter(
    (value) => value < LEVEL,
  ).length,
});
