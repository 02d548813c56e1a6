/** Strong pairs keep company: they come on the same days and sit down together. */
import type { Bond } from './bonds.ts';
import type { Chance } from './chance.ts';
import { ZONES } from './circles.ts';
import type { Person } from './people.ts';
import { addStay } from './presence.ts';
import type { DayPresence, Presence, Stay } from './presence.ts';

/** Chance that one who would have stayed away comes along with the other. */
const COMES_ALONG = { day: 0.65, evening: 0.85 } as const;
/** Chance that two who are both there sit down together. */
const SITS_DOWN = 0.42;
/** Minutes at one table. */
const SITTING = { shortest: 30, longest: 150 } as const;

/** Adds the company that the strong pairs keep to the presence of the place. */
export function keepCompany(
  chance: Chance,
  people: readonly Person[],
  bonds: readonly Bond[],
  presence: Presence,
): void {
  for (const bond of bonds) {
    if (bond.kind !== 'strong') continue;
    const together = COMES_ALONG[people[bond.a]?.circle === 'coworkers' ? 'day' : 'evening'];
    for (const [day, here] of presence) {
      if (day < bond.from || day > bond.to) continue;
      comeAlong(chance, bond, here, day, together);
      sitDown(chance, bond, here, day);
    }
  }
}

function comeAlong(
  chance: Chance,
  { a, b }: Bond,
  here: DayPresence,
  day: number,
  together: number,
): void {
  const [there, away] = here.has(a) ? [a, b] : [b, a];
  const stays = here.get(there);
  if (stays === undefined || here.has(away) || !chance.happens(together)) return;
  for (const { zone, from, to } of stays) {
    const late = chance.between(-12, 12);
    addStay(here, away, { zone, from: from + late, to: to + late }, day);
  }
}

function sitDown(chance: Chance, { a, b }: Bond, here: DayPresence, day: number): void {
  const shared = longestShared(here.get(a) ?? [], here.get(b) ?? []);
  if (shared === null || !chance.happens(SITS_DOWN)) return;
  const minutes = Math.min(
    chance.between(SITTING.shortest, SITTING.longest),
    shared.to - shared.from,
  );
  const from = chance.between(shared.from, shared.to - minutes);
  for (const rank of [a, b]) {
    addStay(here, rank, { zone: ZONES.table, from, to: from + minutes }, day);
  }
}

/** The longest time two people are both in the place, or null where it is too short to sit. */
function longestShared(
  mine: readonly Stay[],
  theirs: readonly Stay[],
): { readonly from: number; readonly to: number } | null {
  let best: { from: number; to: number } | null = null;
  for (const one of mine) {
    for (const other of theirs) {
      const from = Math.max(one.from, other.from);
      const to = Math.min(one.to, other.to);
      if (to - from < SITTING.shortest) continue;
      if (best === null || to - from > best.to - best.from) best = { from, to };
    }
  }
  return best;
}
