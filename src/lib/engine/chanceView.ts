/** What chance alone would make of the numbers, as the worker gives it. */
import type { AgainstChance } from '../indicators/againstChance.ts';
import type { TimetableFaces } from '../indicators/timetableFaces.ts';

export interface Chance {
  /** By indicator. */
  readonly numbers: Readonly<Record<string, AgainstChance>>;
  /** Pairs often in a small group, as timetables alone would make them; empty where not known. */
  readonly faces: readonly (TimetableFaces & {
    /** As observed; null below k persons. */
    readonly observed: number | null;
  })[];
}
