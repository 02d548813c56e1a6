import { gateOf } from '../../disclosure/audience.ts';
import { fewestOf, UNTOLD } from '../../disclosure/gate.ts';
import { closeLine } from '../../disclosure/tables.ts';
import { KIND } from '../../evidence/layers.ts';
import { classTable } from '../classTable.ts';
import { defineIndicator } from '../indicator.ts';
import { countTies } from '../countTies.ts';
import { nestedPairs } from '../nestedPairs.ts';
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
  atPresence: {
    of: 'member',
    value: ({ ties, members }) => (members === 0 ? null : (2 * ties.length) / members),
  },
  references: ['A6', 'K20', 'K22', 'Granovetter 1973', 'Levin, Walter & Murnighan 2011'],
  measure: (world) => {
    const { ties, counts } = world;
    const { classes, places, square } = classTable(world);
    return {
      value: world.members === 0 ? null : ties.length,
      ...(world.members === 0 ? { reason: 'EMPTY' } : {}),
      n: world.members,
      // That nobody is tied is a fact about everyone.
      persons: ties.length === 0 ? world.members : countTies(world, () => true).persons,
      parts: {
        weak: classes.weak,
        strong: classes.strong,
        latent: counts.latent,
        dormant: counts.dormant,
        unclassifiedWithEvidence: classes.unclassified,
        unclassifiedWithout: counts.unclassifiedWithout,
        position: { ...places },
        // Strength crossed with position.
        square: { weak: { ...square.weak }, strong: { ...square.strong } },
        audit: audit(world),
      },
    };
  },
});

const KIND_NAMES = [
  [KIND.contact, 'contact'],
  [KIND.event, 'event'],
  [KIND.service, 'service'],
] as const;

/** How many ties rest on which kinds, and how many pairs are only familiar faces. */
function audit(world: World): RawParts {
  const { ties, counts, definitions } = world;
  const all: Record<string, Counted> = {};
  // In an order of their own: whoever comes first among people must not show.
  for (const kinds of [...new Set(ties.kinds)].sort((a, b) => a - b)) {
    const name = KIND_NAMES.filter(([bit]) => (kinds & bit) !== 0)
      .map(([, word]) => word)
      .join('+');
    all[name] = countTies(world, (e) => ties.kinds[e] === kinds);
  }
  // They add up to all ties, those of a ready network, which rest on none, included.
  const { '': _, ...byKinds } = closeLine(all, gateOf(definitions));
  const alone = byKinds['contact'] ?? { count: 0, persons: 0 };
  const others = countTies(world, (e) => ties.kinds[e] !== KIND.contact);
  return {
    byKinds,
    coPresenceAlone: alone,
    coPresenceAloneShare: {
      rate: ties.length === 0 ? null : alone.count / ties.length,
      persons: alone === UNTOLD ? 0 : fewestOf(alone, others),
    },
    pairsWithSmallGroupDays: nestedPairs(counts, definitions.kInternal),
    familiarFaces: counts.familiarFaces,
  };
}
