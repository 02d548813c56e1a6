import { helpRecords, NO_HELP_LOG, personsIn, timesOf } from '../helpRecords.ts';
import { defineIndicator } from '../indicator.ts';

/** Exchanges of help per member and month. */
export default defineIndicator({
  id: 'help-volume',
  headline: null,
  unit: 'per-member-month',
  range: [0, Infinity],
  better: 'more',
  needs: ['time'],
  scale: 'log',
  references: ['D1', 'K29', 'Olma 2012'],
  measure: (world) => {
    const { memberMonths, nodes } = world;
    const records = helpRecords(world);
    if (records === null) return NO_HELP_LOG;
    const { helper, helped, length: n } = records;
    if (memberMonths === 0) return { value: null, reason: 'EMPTY', n, persons: 0 };
    // A volume of which one person gives or takes most tells of that person (H2).
    const most = [helper, helped].flatMap((column) => [...timesOf(nodes, column)]);
    const mostOfOne = n === 0 ? 0 : most.reduce((x, y) => Math.max(x, y), 0) / n;
    // That nobody helps is told by everyone who is there.
    const persons = n === 0 ? nodes.length : personsIn(helper, helped);
    const fewest = n === 0 ? persons : Math.min(personsIn(helper), personsIn(helped));
    return { value: n / memberMonths, n, persons, fewest, mostOfOne, parts: { memberMonths } };
  },
});
