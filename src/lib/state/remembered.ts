/**
 * Small facts about this browser or this tab, never about a place or a person. A browser that
 * refuses storage gives an application that forgets, not one that fails.
 */
type Scope = 'browser' | 'tab';

const storage = (scope: Scope): Storage => (scope === 'browser' ? localStorage : sessionStorage);

/** What was remembered under a name, or null. */
export function recall(scope: Scope, name: string): string | null {
  try {
    return storage(scope).getItem(`passerelle.${name}`);
  } catch {
    return null;
  }
}

/** Remembers a value, or forgets the name where the value is null. */
export function remember(scope: Scope, name: string, value: string | null): void {
  try {
    if (value === null) storage(scope).removeItem(`passerelle.${name}`);
    else storage(scope).setItem(`passerelle.${name}`, value);
  } catch {
    // Storage refused: nothing depends on it.
  }
}
