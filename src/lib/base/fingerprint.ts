/**
 * A short fingerprint of a text or of whole numbers below 2³²: two 32-bit multiplicative hashes,
 * 16 hexadecimal digits. Tells definitions and logs apart; it is no protection against forgery.
 */
export function fingerprint(of: string | Uint32Array): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let i = 0; i < of.length; i++) {
    const code = typeof of === 'string' ? of.charCodeAt(i) : (of[i] ?? 0);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
  return hex(high) + hex(low);
}
