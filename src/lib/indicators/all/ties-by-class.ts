import { KIND } from '../../evidence/layers.ts';
import { TIE_CLASS } from '../../evidence/tie.ts';
import { POSITION } from '../../graph/position.ts';
import { defineIndicator } from '../indicator.ts';
import { countTies } from '../countTies.ts';
import type { Counted, RawParts } from '../result.ts';
import type { World } from '../world.ts';

/** Number of ties, by class and position, with the kinds of evidence they rest on (METHODS K22). */
export default defineIndicator({
  id: 'ties-by-class',
  headline: null,
  unit: 'count',
  range: [0, Infinity],
  better: null,
  needs: ['ties'],
  scale: 'log',
  // A tie is had by both its ends.
  perMember: ({ ties, members }) => (members === 0 ? null : (2 * ties.length) / members),
  references: ['A6', 'K20', 'K22', 'Granovetter 1973', 'Levin, Walter & Murnighan 2011'],
  measure: (world) => {
    const { ties, counts, position } = world;
    const ofClass = (tieClass: number): Counted =>
      countTies(world, (e) => ties.tieClass[e] === tieClass);
    const at = (place: number): Counted => countTies(world, (e) => position[e] === place);
    return {
      value: world.members === 0 ? null : ties.length,
      ...(world.members === 0 ? { reason: 'EMPTY' } : {}),
      n: world.members,
      // That nobody is tied is a fact about everyone.
      persons: ties.length === 0 ? world.members : countTies(world, () => true).persons,
      parts: {
        weak: ofClass(TIE_CLASS.weak),
        strong: ofClass(TIE_CLASS.strong),
        latent: counts.latent,
        dormant: counts.dormant,
        unclassifiedWithEvidence: ofClass(TIE_CLASS.unclassified),
        unclassifiedWithout: counts.unclassifiedWithout,
        position: {
          bridging: at(POSITION.bridging),
          embedded: at(POSITION.embedded),
          pendant: at(POSITION.pendant),
        },
        square: square(world),
        audit: audit(world),
      },
    };
  },
});

/** Strength crossed with position. */
function square(world: World): Record<string, Record<string, Counted>> {
  const { ties, position } = world;
  const row = (tieClass: number): Record<string, Counted> => {
    const cell = (place: number): Counted =>
      countTies(world, (e) => ties.tieClass[e] === tieClass && position[e] === place);
    return {
      bridging: cell(POSITION.bridging),
      embedded: cell(POSITION.embedded),
      pendant: cell(POSITION.pendant),
    };
  };
  return { weak: row(TIE_CLASS.weak), strong: row(TIE_CLASS.strong) };
}

const KIND_NAMES = [
  [KIND.contact, 'contact'],
  [KIND.event, 'event'],
  [KIND.service, 'service'],
] as const;

/** How many ties rest on which kinds, and how many pairs are only familiar faces. */
function audit(world: World): RawParts {
  const { ties, counts } = world;
  const byKinds: Record<string, Counted> = {};
  // In an order of their own: whoever comes first among people must not show.
  for (const kinds of [...new Set(ties.kinds)].sort((a, b) => a - b)) {
    const name = KIND_NAMES.filter(([bit]) => (kinds & bit) !== 0)
      .map(([, word]) => word)
      .join('+');
    if (name !== '') byKinds[name] = countTies(world, (e) => ties.kinds[e] === kinds);
  }
  const alone = byKinds['contact'] ?? { count: 0, persons: 0 };
  return {
    byKinds,
    coPresenceAlone: alone,
    coPresenceAloneShare: ties.length === 0 ? null : alone.count / ties.length,
    pairsWithSmallGroupDays: {
      atLeast3: counts.atLeast3,
      atLeast5: counts.atLeast5,
      atLeast10: counts.atLeast10,
    },
    familiarFaces: counts.familiarFaces,
  };
}
