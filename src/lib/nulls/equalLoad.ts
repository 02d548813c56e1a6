/**
 * Who would have done how much, had everybody been as ready as anybody in each hour they were there
 * (METHODS D4): a few of many exchanges fall on some people more than on others by luck alone.
 */
import { copied } from '../base/copied.ts';
import { chanceOf, type Chance } from '../base/random.ts';

/** Which draw this is: the same two give the same draw. */
interface Draw {
  readonly seed: number;
  readonly replicate: number;
}

/**
 * A way to draw multinomial counts, made once for all draws. A draw takes about O(total).
 *
 * @param hours of presence of each person, in any unit; nobody's number matters
 * @returns counts in the order of hours; null where nobody was there
 */
export function equalLoads(
  hours: Float64Array,
): ((total: number, which: Draw) => Uint32Array) | null {
  const upTo = hours.slice().sort();
  for (let i = 1; i < upTo.length; i++) upTo[i]! += upTo[i - 1]!;
  const all = upTo.at(-1) ?? 0;
  if (!(all > 0)) return null;
  const guide = guideOf(upTo, all);
  const last = upTo.length - 1;
  return (total, { seed, replicate }) => {
    const units = unitsOf(total, { seed, replicate });
    const counts = new Uint32Array(upTo.length);
    for (let t = 0; t < total; t++) {
      const unit = units[t]!;
      const level = unit * all;
      let at = guide[Math.floor(unit * STEPS)]!;
      while (at < last && upTo[at]! <= level) at++;
      counts[at]!++;
    }
    return counts;
  };
}

/** A stream, and what was drawn of it so far. */
interface Drawn {
  readonly chance: Chance;
  units: Float64Array;
  length: number;
}

/** The same draws serve every world and every member left out: their hours differ, the stream does not. */
const known = new Map<string, Drawn>();
/** Numbers of eight bytes kept of all streams together. */
const MOST_KEPT = 4e6;
let kept = 0;

/** At least `total` numbers of the stream of a draw, uniform in [0, 1). */
function unitsOf(total: number, { seed, replicate }: Draw): Float64Array {
  const name = `${String(seed)} ${String(replicate)}`;
  const drawn = known.get(name) ?? {
    chance: chanceOf(seed, 'equal-load', replicate),
    units: new Float64Array(0),
    length: 0,
  };
  if (total > drawn.units.length) {
    const room = total + (total >> 3);
    if (kept + room > MOST_KEPT) {
      known.clear();
      kept = 0;
    }
    drawn.units = copied(new Float64Array(room), drawn.units);
    known.set(name, drawn);
    kept += room;
  }
  while (drawn.length < total) drawn.units[drawn.length++] = drawn.chance.unit();
  return drawn.units;
}

/** Steps of the guide: many more than people of a usual place. */
const STEPS = 1024;

/** For each step of [0, all), a place at or before the first of ascending values above it. */
function guideOf(ascending: Float64Array, all: number): Uint32Array {
  const guide = new Uint32Array(STEPS);
  for (let step = 1, at = 0; step < STEPS; step++) {
    // A little less, so that no rounding leads beyond.
    const level = (step / STEPS) * all * (1 - 1e-12);
    while (ascending[at]! <= level) at++;
    guide[step] = at;
  }
  return guide;
}
