import { gateOf } from '../../disclosure/audience.ts';
import { fewestOf, UNTOLD } from '../../disclosure/gate.ts';
import { closeLine } from '../../disclosure/tables.ts';
import { TIE_CLASS } from '../../evidence/tie.ts';
import { POSITION } from '../../graph/position.ts';
import { circlesOfTies, searchedModularity, type Circles } from '../circles.ts';
import { countTies } from '../countTies.ts';
import { defineIndicator, type Beside } from '../indicator.ts';
import type { RawParts } from '../result.ts';
import type { World } from '../world.ts';

/** How far the best groups found stand apart; networks rewired have some of that too (B8). */
const MODULARITY: Beside = {
  id: 'modularity',
  unit: 'index',
  nullModel: 'degree',
  measure: (world) => {
    const { count: n, persons } = countTies(world, (e) => !Number.isNaN(world.ties.strength[e]));
    if (n === 0) return { value: null, reason: 'EMPTY', n, persons };
    const value = searchedModularity(world);
    return { value, ...(value === null ? { reason: 'N_TOO_SMALL' } : {}), n, persons };
  },
};

/**
 * Number of stable circles: groups of five people or more, more tied to each other than to the rest,
 * that a search run many times over keeps finding.
 *
 * Its range is what the runs found, fewest to most. Leaving out weeks does not serve a number that
 * jumps (METHODS G1), and would run the whole search again for each week.
 */
export default defineIndicator({
  id: 'communities',
  headline: null,
  unit: 'count',
  isOfThings: true,
  range: [0, Infinity],
  better: null,
  needs: ['ties'],
  scale: null,
  isSlow: true,
  beside: [MODULARITY],
  // One circle or none is a number here: ties taken away may leave no more.
  atPresence: {
    of: 'place',
    value: (world) => circlesOfTies(world)?.sizes.length ?? null,
    jumps: true,
  },
  references: ['B8', 'K21', 'Blondel et al. 2008', 'Good, de Montjoye & Clauset 2010'],
  measure: (world) => {
    const { count, persons } = countTies(world, (e) => !Number.isNaN(world.ties.strength[e]));
    const m = world.ties.length;
    const base = { n: count, persons, coverage: m === 0 ? 0 : count / m };
    if (count === 0) return { value: null, reason: 'EMPTY', ...base };
    const found = circlesOfTies(world);
    if (found === null) return { value: null, reason: 'N_TOO_SMALL', ...base };
    const value = found.sizes.length;
    const { stability, modularity } = found;
    // A single circle is the whole place: nothing in it stands apart.
    if (value < 2) {
      return { value: null, reason: 'NO_CIRCLES', ...base, parts: { stability, modularity } };
    }
    const sizes = Object.fromEntries(
      found.sizes.map((people, i) => [String(i + 1), { count: people, persons: people }]),
    );
    return {
      value,
      ...base,
      parts: {
        stability,
        modularity,
        sizes: closeLine(sizes, gateOf(world.definitions)),
        ...betweenCircles(world, found),
      },
    };
  },
  interval: (world) => {
    const found = circlesOfTies(world);
    if (found === null || found.sizes.length < 2) return null;
    const value = found.sizes.length;
    return { lo: Math.min(value, found.least), hi: Math.max(value, found.most) };
  },
  intervalMethod: 'runs',
});

/** Ties between circles, and the share of weak and of strong ones among those that have a position. */
function betweenCircles(world: World, { between }: Circles): RawParts {
  const { ties, position, definitions } = world;
  const shareOf = (tieClass: number): RawParts => {
    // As for bridging shares: a tie that is somebody's only one lies between nothing (K21).
    const isPlaced = (e: number): boolean =>
      ties.tieClass[e] === tieClass && position[e] !== POSITION.pendant;
    const crossing = countTies(world, (e) => isPlaced(e) && between[e] === 1);
    const inside = countTies(world, (e) => isPlaced(e) && between[e] !== 1);
    const told = closeLine({ crossing, inside }, gateOf(definitions));
    const all = countTies(world, isPlaced);
    // A share would give away the count it is made of where that one stays closed.
    const persons = told.crossing === UNTOLD ? 0 : fewestOf(crossing, inside);
    const rate = all.count === 0 ? null : crossing.count / all.count;
    return { between: told.crossing, ties: all, share: { rate, persons } };
  };
  return {
    between: countTies(world, (e) => between[e] === 1),
    weak: shareOf(TIE_CLASS.weak),
    strong: shareOf(TIE_CLASS.strong),
  };
}
