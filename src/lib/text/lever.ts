/**
 * Whether timetables or ways of welcoming should change (METHODS C7): groups that seldom meet are
 * kept apart by the first, groups that meet and make few ties by the second.
 */
import type { AgainstChance } from '../indicators/againstChance.ts';
import type { Result } from '../indicators/result.ts';
import { sideOfChance } from './chance.ts';
import { m } from './paraglide/messages.js';
import { sideOf } from './side.ts';

/** Below so much of what was to be expected there is something to change: our convention. */
const LOW = 0.9;

/**
 * One sentence; none where one of the two is not known or too few members are compared.
 *
 * @param chance what hours alone would make of the bias; null while it is not known
 */
export function leverText(
  exposure: Result | undefined,
  bias: Result | undefined,
  chance: AgainstChance | null,
): string | null {
  if (exposure?.value == null || bias?.value == null || chance === null) return null;
  if (bias.flags.includes('SMALL_COMMUNITY')) return null;
  const isLow = exposure.lo !== null && sideOf(exposure, 1) < 0 && exposure.value < LOW;
  /** Ties with other groups, over those that hours alone would make. */
  const followed = (1 - bias.value) / (1 - chance.mean);
  const isBiased = followed < LOW && isAvoiding(bias, chance);
  if (!isLow) return isBiased ? m.figure_lever_rituals() : m.figure_lever_none();
  if (!isBiased) return m.figure_lever_timetables();
  return exposure.value <= followed
    ? m.figure_lever_both_timetables()
    : m.figure_lever_both_rituals();
}

/** Whether neither weeks nor chance explain that ties fall short of the time side by side. */
const isAvoiding = (bias: Result, chance: AgainstChance): boolean =>
  bias.lo !== null && sideOf(bias, 0) > 0 && sideOfChance(chance) === 'above';
