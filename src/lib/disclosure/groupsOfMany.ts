/**
 * Labels of persons that may stand beside their pseudonyms: only where at least k persons look the
 * same by all labels told, those without any included.
 */

type Labels = readonly (string | null)[];

/**
 * The columns with as many labels taken away as it takes, the last column first. Whoever is left
 * without a label is among k at least, or nobody has one: of 19 potters and a smith, the smith is not
 * the one without a label. O(rounds · persons), a round for each label at most.
 */
export function groupsOfMany(columns: readonly Labels[], k: number): (string | null)[][] {
  const told = columns.map((labels) => [...labels]);
  const persons = told[0]?.length ?? 0;
  for (;;) {
    const alike = new Map<string, number[]>();
    for (let person = 0; person < persons; person++) {
      const key = JSON.stringify(told.map((labels) => labels[person]));
      const group = alike.get(key);
      if (group) group.push(person);
      else alike.set(key, [person]);
    }
    const isTold = ([first = -1]: readonly number[]): boolean =>
      told.some((labels) => labels[first] !== null);
    const few = [...alike.values()].filter((group) => group.length < k);
    if (few.length === 0) return told;
    const named = few.filter(isTold);
    const next = named.length > 0 ? named : smallest([...alike.values()].filter(isTold));
    if (next.length === 0) return told;
    for (const group of next) {
      const last = told.findLast((labels) => labels[group[0] ?? -1] !== null);
      for (const person of group) if (last) last[person] = null;
    }
  }
}

/** Of groups of one size the first one. */
const smallest = (groups: readonly number[][]): readonly number[][] =>
  groups.length === 0
    ? []
    : [groups.reduce((least, group) => (group.length < least.length ? group : least))];
