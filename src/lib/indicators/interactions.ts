/** How much happened between the two ends of each tie within the window (METHODS B9, K18). */
import { weekOf } from '../base/time.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { World } from './world.ts';

/**
 * Interactions of each tie of the world: 1 for every time one helped the other or a contact was
 * told, 1 / (n − 1) for every event of n people that both attended (Newman 2001: an event in which
 * everybody meets everybody is no n² meetings), and, where sharing a room in small company makes
 * ties, 1 for every such day. Events above `mediumEvent` people are no evidence and do not count.
 * The week left out is left out. null in a ready network. O(evidence rows of the ties).
 */
export function interactionsOfTies(world: World): Float64Array | null {
  const { window, without, ties, evidence } = world;
  if (window === null) return null;
  const counts = (day: number): boolean =>
    day >= window.from && day < window.to && weekOf(day) !== without;
  const { pairs } = evidence;
  let pair = 0;
  return Float64Array.from({ length: ties.length }, (_, e) => {
    const isOther = (): boolean => pairs.a[pair] !== ties.a[e] || pairs.b[pair] !== ties.b[e];
    // Both are in the order of pairs.
    while (pair < pairs.length && isOther()) pair++;
    if (pair === pairs.length) return 0;
    return (
      helpAndContacts(evidence.service, pairs.service[pair]!, counts) +
      helpAndContacts(evidence.contacts, pairs.contacts[pair]!, counts) +
      events(world, pairs.coattendance[pair]!, counts) +
      smallCompany(world, pairs.copresence[pair]!, counts)
    );
  });
}

type Counts = (day: number) => boolean;

function helpAndContacts(
  layer: Evidence['service'] | Evidence['contacts'],
  group: number,
  counts: Counts,
): number {
  if (layer === null || group < 0) return 0;
  const { pairs, day } = layer;
  return day.subarray(pairs.offsets[group], pairs.offsets[group + 1]).filter(counts).length;
}

function events({ evidence, definitions }: World, group: number, counts: Counts): number {
  const { coattendance } = evidence;
  if (coattendance === null || group < 0) return 0;
  const { pairs, event, rosters } = coattendance;
  let sum = 0;
  for (const e of event.subarray(pairs.offsets[group], pairs.offsets[group + 1])) {
    const size = rosters.size[e]!;
    if (size <= definitions.mediumEvent && counts(rosters.day[e]!)) sum += 1 / (size - 1);
  }
  return sum;
}

function smallCompany({ evidence, definitions }: World, group: number, counts: Counts): number {
  const { copresence, layers } = evidence;
  if (copresence === null || group < 0 || !layers.copresenceMakesTies) return 0;
  const rows = copresence.blocks[copresence.block[group]!]!;
  const minimum = definitions.minEncounterMinutes * 60;
  let sum = 0;
  for (let r = copresence.from[group]!; r < copresence.to[group]!; r++) {
    const isSmall = rows.small(r) > 0 && Math.min(rows.small(r), rows.longest(r)) >= minimum;
    if (isSmall && counts(rows.day(r))) sum++;
  }
  return sum;
}
