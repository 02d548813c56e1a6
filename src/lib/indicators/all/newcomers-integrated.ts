import { gateOf } from '../../disclosure/audience.ts';
import { fewestOf, type Counted } from '../../disclosure/gate.ts';
import { closeLine } from '../../disclosure/tables.ts';
import { cumulativeIncidence, incidenceInterval } from '../../stats/cumulativeIncidence.ts';
import { wilson } from '../../stats/wilson.ts';
import { defineIndicator, type OwnInterval } from '../indicator.ts';
import { newcomerCurves } from '../newcomerCurves.ts';
import { FOLLOWED_DAYS, newcomersOf } from '../newcomers.ts';
import { burnIn } from '../newTies.ts';

/** Fewest newcomers for a share of them (METHODS E5). */
const MIN_NEWCOMERS = 10;
/** Below so many Wilson's range serves (K39). */
const MIN_DENOMINATOR = 20;

/** Share of newcomers with three ties within two months, where some leave before (METHODS E5). */
export default defineIndicator({
  id: 'newcomers-integrated',
  headline: 6,
  unit: 'share',
  range: [0, 1],
  better: 'more',
  needs: ['ties', 'time'],
  scale: 'logit',
  references: ['E5', 'K33', 'K48', 'Aalen & Johansen 1978', 'Satagopan et al. 2004'],
  measure: (world) => {
    const early = burnIn(world);
    if (early) return early;
    const newcomers = newcomersOf(world);
    const waits = newcomers.map(({ third }) => third);
    const n = waits.length;
    const found = cumulativeIncidence(waits, FOLLOWED_DAYS);
    if (found === null) return { value: null, reason: 'EMPTY', n, persons: 0 };
    const endedBy = (ending: 'event' | 'other'): number =>
      waits.filter((wait) => wait.ending === ending && wait.time <= FOLLOWED_DAYS).length;
    const [integrated, left] = [endedBy('event'), endedBy('other')];
    // They add up with those who are still there without three ties.
    const told = closeLine(
      {
        integrated: counted(integrated),
        left: counted(left),
        neither: counted(n - integrated - left),
      },
      gateOf(world.definitions),
    );
    const parts = {
      newcomers: counted(n),
      integratedBy60: told.integrated,
      leftBy60: told.left,
    };
    if (n < MIN_NEWCOMERS) return { value: null, reason: 'N_TOO_SMALL', n, persons: n, parts };
    return {
      value: found.event,
      n,
      persons: n,
      fewest: fewestOf(counted(integrated), counted(n - integrated)),
      parts: {
        ...parts,
        ...(world.without === null
          ? newcomerCurves(world, newcomers, world.definitions.kInternal)
          : {}),
      },
      interval: rangeOf(found, n),
    };
  },
});

/** Of a share followed over time, or Wilson's where few or all or none were integrated. */
function rangeOf(
  found: { readonly event: number; readonly se: number },
  n: number,
): OwnInterval | null {
  const followed = n < MIN_DENOMINATOR ? null : incidenceInterval(found);
  if (followed !== null) return { ...followed, method: 'incidence' };
  const share = wilson(found.event * n, n);
  return share && { ...share, method: 'wilson' };
}

const counted = (count: number): Counted => ({ count, persons: count });
