/**
 * Small facts about this browser or this tab, never about a place or a person. A browser that
 * refuses storage gives an application that forgets, not one that fails.
 */
type Scope = 'browser' | 'tab';

const PREFIX = 'passerelle.';
/** What a person chose about the interface: it tells nothing of a place, and stays. */
const OF_INTERFACE: ReadonlySet<string> = new Set(['theme', 'shortcuts', 'guide']);

const storage = (scope: Scope): Storage => (scope === 'browser' ? localStorage : sessionStorage);

/** What was remembered under a name, or null. */
export function recall(scope: Scope, name: string): string | null {
  try {
    return storage(scope).getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Remembers a value, or forgets the name where the value is null. */
export function remember(scope: Scope, name: string, value: string | null): void {
  try {
    if (value === null) storage(scope).removeItem(PREFIX + name);
    else storage(scope).setItem(PREFIX + name, value);
  } catch {
    // Storage refused: nothing depends on it.
  }
}

/** Whether another tab has just forgotten what the browser remembered under a name. */
export const isForgotten = ({ key, newValue }: StorageEvent, name: string): boolean =>
  key === null || (key === PREFIX + name && newValue === null);

/** Forgets all that was remembered of a place: what is left are choices about the interface. */
export function forgetAll(): void {
  for (const scope of ['browser', 'tab'] as const) {
    for (const name of names(scope)) if (!OF_INTERFACE.has(name)) remember(scope, name, null);
  }
}

function names(scope: Scope): string[] {
  try {
    const all = Object.keys(storage(scope)).filter((key) => key.startsWith(PREFIX));
    return all.map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}
