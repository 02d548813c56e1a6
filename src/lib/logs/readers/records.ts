/** A file as a stream of CSV records in bounded memory, whatever the size of its pieces. */
import { PasserelleError } from '../../base/errors.ts';
import { breathe, type Task } from '../../base/task.ts';
import type { SetAsideCode, Source } from '../logs.ts';
import { excerptOf, isUtf8, textOf } from './bytes.ts';
import { CsvScanner, type RecordCells } from './csv.ts';
import { textStart } from './fileForm.ts';
import type { Separator } from './separator.ts';
import { RecordSkipper } from './skipper.ts';

/** Bytes held at once; a record that does not fit is set aside without being kept. */
const WINDOW = 1 << 20;
/** Bytes between two breaths: about 30 ms of work. */
const BREATH = 4 << 20;
/** Quotes never closed after which a file is given up: each costs a new pass over what follows. */
const MOST_UNCLOSED = 20;
const COMMA = 0x2c;
const SEMICOLON = 0x3b;

/** Who is told what a file holds. */
export interface RecordSink {
  /** How many of these headers are columns that the log knows: decides the separator. */
  known(headers: readonly string[]): number;
  /** The first record that is not blank. */
  header(headers: readonly string[], line: number, separator: Separator): void;
  /**
   * Takes rows of the plainest form from `bytes[from, end)` itself, one after the other, and counts
   * their lines in the scanner; returns where it stopped. A line feed stands at `bytes[end]`.
   */
  plainRows(bytes: Uint8Array, from: number, end: number, scanner: CsvScanner): number;
  /** One record that is not blank, its cells valid until the next call. */
  record(bytes: Uint8Array, scanner: RecordCells): void;
  /** A record that could not be read as cells. `cell` counts from 0; -1 for the whole record. */
  broken(line: number, cell: number, value: string, code: SetAsideCode): void;
}

/** Bytes read of all bytes to read, over several files. */
export interface ReadingProgress {
  done: number;
  readonly total: number;
}

/**
 * Reads one file from its first byte to its last.
 * @param separator what parts the cells, where it is known: the sink then gets every record, the
 *   header among them; null: comma or semicolon, as the header shows
 * @throws PasserelleError `EMPTY_FILE`, `NOT_CSV`, `BAD_ENCODING`, `UNCLOSED_QUOTE`, `CANCELLED`
 */
export async function readRecords(
  source: Source,
  sink: RecordSink,
  task: Task,
  progress: ReadingProgress,
  separator: Separator | null = null,
): Promise<void> {
  const stream = new RecordStream(source.name, sink, separator);
  let sinceBreath = 0;
  let from = 0;
  do {
    let skip = from;
    stream.open(from);
    for await (const chunk of source.bytes()) {
      let at = Math.min(skip, chunk.length);
      skip -= at;
      while (at < chunk.length && stream.reopenAt < 0) {
        const taken = stream.take(chunk, at);
        at += taken;
        sinceBreath += taken;
        if (from === 0) progress.done += taken;
        if (sinceBreath >= BREATH) {
          sinceBreath = 0;
          await breathe(task, { step: 'reading', done: progress.done, total: progress.total });
        }
      }
      if (stream.reopenAt >= 0) break;
    }
    if (stream.reopenAt < 0) stream.end();
    from = stream.reopenAt;
  } while (from >= 0);
}

class RecordStream {
  /** Offset in the file at which reading must begin anew, or -1. */
  reopenAt = -1;
  private readonly window = new Uint8Array(WINDOW + 1);
  private fill = 0;
  /** Offset in the file of the first byte of the window. */
  private offset = 0;
  private scanner: CsvScanner | null = null;
  private skipper: { walk: RecordSkipper; offset: number; cell: number; value: string } | null =
    null;
  private unclosed = 0;
  private readonly file: string;
  private readonly sink: RecordSink;
  private readonly separator: Separator | null;

  constructor(file: string, sink: RecordSink, separator: Separator | null) {
    this.file = file;
    this.sink = sink;
    this.separator = separator;
  }

  open(offset: number): void {
    this.reopenAt = -1;
    this.fill = 0;
    this.offset = offset;
    this.skipper = null;
  }

  /** Takes bytes of `chunk` from `at` on, as many as the window holds; returns how many. */
  take(chunk: Uint8Array, at: number): number {
    const taken = Math.min(chunk.length - at, WINDOW - this.fill);
    this.window.set(chunk.subarray(at, at + taken), this.fill);
    this.fill += taken;
    if (this.fill === WINDOW) this.consume(false);
    return taken;
  }

  end(): void {
    this.consume(true);
    if (this.skipper && this.reopenAt < 0) this.endSkipping(this.skipper, true);
    if (!this.scanner) throw new PasserelleError('EMPTY_FILE', { file: this.file });
  }

  private consume(final: boolean): void {
    this.window[this.fill] = 0x0a;
    let at = 0;
    let scanner = this.scanner;
    if (scanner === null) {
      const begun = this.begin(final);
      if (begun === null) return;
      at = begun.rows;
      this.scanner = scanner = begun.scanner;
    }
    if (this.skipper) {
      at = this.skipper.walk.walk(this.window, this.fill);
      if (at < 0) {
        this.drop(this.fill);
        return;
      }
      this.endSkipping(this.skipper, false);
    }
    at = this.scan(scanner, at, final);
    if (at === 0 && this.fill === WINDOW && !final) this.beginSkipping(scanner);
    else this.drop(at);
  }

  private scan(scanner: CsvScanner, from: number, final: boolean): number {
    const { window, fill, sink } = this;
    let at = from;
    for (;;) {
      at = sink.plainRows(window, at, fill, scanner);
      if (at >= fill) break;
      let next = scanner.next(window, at, fill, final);
      if (next < 0) break;
      if (scanner.fault === 'UNCLOSED_QUOTE') {
        const value = excerptOf(window, at, scanner.resume).trimEnd();
        this.noteUnclosed(scanner.line, value);
        scanner.nextLine = scanner.line + 1;
        next = scanner.resume;
      } else if (!scanner.blank) sink.record(window, scanner);
      at = next;
    }
    return at;
  }

  private noteUnclosed(line: number, value: string): void {
    if (++this.unclosed > MOST_UNCLOSED) {
      throw new PasserelleError('UNCLOSED_QUOTE', { file: this.file, line });
    }
    this.sink.broken(line, -1, value, 'UNCLOSED_QUOTE');
  }

  /** Forgets the first `count` bytes of the window. */
  private drop(count: number): void {
    this.window.copyWithin(0, count, this.fill);
    this.offset += count;
    this.fill -= count;
  }

  private beginSkipping(scanner: CsvScanner): void {
    const value = excerptOf(this.window, scanner.unfinished, this.fill);
    const walk = new RecordSkipper(scanner.separator);
    this.skipper = { walk, offset: this.offset, cell: scanner.count, value };
    walk.walk(this.window, this.fill);
    this.drop(this.fill);
  }

  private endSkipping(skipper: NonNullable<RecordStream['skipper']>, final: boolean): void {
    const { walk, offset, cell, value } = skipper;
    const scanner = this.scanner;
    this.skipper = null;
    if (!scanner) return;
    const line = scanner.nextLine;
    if (final && walk.open) {
      this.noteUnclosed(line, value.split(/[\r\n]/, 1)[0] ?? '');
      scanner.nextLine = line + 1;
      if (walk.firstLineEnd >= 0) this.reopenAt = offset + walk.firstLineEnd;
    } else {
      this.sink.broken(line, cell, value, 'CELL_TOO_LONG');
      scanner.nextLine = line + walk.lines;
    }
  }

  /** Finds the header and its separator, and where the rows begin; null where there is none. */
  private begin(final: boolean): { scanner: CsvScanner; rows: number } | null {
    const { window, fill, file } = this;
    const start = fill === 0 ? 0 : textStart(file, window, fill);
    if (this.separator !== null) {
      if (fill === 0) return null;
      return { scanner: new CsvScanner(this.separator.charCodeAt(0)), rows: start };
    }
    const readings = [COMMA, SEMICOLON].map((separator) => {
      const scanner = new CsvScanner(separator);
      const copy = window.slice(0, fill + 1); // scanning undoes doubled quotes in place
      const rows = header(scanner, copy, start, fill, final);
      const names = headersOf(scanner, copy, rows);
      return { scanner, rows, names, known: this.sink.known(names) };
    });
    const [comma, semicolon] = readings;
    if (!comma || !semicolon) return null;
    const by = (a: typeof comma, b: typeof comma): number =>
      b.known - a.known || b.names.length - a.names.length;
    const best = by(comma, semicolon) <= 0 ? comma : semicolon;
    if (best.rows < 0) {
      if (final) return null;
      throw new PasserelleError('NOT_CSV', { file, form: 'binary' });
    }
    const { scanner } = best;
    if (scanner.high && !isUtf8(window, start, best.rows)) {
      throw new PasserelleError('BAD_ENCODING', { file, line: scanner.line });
    }
    if (scanner.control) throw new PasserelleError('NOT_CSV', { file, form: 'binary' });
    if (scanner.fault !== null) {
      throw new PasserelleError('UNCLOSED_QUOTE', { file, line: scanner.line });
    }
    this.sink.header(best.names, scanner.line, best === comma ? ',' : ';');
    return { scanner, rows: best.rows };
  }
}

/** Place after the first record that is not blank, or -1. */
function header(
  scanner: CsvScanner,
  bytes: Uint8Array,
  start: number,
  end: number,
  final: boolean,
): number {
  let at = start;
  while (at < end) {
    at = scanner.next(bytes, at, end, final);
    if (at < 0 || !scanner.blank) return at;
  }
  return -1;
}

function headersOf(scanner: CsvScanner, bytes: Uint8Array, rows: number): string[] {
  if (rows < 0) return [];
  return Array.from({ length: scanner.count }, (_, cell) =>
    textOf(bytes, scanner.starts[cell]!, scanner.ends[cell]!),
  );
}
