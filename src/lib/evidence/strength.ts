/** Decay, rates and the one tie strength (METHODS A5, A6, K19). */
import type { Definitions } from '../base/definitions.ts';
import type { Layers } from './layers.ts';

/** Days of a rate's month: rates are per 30 days. */
const RATE_DAYS = 30;

/**
 * Turns a decayed count Σ 2^(−age/H) into a rate per 30 days, corrected for a history of only
 * `age` days (METHODS A5, vector G5). `age` may be Infinity: no correction.
 */
export function ratePer30Days(decayed: number, halfLife: number, age: number): number {
  const decay = Math.LN2 / halfLife;
  return (decayed * RATE_DAYS * decay) / -Math.expm1(-age * decay);
}

/** Weight today of a record `age` days old. */
export const decayed = (age: number, halfLife: number): number => 2 ** (-age / halfLife);

/** Saturation u(x; r) = 1 − 2^(−x/r), in [0, 1): one half at x = r. */
const saturation = (x: number, reference: number): number => 1 - 2 ** (-x / reference);

/** What strength is made of; rates are per 30 days, decayed and corrected. */
export interface StrengthInputs {
  /** Encounter-days (D). */
  readonly contact: number;
  /** Small-group share m = C / T, 0 … 1. */
  readonly smallGroup: number;
  /** Event-equivalents (E). */
  readonly event: number;
  /** Exchanges, both directions (ρ_ij + ρ_ji). */
  readonly service: number;
  /** Number of kinds whose rule holds. */
  readonly kinds: number;
}

/**
 * Strength in [0, 1). The weight of a layer that the data do not have is dropped and the others
 * renormalised. Vector G6.
 */
export function strength(
  inputs: StrengthInputs,
  layers: Pick<Layers, 'copresence' | 'events' | 'service' | 'kinds'>,
  { weights, references }: Pick<Definitions, 'weights' | 'references'>,
): number {
  let sum = 0;
  let total = 0;
  if (layers.copresence) {
    const u = saturation(inputs.contact, references.contact);
    sum += weights.contact * u + weights.smallGroup * inputs.smallGroup * u;
    total += weights.contact + weights.smallGroup;
  }
  if (layers.events) {
    sum += weights.event * saturation(inputs.event, references.event);
    total += weights.event;
  }
  if (layers.service) {
    sum += weights.service * saturation(inputs.service, references.service);
    total += weights.service;
  }
  if (layers.kinds > 0) {
    sum += (weights.kinds * inputs.kinds) / layers.kinds;
    total += weights.kinds;
  }
  return total === 0 ? 0 : sum / total;
}
