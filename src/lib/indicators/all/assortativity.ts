import { inbreeding, labelAssortativity, mixingOf } from '../../graph/mixing.ts';
import { measureGroups, personsInTies } from '../grouped.ts';
import { defineIndicator } from '../indicator.ts';
import { insideByGroup } from '../mixingTable.ts';

/** How far ties stay inside groups, against ends of ties joined at random (METHODS C5). */
export default defineIndicator({
  id: 'assortativity',
  headline: null,
  unit: 'index',
  range: [-1, 1],
  better: null,
  needs: ['ties'],
  scale: 'identity',
  nullModel: 'label',
  references: ['C5', 'K27', 'Newman 2003', 'Coleman 1958', 'Currarini, Jackson & Pin 2009'],
  measure: (world) =>
    measureGroups(world, (groups) => {
      const mixing = mixingOf(world.graph, groups);
      const n = mixing.ties;
      const value = labelAssortativity(mixing);
      if (value === null) {
        return { value, reason: n === 0 ? 'EMPTY' : 'NO_VARIANCE', n, persons: 0 };
      }
      return {
        value,
        n,
        persons: personsInTies(world, groups),
        ...(world.without === null
          ? { parts: { inbreeding: insideByGroup(world, groups, inbreeding(mixing)) } }
          : {}),
      };
    }),
});
