/**
 * `affinity.csv`: pairs of active members who were in the same zone in the same half-day of the
 * evidence period, and whether more often than their timetables alone would have it (METHODS A2).
 */
import type { Task } from '../../lib/base/task.ts';
import { halfDaysOf } from '../../lib/evidence/halfDays.ts';
import type { World } from '../../lib/indicators/world.ts';
import { affinityOf } from '../../lib/nulls/affinity.ts';
import { presenceMatrix, sameTimetable } from '../../lib/nulls/presenceMatrix.ts';
import { csvOf } from './csv.ts';

const COLUMNS = ['a', 'b', 'observed', 'expected', 'lift', 'z', 'p', 'q', 'label'];
/** Share of labels that may be wrong (METHODS, appendix 3: 5 % for pairs). */
const LEVEL = 0.05;

/**
 * Pairs that never met are not listed, but count among those q corrects for. p is put together from
 * what was drawn in each stratum of weekday, half-day and zone, so that chances far below 1 / draws
 * can be told; above 2,000 people a model in closed form stands for the draws. The label says
 * `affinity` where q < 0.05, `chance` where timetables explain as much, and nothing where one of the
 * two could not have been there at another time. It never decides what is a tie.
 *
 * @returns null without visits, or where those of the evidence period may have been deleted
 * @throws PasserelleError `CANCELLED`
 */
export async function affinityTable(
  { evidence, logs, nodes, window, definitions }: World,
  seed: number,
  task: Task,
): Promise<string | null> {
  const { visits, clock } = evidence;
  if (visits === null || window === null || logs.past !== null) return null;
  const period = { from: window.to - definitions.evidenceDays, to: window.to };
  const halfDays = halfDaysOf(visits, clock, period);
  const matrix = presenceMatrix(halfDays, nodes, sameTimetable(halfDays));
  const draws = { draws: definitions.nullDraws, seed, name: 'affinity', tail: 'strata' } as const;
  const found = await affinityOf(matrix, draws, task);
  const name = (row: number | undefined): string | null =>
    logs.persons[matrix.person[row ?? -1] ?? -1] ?? null;
  const rows = Array.from(found.shared, (observed, pair) => [
    ...[name(found.a[pair]), name(found.b[pair]), observed],
    ...[found.expected, found.lift, found.z, found.p, found.q].map(
      (column) => column[pair] ?? null,
    ),
    labelOf(found.q[pair] ?? NaN),
  ]);
  return csvOf(COLUMNS, rows);
}

function labelOf(q: number): string | null {
  if (Number.isNaN(q)) return null;
  return q < LEVEL ? 'affinity' : 'chance';
}
