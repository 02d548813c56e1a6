/** Records of a file of ours on their way to its rows, with the cells that were corrected by hand. */
import type { Fixes } from './fixes.ts';
import type { SetAsideCode } from './logs.ts';
import { excerptOf } from './readers/bytes.ts';
import type { RecordCells } from './readers/csv.ts';
import type { RecordSink } from './readers/records.ts';
import type { Separator } from './readers/separator.ts';

const encoder = new TextEncoder();

export class FixedRecords implements RecordSink {
  /** Cells read otherwise than they are written. */
  corrected = 0;
  private readonly sink: RecordSink;
  private readonly fixes: Fixes;
  private headers: readonly string[] = [];
  /** Cells whose column has values that are corrected everywhere. */
  private ruled: readonly (readonly [number, ReadonlyMap<string, string>])[] = [];
  private readonly made = new PatchedRecord();

  constructor(sink: RecordSink, fixes: Fixes) {
    this.sink = sink;
    this.fixes = fixes;
  }

  known = (headers: readonly string[]): number => this.sink.known(headers);

  header(headers: readonly string[], line: number, separator: Separator): void {
    this.headers = headers;
    this.ruled = headers.flatMap((header, cell) => {
      const values = this.fixes.values.get(header);
      return values ? [[cell, values] as const] : [];
    });
    this.sink.header(headers, line, separator);
  }

  // Every row must come by: any may have a cell to correct.
  plainRows = (_bytes: Uint8Array, from: number): number => from;

  broken(line: number, cell: number, value: string, code: SetAsideCode): void {
    this.sink.broken(line, cell, value, code);
  }

  record(bytes: Uint8Array, record: RecordCells): void {
    const texts = this.textsOf(bytes, record);
    if (texts.size === 0) return this.sink.record(bytes, record);
    this.corrected += texts.size;
    this.made.write(bytes, record, texts);
    this.sink.record(this.made.bytes, this.made);
  }

  /** What is read in the place of cells of a record, by cell. */
  private textsOf(bytes: Uint8Array, record: RecordCells): ReadonlyMap<number, string> {
    const texts = new Map<number, string>();
    for (const [cell, values] of this.ruled) {
      if (cell >= record.count) continue;
      const value = excerptOf(bytes, record.starts[cell]!, record.ends[cell]!);
      const text = values.get(value);
      if (text !== undefined) texts.set(cell, text);
    }
    for (const [column, text] of this.fixes.cells.get(record.line) ?? []) {
      const cell = this.headers.indexOf(column);
      if (cell >= 0 && cell < record.count) texts.set(cell, text);
    }
    return texts;
  }
}

/** A record with other bytes in some of its cells; those of the others are the file's own. */
class PatchedRecord implements RecordCells {
  starts = new Int32Array(0);
  ends = new Int32Array(0);
  bytes = new Uint8Array(0);
  count = 0;
  line = 0;
  fault: SetAsideCode | null = null;
  control = false;
  high = false;

  write(bytes: Uint8Array, record: RecordCells, texts: ReadonlyMap<number, string>): void {
    const { starts, ends, count, line, fault } = record;
    const cells = Array.from({ length: count }, (_, cell) => {
      const text = texts.get(cell);
      return text === undefined
        ? bytes.subarray(starts[cell], ends[cell])
        : encoder.encode(text.trim());
    });
    this.starts = new Int32Array(count);
    this.ends = new Int32Array(count);
    this.bytes = new Uint8Array(cells.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const [cell, content] of cells.entries()) {
      this.bytes.set(content, at);
      this.starts[cell] = at;
      this.ends[cell] = at += content.length;
    }
    [this.count, this.line, this.fault] = [count, line, fault];
    this.high = this.bytes.some((byte) => byte >= 128);
    this.control = this.bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13);
  }
}
