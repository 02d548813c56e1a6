/** What a table nobody described is guessed to be, as one log. */
import type { LogName } from '../logs.ts';
import type { CellSource } from '../mapped/mapping.ts';

export interface Guess {
  readonly log: LogName;
  readonly columns: Record<string, CellSource>;
  readonly confidence: Record<string, number>;
  readonly warnings: string[];
}
