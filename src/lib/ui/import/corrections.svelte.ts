/** Cells a person is correcting, before the files are read again. */
import {
  countFixes,
  fixAt,
  NO_FIXES,
  withFix,
  type FixedPlace,
  type Fixes,
} from '../../logs/fixes.ts';

/** One cell of a file, or one value wherever it stands in it. */
type Place = FixedPlace & { readonly file: string };

export class Corrections {
  /** The corrections of each file that has some. */
  files = $state.raw<readonly (readonly [string, Fixes])[]>([]);
  readonly count = $derived(this.files.reduce((sum, [, fixes]) => sum + countFixes(fixes), 0));

  /** What was typed there; empty: nothing. */
  textAt(place: Place): string {
    return fixAt(this.#of(place.file), place);
  }

  /** Takes what was typed; an empty text takes the correction back. */
  put(place: Place, text: string): void {
    const fixes = withFix(this.#of(place.file), place, text.trim() === '' ? null : text);
    const others = this.files.filter(([file]) => file !== place.file);
    this.files = [...others, [place.file, fixes]];
  }

  clear(): void {
    this.files = [];
  }

  #of(file: string): Fixes {
    return this.files.find(([name]) => name === file)?.[1] ?? NO_FIXES;
  }
}
