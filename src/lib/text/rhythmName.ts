/** What a moment of the week is called where members come at it. */
import { m } from './paraglide/messages.js';

const NAMES: Readonly<Record<string, () => string>> = {
  morning: m.families_rhythm_morning,
  afternoon: m.families_rhythm_afternoon,
  evening: m.families_rhythm_evening,
  weekend: m.families_rhythm_weekend,
  mixed: m.families_rhythm_mixed,
};

/** @param rhythm as the parts of `rhythm-bridging` call it */
export const rhythmName = (rhythm: string): string => NAMES[rhythm]?.() ?? rhythm;
