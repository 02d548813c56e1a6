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
  const { start, end } = spans;
  const mondays = weeks.map(mondayOf);
  let pairWeeks = 0;
  for (const monday of mondays) {
    let present = 0;
    for (const p of world.nodes) if (start[p]! <= monday && end[p]! >= monday + 7) present++;
    pairWeeks += (present * (present - 1)) / 2;
  }
  for (let p = 0; p < firstEvidence.day.length; p++) {
    const [a, b] = [firstEvidence.a[p]!, firstEvidence.b[p]!];
    if (active[a] !== 1 || active[b] !== 1) continue;
    const from = Math.max(start[a]!, start[b]!, firstEvidence.day[p]! + 1);
    const to = Math.min(end[a]!, end[b]!) - 7;
    for (const monday of mondays) if (monday >= from && monday <= to) pairWeeks--;
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
