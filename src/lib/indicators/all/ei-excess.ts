import {
  externalInternal,
  externalInternalByGroup,
  externalInternalSd,
} from '../../graph/externalInternal.ts';
import { mixingOf, type Mixing } from '../../graph/mixing.ts';
import { countTies } from '../countTies.ts';
import { type Grouped, measureGroups, personsInTies } from '../grouped.ts';
import { defineIndicator } from '../indicator.ts';
import { insideByGroup } from '../mixingTable.ts';
import type { RawParts } from '../result.ts';
import type { World } from '../world.ts';

/** E-I index less the one expected if the same labels were handed out at random (METHODS C3). */
export default defineIndicator({
  id: 'ei-excess',
  headline: null,
  unit: 'index',
  range: [-2, 2],
  better: null,
  needs: ['ties'],
  scale: 'identity',
  nullModel: 'label',
  references: ['C3', 'K27', 'Krackhardt & Stern 1988'],
  measure: (world) =>
    measureGroups(world, (groups) => {
      const mixing = mixingOf(world.graph, groups);
      const { index, expected } = externalInternal(mixing);
      const n = mixing.ties;
      if (index === null || expected === null) {
        return { value: null, reason: n === 0 ? 'EMPTY' : 'NO_VARIANCE', n, persons: 0 };
      }
      return {
        value: index - expected,
        n,
        persons: personsInTies(world, groups),
        // A deleted week only needs the value.
        ...(world.without === null
          ? { parts: { index, expected, ...details(world, groups, mixing) } }
          : {}),
      };
    }),
});

function details(world: World, groups: Grouped, mixing: Mixing): RawParts {
  const { graph } = world;
  const { label } = groups;
  const { external, internal } = externalInternal(mixing);
  const isKnown = (e: number): boolean => label[graph.from[e]!]! >= 0 && label[graph.to[e]!]! >= 0;
  const isInside = (e: number): boolean => label[graph.from[e]!] === label[graph.to[e]!];
  const sides = [
    countTies(world, (e) => isKnown(e) && !isInside(e)),
    countTies(world, (e) => isKnown(e) && isInside(e)),
  ];
  // The two add up to n: one of them alone would tell the other.
  const persons = Math.min(...sides.filter(({ count }) => count > 0).map((side) => side.persons));
  const unknown = graph.m - mixing.ties;
  return {
    sd: orNull(externalInternalSd(graph, groups, mixing.sizes)),
    external: { count: external, persons },
    internal: { count: internal, persons },
    tiesKnown: mixing.ties / graph.m,
    worstAllInternal: (external - internal - unknown) / graph.m,
    worstAllExternal: (external + unknown - internal) / graph.m,
    byGroup: insideByGroup(world, groups, externalInternalByGroup(mixing)),
  };
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
