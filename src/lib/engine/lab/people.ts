/** The lab's tables of people: who they are under pseudonyms, their labels, the weeks they came. */
import { TIE_CLASS } from '../../evidence/tie.ts';
import { POSITION } from '../../graph/position.ts';
import type { World } from '../../indicators/world.ts';
import { pseudonymOf } from '../../text/pseudonyms.ts';
import { inOrderOf, mondayOfDay, type LabRow, type NumberOf } from './rows.ts';

interface PeopleRows {
  readonly people: readonly LabRow[];
  readonly attributes: readonly LabRow[];
  readonly presence: readonly LabRow[];
}

/** Active members only. */
export function labPeople(world: World, numberOf: NumberOf): PeopleRows {
  const { nodes } = world;
  const ties = tiesByPerson(world);
  const people = Array.from(nodes, (person): LabRow => {
    const number = numberOf(person);
    const days = daysOf(world, person);
    const { from, to } = world.window ?? { from: Infinity, to: -Infinity };
    return {
      person: number,
      pseudonym_fr: pseudonymOf(number, 'fr'),
      pseudonym_en: pseudonymOf(number, 'en'),
      first_week: mondayOfDay(days[0] ?? NaN),
      present_days: world.window && days.filter((day) => day >= from && day < to).length,
      ...(ties.get(person) ?? NO_TIES),
    };
  });
  return {
    people: inOrderOf(people, ['person']),
    attributes: inOrderOf(attributeRows(world, numberOf), ['person']),
    presence: inOrderOf(
      Array.from(nodes).flatMap((person) => presenceRows(daysOf(world, person), numberOf(person))),
      ['person', 'week'],
    ),
  };
}

/** Local days on which somebody was there, up to the end of the period, ascending. */
function daysOf({ evidence, window }: World, person: number): readonly number[] {
  const { offsets, day } = evidence.presence;
  const own = Array.from(day.subarray(offsets[person] ?? 0, offsets[person + 1] ?? 0));
  return window === null ? [] : own.filter((each) => each < window.to);
}

function presenceRows(days: readonly number[], person: number): LabRow[] {
  const weeks = new Map<number, number>();
  for (const day of days) {
    const week = mondayOfDay(day);
    if (week !== null) weeks.set(week, (weeks.get(week) ?? 0) + 1);
  }
  return [...weeks].map(([week, count]) => ({ person, week, days: count }));
}

const NO_TIES = { ties: 0, weak_ties: 0, strong_ties: 0, bridging_ties: 0 };

function tiesByPerson({ ties, position }: World): ReadonlyMap<number, typeof NO_TIES> {
  const found = new Map<number, typeof NO_TIES>();
  for (let e = 0; e < ties.length; e++) {
    for (const person of [ties.a[e] ?? -1, ties.b[e] ?? -1]) {
      const own = found.get(person) ?? { ...NO_TIES };
      own.ties++;
      if (ties.tieClass[e] === TIE_CLASS.weak) own.weak_ties++;
      if (ties.tieClass[e] === TIE_CLASS.strong) own.strong_ties++;
      if (position[e] === POSITION.bridging) own.bridging_ties++;
      found.set(person, own);
    }
  }
  return found;
}

/** Labels that fewer than k active members carry would tell who somebody is: they are left out. */
function attributeRows({ logs, nodes, definitions }: World, numberOf: NumberOf): LabRow[] {
  return [...(logs.directory?.attributes ?? [])].flatMap(([attribute, values]) => {
    const rows = Array.from(nodes).flatMap((person) =>
      labelsOf(values[person] ?? null).map((label, at) => ({
        ...{ person: numberOf(person), attribute, label, rank: at + 1 },
      })),
    );
    const carriers = new Map<string, number>();
    for (const { label } of rows) carriers.set(label, (carriers.get(label) ?? 0) + 1);
    return rows.filter(({ label }) => (carriers.get(label) ?? 0) >= definitions.kInternal);
  });
}

/** Labels parted by `;`, each once. */
const labelsOf = (value: string | null): string[] =>
  [...new Set((value ?? '').split(';').map((label) => label.trim()))].filter(
    (label) => label !== '',
  );
