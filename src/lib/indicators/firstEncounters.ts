/** New ties across groups, and the hours of attention that could have made them (METHODS E2, K32). */
import type { Grouped } from './grouped.ts';
import { opportunityOf, type Opportunity } from './opportunity.ts';
import type { World } from './world.ts';

export interface FirstEncounters {
  /** New ties between known labels, and those of them between two. */
  readonly ties: number;
  readonly cross: number;
  /** Distinct persons at their ends. */
  readonly persons: number;
  /** Of those across and those inside, the fewer, of sides that have any. */
  readonly fewest: number;
  /** Share across groups of the hours of pairs without a tie before the window; null: no hour. */
  readonly expected: number | null;
}

/** null where nothing was logged that people could meet at. O(evidence rows). */
export function firstEncounters(world: World, groups: Grouped): FirstEncounters | null {
  const { window, firstEvidence, nodes } = world;
  if (window === null) return null;
  const opportunity = opportunityOf(world, window.to - window.from);
  if (opportunity === null) return null;
  const { label } = groups;
  const node = new Int32Array(world.evidence.persons);
  nodes.forEach((person, at) => (node[person] = at));
  const tiedBefore: (readonly [number, number])[] = [];
  const persons = new Set<number>();
  const sides = [new Set<number>(), new Set<number>()] as const;
  let [ties, cross] = [0, 0];
  for (let p = 0; p < firstEvidence.day.length; p++) {
    const [i, j] = [node[firstEvidence.a[p]!]!, node[firstEvidence.b[p]!]!];
    if (label[i]! < 0 || label[j]! < 0) continue;
    if (firstEvidence.day[p]! < window.from) {
      tiedBefore.push([i, j]);
      continue;
    }
    ties++;
    if (label[i] !== label[j]) cross++;
    persons.add(i).add(j);
    sides[label[i] === label[j] ? 0 : 1].add(i).add(j);
  }
  return {
    ties,
    cross,
    persons: persons.size,
    fewest: Math.min(...sides.map(({ size }) => size).filter((size) => size > 0)),
    expected: shareAcross(opportunity, groups, tiedBefore),
  };
}

/** Share of the seconds of pairs not tied before that are between two labels. */
function shareAcross(
  { a, b, seconds, crowds }: Opportunity,
  { label, labels }: Grouped,
  tiedBefore: readonly (readonly [number, number])[],
): number | null {
  const n = label.length;
  let [all, across, next] = [0, 0, 0];
  // Both are in the order of pairs.
  const isTied = (i: number, j: number): boolean => {
    const key = i * n + j;
    while (next < tiedBefore.length && tiedBefore[next]![0] * n + tiedBefore[next]![1] < key)
      next++;
    const at = tiedBefore[next];
    return at !== undefined && at[0] === i && at[1] === j;
  };
  for (let pair = 0; pair < seconds.length; pair++) {
    const [i, j, time] = [a[pair]!, b[pair]!, seconds[pair]!];
    if (label[i]! < 0 || label[j]! < 0 || isTied(i, j)) continue;
    all += time;
    if (label[i] !== label[j]) across += time;
  }
  for (const { nodes, seconds: time } of crowds) {
    const pairs = pairsInCrowd(nodes, label, labels.length, tiedBefore);
    all += pairs.all * time;
    across += pairs.across * time;
  }
  return all === 0 ? null : across / all;
}

/** Pairs of a crowd by counts of labels, less those already tied: never enumerated. */
function pairsInCrowd(
  nodes: readonly number[],
  label: Int32Array,
  labels: number,
  tiedBefore: readonly (readonly [number, number])[],
): { readonly all: number; readonly across: number } {
  const present = new Uint8Array(label.length);
  const ofLabel = new Uint32Array(labels);
  let size = 0;
  for (const node of nodes) {
    if (label[node]! < 0 || present[node] === 1) continue;
    present[node] = 1;
    size++;
    ofLabel[label[node]!]!++;
  }
  const choose = (count: number): number => (count * (count - 1)) / 2;
  let all = choose(size);
  let across = all - ofLabel.reduce((sum, count) => sum + choose(count), 0);
  for (const [i, j] of tiedBefore) {
    if (present[i] === 0 || present[j] === 0) continue;
    all--;
    if (label[i] !== label[j]) across--;
  }
  return { all, across };
}
