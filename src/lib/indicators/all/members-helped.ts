import { helpRecords, NO_HELP_LOG, personsIn } from '../helpRecords.ts';
import { defineIndicator } from '../indicator.ts';
import { membersShare } from '../membersShare.ts';

/** Share of active members who were helped by another at least once. */
export default defineIndicator({
  id: 'members-helped',
  headline: null,
  unit: 'share',
  range: [0, 1],
  better: 'more',
  needs: ['time'],
  scale: 'logit',
  references: ['D1', 'K29', 'K39', 'Olma 2012'],
  measure: (world) => {
    const records = helpRecords(world);
    if (records === null) return NO_HELP_LOG;
    return membersShare(world, personsIn(records.helped), 'helped');
  },
});
