/** Which numbers on screen are held against chance, of those that may be shown, and by which draws. */
import { DEFAULTS } from '../base/definitions.ts';
import { published } from '../base/digits.ts';
import { gateOf } from '../disclosure/audience.ts';
import { disclose } from '../disclosure/gate.ts';
import type { BesideChance } from '../indicators/againstChance.ts';
import { catalogue } from '../indicators/catalogue.ts';
import { drawJobs, type DrawJob, type Drawing, type Tried } from '../indicators/drawJobs.ts';
import { estimate, look } from '../indicators/estimate.ts';
import type { Beside, Indicator } from '../indicators/indicator.ts';
import type { Reason } from '../indicators/result.ts';
import type { World } from '../indicators/world.ts';
import { sceneOf, type Prepared } from './pipeline.ts';
import type { AnalyseInput } from './protocol.ts';

/** Draws on screen unless another number is asked for: enough for a band and p < 0.05, in seconds. */
const FEW_DRAWS = 99;

/** A number beside an indicator, as it may be told. */
export interface Told extends Pick<BesideChance, 'value' | 'reason'> {
  readonly indicator: Indicator;
  readonly one: Beside;
}

export interface ChanceNumbers {
  readonly world: World;
  readonly shown: readonly Indicator[];
  readonly beside: readonly Told[];
  readonly tried: readonly Tried[];
  readonly drawing: Drawing;
}

/**
 * @param draws of each model; null: a few, or as many as the definitions say where they were changed
 * @throws PasserelleError as `sceneOf`
 */
export function chanceNumbers(
  prepared: Prepared,
  input: AnalyseInput,
  draws: number | null,
): ChanceNumbers {
  const { world, spec } = sceneOf(prepared, input);
  const { nullDraws } = world.definitions;
  const gate = gateOf(world.definitions);
  const onScreen = nullDraws === DEFAULTS.nullDraws ? FEW_DRAWS : nullDraws;
  const shown = catalogue.filter((indicator) => {
    if (indicator.nullModel === undefined) return false;
    const raw = estimate(indicator, world, look(indicator, world), null, '');
    return disclose(raw, gate).value !== null;
  });
  const beside = besideIn(world);
  const tried = [...shown, ...triedOf(beside)];
  return { world, shown, beside, tried, drawing: { draws: draws ?? onScreen, seed: spec.seed } };
}

/** Their draws: the same for the same logs, whichever thread asks. @throws as {@link chanceNumbers} */
export function chanceJobs(
  prepared: Prepared,
  input: AnalyseInput,
  draws: number | null,
): readonly DrawJob[] {
  const { world, tried, drawing } = chanceNumbers(prepared, input, draws);
  return drawJobs(world, tried, drawing);
}

/** What the gate may empty. */
interface Closable {
  readonly value: number | null;
  readonly lo: null;
  readonly hi: null;
  readonly persons: number;
  readonly reason?: Reason;
}

function besideIn(world: World): readonly Told[] {
  const gate = gateOf(world.definitions);
  return catalogue.flatMap((indicator) =>
    (indicator.beside ?? []).map((one): Told => {
      const { value, persons, reason } = look({ ...one, needs: indicator.needs }, world);
      if (value === null) return { indicator, one, value, reason: reason ?? 'EMPTY' };
      const raw = { value: published(value), lo: null, hi: null, persons };
      const open = disclose<Closable>(raw, gate);
      return { indicator, one, value: open.value, reason: open.reason ?? null };
    }),
  );
}

/** Each once, though it may stand beside several. */
const triedOf = (beside: readonly Told[]): readonly Tried[] => [
  ...new Map(
    beside
      .filter(({ value }) => value !== null)
      .map(({ indicator, one }): [string, Tried] => [
        one.id,
        {
          ...one,
          needs: indicator.needs,
          ...(one.variant === undefined ? {} : { family: 'variants' }),
        },
      ]),
  ).values(),
];
