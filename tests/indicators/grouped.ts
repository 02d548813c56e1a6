/** Places whose members have a group, for tests of indicators of groups. */
import type { Result } from '../../src/lib/indicators/result.ts';
import { directoryOf, everyoneAlone, resultOf, type Place } from './place.ts';

/** The place with a directory of disciplines: one label a person, null where unknown. */
export const withGroups = (place: Place, discipline: readonly (string | null)[]): Place => ({
  ...place,
  more: {
    ...place.more,
    directory: directoryOf(place.persons, {
      attributes: new Map([['discipline', discipline]]),
    }),
  },
});

/** Ties of the graph of METHODS G7 by one help each; everyone comes alone, the last two never help. */
export const G7: Place = {
  persons: 10,
  visits: everyoneAlone(10, 30),
  help: (
    [
      [1, 2],
      [1, 3],
      [2, 3],
      [3, 4],
      [4, 5],
      [4, 6],
      [5, 6],
      [6, 7],
      [8, 9],
    ] as const
  ).map(([a, b]) => [a - 1, b - 1, 150] as const),
};
export const G7_LABELS = ['A', 'A', 'A', 'B', 'B', 'A', 'B', 'C', 'B', 'C'];

/** Whoever asks about groups must say why not where there are none, too few labels, or one group. */
export async function withoutGroups(id: string): Promise<Record<string, Result['reason']>> {
  const of = async (place: Place): Promise<Result['reason']> => (await resultOf(id, place)).reason;
  return {
    noDirectory: await of(G7),
    nobody: await of(withGroups(G7, new Array<null>(10).fill(null))),
    half: await of(withGroups(G7, ['A', 'A', 'B', 'B', 'A', ...new Array<null>(5).fill(null)])),
    one: await of(withGroups(G7, new Array<string>(10).fill('A'))),
    two: await of(
      withGroups({ persons: 2, visits: everyoneAlone(2, 30), help: [[0, 1, 150]] }, ['A', 'B']),
    ),
  };
}
