/**
 * Jaro-Winkler likeness of two texts, 0 … 1: 1 where they are equal. Letters count as shared within half
 * the longer length; a common beginning of up to four letters counts more (Winkler 1990, weight 0.1).
 * By UTF-16 units. Cost O(length²) at worst.
 */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroOf(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroOf(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Uint8Array(b.length);
  const shared: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const last = Math.min(b.length - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= last; j++) {
      if (taken[j] === 1 || a[i] !== b[j]) continue;
      taken[j] = 1;
      shared.push(i);
      break;
    }
  }
  if (shared.length === 0) return 0;
  let moved = 0;
  let at = 0;
  for (let j = 0; j < b.length; j++) {
    if (taken[j] === 1 && a[shared[at++]!] !== b[j]) moved++;
  }
  const count = shared.length;
  return (count / a.length + count / b.length + (count - moved / 2) / count) / 3;
}
