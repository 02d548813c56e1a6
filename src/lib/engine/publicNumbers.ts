/** What of the numbers of a period may be shown to anybody, as the worker gives it. */
import type { Result } from '../indicators/result.ts';
import type { GroupsView } from './groupTies.ts';
import type { TrendPoint } from './protocol.ts';

/** Everything in it passed the gate of what is public (METHODS H2); counts of people are rounded. */
export interface PublicView {
  /** Fewest persons behind a number that is shown. */
  readonly k: number;
  /** Active members, to the nearest 5. */
  readonly members: number;
  /** Without ranges; `SUPPRESSED_PRIVACY` where there are too few persons. */
  readonly results: readonly Result[];
  /** Sizes and ties to the nearest 5. */
  readonly groups: GroupsView | null;
  readonly trends: Readonly<Record<string, readonly TrendPoint[]>>;
  /** Indicators whose number of the earlier period may be shown as well. */
  readonly earlier: readonly string[];
  /** Numbers, and cells between groups, that are not shown as too few persons stand behind them. */
  readonly suppressed: number;
  /** Fingerprint of the logs, whatever the order of their rows and the keys of persons. */
  readonly logs: string;
}
