/** How many columns every two rows share, counted column by column: no work for pairs without any. */
import type { Incidence } from './incidence.ts';
import type { Together } from './together.ts';

/** Counts shared columns of matrices with the same sums, in memory that is used again. */
export class SharedCounts {
  /** Rows of column c are `row[offsets[c] … offsets[c + 1] - 1]`, ascending. */
  private readonly offsets: Uint32Array;
  private readonly row: Uint32Array;
  private readonly next: Uint32Array;
  private readonly counts: Uint32Array;
  private readonly touched: Uint32Array;

  /** @param observed a matrix with the row and column sums of all that will be counted */
  constructor({ rows, columns, column }: Incidence) {
    this.offsets = new Uint32Array(columns + 1);
    for (const c of column) this.offsets[c + 1]!++;
    for (let c = 0; c < columns; c++) this.offsets[c + 1]! += this.offsets[c]!;
    this.row = new Uint32Array(column.length);
    this.next = new Uint32Array(columns);
    this.counts = new Uint32Array(rows);
    this.touched = new Uint32Array(rows);
  }

  /**
   * Gives every row with the rows after it that share a column with it, in no order, and how many
   * they share; both are valid until the next row. O(rows + Σ persons of a column²).
   */
  count(
    { rows, offsets, column }: Incidence,
    each: (row: number, others: Uint32Array, counts: Uint32Array) => void,
  ): void {
    const { next, counts, touched } = this;
    this.transpose(rows, offsets, column);
    // As rows come in order, those of a column after the row at hand begin one further each time.
    next.set(this.offsets.subarray(0, next.length));
    for (let i = 0; i < rows; i++) {
      let others = 0;
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
        const c = column[k]!;
        const end = this.offsets[c + 1]!;
        for (let at = ++next[c]!; at < end; at++) {
          const j = this.row[at]!;
          if (counts[j]!++ === 0) touched[others++] = j;
        }
      }
      each(i, touched.subarray(0, others), counts);
      for (let t = 0; t < others; t++) counts[touched[t]!] = 0;
    }
  }

  private transpose(rows: number, offsets: Uint32Array, column: Uint32Array): void {
    this.next.set(this.offsets.subarray(0, this.next.length));
    for (let i = 0; i < rows; i++) {
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) this.row[this.next[column[k]!]!++] = i;
    }
  }
}

/** Pairs of rows that share a column, in order. O(rows + Σ persons of a column² + pairs · log). */
export function pairsSharing(incidence: Incidence, counter: SharedCounts): Together {
  const a: number[] = [];
  const b: number[] = [];
  const shared: number[] = [];
  counter.count(incidence, (row, others, counts) => {
    for (const other of others.sort()) {
      a.push(row);
      b.push(other);
      shared.push(counts[other]!);
    }
  });
  return { a: Uint32Array.from(a), b: Uint32Array.from(b), shared: Uint32Array.from(shared) };
}
