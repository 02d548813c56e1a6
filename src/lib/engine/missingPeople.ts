/**
 * What the headlines would be if the logs missed more people than they do (METHODS G3): members
 * taken out of every pair and every count, at random and the most active first.
 */
import { chanceOf } from '../base/random.ts';
import { breathe, type Task } from '../base/task.ts';
import { gateOf } from '../disclosure/audience.ts';
import { disclose } from '../disclosure/gate.ts';
import { estimate, look } from '../indicators/estimate.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Missing } from '../indicators/missing.ts';
import { worldWithout } from '../indicators/withoutPersons.ts';
import type { World } from '../indicators/world.ts';

/** Shares of the members that are taken out. */
const SHARES = [0.1, 0.2, 0.3] as const;
/** Draws of the people who are missing, a share. */
const DRAWS = 30;

/**
 * For each indicator its value under each share, in the order of the indicators; null where it
 * cannot be computed without so many. Shares of fewer than k members are left out. O(shares × draws × world).
 */
export async function missingPeople(
  world: World,
  indicators: readonly Indicator[],
  seed: number,
  task: Task,
): Promise<readonly (readonly Missing[])[]> {
  const found = indicators.map((): Missing[] => []);
  const byActivity = mostActiveFirst(world);
  for (const share of SHARES) {
    const size = Math.round(share * world.nodes.length);
    // Beside the number already shown, one without a few people would tell of those few (H2).
    if (size < world.definitions.kInternal) continue;
    const drawn: (number | null)[][] = [];
    for (let draw = 0; draw < DRAWS; draw++) {
      await breathe(task, { step: 'judging', done: draw, total: DRAWS });
      const people = world.nodes.slice();
      chanceOf(seed, 'missing-people', share, draw).shuffle(people);
      drawn.push(valuesWithout(world, people.subarray(0, size), indicators));
    }
    const active = valuesWithout(world, byActivity.subarray(0, size), indicators);
    indicators.forEach((_, i) => {
      const values = drawn.flatMap((values) => values[i] ?? []).sort((x, y) => x - y);
      const isWhole = values.length === DRAWS;
      found[i]?.push({
        share,
        mean: isWhole ? values.reduce((sum, value) => sum + value, 0) / DRAWS : null,
        low: isWhole ? (values[1] ?? null) : null,
        high: isWhole ? (values[DRAWS - 2] ?? null) : null,
        mostActive: active[i] ?? null,
      });
    });
  }
  return found;
}

/** Active members by the days of the window on which they were there, the most first. */
function mostActiveFirst({ nodes, evidence: { presence }, window }: World): Uint32Array {
  const { offsets, day } = presence;
  const daysOf = (person: number): number =>
    day
      .subarray(offsets[person], offsets[person + 1])
      .filter((one) => window !== null && one >= window.from && one < window.to).length;
  const days = new Map(Array.from(nodes, (person) => [person, daysOf(person)]));
  return nodes.slice().sort((a, b) => (days.get(b) ?? 0) - (days.get(a) ?? 0) || a - b);
}

function valuesWithout(
  whole: World,
  missing: Uint32Array,
  indicators: readonly Indicator[],
): (number | null)[] {
  const { definitions, window } = whole;
  // A ready network tells nobody's days: it does not say whom logs would miss.
  if (window === null) return indicators.map(() => null);
  const world = worldWithout(whole, missing);
  return indicators.map((indicator) => {
    const raw = estimate(indicator, world, look(indicator, world), null, '');
    return disclose(raw, gateOf(definitions)).value;
  });
}
