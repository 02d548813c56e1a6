/** What may be told of each context in which ties begin (METHODS J2, H2). */
import { bridgingAtBirth } from './bornBridging.ts';
import { contextYields, tiesThere, yieldOf, type TieHere } from './contextYields.ts';
import { groupOfMembers } from './grouping.ts';
import type { Counted, RawParts } from './result.ts';
import type { World } from './world.ts';

/** By name of the context (`contexts.ts`), the pooled ones last; a closed number is null. */
export function contextParts(world: World): RawParts {
  const contexts = contextYields(world);
  const k = world.definitions.kInternal;
  const isOpen = openContexts(contexts, k, 'whole');
  const isFirstOpen = openContexts(contexts, k, 'first');
  const crossings = crossingsOf(world, k);
  const parts = contexts.map((context, at): readonly [string, RawParts] => {
    const { name, personHours, pairHours, people, ties, count, shrunk, byChance } = context;
    const open = <T>(value: T): T | null => (isOpen[at] === true ? value : null);
    const { cross, bridging } = crossings(ties);
    // Of the pooled ones too, hours are told only of enough people.
    const ofMany = <T>(value: T): T | null => (isTold(people.size, k) ? value : null);
    return [
      name,
      {
        personHours: ofMany(personHours),
        pairHours: ofMany(pairHours),
        people: ofMany({ count: people.size, persons: people.size }),
        newTies: open({ count, persons: tiesThere(ties).people.size }),
        yieldPer100h: open(ofMany(yieldOf(count, personHours))),
        shrunkPer100h: open(ofMany(shrunk && shrunk.rate)),
        lo: open(ofMany(shrunk && shrunk.lo)),
        hi: open(ofMany(shrunk && shrunk.hi)),
        crossTies: open(cross),
        bridgingTies: open(bridging),
        bridgingPer100h: open(
          ofMany(bridging === null ? null : yieldOf(bridging.count, personHours)),
        ),
        /** By first evidence alone, whatever room came before. */
        firstTies: isFirstOpen[at] === true ? open(firstOf(ties)) : null,
        byChance: ofMany(byChance && byChance.mean),
        byChanceLo: ofMany(byChance && byChance.lo),
        byChanceHi: ofMany(byChance && byChance.hi),
        q: open(byChance && byChance.q),
      },
    ];
  });
  return Object.fromEntries(parts);
}

/** New ties that began there by first evidence alone. */
function firstOf(ties: readonly TieHere[]): Counted {
  const { count, people } = tiesThere(ties, undefined, 'first');
  return { count, persons: people.size };
}

interface Crossings {
  /** New ties across groups; null where there are no groups, or where it may not be told. */
  readonly cross: Counted | null;
  /** And those without an acquaintance in common at birth. */
  readonly bridging: Counted | null;
}

function crossingsOf(world: World, k: number): (ties: readonly TieHere[]) => Crossings {
  const isBridging = bridgingAtBirth(world);
  const groups = groupOfMembers(world, world.group);
  const label = new Map(Array.from(world.nodes, (person, at) => [person, groups?.label[at] ?? -1]));
  const isCross = ({ tie: { a, b } }: TieHere): boolean => {
    const [x, y] = [label.get(a) ?? -1, label.get(b) ?? -1];
    return x >= 0 && y >= 0 && x !== y;
  };
  const isEither = (here: TieHere): boolean => {
    const { a, b, day } = here.tie;
    return isCross(here) || isBridging(a, b, day);
  };
  const hasGroups = (groups?.labels.length ?? 0) > 1;
  return (ties) => {
    const cross = hasGroups ? shownOf(ties, isCross, k) : null;
    const bridging = shownOf(ties, isEither, k);
    // Those in the second and not in the first are told by the two together.
    const between = shownOf(ties, (here) => isEither(here) && !isCross(here), k);
    return { cross, bridging: cross !== null && between === null ? null : bridging };
  };
}

/** A number of ties where those meant, and the others of the context, are of k people or nobody. */
function shownOf(
  ties: readonly TieHere[],
  isMeant: (tie: TieHere) => boolean,
  k: number,
): Counted | null {
  const meant = tiesThere(ties, isMeant);
  const others = tiesThere(ties, (tie) => !isMeant(tie));
  const isOpen = isTold(meant.people.size, k) && isTold(others.people.size, k);
  const sides = [meant, others].map(({ people }) => people.size).filter((size) => size > 0);
  return isOpen ? { count: meant.count, persons: Math.min(...sides) } : null;
}

const isTold = (people: number, k: number): boolean => people === 0 || people >= k;

/**
 * Contexts with nobody or enough people at the ends of their new ties, and of those that count
 * differently by first evidence alone. The number of all new ties is told: a single closed context
 * would follow from the others, so the smallest that has any closes too.
 */
function openContexts(
  contexts: readonly { readonly ties: readonly TieHere[] }[],
  k: number,
  of: 'whole' | 'first',
): boolean[] {
  const all = contexts.map(({ ties }) => tiesThere(ties, undefined, of));
  const open = contexts.map(({ ties }, at) => {
    const moved = tiesThere(ties, ({ whole, first }) => of === 'first' && whole !== first);
    return isTold(all[at]!.people.size, k) && isTold(moved.people.size, k);
  });
  if (open.filter((one) => !one).length !== 1) return open;
  const least = all.reduce(
    (best, { count }, at) =>
      open[at] === true && count > 0 && (best < 0 || count < all[best]!.count) ? at : best,
    -1,
  );
  return open.map((one, at) => one && at !== least);
}
