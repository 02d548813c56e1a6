import { components } from '../graph/components.ts';
import { graphOf } from '../graph/csr.ts';
import type { Ties } from './ties.ts';

/** One connected part of a network, with people numbered anew from 0. */
export interface Part {
  /** Person of the whole network behind each person of the part, ascending. */
  readonly people: Uint32Array;
  readonly ties: Ties;
}

/** The connected parts, the largest first (ties by lowest person). O(n + m log m). */
export function partsOf(ties: Ties): readonly Part[] {
  const order = sortedTies(ties);
  const from = Uint32Array.from(order, (tie) => Math.min(ties.from[tie] ?? 0, ties.to[tie] ?? 0));
  const to = Uint32Array.from(order, (tie) => Math.max(ties.from[tie] ?? 0, ties.to[tie] ?? 0));
  const found = components(graphOf(ties.n, from, to));
  const people: number[][] = Array.from({ length: found.count }, () => []);
  const local = new Uint32Array(ties.n);
  for (const [person, part] of found.of.entries()) {
    local[person] = people[part]?.length ?? 0;
    people[part]?.push(person);
  }
  const own: number[][] = people.map(() => []);
  for (const [at, person] of from.entries()) own[found.of[person] ?? 0]?.push(at);
  const localOf = (ends: Uint32Array, at: number): number => local[ends[at] ?? 0] ?? 0;
  return people
    .map((members, part) => {
      const mine = own[part] ?? [];
      return {
        people: Uint32Array.from(members),
        ties: {
          n: members.length,
          from: Uint32Array.from(mine, (at) => localOf(from, at)),
          to: Uint32Array.from(mine, (at) => localOf(to, at)),
          strength: Float64Array.from(mine, (at) => ties.strength[order[at] ?? 0] ?? 0),
        },
      };
    })
    .sort((a, b) => b.ties.n - a.ties.n || (a.people[0] ?? 0) - (b.people[0] ?? 0));
}

/** Numbers of the ties in the order of (lower end, higher end). */
function sortedTies({ from, to }: Ties): Uint32Array {
  const low = (tie: number): number => Math.min(from[tie] ?? 0, to[tie] ?? 0);
  const high = (tie: number): number => Math.max(from[tie] ?? 0, to[tie] ?? 0);
  return Uint32Array.from(from.keys()).sort((a, b) => low(a) - low(b) || high(a) - high(b));
}
