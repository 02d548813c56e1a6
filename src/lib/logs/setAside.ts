/** The book of rows set aside: one entry a row, whatever is wrong with it. */
import type { SetAsideCode, SetAsideRow } from './logs.ts';

export class SetAsideBook {
  private readonly entries: { readonly row: SetAsideRow; readonly file: number }[] = [];
  private readonly counts: Map<SetAsideCode, number>[] = [];
  private readonly files: readonly string[];

  constructor(files: readonly string[]) {
    this.files = files;
  }

  /** Sets one row of the file with index `file` aside. */
  add(file: number, row: Omit<SetAsideRow, 'file'>): void {
    this.entries.push({ file, row: { file: this.files[file] ?? '', ...row } });
    const counts = (this.counts[file] ??= new Map());
    counts.set(row.code, (counts.get(row.code) ?? 0) + 1);
  }

  /** How many rows of a file were set aside for each reason. */
  countsOf(file: number): Partial<Record<SetAsideCode, number>> {
    const sorted = [...(this.counts[file] ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(sorted);
  }

  /** Every row set aside, by file and line. */
  rows(): SetAsideRow[] {
    this.entries.sort((a, b) => a.file - b.file || a.row.line - b.row.line);
    return this.entries.map(({ row }) => row);
  }
}
