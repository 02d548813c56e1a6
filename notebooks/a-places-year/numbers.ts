/** The numbers this notebook tells in its sentences: the golden file holds the same. */
import type { Year } from './year.ts';

/** By name. */
export function numbers({ rows, weeks, quarters, changes }: Year): Record<string, number | null> {
  const sum = (of: readonly (number | null)[]): number =>
    of.reduce<number>((total, one) => total + (one ?? 0), 0);
  const [first, last] = [quarters[0], quarters.at(-1)];
  return {
    kept: rows.kept,
    setAside: rows.setAside,
    visits: sum(weeks.map(({ visits }) => visits)),
    helps: sum(weeks.map(({ helps }) => helps)),
    newTies: sum(weeks.map(({ newTies }) => newTies)),
    weeksWithNewTies: weeks.filter(({ newTies }) => newTies !== null).length,
    firstWeak: first?.weak ?? null,
    lastWeak: last?.weak ?? null,
    firstStrong: first?.strong ?? null,
    lastStrong: last?.strong ?? null,
    lastDormant: last?.dormant ?? null,
    ...Object.fromEntries(
      Array.from(changes).flatMap(([id, { before, difference, q }]) => [
        [`${id}-before`, before],
        [`${id}-now`, before + difference],
        [`${id}-q`, q],
      ]),
    ),
  };
}
