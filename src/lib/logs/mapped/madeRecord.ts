import type { RecordCells } from '../readers/csv.ts';

const encoder = new TextEncoder();

/** A record written cell by cell, as the scanner would have found it. */
export class MadeRecord implements RecordCells {
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  count = 0;
  line = 0;
  control = false;
  high = false;
  readonly fault = null;
  bytes = new Uint8Array(1 << 12);

  write(line: number, cells: readonly string[]): void {
    if (cells.length > this.starts.length) {
      this.starts = new Int32Array(2 * cells.length);
      this.ends = new Int32Array(2 * cells.length);
    }
    this.line = line;
    this.count = cells.length;
    this.control = this.high = false;
    let at = 0;
    for (const [cell, text] of cells.entries()) {
      if (this.bytes.length < at + 3 * text.length) this.widen(at + 3 * text.length);
      const { written } = encoder.encodeInto(text, this.bytes.subarray(at));
      this.starts[cell] = at;
      this.ends[cell] = at += written;
      if (written !== text.length) this.high = true;
      if (/[\0-\x08\x0b\x0c\x0e-\x1f]/.test(text)) this.control = true;
    }
  }

  private widen(room: number): void {
    const wider = new Uint8Array(2 * room);
    wider.set(this.bytes);
    this.bytes = wider;
  }
}
