/** Members by one attribute of the directory: of several labels the first counts (METHODS K27). */
import type { World } from './world.ts';

export interface Grouping {
  readonly attribute: string;
  /** Labels in JavaScript's default string order. */
  readonly labels: readonly string[];
  /** Active members with each label. */
  readonly sizes: readonly number[];
  /** Label of each node of the graph, or -1 where unknown. */
  readonly label: Int32Array;
  /** Active members with a known label. */
  readonly known: number;
}

/** @param attribute the directory's column; null: the first one with a label. null without any */
export function groupOfMembers(world: World, attribute: string | null): Grouping | null {
  const attributes = world.logs.directory?.attributes;
  const name = attribute ?? (attributes ? usualAttribute(attributes.keys()) : undefined);
  const values = name === undefined ? undefined : attributes?.get(name);
  if (name === undefined || values === undefined) return null;
  const first = Array.from(world.nodes, (person) => firstLabel(values[person] ?? null));
  const labels = [...new Set(first.filter((label) => label !== null))].sort();
  const place = new Map(labels.map((label, at) => [label, at]));
  const sizes = labels.map(() => 0);
  let known = 0;
  const label = Int32Array.from(first, (text) => {
    const at = text === null ? undefined : place.get(text);
    if (at === undefined) return -1;
    known++;
    sizes[at] = (sizes[at] ?? 0) + 1;
    return at;
  });
  return { attribute: name, labels, sizes, label, known };
}

/** The trade where there is one, else the first column of the directory. */
function usualAttribute(names: Iterable<string>): string | undefined {
  const all = [...names];
  return all.find((name) => name === 'discipline') ?? all[0];
}

/** First of the labels parted by `;`, or null. */
export function firstLabel(value: string | null): string | null {
  const label = value?.split(';')[0]?.trim() ?? '';
  return label === '' ? null : label;
}
