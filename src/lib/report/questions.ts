/**
 * Questions that the numbers of a place put to its community: only where a range or chance says that
 * something stands out, and only of numbers that anybody may see. They tell what was seen, never why.
 */
import type { AgainstChance } from '../indicators/againstChance.ts';
import type { Gap } from '../indicators/groupGaps.ts';
import type { Result } from '../indicators/result.ts';
import { wilson } from '../stats/wilson.ts';
import { sideOfChance } from '../text/chance.ts';
import { namesAt, numberAt } from '../text/parts.ts';

/** What stands out. Shares are 0 … 1; groups and contexts are called as the files call them. */
export type Standout =
  /** Two groups with fewer ties than chance; `sharesRoom`: although they are there together. */
  | {
      readonly kind: 'apart';
      readonly a: string;
      readonly b: string;
      readonly sharesRoom: boolean;
    }
  /** More ties inside groups than chance; `groups`: those where it stands out, two at most. */
  | { readonly kind: 'inside'; readonly groups: readonly string[] }
  /** Most ties rest on events alone. */
  | { readonly kind: 'events'; readonly share: number }
  /** Regulars of different moments are tied less than if moments did not matter. */
  | { readonly kind: 'rhythms'; readonly share: number }
  /** What is asked for is not what members know; `single`: some of it one of them knows, or nobody. */
  | { readonly kind: 'skills'; readonly single: boolean }
  /** Half of the help comes from fewer members than chance would make. */
  | { readonly kind: 'load'; readonly share: number }
  /** Help goes round less than chance would make it. */
  | { readonly kind: 'circulation'; readonly share: number }
  /** Fewer than half of the newcomers have three ties after two months. */
  | { readonly kind: 'newcomers'; readonly share: number }
  /** Fewer than half of the weak ties last. */
  | { readonly kind: 'fading'; readonly share: number }
  /** More weak ties bridge than chance would make. */
  | { readonly kind: 'bridges'; readonly share: number }
  /** First encounters cross groups more than the hours spent together would make them. */
  | { readonly kind: 'encounters' }
  /** Events where more ties begin than hours together would make; `context`: `event:…`. */
  | { readonly kind: 'begins'; readonly context: string }
  /** Events where fewer do. */
  | { readonly kind: 'gathers'; readonly context: string };

export type Question = Standout & {
  /** How far it lies from what was to be expected, in widths of the range; above 1. */
  readonly distance: number;
};

/** Numbers that anybody may see. */
export interface Told {
  /** With the ranges they have. */
  readonly results: readonly Result[];
  /** What chance would make of them, by indicator. */
  readonly bands: ReadonlyMap<string, AgainstChance>;
  readonly groups: {
    readonly groups: readonly { readonly name: string; readonly persons: number }[];
    readonly cells: readonly {
      readonly a: number;
      readonly b: number;
      readonly ties: number | null;
      readonly gap: Gap | null;
    }[];
  } | null;
  /** Fewest persons of a group that may be named. */
  readonly k: number;
}

export const MOST_QUESTIONS = 5;

/** At most {@link MOST_QUESTIONS}, one of each kind, from what stands out most. */
export function questionsOf(told: Told): readonly Question[] {
  return FINDERS.flatMap((find) => find(told) ?? [])
    .filter(({ distance }) => distance > 1)
    .sort((x, y) => y.distance - x.distance)
    .slice(0, MOST_QUESTIONS);
}

type Find = (told: Told) => Question | null;

/** The public is told two digits: a width below that is none. */
const LEAST_WIDTH = 0.01;

const widths = (difference: number, width: number): number =>
  Math.abs(difference) / Math.max(LEAST_WIDTH, width);

/** A result with a value; null where it has none or may not be shown. */
function valued({ results }: Told, id: string): (Result & { readonly value: number }) | null {
  const result = results.find((one) => one.id === id);
  return result === undefined || result.value === null ? null : { ...result, value: result.value };
}

/** How far a value lies from chance on one side; null where chance could have made it. */
function beyondChance(told: Told, id: string, side: 'above' | 'below'): Beyond | null {
  const result = valued(told, id);
  const band = told.bands.get(id);
  if (result === null || band === undefined || sideOfChance(band) !== side) return null;
  const { value } = result;
  const { lo, mean, hi } = band;
  if (side === 'above' ? value <= hi : value >= lo) return null;
  return { value, distance: widths(value - mean, side === 'above' ? hi - mean : mean - lo) };
}

interface Beyond {
  readonly value: number;
  readonly distance: number;
}

/** How far the whole range of a value lies below a number, or above; null where it does not. */
function beyond(told: Told, id: string, bound: number, side: 'above' | 'below'): Beyond | null {
  const result = valued(told, id);
  if (result === null || result.lo === null || result.hi === null) return null;
  const { value, lo, hi } = result;
  if (side === 'above' ? lo <= bound : hi >= bound) return null;
  return { value, distance: widths(value - bound, side === 'above' ? value - lo : hi - value) };
}

const apart: Find = (told) => {
  const mixing = told.results.find(({ id }) => id === 'mixing')?.parts;
  const found = (told.groups?.cells ?? []).flatMap((cell): Question[] => {
    const [a, b] = [nameOf(told, cell.a), nameOf(told, cell.b)];
    const { gap, ties } = cell;
    if (cell.a === cell.b || a === null || b === null) return [];
    if (ties === null || gap?.side !== 'fewer') return [];
    const together = numberAt(mixing, [a, b].sort().join('|'), 'byExposure');
    const sharesRoom = together !== null && together >= gap.mean;
    return [
      { kind: 'apart', a, b, sharesRoom, distance: widths(gap.mean - ties, gap.mean - gap.lo) },
    ];
  });
  return furthest(found);
};

const inside: Find = (told) => {
  const found = beyondChance(told, 'ei-excess', 'below');
  if (found === null) return null;
  const groups = (told.groups?.cells ?? [])
    .filter(({ a, b, ties, gap }) => a === b && ties !== null && gap?.side === 'more')
    .sort((x, y) => (y.gap?.distance ?? 0) - (x.gap?.distance ?? 0))
    .flatMap(({ a }) => nameOf(told, a) ?? [])
    .slice(0, 2);
  return { kind: 'inside', groups, distance: found.distance };
};

/** null for a group of fewer than k persons: it is not named. */
function nameOf({ groups, k }: Told, index: number): string | null {
  const group = groups?.groups[index];
  return group === undefined || group.persons < k ? null : group.name;
}

const events: Find = (told) => {
  const ties = valued(told, 'ties-by-class');
  const alone = numberAt(ties?.parts, 'audit', 'byKinds', 'event');
  if (ties === null || alone === null || alone > ties.value) return null;
  const share = alone / ties.value;
  const range = wilson(alone, ties.value);
  if (range === null || range.lo <= 0.5) return null;
  return { kind: 'events', share, distance: widths(share - 0.5, share - range.lo) };
};

const rhythms: Find = (told) => {
  const parts = valued(told, 'rhythm-bridging')?.parts;
  const moments = namesAt(parts, 'rhythms').filter((name) => name !== 'mixed');
  const members = moments.map((name) => numberAt(parts, 'rhythms', name));
  const known = members.flatMap((count) => (count === null ? [] : [count]));
  const all = known.reduce((sum, count) => sum + count, 0);
  if (all === 0 || known.length < members.length) return null;
  // Of two members dealt at random, how often they are of different moments.
  const byChance = 1 - known.reduce((sum, count) => sum + (count / all) ** 2, 0);
  const found = beyond(told, 'rhythm-bridging', byChance, 'below');
  return found && { kind: 'rhythms', share: found.value, distance: found.distance };
};

const skills: Find = (told) => {
  const parts = valued(told, 'skills-gap')?.parts;
  const byChance = numberAt(parts, 'byChance');
  const found = byChance === null ? null : beyond(told, 'skills-gap', byChance, 'above');
  const single = (numberAt(parts, 'singleHolderTopics') ?? 0) > 0;
  return found && { kind: 'skills', single, distance: found.distance };
};

type OfShare = 'load' | 'circulation' | 'newcomers' | 'fading' | 'bridges';

const against =
  (kind: OfShare, id: string, side: 'above' | 'below'): Find =>
  (told) => {
    const found = beyondChance(told, id, side);
    return found && { kind, share: found.value, distance: found.distance };
  };

const belowHalf =
  (kind: OfShare, id: string): Find =>
  (told) => {
    const found = beyond(told, id, 0.5, 'below');
    return found && { kind, share: found.value, distance: found.distance };
  };

const encounters: Find = (told) => {
  const found = beyond(told, 'cross-first-encounters', 1, 'above');
  return found && { kind: 'encounters', distance: found.distance };
};

/** False discoveries borne, as wherever contexts are told (METHODS J2). */
const BORNE = 0.1;

/** Kinds of events alone: a room or a topic may be that of a few. */
const context =
  (kind: 'begins' | 'gathers'): Find =>
  ({ results }) => {
    const parts = results.find(({ id }) => id === 'catalysts')?.parts;
    const found = namesAt(parts).flatMap((name): Question[] => {
      if (!name.startsWith('event:') || name === 'event:') return [];
      const at = (part: string): number | null => numberAt(parts, name, part);
      const [ties, mean, q] = [at('newTies'), at('byChance'), at('q')];
      const end = at(kind === 'begins' ? 'byChanceHi' : 'byChanceLo');
      if (ties === null || mean === null || end === null || q === null || q >= BORNE) return [];
      if (kind === 'begins' ? ties <= end : ties >= end) return [];
      return [{ kind, context: name, distance: widths(ties - mean, Math.abs(end - mean)) }];
    });
    return furthest(found);
  };

function furthest(found: readonly Question[]): Question | null {
  return found.reduce<Question | null>(
    (best, one) => (best === null || one.distance > best.distance ? one : best),
    null,
  );
}

const FINDERS: readonly Find[] = [
  apart,
  inside,
  events,
  rhythms,
  skills,
  against('load', 'half-of-help-share', 'below'),
  against('circulation', 'circulating-help', 'below'),
  belowHalf('newcomers', 'newcomers-integrated'),
  belowHalf('fading', 'weak-tie-persistence'),
  against('bridges', 'weak-bridging-share', 'above'),
  encounters,
  context('begins'),
  context('gathers'),
];
