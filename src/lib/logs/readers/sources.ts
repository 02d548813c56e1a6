/** Files before they are read: bytes at hand. */
import type { Source } from '../logs.ts';

/**
 * A source of bytes already in memory.
 * @param pieceSize hands them out in pieces of this many bytes (default: all at once)
 */
export function sourceOfBytes(
  name: string,
  bytes: Uint8Array | string,
  pieceSize = Infinity,
): Source {
  const all = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  return {
    name,
    size: all.length,
    async *bytes() {
      const step = Math.min(pieceSize, Math.max(1, all.length));
      for (let at = 0; at < all.length; at += step)
        yield await Promise.resolve(all.subarray(at, at + step));
    },
  };
}
