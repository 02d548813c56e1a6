/** New ties of a window and the pairs that could have made one (METHODS E1, K31, K43). */
import { DAYS_PER_MONTH, mondayOf } from '../base/time.ts';
import type { Measure } from './indicator.ts';
import type { World } from './world.ts';

/** New ties in the open weeks of the window, with the persons at their ends. */
export function newTies(world: World): { count: number; persons: number } {
  const { firstEvidence, window } = world;
  if (window === null) return { count: 0, persons: 0 };
  const persons = new Set<number>();
  let count = 0;
  for (let p = 0; p < firstEvidence.day.length; p++) {
    if (firstEvidence.day[p]! < window.from) continue;
    count++;
    persons.add(firstEvidence.a[p]!);
    persons.add(firstEvidence.b[p]!);
  }
  return { count, persons: persons.size };
}

/**
 * Pair-months at risk: for each open week, pairs of active members whose spans cover it whole and
 * who had no evidence before it. Counted, never enumerated: C(n, 2) less the pairs already tied.
 */
export function pairMonthsAtRisk(world: World): number {
  const { active, spans, firstEvidence, weeks } = world;
  const covers = (person: number, monday: number): boolean =>
    active[person] === 1 && spans.start[person]! <= monday && spans.end[person]! >= monday + 7;
  let pairWeeks = 0;
  for (const week of weeks) {
    const monday = mondayOf(week);
    let present = 0;
    for (const person of world.nodes) if (covers(person, monday)) present++;
    let tied = 0;
    for (let p = 0; p < firstEvidence.day.length; p++) {
      if (firstEvidence.day[p]! >= monday) continue;
      if (covers(firstEvidence.a[p]!, monday) && covers(firstEvidence.b[p]!, monday)) tied++;
    }
    pairWeeks += (present * (present - 1)) / 2 - tied;
  }
  return (pairWeeks * 7) / DAYS_PER_MONTH;
}

/** null when "first time" can be told: the window begins after the burn-in (0.2, K6). */
export function burnIn({ window, evidence, definitions }: World): Measure | null {
  const first = evidence.calendar?.first;
  const early =
    window === null || first === undefined || window.from < first + 7 * definitions.burnInWeeks;
  return early ? { value: null, reason: 'BURN_IN', n: 0, persons: 0 } : null;
}
