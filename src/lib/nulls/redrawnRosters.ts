/** Who could have been at which event, had only habit and the size of events decided (METHODS B2). */
import type { Rosters } from '../evidence/coattendance.ts';
import { attendanceMatrix, type Attendance } from './attendance.ts';
import { curveballDraw } from './curveball.ts';
import type { DrawName } from './edgeSwaps.ts';

/** Events among which attendance is drawn, by stratum, each with the people who came to one. */
export interface RosterStrata {
  readonly matrices: readonly Attendance[];
  /** 1 for people who are drawn; the others stay where they were. */
  readonly isDrawn: Uint8Array;
}

/**
 * Made once for all draws. O(strata · attendances).
 *
 * @param isDrawn of each person, 1 where their attendance may change
 * @param stratumOf an event: 0, 1 …; negative where it stays as it was
 */
export function rosterStrata(
  rosters: Rosters,
  isDrawn: Uint8Array,
  stratumOf: (event: number) => number,
): RosterStrata {
  const came = new Map<number, Set<number>>();
  for (let e = 0; e < rosters.size.length; e++) {
    const stratum = stratumOf(e);
    if (stratum < 0) continue;
    const people = came.get(stratum) ?? new Set();
    came.set(stratum, people);
    for (let k = rosters.offsets[e]!; k < rosters.offsets[e + 1]!; k++) {
      if (isDrawn[rosters.person[k]!] === 1) people.add(rosters.person[k]!);
    }
  }
  const matrices = [...came]
    .sort(([s], [t]) => s - t)
    .map(([stratum, people]) =>
      attendanceMatrix(rosters, [...people], (event) => stratumOf(event) === stratum),
    );
  return { matrices, isDrawn };
}

/**
 * One draw: in each stratum everybody is at as many events, and every event has as many people, as
 * observed. O(attendances · log) beside the trades.
 */
export function redrawnRosters(
  rosters: Rosters,
  { matrices, isDrawn }: RosterStrata,
  { seed, name, replicate }: DrawName,
): Rosters {
  const person = rosters.person.slice();
  matrices.forEach((matrix, stratum) => {
    const drawn = curveballDraw(matrix, seed, `${name}/${stratum}`, replicate);
    // Places of each event that are free: after those who stay.
    const next = Uint32Array.from(matrix.event, (event) => {
      const [begin, end] = [rosters.offsets[event]!, rosters.offsets[event + 1]!];
      const staying = rosters.person.subarray(begin, end).filter((p) => isDrawn[p] !== 1);
      person.set(staying, begin);
      return begin + staying.length;
    });
    for (let row = 0; row < drawn.rows; row++) {
      for (let k = drawn.offsets[row]!; k < drawn.offsets[row + 1]!; k++) {
        person[next[drawn.column[k]!]!++] = matrix.person[row]!;
      }
    }
    for (const event of matrix.event) {
      person.subarray(rosters.offsets[event], rosters.offsets[event + 1]).sort();
    }
  });
  return { ...rosters, person };
}
