import type { People } from './people.ts';

/** What a circle can be called by. */
export interface CircleFacts {
  /** Its number in `People.circle`. */
  readonly circle: number;
  readonly people: number;
  /** Index of the label that most of it shares, or null where none is told apart. */
  readonly label: number | null;
}

/** Fewer people than this have no name of their own, and no label they are called by (METHODS H2). */
const LEAST_PEOPLE = 5;
/** Share of the people with a known label that must have it. */
const LEAST_SHARE = 0.35;

/** Circles of five people or more, in the order of their numbers. */
export function circleFacts({ circle, label }: People): readonly CircleFacts[] {
  const members = new Map<number, number[]>();
  for (const [person, of] of circle.entries()) {
    if (of >= 0) members.set(of, [...(members.get(of) ?? []), person]);
  }
  return [...members]
    .filter(([, people]) => people.length >= LEAST_PEOPLE)
    .sort((a, b) => a[0] - b[0])
    .map(([of, people]) => ({
      circle: of,
      people: people.length,
      label: dominant(people.map((person) => label[person] ?? -1)),
    }));
}

/** The label most people share, where it is one of five people and of a good third at least. */
function dominant(labels: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const label of labels) if (label >= 0) counts.set(label, (counts.get(label) ?? 0) + 1);
  const known = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (first === undefined || first[1] < LEAST_PEOPLE || first[1] < LEAST_SHARE * known) return null;
  return second !== undefined && second[1] === first[1] ? null : first[0];
}
