/** Seeded draws for made-up logs: the same seed, the same bytes. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Draw {
  /** Uniform in [0, 1). */
  unit(): number;
  /** Whole number in [0, bound). */
  below(bound: number): number;
  /** Normal with mean 0 and deviation 1. */
  normal(): number;
  /** Index drawn with probability proportional to its weight; `sums` are running totals. */
  index(sums: Float64Array): number;
}

export function draws(seed: number): Draw {
  const generator = xoroshiro128plus(seed);
  const unit = (): number => uniformFloat64(generator);
  return {
    unit,
    below: (bound) => Math.floor(unit() * bound),
    normal: () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()),
    index: (sums) => {
      const target = unit() * (sums.at(-1) ?? 0);
      let low = 0;
      let high = sums.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sums[middle] ?? 0) > target) high = middle;
        else low = middle + 1;
      }
      return low;
    },
  };
}

/** Running totals of weights, for {@link Draw.index}. */
export function running(weights: Iterable<number>): Float64Array {
  let sum = 0;
  return Float64Array.from(weights, (weight) => (sum += weight));
}
