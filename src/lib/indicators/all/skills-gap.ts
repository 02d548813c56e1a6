import { defineIndicator } from '../indicator.ts';
import type { RawParts } from '../result.ts';
import { skillsOf, type Skills, type Topic } from '../skills.ts';
import type { World } from '../world.ts';

/** Fewest requests for a number (METHODS D6). */
const MIN_WISHES = 20;
/** Least share of active members who say what they know (0.4). */
const MIN_COVERAGE = 0.6;

/**
 * Mismatch ½ Σ |asked − present|: the share of what is asked for that would have to be about something
 * else to match the skills present. Never by person.
 */
export default defineIndicator({
  id: 'skills-gap',
  headline: null,
  unit: 'share',
  range: [0, 1],
  better: 'less',
  needs: ['time'],
  scale: 'logit',
  references: ['D6', 'Olma 2012'],
  measure: (world) => {
    const skills = skillsOf(world);
    if (typeof skills === 'string') return { value: null, reason: skills, n: 0, persons: 0 };
    const { wishes, topics, coverage } = skills;
    const n = wishes.length;
    const persons = new Set(wishes.map(({ asker }) => asker)).size;
    if (coverage < MIN_COVERAGE)
      return { value: null, reason: 'LOW_COVERAGE', n, persons, coverage };
    if (n === 0) return { value: null, reason: 'EMPTY', n, persons, coverage };
    const parts = world.without === null ? { parts: partsOf(world, skills) } : {};
    if (n < MIN_WISHES)
      return { value: null, reason: 'N_TOO_SMALL', n, persons, coverage, ...parts };
    let value = 0;
    for (const { demand, supply } of topics.values()) value += Math.abs(demand - supply) / 2;
    return { value, n, persons, coverage, ...parts };
  },
});

function partsOf(
  { definitions: { kInternal: k } }: World,
  { wishes, topics, ...skills }: Skills,
): RawParts {
  const demanded = [...topics.values()].filter(({ askers }) => askers > 0);
  const single = demanded.filter(({ holders }) => holders < 2);
  const isSingle = new Set(
    [...topics].flatMap(([name, one]) => (single.includes(one) ? [name] : [])),
  );
  const askers = new Set(
    wishes.flatMap(({ topic, asker }) => (isSingle.has(topic) ? [asker] : [])),
  );
  const isTold = [skills.available, skills.unavailable].every((side) => side === 0 || side >= k);
  return {
    byChance: mismatchByChance([...topics.values()], wishes.length),
    demandedTopics: demanded.length,
    singleHolderTopics: { count: single.length, persons: askers.size },
    availability: isTold && wishes.length > 0 ? skills.availability : null,
    availabilityByChance: wishes.length > 0 ? skills.availabilityByChance : null,
    topics: topicsTold(topics, k),
  };
}

/**
 * Mismatch if each request were about a skill drawn by its presence: half the mean distance of binomial
 * shares from their expectation (de Moivre 1730), which no n brings to 0.
 */
function mismatchByChance(topics: readonly Topic[], n: number): number | null {
  if (n === 0) return null;
  let sum = 0;
  for (const { supply } of topics) {
    if (supply <= 0 || supply >= 1) continue;
    const above = Math.floor(n * supply) + 1;
    let log =
      Math.log(2 * above) + above * Math.log(supply) + (n - above + 1) * Math.log(1 - supply);
    for (let i = 1; i <= above; i++) log += Math.log((n - above + i) / i);
    sum += Math.exp(log) / n / 2;
  }
  return sum;
}

/**
 * Topics that at least k people asked for; how present they are only where nobody or at least k know
 * them. As shares add up to 1, one alone is never kept back.
 */
function topicsTold(topics: ReadonlyMap<string, Topic>, k: number): RawParts {
  const all = [...topics];
  const byDemand = all
    .filter(([, { askers }]) => askers > 0)
    .sort(([, x], [, y]) => y.demand - x.demand);
  const told = byDemand.filter(([, { askers }]) => askers >= k);
  if (told.length === byDemand.length - 1) told.pop();
  const isPresenceTold = ([, { holders }]: (typeof all)[number]): boolean =>
    holders === 0 || holders >= k;
  const present = told.filter(isPresenceTold);
  const isAlone = present.length === all.length - 1;
  if (isAlone && all.some((one) => !present.includes(one) && !isPresenceTold(one))) present.pop();
  return Object.fromEntries(
    told.map((one) => {
      const [name, { demand, supply, holders }] = one;
      const isTold = present.includes(one);
      return [
        name,
        {
          demand,
          supply: isTold ? supply : null,
          gap: isTold ? demand - supply : null,
          holders: isTold ? { count: holders, persons: holders } : null,
        },
      ];
    }),
  );
}
