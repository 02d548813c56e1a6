/** What chance alone would make of the numbers on screen, of those that may be shown. */
import { published } from '../base/digits.ts';
import type { Task } from '../base/task.ts';
import { gateOf } from '../disclosure/audience.ts';
import { discloseCount } from '../disclosure/gate.ts';
import {
  againstChance,
  type AgainstChance,
  type BesideChance,
} from '../indicators/againstChance.ts';
import { timetableFaces } from '../indicators/timetableFaces.ts';
import { chanceNumbers, type ChanceNumbers, type Told } from './chanceNumbers.ts';
import type { Chance } from './chanceView.ts';
import type { DrawBase } from './drawHand.ts';
import type { Hands } from './drawHands.ts';
import type { Prepared } from './pipeline.ts';
import type { AnalyseInput } from './protocol.ts';

/** More hands for what is to be drawn, from the same logs. */
export type HandsFor = (base: DrawBase) => Hands;

/** Pairs with evidence, times draws, from which more hands are worth what they take to be ready. */
const WORTH_HANDS = 200_000;
/** Pairs with evidence above which there is no room for everything twice or three times. */
const MOST_PAIRS = 2_000_000;

export interface ChanceOptions {
  /** Of each model; absent: a few, or as many as the definitions say where they were changed. */
  readonly draws?: number;
  readonly hands?: HandsFor;
}

/** @throws PasserelleError as `sceneOf`, and `CANCELLED` */
export async function chance(
  prepared: Prepared,
  input: AnalyseInput,
  task: Task = {},
  { draws, hands }: ChanceOptions = {},
): Promise<Chance> {
  const numbers = chanceNumbers(prepared, input, draws ?? null);
  const { world, shown, beside, tried, drawing } = numbers;
  const gate = gateOf(world.definitions);
  const { logs, definitions } = prepared;
  const base = { logs, definitions, input, draws: draws ?? null };
  const others = isWorthHands(numbers) && hands ? hands(base) : null;
  const found = await againstChance(world, tried, drawing, task, others?.helpers).finally(() =>
    others?.end(),
  );
  const told = (id: string): AgainstChance | null => {
    const one = found.get(id);
    if (one === undefined) return null;
    const z = one.z === null ? null : published(one.z);
    return { ...one, z, excess: published(one.excess), ...band(one) };
  };
  const onScreen = Object.fromEntries(
    shown.flatMap(({ id }) => {
      const one = told(id);
      return one === null ? [] : [[id, one] as const];
    }),
  );
  const { atLeast3, atLeast5, atLeast10 } = world.counts;
  const observed = { 3: atLeast3, 5: atLeast5, 10: atLeast10 } as const;
  const faces = (await timetableFaces(world, drawing, task)).map((one) => ({
    ...one,
    ...band(one),
    observed: discloseCount(observed[one.days], gate),
  }));
  return { numbers: onScreen, beside: besideView(beside, told), faces };
}

function isWorthHands({ world, drawing }: ChanceNumbers): boolean {
  const { length } = world.evidence.pairs;
  return length * drawing.draws >= WORTH_HANDS && length <= MOST_PAIRS;
}

const band = ({ mean, lo, hi }: { mean: number; lo: number; hi: number }) => ({
  mean: published(mean),
  lo: published(lo),
  hi: published(hi),
});

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
