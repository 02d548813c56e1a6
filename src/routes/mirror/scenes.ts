/** The scenes of the mirror, in words and numbers that anybody may see. */
import type { Chance } from '$lib/engine/chanceView.ts';
import type { Analysis } from '$lib/engine/protocol.ts';
import type { PublicView } from '$lib/engine/publicNumbers.ts';
import type { Format } from '$lib/text/format.ts';
import { publicAnalysis } from '$lib/ui/public/publicAnalysis.ts';
import { bridgesScene, roomScene, whoScene } from './groupScenes.ts';
import { helpScene, newcomersScene, rhythmsScene } from './memberScenes.ts';
import { questionScenes } from './questionScenes.ts';
import type { Scene, Told } from './scene.ts';

/** What the screen knows; what is not computed yet is null. */
export interface Known {
  readonly analysis: Analysis;
  readonly publicView: PublicView;
  readonly chance: Chance | null;
}

/** The seven scenes in their order; the last has a page for each question, none while chance is not known. */
export function scenesOf(known: Known, format: Format): readonly Scene[] {
  const { publicView } = known;
  const told: Told = { shown: publicAnalysis(known), publicView, format };
  return [
    whoScene(told),
    roomScene(told),
    helpScene(told),
    bridgesScene(told),
    rhythmsScene(told),
    newcomersScene(told),
    ...(known.chance === null ? [] : questionScenes(told, known.chance)),
  ];
}
