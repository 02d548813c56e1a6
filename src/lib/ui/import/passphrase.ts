/** How well a passphrase protects, by the one thing that can be told of it without a dictionary. */

export type Strength = 'short' | 'medium' | 'long';

const SHORT_BELOW = 12;
const LONG_FROM = 20;

/** By the number of characters, as people count them. */
export function strengthOf(passphrase: string): Strength {
  const length = Array.from(passphrase.normalize('NFC')).length;
  if (length < SHORT_BELOW) return 'short';
  return length < LONG_FROM ? 'medium' : 'long';
}
