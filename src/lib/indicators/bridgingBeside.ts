/** What is told beside the shares of ties that bridge: their contrast, and other thresholds (B3). */
import { TIE_CLASS } from '../evidence/tie.ts';
import { positions } from '../graph/position.ts';
import { bridgingShare } from './bridgingShare.ts';
import type { Beside, Measure } from './indicator.ts';
import type { World } from './world.ts';

/**
 * Share of weak ties that bridge less that of strong ones, −1 … 1; `n` and `persons` are those of
 * the smaller side. `EMPTY` where either class has no tie.
 */
function contrastOf(world: World): Measure {
  const [weak, strong] = [TIE_CLASS.weak, TIE_CLASS.strong].map((one) => bridgingShare(world, one));
  const [of, than] = [weak?.value ?? null, strong?.value ?? null];
  const n = Math.min(weak?.n ?? 0, strong?.n ?? 0);
  const persons = Math.min(weak?.persons ?? 0, strong?.persons ?? 0);
  if (of === null || than === null) return { value: null, reason: 'EMPTY', n, persons };
  return { value: of - than, n, persons };
}

/** WBS − SBS, its chance by dealing the classes anew. */
const CONTRAST: Beside = {
  id: 'bridging-contrast',
  unit: 'index',
  nullModel: 'classes',
  measure: contrastOf,
};

/** Overlaps up to which a tie may reasonably be said to bridge: none is given by theory. */
const THRESHOLDS = [0.05, 0.1, 0.15, 0.2] as const;

const atThreshold = (id: string, tieClass: number, threshold: number): Beside => ({
  id: `${id}@${threshold}`,
  unit: 'share',
  nullModel: 'data-stream',
  variant: threshold,
  measure: (world) => {
    const position = positions(world.graph, world.overlap, threshold);
    return bridgingShare({ ...world, position }, tieClass);
  },
});

/** The contrast, and the share under each threshold. @param id of the indicator it stands beside */
export const besideBridging = (id: string, tieClass: number): readonly Beside[] => [
  CONTRAST,
  ...THRESHOLDS.map((threshold) => atThreshold(id, tieClass, threshold)),
];
