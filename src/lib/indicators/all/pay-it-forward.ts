import { chanceOf } from '../../base/random.ts';
import { NO_HELP_LOG } from '../helpRecords.ts';
import { defineIndicator, type Measure } from '../indicator.ts';
import { forwarded, forwardingOf, ratioOf, shifted } from '../payItForward.ts';
import { personJackknife } from '../personJackknife.ts';
import type { World } from '../world.ts';

/** Fewest times somebody was helped for a ratio (METHODS D3). */
const MIN_RECEIPTS = 20;

/**
 * How much oftener people help a third person in the 30 days after they were helped than on the
 * other days of the same people, in weeks in which they were there.
 */
export default defineIndicator({
  id: 'pay-it-forward',
  headline: 7,
  unit: 'ratio',
  range: [0, Infinity],
  better: 'more',
  needs: ['time'],
  scale: 'log',
  nullModel: 'receipts',
  references: ['D3', 'K30', 'Baker & Bulkley 2014', 'Molm et al. 2007'],
  measure,
  interval: (world) => {
    const forwarding = forwardingOf(world);
    const from = world.window?.from;
    if (forwarding === null || from === undefined) return null;
    const value = ratioOf(forwarded(forwarding, from));
    if (value === null) return null;
    const people = Uint32Array.from(forwarding.receivers, ({ person }) => person);
    return personJackknife(value, people, 'log', (left) =>
      ratioOf(forwarded(forwarding, from, left)),
    );
  },
  intervalMethod: 'person-jackknife',
  drawn: (world) => {
    const forwarding = forwardingOf(world);
    const from = world.window?.from;
    if (forwarding === null || from === undefined) return null;
    return ({ seed, replicate }) => {
      const chance = chanceOf(seed, 'receipts', replicate);
      return ratioOf(forwarded(shifted(forwarding, chance), from));
    };
  },
});

function measure(world: World): Measure {
  const forwarding = forwardingOf(world);
  if (forwarding === null || world.window === null) return NO_HELP_LOG;
  const { receipts: n, receivers } = forwarding;
  const found = forwarded(forwarding, world.window.from);
  const { daysAfter, givenAfter, daysOther, givenOther, giversAfter, giversOther } = found;
  const parts = {
    daysAfter,
    givenAfter: { count: givenAfter, persons: giversAfter },
    daysOther,
    givenOther: { count: givenOther, persons: giversOther },
  };
  const value = n < MIN_RECEIPTS ? null : ratioOf(found);
  if (value === null) return { value, reason: 'N_TOO_SMALL', n, persons: receivers.length, parts };
  const sides = [giversAfter, giversOther].filter((side) => side > 0);
  return { value, n, persons: Math.min(...sides), parts };
}
