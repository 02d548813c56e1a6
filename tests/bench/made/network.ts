/** Networks of people with circles and unequal sociability, for the benches of kernels. */
import { chanceOf } from '../../../src/lib/base/random.ts';

export interface NetworkSize {
  readonly people: number;
  readonly ties: number;
  /** People of a circle; seven ties in ten stay inside. */
  readonly circle: number;
}

/** Ties `from < to` in their order, each once, with a strength between 0 and 1. */
export interface MadeNetwork {
  readonly n: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly strength: Float64Array;
}

export function makeNetwork({ people, ties, circle }: NetworkSize, seed: number): MadeNetwork {
  const chance = chanceOf(seed, 'network');
  // Who is drawn twice as often as others knows about twice as many.
  const drawn: number[] = [];
  for (let person = 0; person < people; person++) {
    const times = 1 + Math.floor(-2 * Math.log(1 - chance.unit()));
    for (let k = 0; k < times; k++) drawn.push(person);
  }
  const somebody = (): number => drawn[chance.below(drawn.length)] ?? 0;
  const keys = new Set<number>();
  while (keys.size < ties) {
    const a = somebody();
    const first = Math.floor(a / circle) * circle;
    const near = first + chance.below(Math.min(circle, people - first));
    const b = chance.unit() < 0.7 ? near : somebody();
    if (a !== b) keys.add(Math.min(a, b) * people + Math.max(a, b));
  }
  const sorted = Float64Array.from(keys).sort();
  const from = new Uint32Array(ties);
  const to = new Uint32Array(ties);
  sorted.forEach((key, e) => {
    from[e] = Math.floor(key / people);
    to[e] = key % people;
  });
  return { n: people, from, to, strength: Float64Array.from(sorted, () => chance.unit()) };
}
