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
  const node = new Map(Array.from(nodes, (person, at) => [person, at]));
  const tiedBefore: (readonly [number, number])[] = [];
  const persons = new Set<number>();
  const sides = [new Set<number>(), new Set<number>()] as const;
  let [ties, cross] = [0, 0];
  for (let p = 0; p < firstEvidence.day.length; p++) {
    const [i, j] = [node.get(firstEvidence.a[p]!)!, node.get(firstEvidence.b[p]!)!];
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
  const known = new Set(tiedBefore.map(([i, j]) => i * n + j));
  let [all, across] = [0, 0];
  for (const [pair, time] of seconds.entries()) {
    const [i, j] = [a[pair]!, b[pair]!];
    if (label[i]! < 0 || label[j]! < 0 || known.has(i * n + j)) continue;
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
  const present = new Set(nodes.filter((node) => label[node]! >= 0));
  const ofLabel = new Uint32Array(labels);
  for (const node of present) ofLabel[label[node]!]!++;
  const choose = (count: number): number => (count * (count - 1)) / 2;
  let all = choose(present.size);
  let across = all - ofLabel.reduce((sum, count) => sum + choose(count), 0);
  for (const [i, j] of tiedBefore) {
    if (!present.has(i) || !present.has(j)) continue;
    all--;
    if (label[i] !== label[j]) across--;
  }
  return { all, across };
}
