/** What of the numbers of a period may be shown to anybody, as the worker gives it. */
import type { PublicResult } from '../indicators/result.ts';
import type { GroupsView } from './groupTies.ts';
import type { TrendPoint } from './trendPoint.ts';

/** A view of groups gated for the public, sizes and ties to the nearest 5. */
export interface PublicGroups extends GroupsView {
  readonly audience: 'public';
}

/** Everything in it passed the gate of what is public (METHODS H2); counts of people are rounded. */
export interface PublicView {
  /** Fewest persons behind a number that is shown. */
  readonly k: number;
  /** Active members, to the nearest 5. */
  readonly members: number;
  /**
   * Without ranges (`withPublicRange` adds one); `SUPPRESSED_PRIVACY` where there are too few persons.
   */
  readonly results: readonly PublicResult[];
  /** Sizes and ties to the nearest 5. */
  readonly groups: PublicGroups | null;
  readonly trends: Readonly<Record<string, readonly TrendPoint[]>>;
  /** Indicators whose number of the earlier period may be shown as well. */
  readonly earlier: readonly string[];
  /** Cells not shown as too few persons stand behind them, of results and their parts and of groups. */
  readonly suppressed: number;
  /** Fingerprint of the logs, whatever the order of their rows and the keys of persons. */
  readonly logs: string;
}
