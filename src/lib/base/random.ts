/** The one source of chance (METHODS 0.7): seeded, and the same in the browser and on Node. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of draws. */
export interface Chance {
  /** Uniform in [0, 1). */
  readonly unit: () => number;
  /** Uniform integer in [0, size), `size` at most 2³²; uneven by less than size / 2³². */
  readonly below: (size: number) => number;
  /** Puts `values[from … to)` in a random order, all orders equally likely. */
  readonly shuffle: (
    values: Uint32Array | Uint8Array | Int32Array,
    from?: number,
    to?: number,
  ) => void;
}

/**
 * The stream of a seed and of what it is for: an indicator, a replicate. Streams of other names
 * are other streams, so that neither the order of work nor the number of workers changes a draw.
 * Without a name, the stream of the seed itself.
 */
export function chanceOf(seed: number, ...name: readonly (string | number)[]): Chance {
  const generator = xoroshiro128plus(name.length === 0 ? seed : mixed(seed, name.join('/')));
  const below = (size: number): number =>
    Math.floor(((generator.next() >>> 0) / 4294967296) * size);
  return {
    unit: () => uniformFloat64(generator),
    below,
    shuffle: (values, from = 0, to = values.length) => {
      for (let last = to - 1; last > from; last--) {
        const other = from + below(last - from + 1);
        const value = values[last]!;
        values[last] = values[other]!;
        values[other] = value;
      }
    },
  };
}

/** FNV-1a of the name, folded with the seed. */
export function mixed(seed: number, name: string): number {
  let hash = 2166136261 ^ seed;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 16777619);
  return hash | 0;
}
