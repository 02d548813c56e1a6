/**
 * One table that was found, and how it will be read: what recognition proposes, what a person
 * changes of it, and whether anything is still open.
 */
import type { FoundTable, Output, RecogniseInput } from '../../engine/protocol.ts';
import { LOG_TYPES, logOfFileName } from '../../logs/catalogue.ts';
import { REFUSALS } from '../../logs/recognition/definePreset.ts';
import { withAnswers } from '../../logs/recognition/eventFile.ts';
import type { Column } from '../../logs/logRules.ts';
import type { LogName } from '../../logs/logs.ts';
import {
  hintedHeaders,
  type CellSource,
  type Mapping,
  type TimeForm,
} from '../../logs/mapped/mapping.ts';
import type { Recognition } from '../../logs/recognition/recognise.ts';
import { tableOf, type HeadedTable } from '../../logs/mapped/tableHeaders.ts';
import { broughtUpToDate, recallMapping } from './rememberedMappings.ts';
import { sourceOfHeaders, takesFixed } from './columnSource.ts';
import { gridByHand, withDay, withoutGrid, withSessions } from './gridByHand.ts';
import { headersIn, withoutHeaders } from './mappingHeaders.ts';
import { unreadTimes } from './samples.ts';

/**
 * `ready`; `check`: it can be read, and something of it was guessed; `question`: an answer is
 * needed; `refused`: nothing can come of it as it is; `skipped`: the person leaves it aside.
 */
export type TableState = 'ready' | 'check' | 'question' | 'refused' | 'skipped';

/** Where the present mapping comes from. */
export type Origin = 'recognised' | 'before' | 'chosen';

/** Asks the engine what a table would be as another log. */
export type Recogniser = (input: RecogniseInput) => Promise<Output<'recognise'>>;

/** Confidence below which a guess is worth a look. */
const DOUBTFUL = 0.6;
const DOUBTS: ReadonlySet<string> = new Set([
  ...['DATE_ORDER_UNDECIDED', 'DATE_ORDER_MIXED', 'FIRST_NAMES_ONLY'],
]);

export class PlannedTable {
  readonly found: FoundTable;
  recognition = $state.raw<Recognition>() as Recognition;
  mapping = $state.raw<Mapping>() as Mapping;
  origin = $state<Origin>('recognised');
  skipped = $state(false);
  /** Another log is being asked for. */
  asking = $state(false);
  /** Something was changed by hand: the mapping is worth remembering. */
  changed = $state(false);
  /** Columns of the log that the person has set. */
  #set = $state.raw<readonly string[]>([]);
  /** How it was read before its sessions were said to be columns, or rows. */
  #otherWay = $state.raw<Pick<PlannedTable, 'recognition' | 'mapping' | 'origin'> | null>(null);
  readonly #recognise: Recogniser;

  /** The table under its header. */
  readonly table = $derived.by<HeadedTable>(() => headed(this.found, this.mapping));
  /** Headers nothing reads, with why; those of a column that was given another stand among them. */
  readonly unused = $derived.by(() => unusedIn(this));
  /** Times of the first lines that cannot be read as they are set to be. */
  readonly unreadTimes = $derived.by(() => unreadTimes(this.table, this.mapping, this.columns));
  readonly state = $derived.by(() => stateOf(this));
  /** What is asked once for the whole table, and required columns that one text can fill. */
  readonly asks = $derived.by(() => asksOf(this));

  constructor(found: FoundTable, recognise: Recogniser) {
    this.found = found;
    this.#recognise = recognise;
    this.recognition = found.recognition;
    this.mapping = found.recognition.mapping;
  }

  get columns(): readonly Column[] {
    return LOG_TYPES.get(this.mapping.log)?.columns ?? [];
  }

  /** Nothing says what the table is, and the person has not said it either. */
  get isUnknown(): boolean {
    return this.recognition.warnings.includes('UNRECOGNISED') && this.origin === 'recognised';
  }

  /** 0 … 1 as recognition has it; null where the person has set the column. */
  confidence(column: string): number | null {
    if (this.#set.includes(column) || this.origin === 'before') return null;
    return this.recognition.confidence[column] ?? 0;
  }

  /** A file of ours that lacks a column is still what its name says: what it lacks is asked. */
  async heedName(): Promise<void> {
    const named = logOfFileName(this.found.name);
    const unsure = this.recognition.preset === 'canonical' || this.isUnknown;
    if (named === null || named === this.mapping.log || !unsure) return;
    await this.#ask(named, 1);
    this.changed = false;
  }

  /** Reads it as the last time a table with the same headers was read, if there was one. */
  async recall(): Promise<void> {
    if (this.recognition.preset === 'canonical') return;
    const kept = recallMapping(this.found.headers);
    if (kept === null) return;
    if (kept.log !== this.mapping.log || this.isUnknown) await this.setLog(kept.log);
    const mapping = [this.mapping, kept]
      .map(({ headerLine, headerLines }) => ({
        ...broughtUpToDate(kept, this.mapping),
        ...{ headerLine, headerLines },
      }))
      .find((candidate) => fits(this.found, candidate));
    if (mapping === undefined) return;
    this.mapping = mapping;
    this.origin = 'before';
    this.changed = false;
  }

  /** Reads it as another log. @throws PasserelleError */
  async setLog(log: LogName): Promise<void> {
    await this.#ask(log, 1);
    this.origin = 'chosen';
  }

  /** Takes another line for the header; 0: there is none. @throws PasserelleError */
  async setHeader(line: number): Promise<void> {
    const { log } = this.mapping;
    if (line > 0) await this.#ask(log, line);
    const { headerLine, headerLines } = this.mapping;
    if (line > 0 && headerLine === line) return;
    this.#otherWay = null;
    this.mapping = { ...withoutHeaders(this.mapping), headerLine: line };
    this.mapping = { ...this.mapping, headerLines: line === 0 ? 1 : headerLines };
    this.changed = true;
  }

  /** Points a column at headers of the table; none: the column is not in this file. */
  point(column: Column, headers: readonly string[]): void {
    const before = this.mapping.columns[column.name];
    const source =
      headers.length === 0 ? null : sourceOfHeaders(this.table, column, headers, before);
    this.#put(column.name, source);
  }

  /** Gives a column a source, or takes it away. */
  put(column: Column, source: CellSource | null): void {
    this.#put(column.name, source);
  }

  /** How the dates of a column are written. */
  setForm(column: string, form: TimeForm): void {
    const source = this.mapping.columns[column];
    if (source?.from !== 'headers' && source?.from !== 'wide header') return;
    this.#put(column, { ...source, time: form === 'iso' ? null : form });
  }

  /** One text for all rows. */
  answer(column: string, text: string): void {
    this.mapping = withAnswers(this.mapping, { [column]: text });
    this.#touch(column);
  }

  /** Keeps an attribute of the people, or does not. */
  keep(header: string, kept: boolean): void {
    const others = Object.entries(this.mapping.attributes).filter(([, from]) => from !== header);
    const all = kept ? [...others, [header, header] as const] : others;
    this.mapping = { ...this.mapping, attributes: Object.fromEntries(all) };
    this.changed = true;
  }

  /**
   * Reads it as a grid, whose sessions stand in columns, or as one that has a row a presence; done
   * twice, nothing has changed.
   */
  turn(): void {
    const { recognition, mapping, origin } = this;
    if (this.#otherWay !== null) Object.assign(this, this.#otherWay);
    else {
      this.mapping = mapping.wide === null ? gridByHand(this.table, mapping) : withoutGrid(mapping);
      const warnings = recognition.warnings.filter((code) => !REFUSALS.has(code));
      this.recognition = { ...recognition, mapping: this.mapping, ask: ['event_name'], warnings };
      this.origin = 'chosen';
      this.#set = Object.keys(this.mapping.columns);
    }
    this.#otherWay = { recognition, mapping, origin };
    this.changed = true;
  }

  /** Which columns of a grid are sessions. */
  setSessions(headers: readonly string[]): void {
    this.mapping = withSessions(this.table, this.mapping, headers);
    this.#touch('start');
  }

  /** The day of a session whose header tells none; empty: it is not known. */
  setDay(header: string, day: string): void {
    this.mapping = withDay(this.mapping, header, day);
    this.#touch('start');
  }

  /** Which signs of a grid say that somebody came. */
  setPresent(present: readonly string[]): void {
    const { wide } = this.mapping;
    if (wide === null) return;
    this.mapping = { ...this.mapping, wide: { ...wide, present } };
    this.changed = true;
  }

  /** Applies a condition on rows, or does not. */
  setOnly(header: string, applied: boolean): void {
    const { only } = this.mapping;
    const others = only.filter((condition) => condition.header !== header);
    const proposed = this.recognition.mapping.only.filter((one) => one.header === header);
    this.mapping = { ...this.mapping, only: applied ? [...others, ...proposed] : others };
    this.changed = true;
  }

  async #ask(log: LogName, line: number): Promise<void> {
    this.asking = true;
    try {
      const rows = this.found.rows.slice(line - 1);
      const { recognition } = await this.#recognise({ name: this.found.name, rows, log });
      const { mapping } = recognition;
      const headerLine = mapping.headerLine === 0 ? 0 : mapping.headerLine + line - 1;
      this.recognition = { ...recognition, mapping: { ...mapping, headerLine } };
      this.mapping = { ...this.recognition.mapping, log };
      this.#set = [];
      this.#otherWay = null;
      this.changed = true;
    } finally {
      this.asking = false;
    }
  }

  #put(column: string, source: CellSource | null): void {
    const columns = Object.entries(this.mapping.columns).filter(([name]) => name !== column);
    const all = source === null ? columns : [...columns, [column, source] as const];
    // Names and e-mails beside one column of persons are not those of another.
    const { hints, ...rest } = this.mapping;
    const kept = column === 'person_id' || hints === undefined ? {} : { hints };
    this.mapping = { ...rest, ...kept, columns: Object.fromEntries(all) };
    this.#touch(column);
  }

  #touch(column: string): void {
    this.#set = [...this.#set, column];
    this.changed = true;
  }
}

/** Required columns that nothing fills. */
function openColumns({ log, columns }: Mapping): readonly Column[] {
  const all = LOG_TYPES.get(log)?.columns ?? [];
  return all.filter(({ name, required }) => required && isEmpty(columns[name]));
}

const isEmpty = (source: CellSource | undefined): boolean =>
  source === undefined || (source.from === 'fixed' && source.text.trim() === '');

function stateOf(planned: PlannedTable): TableState {
  const { skipped, recognition, mapping, origin } = planned;
  if (skipped) return 'skipped';
  const refusal = recognition.warnings.find((code) => REFUSALS.has(code));
  if (refusal !== undefined && refusal !== 'UNRECOGNISED' && origin === 'recognised') {
    return 'refused';
  }
  const nothing = planned.isUnknown || mapping.wide?.headers.length === 0;
  if (nothing || openColumns(mapping).length > 0) return 'question';
  if (planned.unreadTimes > 0) return 'check';
  const guessed = Object.keys(mapping.columns).some((column) => {
    const confidence = planned.confidence(column);
    return confidence !== null && confidence < DOUBTFUL;
  });
  const doubtful = recognition.warnings.some((code) => DOUBTS.has(code));
  return (guessed || doubtful) && origin !== 'before' ? 'check' : 'ready';
}

function asksOf({ columns, mapping, recognition, isUnknown }: PlannedTable): readonly Column[] {
  if (isUnknown) return [];
  const open = new Set(openColumns(mapping));
  const follows = mapping.columns['event_id']?.from === 'fixed';
  // In the order recognition asks; what it did not think of comes last.
  const order = [...recognition.ask, ...columns.map(({ name }) => name)];
  const rank = ({ name }: Column): number => order.indexOf(name);
  const asked = columns.filter((column) => {
    if (column.name === 'event_id' && follows) return false; // it is made of the title and the day
    const source = mapping.columns[column.name];
    if (recognition.ask.includes(column.name))
      return source === undefined || source.from === 'fixed';
    return open.has(column) && takesFixed(column) && column.kind !== 'event';
  });
  return asked.sort((a, b) => rank(a) - rank(b));
}

function unusedIn({
  table,
  mapping,
  recognition,
}: PlannedTable): readonly { readonly header: string; readonly why: string }[] {
  const used = headersIn(mapping);
  const why = new Map(recognition.unused.map((unused) => [unused.header, unused.why]));
  const hinted = hintedHeaders(mapping);
  const reason = (header: string): string => {
    if (hinted.has(header)) return 'identity';
    const said = why.get(header) ?? 'unmapped';
    return said === 'identity' ? 'personal' : said;
  };
  return table.headers
    .filter((header) => !used.has(header))
    .map((header) => ({ header, why: reason(header) }));
}

const headed = ({ name, rows }: FoundTable, { headerLine, headerLines }: Mapping): HeadedTable =>
  tableOf(name, rows, headerLine, headerLines);

/** Whether a table has every header that a mapping reads. */
function fits(found: FoundTable, mapping: Mapping): boolean {
  const { headers } = headed(found, mapping);
  const wanted = [...headersIn(mapping), ...Object.values(mapping.attributes)];
  return wanted.every((header) => headers.includes(header));
}
