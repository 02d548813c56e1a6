/** `backbone.csv`: pairs who shared events, and how surprising that is (METHODS A4). */
import type { World } from '../../lib/indicators/world.ts';
import { attendanceMatrix, type Attendance } from '../../lib/nulls/attendance.ts';
import { rowSums } from '../../lib/nulls/incidence.ts';
import { bicmP, fdsmP, hypergeometricP, together } from '../../lib/nulls/together.ts';
import { qValues } from '../../lib/stats/falseDiscovery.ts';
import { csvOf } from './csv.ts';

const COLUMNS = [
  ...['person_a', 'person_b', 'shared', 'newman'],
  ...['hypergeometric_p', 'bicm_p', 'fdsm_p', 'q'],
];
/** People and events up to which draws are made; above, the model in closed form stands alone. */
const MOST_DRAWN = 2000;

/**
 * Active members and the events of the evidence period. Who came to none or to all of them tells
 * nothing and has no row. q corrects for all pairs of the others, those that never met included: of
 * the draws, or of the configuration model where none are made. Draws cannot tell chances below
 * 1 / (draws + 1): with many pairs q is then large for want of draws, and not for want of affinity.
 * null without attendance.
 */
export function backboneTable(
  { evidence, logs, nodes, window, definitions }: World,
  seed: number,
): string | null {
  const { coattendance } = evidence;
  if (coattendance === null || window === null) return null;
  const { rosters } = coattendance;
  const isRecent = (event: number): boolean => {
    const day = rosters.day[event] ?? NaN;
    return day >= window.to - definitions.evidenceDays && day < window.to;
  };
  const everyone = attendanceMatrix(rosters, nodes, isRecent);
  const sums = rowSums(everyone);
  const telling = everyone.person.filter(
    (_, row) => sums[row] !== 0 && sums[row] !== everyone.columns,
  );
  const matrix = attendanceMatrix(rosters, telling, isRecent);
  const pairs = together(matrix);
  const hypergeometric = hypergeometricP(matrix, pairs);
  const bicm = bicmP(matrix, pairs);
  const isDrawn = matrix.rows <= MOST_DRAWN && matrix.columns <= MOST_DRAWN;
  const draws = { draws: definitions.nullDraws, seed, name: 'events' };
  const fdsm = isDrawn ? fdsmP(matrix, pairs, draws) : null;
  const tested = fdsm ?? bicm;
  const q = tested && qValues(tested, (matrix.rows * (matrix.rows - 1)) / 2);
  // As in the evidence, events above the cap tell nothing of who spoke with whom (A3).
  const weights = Float64Array.from(matrix.event, (event) => {
    const size = rosters.size[event] ?? NaN;
    return size > definitions.eventCap ? 0 : 1 / (size - 1);
  });
  const name = (row: number | undefined): string | null =>
    logs.persons[matrix.person[row ?? -1] ?? -1] ?? null;
  const rows = Array.from(pairs.shared, (shared, p) => [
    ...[name(pairs.a[p]), name(pairs.b[p]), shared],
    newman(matrix, weights, pairs.a[p] ?? 0, pairs.b[p] ?? 0),
    ...[hypergeometric, bicm, fdsm, q].map((column) => column?.[p] ?? null),
  ]);
  return csvOf(COLUMNS, rows);
}

/** Σ 1 / (n − 1) over the events two people share, everyone who was there counted (A3). */
function newman(
  { offsets, column }: Attendance,
  weights: Float64Array,
  a: number,
  b: number,
): number {
  const ofFirst = new Set(column.subarray(offsets[a], offsets[a + 1]));
  return column
    .subarray(offsets[b], offsets[b + 1])
    .reduce((sum, e) => sum + (ofFirst.has(e) ? (weights[e] ?? NaN) : 0), 0);
}
