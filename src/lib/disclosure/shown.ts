/**
 * What was shown before and could be subtracted (METHODS H2): the people of two results that differ
 * by a few of them tell of those few, whatever k each passed by itself.
 */
import type { Gate } from './audience.ts';

/**
 * Who is counted in a result, slice by slice: in each week, log, group, as the caller cuts. Persons
 * who are in a slice of one result and not in that of another are those their difference tells of.
 */
export type Population = ReadonlyMap<string, ReadonlySet<string>>;

/** Populations of what was shown, kept by whoever shows it. */
export type Shown = readonly Population[];

export const NOTHING_SHOWN: Shown = [];

/** `DIFFERENCE`: beside something shown before it would tell of one to k − 1 persons. */
export type Admission =
  | { readonly isShown: true; readonly shown: Shown }
  | { readonly isShown: false; readonly reason: 'DIFFERENCE' };

/** Number of persons that two populations do not count alike. */
export function personsApart(one: Population, other: Population): number {
  const apart = new Set<string>();
  for (const slice of new Set([...one.keys(), ...other.keys()])) {
    const [here, there] = [one.get(slice), other.get(slice)];
    for (const person of here ?? []) if (there?.has(person) !== true) apart.add(person);
    for (const person of there ?? []) if (here?.has(person) !== true) apart.add(person);
  }
  return apart.size;
}

/**
 * Whether results may be shown beside all that was, and what then was shown. The same again always may.
 * Each is held against every other, those that come with it included, and against what follows from
 * them: of the same people in March to May and in April to May, also March.
 */
export function admit(shown: Shown, populations: readonly Population[], { k }: Gate): Admission {
  const all = [...shown];
  const isTelling = (one: Population): boolean =>
    all.some((other) => {
      const apart = personsApart(one, other);
      return apart > 0 && apart < k;
    });
  for (const population of populations) {
    const following = [population];
    for (let next = following.pop(); next !== undefined; next = following.pop()) {
      const one = next;
      if (all.some((other) => personsApart(one, other) === 0)) continue;
      const fewest = personsApart(one, new Map());
      // What is shown has passed the gate by itself; what follows from it has not.
      if (isTelling(one) || (one !== population && fewest > 0 && fewest < k)) {
        return { isShown: false, reason: 'DIFFERENCE' };
      }
      following.push(...all.flatMap((other) => otherSlices(one, other) ?? []));
      all.push(one);
    }
  }
  return { isShown: true, shown: all };
}

/** What the larger of two has more, where they count the same people in all slices they share. */
function otherSlices(one: Population, other: Population): Population | null {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  for (const [slice, persons] of small) {
    const there = large.get(slice);
    if (there?.size !== persons.size || ![...persons].every((person) => there.has(person))) {
      return null;
    }
  }
  return small.size === 0 ? null : new Map([...large].filter(([slice]) => !small.has(slice)));
}

/** What was shown, less what these populations would differ from by a few persons: it is withdrawn. */
export const withdrawn = (shown: Shown, populations: readonly Population[], { k }: Gate): Shown =>
  shown.filter((other) =>
    populations.every((population) => {
      const apart = personsApart(population, other);
      return apart === 0 || apart >= k;
    }),
  );
