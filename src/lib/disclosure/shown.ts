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
 * Each is held against every other, those that come with it included.
 */
export function admit(shown: Shown, populations: readonly Population[], { k }: Gate): Admission {
  const all = [...shown];
  for (const population of populations) {
    const apart = all.map((other) => personsApart(population, other));
    if (apart.some((persons) => persons > 0 && persons < k)) {
      return { isShown: false, reason: 'DIFFERENCE' };
    }
    if (!apart.includes(0)) all.push(population);
  }
  return { isShown: true, shown: all };
}

/** What was shown, less what these populations would differ from by a few persons: it is withdrawn. */
export const withdrawn = (shown: Shown, populations: readonly Population[], { k }: Gate): Shown =>
  shown.filter((other) =>
    populations.every((population) => {
      const apart = personsApart(population, other);
      return apart === 0 || apart >= k;
    }),
  );
