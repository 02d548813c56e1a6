/**
 * Which new ties had no acquaintance in common when they began (bridging at birth: METHODS J2): the
 * network as it stood at the beginning of that day, without judging everybody on every such day.
 */
import { smallGroupDays } from './smallGroupDays.ts';
import type { World } from './world.ts';

/**
 * Whether two members were tied to nobody in common at the beginning of a local day. Among active
 * members, whose ties are the network's (K20). O(pieces of evidence of the pairs around the two).
 */
export function bridgingAtBirth(world: World): (a: number, b: number, day: number) => boolean {
  const { firstEvidence, evidence } = world;
  const around = new Map<number, Map<number, number>>();
  const rowOf = new Map<number, number>();
  const keyOf = (a: number, b: number): number =>
    Math.min(a, b) * evidence.persons + Math.max(a, b);
  for (let p = 0; p < firstEvidence.day.length; p++) {
    const [a, b, day] = [firstEvidence.a[p]!, firstEvidence.b[p]!, firstEvidence.day[p]!];
    for (const [end, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const own = around.get(end) ?? new Map<number, number>();
      around.set(end, own.set(other, day));
    }
    rowOf.set(keyOf(a, b), -1);
  }
  for (let p = 0; p < evidence.pairs.length; p++) {
    const key = keyOf(evidence.pairs.a[p]!, evidence.pairs.b[p]!);
    if (rowOf.has(key)) rowOf.set(key, p);
  }
  const isTied = (a: number, b: number, day: number): boolean =>
    wasTied(world, rowOf.get(keyOf(a, b)) ?? -1, day);
  return (a, b, day) => {
    const others = around.get(b);
    for (const [other, first] of around.get(a) ?? []) {
      const second = others?.get(other) ?? Infinity;
      if (first >= day || second >= day) continue;
      if (isTied(a, other, day) && isTied(b, other, day)) return false;
    }
    return true;
  };
}

/** Whether the evidence rule holds for a pair over the evidence period that ends before `at` (A6). */
function wasTied(world: World, pair: number, at: number): boolean {
  if (pair < 0) return false;
  const { evidence, definitions } = world;
  const from = at - definitions.evidenceDays;
  const isRecent = (day: number): boolean => day >= from && day < at;
  const { service, contacts, coattendance, pairs, layers } = evidence;
  const has = (
    log: { readonly pairs: { readonly offsets: Uint32Array }; readonly day: Int32Array } | null,
    group: number,
  ): boolean =>
    log !== null &&
    group >= 0 &&
    log.day.subarray(log.pairs.offsets[group], log.pairs.offsets[group + 1]).some(isRecent);
  if (has(service, pairs.service[pair]!)) return true;
  if (layers.contacts && has(contacts, pairs.contacts[pair]!)) return true;
  const group = pairs.coattendance[pair]!;
  if (coattendance !== null && group >= 0) {
    const { rosters, event } = coattendance;
    const { offsets } = coattendance.pairs;
    const sizes = Array.from(event.subarray(offsets[group], offsets[group + 1]))
      .filter((e) => isRecent(rosters.day[e]!) && rosters.size[e]! <= definitions.mediumEvent)
      .map((e) => rosters.size[e]!);
    if (sizes.length >= definitions.mediumEvents) return true;
    if (sizes.some((size) => size <= definitions.smallEvent)) return true;
  }
  const rooms = (): number => smallGroupDays(world, pair).filter(isRecent).length;
  return layers.copresenceMakesTies && rooms() >= definitions.smallGroupDays;
}
