/** Cells a person is correcting, before the files are read again. */
import { countFixes, NO_FIXES, type Fixes } from '../../logs/fixes.ts';

/** One cell that is corrected, or (`line` null) one value wherever it stands. */
export interface Place {
  readonly file: string;
  readonly column: string;
  readonly line: number | null;
  readonly value: string;
}

export class Corrections {
  #files = $state.raw<ReadonlyMap<string, Fixes>>(new Map());
  readonly count = $derived(
    [...this.#files.values()].reduce((sum, fixes) => sum + countFixes(fixes), 0),
  );

  /** The corrections by file, for the next reading. */
  get files(): ReadonlyMap<string, Fixes> {
    return this.#files;
  }

  /** What was typed there; empty: nothing. */
  textAt({ file, column, line, value }: Place): string {
    const fixes = this.#files.get(file);
    if (line === null) return fixes?.values.get(column)?.get(value) ?? '';
    return fixes?.cells.get(line)?.get(column) ?? '';
  }

  /** Takes what was typed; an empty text takes the correction back. */
  put({ file, column, line, value }: Place, text: string): void {
    const { cells, values } = this.#files.get(file) ?? NO_FIXES;
    const typed = text.trim() === '' ? null : text;
    const fixes =
      line === null
        ? { cells, values: set(values, column, value, typed) }
        : { cells: set(cells, line, column, typed), values };
    this.#files = new Map([...this.#files, [file, fixes]]);
  }

  clear(): void {
    this.#files = new Map();
  }
}

function set<K>(
  all: ReadonlyMap<K, ReadonlyMap<string, string>>,
  key: K,
  inner: string,
  text: string | null,
): ReadonlyMap<K, ReadonlyMap<string, string>> {
  const row = new Map(all.get(key));
  if (text === null) row.delete(inner);
  else row.set(inner, text);
  return new Map([...all, [key, row]]);
}
