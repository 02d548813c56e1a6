/** The first lines of a table, as cells: enough to say what it is and to show it. */
import { PasserelleError } from '../../base/errors.ts';
import type { Source } from '../logs.ts';
import { headOf } from '../readers/bounds.ts';
import { textOf } from '../readers/bytes.ts';
import { CsvScanner } from '../readers/csv.ts';
import { separatorOf, type Separator } from '../readers/separator.ts';
import type { Rows } from '../mapped/tableHeaders.ts';

/** Bytes looked at, whatever the size of the table. */
const BYTES = 1 << 18;
/** Lines, cells of a line and characters of a cell that are kept. */
const MOST_LINES = 200;
const WIDEST = 1000;
const LONGEST = 300;

export interface TableHead {
  readonly separator: Separator;
  /** Row n − 1 is the record that begins on line n; lines inside a record are empty rows. */
  readonly rows: Rows;
}

/** @throws PasserelleError `EMPTY_FILE` {file} where there is no record */
export async function tableHead(source: Source): Promise<TableHead> {
  const head = await headOf(source, BYTES);
  const from = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  const separator = separatorOf(textOf(head, from, head.length));
  const bytes = new Uint8Array(head.length + 1); // the scanner works in place, up to a sentinel
  bytes.set(head);
  bytes[head.length] = 0x0a;
  const scanner = new CsvScanner(separator.charCodeAt(0));
  const rows: (readonly string[])[] = [];
  const whole = head.length < BYTES;
  for (let at = from; at < head.length && rows.length < MOST_LINES;) {
    const next = scanner.next(bytes, at, head.length, true);
    if (next < 0 || (!whole && next >= head.length && rows.length > 0)) break; // cut in its middle
    while (rows.length < scanner.line - 1) rows.push([]);
    rows.push(scanner.blank ? [] : cellsOf(bytes, scanner));
    at = scanner.fault === 'UNCLOSED_QUOTE' ? scanner.resume : next;
  }
  if (rows.every((row) => row.length === 0)) {
    throw new PasserelleError('EMPTY_FILE', { file: source.name });
  }
  return { separator, rows: rows.slice(0, MOST_LINES) };
}

function cellsOf(bytes: Uint8Array, { starts, ends, count }: CsvScanner): string[] {
  return Array.from({ length: Math.min(count, WIDEST) }, (_, cell) => {
    const start = starts[cell]!;
    return textOf(bytes, start, Math.min(ends[cell]!, start + 4 * LONGEST)).slice(0, LONGEST);
  });
}
