import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { mixed } from '../../lib/base/random.ts';

/** A seeded source of chance. The same seed and name always give the same draws. */
export interface Chance {
  /** Uniform in [0, 1). */
  unit(): number;
  /** Uniform integer, both ends included. */
  between(from: number, to: number): number;
  /** True with probability `p`. */
  happens(p: number): boolean;
  /** Normal draw, cut to [low, high]. */
  normal(mean: number, deviation: number, low: number, high: number): number;
  /** Poisson count of mean `mean` (small means). */
  count(mean: number): number;
  /** One item, all equally likely. */
  one<T>(items: readonly T[]): T;
  /** `size` different items (all of them where there are fewer), likely in proportion to `weight`. */
  some<T>(items: readonly T[], size: number, weight?: (item: T) => number): T[];
}

/**
 * Draws for one part of the place. Each part has a stream of its own, so that widening one log
 * leaves the others as they were.
 */
export function makeChance(seed: number, name: string): Chance {
  const generator = xoroshiro128plus(mixed(seed, name));
  const unit = (): number => uniformFloat64(generator);
  const between = (from: number, to: number): number => uniformInt(generator, from, to);
  const one = <T>(items: readonly T[]): T => {
    const item = items[between(0, items.length - 1)];
    if (item === undefined) throw new RangeError('nothing to draw from');
    return item;
  };
  return {
    unit,
    between,
    happens: (p) => unit() < p,
    normal: (mean, deviation, low, high) => {
      const radius = Math.sqrt(-2 * Math.log(1 - unit()));
      const value = mean + deviation * radius * Math.cos(2 * Math.PI * unit());
      return Math.min(high, Math.max(low, value));
    },
    count: (mean) => {
      const floor = Math.exp(-mean);
      let product = unit();
      let draws = 0;
      for (; product > floor; draws++) product *= unit();
      return draws;
    },
    one,
    // Efraimidis & Spirakis 2006: the largest keys unit^(1/weight) are a weighted sample.
    some: (items, size, weight = () => 1) =>
      items
        .map((item) => ({ item, key: Math.log(1 - unit()) / weight(item) }))
        .filter(({ key }) => key > -Infinity)
        .sort((a, b) => b.key - a.key)
        .slice(0, size)
        .map(({ item }) => item),
  };
}
