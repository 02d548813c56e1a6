import {
  externalInternal,
  externalInternalByGroup,
  externalInternalSd,
} from '../../graph/externalInternal.ts';
import { fewestOf } from '../../disclosure/gate.ts';
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
        fewest: sidesOf(world, groups).persons,
        // A deleted week only needs the value.
        ...(world.without === null
          ? { parts: { index, expected, ...details(world, groups, mixing) } }
          : {}),
      };
    }),
});

function details(world: World, groups: Grouped, mixing: Mixing): RawParts {
  const { graph } = world;
  const { external, internal, persons } = sidesOf(world, groups);
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

/** Ties between groups and inside them, and the fewest persons on either side. */
function sidesOf(
  world: World,
  { label }: Grouped,
): Record<'external' | 'internal' | 'persons', number> {
  const { from, to } = world.graph;
  const isKnown = (e: number): boolean => label[from[e]!]! >= 0 && label[to[e]!]! >= 0;
  const isInside = (e: number): boolean => label[from[e]!] === label[to[e]!];
  const external = countTies(world, (e) => isKnown(e) && !isInside(e));
  const internal = countTies(world, (e) => isKnown(e) && isInside(e));
  // The two add up to n: one of them alone would tell the other.
  const persons = fewestOf(external, internal);
  return { external: external.count, internal: internal.count, persons };
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
