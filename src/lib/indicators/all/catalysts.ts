import { contextParts } from '../contextParts.ts';
import { defineIndicator } from '../indicator.ts';
import { burnIn, newTies } from '../newTies.ts';
import { areHoursKnown } from '../rhythms.ts';
import type { World } from '../world.ts';

/**
 * Where and when ties begin: new ties by the kind of event, the topic of help and the room they began
 * in, beside the hours people spend there. Its parts have chance beside them, and no model of the
 * whole: labels of contexts dealt again by hours of pairs, a null of the data stream.
 */
export default defineIndicator({
  id: 'catalysts',
  headline: null,
  unit: 'count',
  range: [0, Infinity],
  better: null,
  needs: ['ties', 'time'],
  scale: null,
  byMember: false,
  isSlow: true,
  references: ['J2', 'K17', 'K37', 'K45', 'Robbins 1956'],
  measure: (world) => {
    const early = burnIn(world);
    if (early) return early;
    if (!areRoomsKnown(world)) return { value: null, reason: 'VISITS_DELETED', n: 0, persons: 0 };
    const { count: n, persons } = newTies(world);
    if (n === 0) return { value: null, reason: 'EMPTY', n, persons };
    const parts = world.without === null ? { parts: contextParts(world) } : {};
    return { value: null, reason: 'COMPOUND', n, persons, ...parts };
  },
});

/**
 * Whether the visits are still there that tell hours, and where rooms alone make ties also the rooms
 * of the days that made them.
 */
function areRoomsKnown(world: World): boolean {
  const { evidence, definitions, logs, window } = world;
  if (!areHoursKnown(world)) return false;
  if (!evidence.layers.copresenceMakesTies || window === null) return true;
  return logs.past === null || window.from - definitions.evidenceDays >= logs.past.cut;
}
