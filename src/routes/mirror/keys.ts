/** What the keys of a keyboard or of a presenter’s remote do while scenes are projected. */
export type Act = 'next' | 'back' | 'first' | 'last' | 'hide' | 'auto' | 'table';

const ACTS: Readonly<Record<string, Act>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  h: 'hide',
  // Remotes send these to blank the screen.
  b: 'hide',
  '.': 'hide',
  p: 'auto',
  t: 'table',
};

/** null: the key is none of ours. @param isOnButton the space bar presses what is in focus */
export function actOf(key: string, isOnButton: boolean): Act | null {
  if (key === ' ' && isOnButton) return null;
  return ACTS[key.length === 1 ? key.toLowerCase() : key] ?? null;
}
