import { chanceOf } from '../../src/lib/base/random.ts';
import type { Ties } from '../../src/lib/network/ties.ts';

/** `circles` groups of `size` people, tied inside with probability `inside` and between with `between`. */
export function planted(
  circles: number,
  size: number,
  inside: number,
  between: number,
  seed = 1,
): Ties & { readonly truth: Int32Array } {
  const draw = chanceOf(seed).unit;
  const n = circles * size;
  const from: number[] = [];
  const to: number[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const same = Math.floor(i / size) === Math.floor(j / size);
      if (draw() < (same ? inside : between)) {
        from.push(i);
        to.push(j);
      }
    }
  }
  return {
    n,
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
    strength: Float64Array.from(from, () => 0.1 + 0.5 * draw()),
    truth: Int32Array.from({ length: n }, (_, i) => Math.floor(i / size)),
  };
}
