/** Flags that hold for every number on the screen, to be said once. */
import type { Flag, Result } from '$lib/indicators/result.ts';

/** Flags all results with a value have in common, in the order of the first. */
export function commonFlags(results: readonly Result[]): Flag[] {
  const valued = results.filter((result) => result.value !== null);
  const first = valued[0];
  if (first === undefined || valued.length < 2) return [];
  return first.flags.filter((flag) => valued.every((result) => result.flags.includes(flag)));
}
