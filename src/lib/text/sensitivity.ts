/** Words for what other definitions change. */
import { FACTORS, type Factor } from '../indicators/specifications.ts';
import type { Curve, Verdict } from '../indicators/specificationCurve.ts';
import { m } from './paraglide/messages.js';

export const VERDICTS: Readonly<Record<Verdict, () => string>> = {
  solid: m.sensitivity_solid,
  leaning: m.sensitivity_leaning,
  depends: m.sensitivity_depends,
};

const NAMES: Readonly<Record<Factor['id'], () => string>> = {
  'half-life': m.sensitivity_factor_half_life,
  encounter: m.sensitivity_factor_encounter,
  crowd: m.sensitivity_factor_crowd,
  strong: m.sensitivity_factor_strong,
  layers: m.sensitivity_factor_layers,
  staff: m.sensitivity_factor_staff,
};

const LEVELS: Readonly<Record<Factor['id'], Readonly<Record<string, () => string>>>> = {
  'half-life': {
    '90': m.sensitivity_half_life_90,
    '45': m.sensitivity_half_life_45,
    '180': m.sensitivity_half_life_180,
    forever: m.sensitivity_half_life_forever,
  },
  encounter: {
    '15': m.sensitivity_encounter_15,
    '5': m.sensitivity_encounter_5,
    '30': m.sensitivity_encounter_30,
  },
  crowd: { discounted: m.sensitivity_crowd_discounted, raw: m.sensitivity_crowd_raw },
  strong: {
    '0.4': m.sensitivity_strong_0_4,
    '0.3': m.sensitivity_strong_0_3,
    '0.5': m.sensitivity_strong_0_5,
    frequency: m.sensitivity_strong_frequency,
    quantile: m.sensitivity_strong_quantile,
    person: m.sensitivity_strong_person,
  },
  layers: {
    all: m.sensitivity_layers_all,
    'no-copresence': m.sensitivity_layers_no_copresence,
    'help-and-events': m.sensitivity_layers_help_and_events,
  },
  staff: { out: m.sensitivity_staff_out, in: m.sensitivity_staff_in },
};

/** The one choice in which `levels` differ from `own`. */
export function choiceText(levels: readonly number[], own: readonly number[]): string {
  const at = levels.findIndex((level, f) => level !== own[f]);
  const factor = FACTORS[at];
  const level = factor?.levels[levels[at] ?? 0];
  return factor === undefined || level === undefined ? '' : (LEVELS[factor.id][level.id]?.() ?? '');
}

/** Least share of the variance for a factor to be named as what moves a number most. */
const NOTABLE = 0.1;

/** The choice that moves a number most, or null where none stands out. */
export function mostMoving({ shares }: Curve): string | null {
  const [most] = FACTORS.map(({ id }) => ({ id, share: shares[id] ?? 0 })).sort(
    (a, b) => b.share - a.share,
  );
  return most !== undefined && most.share >= NOTABLE ? NAMES[most.id]() : null;
}
