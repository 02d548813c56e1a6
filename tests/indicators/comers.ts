/** People who come at set hours of the week, each in a zone of their own: no ties by it. */
import type { VisitRow } from '../evidence/logsOf.ts';

const DAY = 1440;

/** Each comes for an hour, alone in a zone of their own, at an hour of a weekday, each week. */
export function comers(
  moments: readonly (readonly [weekday: number, hour: number][])[],
  weeks = 30,
): VisitRow[] {
  return moments.flatMap((own, person) =>
    Array.from({ length: weeks }, (_, week) =>
      own.map(([weekday, hour]): VisitRow => {
        const start = (week * 7 + weekday) * DAY + hour * 60;
        return [person, person, start, start + 60];
      }),
    ).flat(),
  );
}

export const zones = (persons: number): { name: string; place: number }[] =>
  Array.from({ length: persons }, (_, z) => ({ name: `z${String(z).padStart(2, '0')}`, place: 0 }));
