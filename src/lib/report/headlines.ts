/** Which numbers a report can show, which it proposes, and where each stands in other frames. */
import type { Result, Unit } from '../indicators/result.ts';

/** Fewest and most numbers of a report, and the most that one page holds. */
export const FEWEST = 4;
export const MOST = 8;
export const MOST_ON_ONE = 4;

/** How many are proposed. */
const PROPOSED = 6;

/**
 * Units of the numbers a report can show, in its order: what happens, between whom, for whom, with
 * what help, with what end (METHODS I1).
 */
export const UNITS_OF_HEADLINES: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['new-ties-rate', 'per-member-month'],
  ['members-with-three-weak-ties', 'share'],
  ['weak-bridging-share', 'share'],
  ['newcomers-integrated', 'share'],
  ['members-who-helped', 'share'],
  ['weak-tie-persistence', 'share'],
  ['connectedness', 'ratio'],
  ['diversity', 'groups'],
  ['first-collaborations', 'weighted-share'],
  ['half-of-help-share', 'share'],
  ['weak-ties-per-member', 'ties'],
  ['strong-bridging-share', 'share'],
  ['exposure', 'ratio'],
  ['friending-bias', 'index'],
  ['pay-it-forward', 'ratio'],
  ['help-gini-excess', 'index'],
  ['new-ties-hazard', 'per-pair-month'],
]);

/** Dimensions of other frames, by the words that name them. */
export interface Frames {
  readonly commune: 'theme' | 'gov' | 'terr' | 'eco';
  readonly rci: 'personal' | 'network' | null;
}

const FRAMES: ReadonlyMap<string, Frames> = new Map<string, Frames>([
  ['new-ties-rate', { commune: 'theme', rci: 'personal' }],
  ['new-ties-hazard', { commune: 'theme', rci: 'personal' }],
  ['weak-ties-per-member', { commune: 'theme', rci: 'personal' }],
  ['members-with-three-weak-ties', { commune: 'theme', rci: 'personal' }],
  ['weak-tie-persistence', { commune: 'theme', rci: 'personal' }],
  ['weak-bridging-share', { commune: 'theme', rci: 'network' }],
  ['strong-bridging-share', { commune: 'theme', rci: 'network' }],
  ['connectedness', { commune: 'terr', rci: 'network' }],
  ['exposure', { commune: 'terr', rci: 'network' }],
  ['friending-bias', { commune: 'terr', rci: 'network' }],
  ['diversity', { commune: 'terr', rci: null }],
  ['newcomers-integrated', { commune: 'terr', rci: 'personal' }],
  ['members-who-helped', { commune: 'theme', rci: 'personal' }],
  ['pay-it-forward', { commune: 'theme', rci: 'personal' }],
  ['half-of-help-share', { commune: 'gov', rci: null }],
  ['help-gini-excess', { commune: 'gov', rci: null }],
  ['first-collaborations', { commune: 'eco', rci: 'network' }],
]);

/** What a number speaks of in Commune Mesure and RCI-TL; null where it was not mapped. */
export const framesOf = (id: string): Frames | null => FRAMES.get(id) ?? null;

/** Numbers a report can show, in its order: those that may be shown and have a value. */
export function showable(results: readonly Result[]): readonly string[] {
  const valued = new Set(results.filter(({ value }) => value !== null).map(({ id }) => id));
  return [...UNITS_OF_HEADLINES.keys()].filter((id) => valued.has(id));
}

/** Numbers to show: those chosen that can be, or those proposed where none was chosen. */
export function shownIds(
  chosen: readonly string[] | null,
  results: readonly Result[],
  most: number = MOST,
): readonly string[] {
  const able = showable(results);
  const asked =
    chosen === null ? able.slice(0, PROPOSED) : able.filter((id) => chosen.includes(id));
  return asked.slice(0, most);
}
