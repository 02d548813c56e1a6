/** The network as files for other tools: persons under pseudonyms, for a researcher (DESIGN 7). */
import type { Format } from '../exports/network/formats.ts';
import type { NetworkWords } from '../exports/network/words.ts';
import type { Result } from '../indicators/result.ts';

/** What is asked, beside the period and the definitions. */
export interface NetworkExportInput {
  /** Columns of the directory whose labels stand beside the pseudonyms. */
  readonly attributes: readonly string[];
  /** null: only what would be in it is told. */
  readonly file: {
    readonly format: Format;
    /** As on screen: disclosed, of the same period and definitions. */
    readonly results: readonly Result[];
    readonly words: NetworkWords;
  } | null;
}

/** How many labels of a column stand in the files. */
export interface ExportedLabels {
  readonly attribute: string;
  readonly labels: number;
  /** Labels with too few persons, or that would tell of such: they stand nowhere. */
  readonly leftOut: number;
}

export interface NetworkExportView {
  readonly persons: number;
  readonly ties: number;
  /** In the order asked for; unknown columns are not there. */
  readonly groups: readonly ExportedLabels[];
  readonly file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | null;
}
