/** Since when two members are familiar faces: the day a pair first became latent (METHODS A6, E4). */
import type { Window } from '../evidence/calendar.ts';
import type { DayRows } from '../evidence/dayRows.ts';
import { judgeMembersAt } from './everyMember.ts';
import type { World } from './world.ts';

export interface LatentPair {
  readonly a: number;
  readonly b: number;
  /** Local day at whose end the pair first was latent. */
  readonly day: number;
  /** Local day of its first evidence, after that; Infinity: none before the end of the window. */
  readonly tied: number;
}

/**
 * Pairs of members, also of those who have left since, that became latent in a period: who reached
 * its thresholds over the evidence period, had been there together for long enough to be classed,
 * and had no evidence so far. One pass over the days of each pair, and one over those with evidence.
 */
export function firstLatentIn(world: World, { from, to }: Window): readonly LatentPair[] {
  const { evidence, definitions, spans, window } = world;
  const { copresence, pairs } = evidence;
  if (copresence === null || window === null) return [];
  const first = firstEvidences(world, window.to);
  const known = Math.max(definitions.minAgeDays, definitions.minCommonDays) - 1;
  const found: LatentPair[] = [];
  for (let p = 0; p < pairs.length; p++) {
    const [a, b, group] = [pairs.a[p]!, pairs.b[p]!, pairs.copresence[p]!];
    if (group < 0 || evidence.hidden[a] === 1 || evidence.hidden[b] === 1) continue;
    const rows = copresence.blocks[copresence.block[group]!]!;
    const reached = firstNear(rows, copresence.from[group]!, copresence.to[group]!, world);
    const day = Math.max(reached, Math.max(spans.start[a]!, spans.start[b]!) + known);
    if (!(day >= from && day < to) || hasLeft(world, a, day) || hasLeft(world, b, day)) continue;
    const tied = first.get(a * evidence.persons + b) ?? Infinity;
    if (tied > day) found.push({ a, b, day, tied });
  }
  return found;
}

function firstEvidences(world: World, at: number): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  judgeMembersAt(world, at, world.spans, {}, ({ a, b, firstEvidence }) => {
    if (!Number.isNaN(firstEvidence)) first.set(a * world.evidence.persons + b, firstEvidence);
  });
  return first;
}

/** The first day on which the rows of the days just before, itself included, reach a threshold. */
function firstNear(rows: DayRows, from: number, to: number, { definitions }: World): number {
  const { evidenceDays, latentDays, latentHours, minEncounterMinutes, crowdRule } = definitions;
  const minimum = minEncounterMinutes * 60;
  const isMet = (row: number): number =>
    Number(rows.longest(row) >= minimum && rows.longest(row) > 0);
  const secondsOf = (row: number): number =>
    crowdRule === 'raw' ? rows.together(row) : rows.attention(row);
  let [oldest, days, seconds] = [from, 0, 0];
  for (let row = from; row < to; row++) {
    const day = rows.day(row);
    days += isMet(row);
    seconds += secondsOf(row);
    for (; rows.day(oldest) <= day - evidenceDays; oldest++) {
      days -= isMet(oldest);
      seconds -= secondsOf(oldest);
    }
    if (days >= latentDays || seconds / 3600 >= latentHours) return day;
  }
  return Infinity;
}

/** Whether someone is said to have left by then; who came later had not. */
const hasLeft = ({ logs, spans }: World, person: number, day: number): boolean =>
  (logs.directory?.left[person] ?? Infinity) <= day && spans.end[person]! <= day;
