/**
 * Records of a table made elsewhere, turned into rows of a log by a mapping: chosen, translated and
 * put into the order of the log's columns, then read like any other row. What is set aside is told
 * by the lines and headers of the table.
 */
import { PasserelleError } from '../../base/errors.ts';
import { cellMaker, type CellContext, type CellMaker, type WideCell } from './cellMaker.ts';
import { DayVisits } from './dayVisits.ts';
import type { LogRules } from '../logRules.ts';
import { NO_FIXES, type Fixes } from '../fixes.ts';
import type { SetAsideCode } from '../logs.ts';
import type { Mapping } from './mapping.ts';
import { hintReader } from './personHints.ts';
import { MadeRecord } from './madeRecord.ts';
import type { RecordCells } from '../readers/csv.ts';
import type { RecordSink } from '../readers/records.ts';
import { excerpt, textOf } from '../readers/bytes.ts';
import type { RowReader } from '../rowReader.ts';
import { isNobody } from './nobody.ts';
import { matches } from './rowConditions.ts';
import { shownName } from './shownColumns.ts';
import { tableHeaders } from './tableHeaders.ts';

/** Cells beyond which a record is not looked at. */
const WIDEST = 1000;
const NOTHING: ReadonlyMap<string, string> = new Map();

export class MappedRecords implements RecordSink {
  private readonly mapping: Mapping;
  private readonly rows: RowReader;
  private readonly file: string;
  private readonly makers: readonly CellMaker[];
  private readonly names: readonly string[];
  /** Headers of each column that names a person in words. */
  private readonly persons: readonly (readonly string[])[];
  private readonly made = new MadeRecord();
  private readonly days: DayVisits | null;
  private readonly readHints: ReturnType<typeof hintReader> | null;
  /** Cells of the first header line, while the second is waited for. */
  private upper: readonly string[] | null = null;
  private headers: ReadonlyMap<string, number> | null = null;
  private cells: string[] = [];
  private readonly above = new Map<string, string>();
  private readonly fixes: Fixes;
  /** What people call each column. */
  private readonly shown: readonly string[];
  /** Cells of the present record that were corrected, by column. */
  private typed: ReadonlyMap<string, string> = NOTHING;
  /** Columns of the present record whose value is one that is corrected everywhere. */
  private readonly replaced = new Set<string>();
  /** Cells read otherwise than they are written. */
  corrected = 0;

  constructor(
    log: LogRules,
    mapping: Mapping,
    rows: RowReader,
    file: string,
    context: CellContext,
    fixes: Fixes = NO_FIXES,
  ) {
    this.fixes = fixes;
    this.mapping = mapping;
    this.rows = rows;
    this.file = file;
    const { columns, attributes } = mapping;
    const declared = new Map(log.columns.map((column) => [column.name, column]));
    // A start before the end that is told by its duration.
    const ends: Mapping['columns'] =
      mapping.collapse === 'day' ? { end: { from: 'fixed', text: '' } } : {};
    const named = Object.entries({ ...ends, ...columns }).sort(
      ([, a], [, b]) => Number(a.from === 'duration') - Number(b.from === 'duration'),
    );
    this.persons = Object.values(columns).flatMap((source) =>
      source.from === 'headers' && source.person === 'name' ? [source.headers] : [],
    );
    this.names = [...named.map(([name]) => name), ...Object.keys(attributes)];
    this.makers = [
      ...named.map(([name, source]) => cellMaker(log, declared.get(name), source, context)),
      ...Object.values(attributes).map(
        (header): CellMaker =>
          (cells) =>
            cells(header),
      ),
    ];
    this.readHints = mapping.hints ? hintReader(mapping.hints, context.notes) : null;
    this.shown = this.names.map((name) => shownName(mapping, name));
    this.days = mapping.collapse === 'day' ? new DayVisits(this.names, context.clock) : null;
  }

  // The separator is known, and every record comes to `record`.
  known = (): number => 0;
  header = (): void => undefined;
  plainRows = (_bytes: Uint8Array, from: number): number => from;

  broken(line: number, _cell: number, value: string, code: SetAsideCode): void {
    this.rows.broken(line, -1, value, code);
  }

  record(bytes: Uint8Array, record: RecordCells): void {
    const { headerLine, headerLines } = this.mapping;
    if (record.line < headerLine) return;
    this.cells = cellsOf(bytes, record);
    if (this.headers === null) {
      if (headerLine === 0) this.begin([], record.line);
      else if (headerLines === 1) return this.begin([this.cells], record.line);
      else if (this.upper === null) {
        this.upper = this.cells;
        return;
      } else return this.begin([this.upper, this.cells], record.line);
    }
    if (record.fault !== null) {
      this.rows.broken(record.line, -1, this.cells.join(' ').slice(0, 200), record.fault);
      return;
    }
    this.correct(record.line);
    const unwanted = this.mapping.only.find(({ header, is }) => !matches(this.cell(header), is));
    if (unwanted !== undefined) {
      // By the cell that decides, and by no other: they may name people.
      this.rows.leftOut(record.line, unwanted.header, this.cell(unwanted.header), 'LEFT_OUT');
      return;
    }
    const nobody = this.persons.find((headers) => isNobody(this.person(headers)));
    if (nobody !== undefined) {
      const written = this.person(nobody).trim();
      this.rows.leftOut(record.line, nobody.join(' + '), written, 'NOT_A_PERSON');
      return;
    }
    const { wide } = this.mapping;
    if (wide === null) this.emit(record.line, null);
    else {
      for (const header of wide.headers) {
        const cell = this.cell(header);
        if (matches(cell, wide.present)) this.emit(record.line, { header, cell });
      }
    }
  }

  /**
   * Hands out what waited for the end of the table.
   * @throws PasserelleError `EMPTY_FILE` where the table ends before its header
   */
  end(): void {
    if (this.headers === null) throw new PasserelleError('EMPTY_FILE', { file: this.file });
    for (const { line, cells, joined } of this.days?.visits() ?? []) {
      this.read(line, cells);
      for (const other of joined) this.rows.broken(other.line, -1, other.value, 'SAME_VISIT');
    }
    this.rows.end();
  }

  private begin(lines: readonly (readonly string[])[], line: number): void {
    const { headerLine, headerLines } = this.mapping;
    const above = Array.from({ length: Math.max(0, headerLine - 1) }, (): string[] => []);
    const rows =
      headerLine === 0 ? [Array.from({ length: WIDEST }, () => '')] : [...above, ...lines];
    const names = tableHeaders(rows, headerLine, headerLines);
    this.headers = new Map(names.map((name, cell) => [name, cell]));
    for (const header of this.headersWanted()) {
      if (this.headers.has(header)) continue;
      const found = names.slice(0, 20).join(', ').slice(0, 200);
      throw new PasserelleError('MISSING_COLUMN', {
        ...{ file: this.file, line, column: header.slice(0, 200), count: 1, found },
      });
    }
    this.rows.header(this.names, line, ',', this.shown);
  }

  private headersWanted(): readonly string[] {
    const { columns, attributes, only, wide } = this.mapping;
    return [
      ...Object.values(columns).flatMap((source) =>
        source.from === 'headers'
          ? source.headers
          : source.from === 'duration'
            ? [source.header]
            : [],
      ),
      ...Object.values(attributes),
      ...only.map(({ header }) => header),
      ...(wide?.headers ?? []),
    ];
  }

  private readonly cell = (header: string): string => {
    const at = this.headers?.get(header);
    return at === undefined ? '' : (this.cells[at] ?? '');
  };

  /** Who a record names, as it is written or corrected. */
  private person(headers: readonly string[]): string {
    return this.typed.get(headers.join(' + ')) ?? headers.map(this.cell).join(' ');
  }

  /** Puts in what was corrected by hand, and what merged cells hold. */
  private correct(line: number): void {
    this.replaced.clear();
    this.typed = this.typedIn(line);
    this.corrected += this.typed.size;
    // What stands in a merged cell stands for those below, which are empty: corrected, it does too.
    this.putTyped((at) => (this.cells[at] ?? '') !== '');
    this.fillDown();
    this.putTyped(() => true);
  }

  private typedIn(line: number): ReadonlyMap<string, string> {
    const { cells, values } = this.fixes;
    const typed = cells.get(line) ?? NOTHING;
    if (values.size === 0) return typed;
    const all = new Map(typed);
    for (const headers of this.persons) {
      const column = headers.join(' + ');
      const written = headers.map(this.cell).join(' ').trim();
      const text = values.get(column)?.get(excerpt(written));
      if (text !== undefined && !all.has(column)) all.set(column, text);
    }
    return all;
  }

  private putTyped(where: (at: number) => boolean): void {
    for (const [column, text] of this.typed) {
      const at = this.headers?.get(column);
      if (at !== undefined && where(at)) this.cells[at] = text;
    }
  }

  private fillDown(): void {
    for (const header of this.mapping.fillDown ?? []) {
      const at = this.headers?.get(header);
      if (at === undefined) continue;
      if (this.cell(header) === '') this.cells[at] = this.above.get(header) ?? '';
      else this.above.set(header, this.cell(header));
    }
  }

  private emit(line: number, wide: WideCell | null): void {
    const made: Record<string, string> = {};
    const cells = this.makers.map((make, at) => {
      const text = this.madeBy(make, this.shown[at] ?? '', wide, made);
      made[this.names[at] ?? ''] = text;
      return text;
    });
    this.readHints?.(made['person_id'] ?? '', this.cell);
    if (this.days?.take(line, cells) === true) return;
    this.read(line, cells);
  }

  private madeBy(
    make: CellMaker,
    column: string,
    wide: WideCell | null,
    made: Readonly<Record<string, string>>,
  ): string {
    const typed = this.typed.get(column);
    const text = make(this.cell, wide, made, typed);
    const values = typed === undefined ? this.fixes.values.get(column) : undefined;
    const other = values?.get(excerpt(text));
    if (other === undefined) return text;
    if (!this.replaced.has(column)) this.corrected++;
    this.replaced.add(column);
    return make(this.cell, wide, made, other);
  }

  private read(line: number, cells: readonly string[]): void {
    this.made.write(line, cells);
    this.rows.record(this.made.bytes, this.made);
  }
}

function cellsOf(bytes: Uint8Array, { starts, ends, count }: RecordCells): string[] {
  const length = Math.min(count, WIDEST);
  return Array.from({ length }, (_, cell) => textOf(bytes, starts[cell]!, ends[cell]!));
}
