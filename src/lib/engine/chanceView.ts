/** What chance alone would make of the numbers, as the worker gives it. */
import type { AgainstChance, BesideChance } from '../indicators/againstChance.ts';
import type { TimetableFaces } from '../indicators/timetableFaces.ts';

export interface Chance {
  /** By indicator. */
  readonly numbers: Readonly<Record<string, AgainstChance>>;
  /** By indicator; the others have none. */
  readonly beside: Readonly<Record<string, readonly BesideChance[]>>;
  /** Pairs often in a small group, as timetables alone would make them; empty where not known. */
  readonly faces: readonly (TimetableFaces & {
    /** As observed; null below k persons. */
    readonly observed: number | null;
  })[];
}
