/** Numbers of a world as the application tells them: first range, then the gate. */
import { gateFor, type Audience } from '../../src/lib/disclosure/audience.ts';
import { disclose } from '../../src/lib/disclosure/gate.ts';
import { estimate, look, restsOnWeeks } from '../../src/lib/indicators/estimate.ts';
import type { Indicator } from '../../src/lib/indicators/indicator.ts';
import type { Result } from '../../src/lib/indicators/result.ts';
import { worldAt, type World } from '../../src/lib/indicators/world.ts';

/** Values without a range, in the order of the indicators. */
export const withoutRanges = (
  indicators: readonly Indicator[],
  world: World,
): readonly (number | null)[] => indicators.map((one) => told(one, world, null, 'internal').value);

/** Each open week is left out in turn, everything rebuilt (METHODS 0.5). O(weeks · world). */
export function withRanges(
  indicators: readonly Indicator[],
  world: World,
  audience: Audience = 'internal',
): readonly Result[] {
  const { logs, evidence, definitions, window, weeks } = world;
  const deleted =
    window === null
      ? []
      : weeks.map((week) => worldAt(logs, evidence, definitions, window, world, week));
  return indicators.map((indicator) => {
    const rests = restsOnWeeks(indicator, look(indicator, world));
    const values = deleted.map((without) =>
      rests ? look(indicator, { ...without, group: world.group }).value : null,
    );
    return told(indicator, world, values, audience);
  });
}

const told = (
  indicator: Indicator,
  world: World,
  deletions: readonly (number | null)[] | null,
  audience: Audience,
): Result =>
  disclose(
    estimate(indicator, world, look(indicator, world), deletions, ''),
    gateFor(world.definitions, audience),
  );
