/** What chance alone would make of the numbers on screen, of those that may be shown. */
import { DEFAULTS } from '../base/definitions.ts';
import { published } from '../base/digits.ts';
import type { Task } from '../base/task.ts';
import { gateOf } from '../disclosure/audience.ts';
import { disclose, discloseCount } from '../disclosure/gate.ts';
import {
  againstChance,
  type AgainstChance,
  type BesideChance,
} from '../indicators/againstChance.ts';
import { catalogue } from '../indicators/catalogue.ts';
import type { Tried } from '../indicators/drawJobs.ts';
import { estimate, look } from '../indicators/estimate.ts';
import type { Beside, Indicator } from '../indicators/indicator.ts';
import type { Reason } from '../indicators/result.ts';
import { timetableFaces } from '../indicators/timetableFaces.ts';
import type { World } from '../indicators/world.ts';
import { sceneOf, type Prepared } from './pipeline.ts';
import type { Chance } from './chanceView.ts';
import type { AnalyseInput } from './protocol.ts';

/** Draws on screen unless another number is asked for: enough for a band and p < 0.05, in seconds. */
const FEW_DRAWS = 99;

/**
 * @param draws of each model; absent: a few, or as many as the definitions say where they were changed
 * @throws PasserelleError as `sceneOf`, and `CANCELLED`
 */
export async function chance(
  prepared: Prepared,
  input: AnalyseInput,
  task: Task = {},
  draws?: number,
): Promise<Chance> {
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
  const options = { draws: draws ?? onScreen, seed: spec.seed };
  const found = await againstChance(world, [...shown, ...triedOf(beside)], options, task);
  const told = (id: string): AgainstChance | null => {
    const one = found.get(id);
    if (one === undefined) return null;
    const z = one.z === null ? null : published(one.z);
    return { ...one, z, excess: published(one.excess), ...band(one) };
  };
  const numbers = Object.fromEntries(
    shown.flatMap(({ id }) => {
      const one = told(id);
      return one === null ? [] : [[id, one] as const];
    }),
  );
  const { atLeast3, atLeast5, atLeast10 } = world.counts;
  const observed = { 3: atLeast3, 5: atLeast5, 10: atLeast10 } as const;
  const faces = (await timetableFaces(world, options, task)).map((one) => ({
    ...one,
    ...band(one),
    observed: discloseCount(observed[one.days], gate),
  }));
  return { numbers, beside: besideView(beside, told), faces };
}

const band = ({ mean, lo, hi }: { mean: number; lo: number; hi: number }) => ({
  mean: published(mean),
  lo: published(lo),
  hi: published(hi),
});

/** A number beside an indicator, as it may be told. */
interface Told extends Pick<BesideChance, 'value' | 'reason'> {
  readonly indicator: Indicator;
  readonly one: Beside;
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

function besideView(
  beside: readonly Told[],
  told: (id: string) => AgainstChance | null,
): Chance['beside'] {
  const view: Record<string, BesideChance[]> = {};
  for (const { indicator, one, value, reason } of beside) {
    const { id, unit, variant = null } = one;
    const chance = value === null ? null : told(id);
    // Nothing was drawn, or too few draws have a value.
    const why = reason ?? (chance?.z == null ? 'NO_VARIANCE' : null);
    (view[indicator.id] ??= []).push({ id, unit, variant, value, chance, reason: why });
  }
  return view;
}
