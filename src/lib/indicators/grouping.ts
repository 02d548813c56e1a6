/** Members by one attribute of the directory: of several labels the first counts (METHODS K27). */
import { isGrouping } from '../logs/directory.ts';
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

/** By the nodes of a world, which many a world shares: the last that was asked for. */
const known = new WeakMap<
  Uint32Array,
  { readonly values: readonly (string | null)[]; readonly grouping: Grouping }
>();

/** @param attribute the directory's column; null: the first one with a label. null without any */
export function groupOfMembers(world: World, attribute: string | null): Grouping | null {
  const column = columnOf(world, attribute);
  if (column === null) return null;
  const before = known.get(world.nodes);
  if (before?.values === column.values && before.grouping.attribute === column.name) {
    return before.grouping;
  }
  const grouping = groupedBy(world, column);
  known.set(world.nodes, { values: column.values, grouping });
  return grouping;
}

function groupedBy(world: World, { name, values }: Column): Grouping {
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

/** A column of the directory, and its value of each person. */
interface Column {
  readonly name: string;
  readonly values: readonly (string | null)[];
}

/**
 * The directory's column that groups people; null: there is none.
 * @param attribute null: the usual one
 */
export function columnOf({ logs }: World, attribute: string | null): Column | null {
  const attributes = logs.directory?.attributes;
  const name = attribute ?? (attributes ? usualAttribute(attributes.keys()) : undefined);
  const values = name === undefined ? undefined : attributes?.get(name);
  return name === undefined || values === undefined || !isGrouping(name) ? null : { name, values };
}

/** Labels of the active members where each of several counts in part (METHODS K27). */
export interface LabelShares {
  /** Labels in JavaScript's default string order. */
  readonly labels: readonly string[];
  /** Sum of the shares of each label: of L labels of a person each counts 1/L. */
  readonly shares: readonly number[];
  /** Persons who have each label, whole. */
  readonly persons: readonly number[];
  /** Numbers of the labels of each member who has one. */
  readonly ofMembers: readonly (readonly number[])[];
}

/** Of the chosen column; empty where there is none. */
export function labelShares(world: World): LabelShares {
  const values = columnOf(world, world.group)?.values;
  const texts = Array.from(world.nodes, (person) => labelsOf(values?.[person] ?? null)).filter(
    (own) => own.length > 0,
  );
  const labels = [...new Set(texts.flat())].sort();
  const place = new Map(labels.map((label, at) => [label, at]));
  const ofMembers = texts.map((own) => own.flatMap((text) => place.get(text) ?? []));
  const shares = new Array<number>(labels.length).fill(0);
  const persons = new Array<number>(labels.length).fill(0);
  // Whole persons first: a sum of thirds should not depend on the order of people.
  for (const own of [...ofMembers].sort((x, y) => x.length - y.length)) {
    for (const label of own) {
      shares[label] = (shares[label] ?? 0) + 1 / own.length;
      persons[label] = (persons[label] ?? 0) + 1;
    }
  }
  return { labels, shares, persons, ofMembers };
}

/** The trade where there is one, else the first column of the directory that groups people. */
function usualAttribute(names: Iterable<string>): string | undefined {
  const all = [...names].filter(isGrouping);
  return all.find((name) => name === 'discipline') ?? all[0];
}

/** First of the labels parted by `;`, or null. */
export function firstLabel(value: string | null): string | null {
  const label = value?.split(';')[0]?.trim() ?? '';
  return label === '' ? null : label;
}

/** All labels parted by `;`, each once. */
const labelsOf = (value: string | null): string[] =>
  [...new Set((value ?? '').split(';').map((label) => label.trim()))].filter(
    (label) => label !== '',
  );
