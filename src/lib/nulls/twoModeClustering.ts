import { columnSums, rowSums, type Incidence } from './incidence.ts';
import type { Together } from './together.ts';

/**
 * Clustering of people and events, 0 … 1 (Robins & Alexander 2004): of the paths of three
 * attendances, person – event – person – event, the share that a fourth closes. null where there
 * is none. O(attendances + pairs).
 *
 * @param pairs of rows of the same matrix that share a column
 */
export function twoModeClustering(matrix: Incidence, { shared }: Together): number | null {
  const [people, events] = [rowSums(matrix), columnSums(matrix)];
  let paths = 0;
  for (let row = 0; row < matrix.rows; row++) {
    for (let k = matrix.offsets[row]!; k < matrix.offsets[row + 1]!; k++) {
      paths += (people[row]! - 1) * (events[matrix.column[k]!]! - 1);
    }
  }
  // Two people and two events they share make a square, which has four paths.
  const squares = shared.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  return paths === 0 ? null : (4 * squares) / paths;
}
