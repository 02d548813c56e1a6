/** The first time two people met in a small group, and whether somebody had arranged it (METHODS E3). */
import { firstLabel } from './grouping.ts';
import type { World } from './world.ts';

/** A declared introduction counts for so many days. */
const INTRODUCTION_DAYS = 7;

export interface FirstOccasion {
  readonly a: number;
  readonly b: number;
  /** In a small event, within a week of a declared meeting, or inside one organisation. */
  readonly isPlanned: boolean;
}

/**
 * Of each new tie of the window, the earliest day on which its two people met in a small group: an
 * encounter of few people, or an event of few. New ties that began otherwise, as by help alone, have
 * none. O(evidence rows of pairs).
 */
export function firstOccasions(world: World): {
  readonly occasions: FirstOccasion[];
  readonly ties: number;
} {
  const { firstEvidence, window, evidence } = world;
  const { pairs } = evidence;
  const rowOf = new Map<number, number>();
  for (let p = 0; p < pairs.length; p++) rowOf.set(pairs.a[p]! * evidence.persons + pairs.b[p]!, p);
  const organisation = world.logs.directory?.attributes.get('organisation') ?? [];
  const of = (person: number): string | null => firstLabel(organisation[person] ?? null);
  const occasions: FirstOccasion[] = [];
  let ties = 0;
  for (let p = 0; p < firstEvidence.day.length; p++) {
    if (window === null || firstEvidence.day[p]! < window.from) continue;
    ties++;
    const [a, b] = [firstEvidence.a[p]!, firstEvidence.b[p]!];
    const row = rowOf.get(a * evidence.persons + b);
    const event = row === undefined ? Infinity : firstSmallEvent(world, pairs.coattendance[row]!);
    const room = row === undefined ? Infinity : firstSmallGroup(world, pairs.copresence[row]!);
    const day = Math.min(event, room);
    if (day >= window.to) continue;
    const isIntroduced = row !== undefined && wasIntroduced(world, pairs.contacts[row]!, day);
    const isOneHouse = of(a) !== null && of(a) === of(b);
    occasions.push({ a, b, isPlanned: event === day || isIntroduced || isOneHouse });
  }
  return { occasions, ties };
}

/** Local day of the first shared event of few people; Infinity: none. */
function firstSmallEvent(
  { evidence: { coattendance }, definitions }: World,
  group: number,
): number {
  if (group < 0 || coattendance === null) return Infinity;
  const { pairs, event, rosters } = coattendance;
  for (let row = pairs.offsets[group]!; row < pairs.offsets[group + 1]!; row++) {
    const e = event[row]!;
    if (rosters.size[e]! <= definitions.smallEvent) return rosters.day[e]!;
  }
  return Infinity;
}

/** Local day of the first long enough encounter of few people; Infinity: none. */
function firstSmallGroup({ evidence: { copresence }, definitions }: World, group: number): number {
  if (group < 0 || copresence === null) return Infinity;
  const rows = copresence.blocks[copresence.block[group]!]!;
  for (let row = copresence.from[group]!; row < copresence.to[group]!; row++) {
    const seconds = rows.small(row);
    if (seconds > 0 && seconds >= definitions.minEncounterMinutes * 60) return rows.day(row);
  }
  return Infinity;
}

function wasIntroduced({ evidence: { contacts } }: World, group: number, day: number): boolean {
  if (group < 0 || contacts === null) return false;
  const days = contacts.day.subarray(
    contacts.pairs.offsets[group],
    contacts.pairs.offsets[group + 1],
  );
  return days.some((met) => met <= day && day - met <= INTRODUCTION_DAYS);
}
