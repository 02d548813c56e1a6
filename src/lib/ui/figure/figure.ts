/** What a figure is made of, besides its picture. */
import type { Cell } from '../../exports/csv.ts';

export interface FigureColumn {
  readonly label: string;
  /** How a number of this column is written; without it the column holds words. */
  readonly write?: (value: number) => string;
  /** How words of this column are written on the page; files keep them as they are. */
  readonly say?: (words: string) => string;
}

/** The picture as a table. null: not known; what is hidden says so in words. */
export interface FigureTable {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** How it is computed and what it does not say. */
export interface FigureMethod {
  readonly computed: string;
  readonly notSaid: string;
  readonly pitfalls?: readonly string[];
  readonly data?: string;
  readonly references?: readonly string[];
}
