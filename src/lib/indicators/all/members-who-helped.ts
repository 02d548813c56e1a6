import { helpRecords, NO_HELP_LOG, personsIn } from '../helpRecords.ts';
import { defineIndicator } from '../indicator.ts';
import { membersShare } from '../membersShare.ts';

/** Share of active members who helped another at least once: breadth first, volume second. */
export default defineIndicator({
  id: 'members-who-helped',
  headline: 7,
  unit: 'share',
  range: [0, 1],
  better: 'more',
  needs: ['time'],
  scale: 'logit',
  references: ['D1', 'K29', 'K39', 'Olma 2012'],
  measure: (world) => {
    const records = helpRecords(world);
    if (records === null) return NO_HELP_LOG;
    return membersShare(world, personsIn(records.helper), 'helpers');
  },
});
