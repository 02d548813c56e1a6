/** Reading the named numbers that go with a result. */
import type { Parts } from '../indicators/result.ts';

/** The number at a path of names, or null where there is none. */
export function numberAt(parts: Parts | undefined, ...path: readonly string[]): number | null {
  const found = at(parts, path);
  return typeof found === 'number' && Number.isFinite(found) ? found : null;
}

/** The numbers under a path of names, as pairs in their own order; empty where there are none. */
export function numbersAt(
  parts: Parts | undefined,
  ...path: readonly string[]
): readonly (readonly [name: string, value: number])[] {
  const found = at(parts, path);
  if (found === null || typeof found === 'number') return [];
  return Object.entries(found).flatMap(([name, value]) =>
    typeof value === 'number' ? [[name, value] as const] : [],
  );
}

/** The names under a path of names, in their own order; empty where there are none. */
export function namesAt(parts: Parts | undefined, ...path: readonly string[]): readonly string[] {
  const found = at(parts, path);
  return found === null || typeof found === 'number' ? [] : Object.keys(found);
}

function at(parts: Parts | undefined, path: readonly string[]): number | null | Parts {
  let here: number | null | Parts | undefined = parts;
  for (const name of path) {
    if (here === null || here === undefined || typeof here === 'number') return null;
    here = Object.hasOwn(here, name) ? here[name] : null;
  }
  return here ?? null;
}
