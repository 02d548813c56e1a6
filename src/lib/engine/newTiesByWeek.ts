/** First evidence of ties, week by week over the whole log: when acquaintances were made. */
import { mondayOf, weekOf } from '../base/time.ts';
import { gateOf } from '../disclosure/audience.ts';
import { discloseCount } from '../disclosure/gate.ts';
import { judgeTies } from '../evidence/ties.ts';
import { spansFor } from '../indicators/world.ts';
import type { Prepared } from './pipeline.ts';

/**
 * New ties by the Monday of their week; null below k persons. Weeks of the burn-in, when every
 * acquaintance looks new, are left out.
 */
export function newTiesByWeek({
  logs,
  evidence,
  definitions,
}: Prepared): Map<number, number | null> {
  const { calendar, hidden } = evidence;
  const found = new Map<number, { count: number; persons: Set<number> }>();
  if (calendar === null) return new Map();
  const at = calendar.last + 1;
  const burnedIn = calendar.first + 7 * definitions.burnInWeeks;
  for (let week = weekOf(burnedIn + 6); week <= weekOf(calendar.last); week++) {
    found.set(mondayOf(week), { count: 0, persons: new Set() });
  }
  const judgement = {
    at,
    active: hidden.map((h) => 1 - h),
    spans: spansFor(logs, evidence, definitions, { from: calendar.first, to: at }),
    without: null,
  };
  judgeTies(evidence, definitions, judgement, ({ firstEvidence, a, b }) => {
    const week = Number.isNaN(firstEvidence)
      ? undefined
      : found.get(mondayOf(weekOf(firstEvidence)));
    if (!week) return;
    week.count++;
    week.persons.add(a).add(b);
  });
  return new Map(
    Array.from(found, ([monday, { count, persons }]) => [
      monday,
      discloseCount({ count, persons: persons.size }, gateOf(definitions)),
    ]),
  );
}
